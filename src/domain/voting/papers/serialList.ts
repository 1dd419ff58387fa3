/** Numbers of papers as people write them: `1-20、25，31`. */

/** A list that a person types never means more papers than this. */
export const SERIALS_MAX = 500;

/**
 * The numbers that a text names, sorted, each once; undefined when it names none, is no such list, or names more than 500.
 * Full-width digits and every kind of comma and dash are understood. SPEC PP4.
 */
export function serialsOf(text: string): number[] | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[、，,;；\s]+/g, ' ')
    .replace(/\s*(?:-|–|—|~|至|到)\s*/g, '-')
    .trim();
  if (plain === '') return undefined;
  const found = new Set<number>();
  for (const part of plain.split(' ')) {
    const match = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part);
    const from = Number(match?.[1] ?? 0);
    const to = Number(match?.[2] ?? from);
    if (from < 1 || to < from || to - from >= SERIALS_MAX) return undefined;
    for (let serial = from; serial <= to; serial++) found.add(serial);
    if (found.size > SERIALS_MAX) return undefined;
  }
  return [...found].sort((a, b) => a - b);
}
