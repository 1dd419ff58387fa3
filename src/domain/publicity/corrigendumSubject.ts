/** The name under which a correction of a notice is issued: the publicity and the number of the correction. */

/** `<publicityId>-<number>`, numbers from 1. Source: SPEC DC43. */
export function corrigendumSubject(publicityId: string, number: number): string {
  return `${publicityId}-${number}`;
}

/** What a subject names; number 0 for a text that names no correction. */
export function corrigendumOf(subjectId: string): { readonly publicityId: string; readonly number: number } {
  const match = /^(.+)-(\d{1,4})$/.exec(subjectId);
  return { publicityId: match?.[1] ?? subjectId, number: Number(match?.[2] ?? 0) };
}
