/** The name under which a paper about the n-th event of a record is issued: a correction or an absence of a notice, an extension of a vote. */

/** `<id>-<number>`, numbers from 1. Source: SPEC DC43, DC44, DC45. */
export function numberedSubject(id: string, number: number): string {
  return `${id}-${number}`;
}

/** What a subject names; number 0 for a text that names no event. */
export function numberedSubjectOf(subjectId: string): { readonly id: string; readonly number: number } {
  const match = /^(.+)-(\d{1,4})$/.exec(subjectId);
  return { id: match?.[1] ?? subjectId, number: Number(match?.[2] ?? 0) };
}
