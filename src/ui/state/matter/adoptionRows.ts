/** The rows of the table of opinions as they stand in its form: what was filled in, then the opinions that still have no row. */
import type { MatterDraft } from '#contract/views/matter.ts';

export interface AdoptionRow {
  readonly sourceId: string;
  readonly opinion: string;
  readonly adoption: string;
  readonly reason: string;
}

/** Statements of meetings are not laid before the writer by themselves: there are many, and few ask for something. */
export function adoptionRows({ shown, sources }: Pick<MatterDraft, 'shown' | 'sources'>): AdoptionRow[] {
  const filled = shown?.adoption ?? [];
  const taken = new Set(filled.map((line) => line.sourceId));
  const open = sources.filter((source) => source.from === 'OPINION' && !taken.has(source.sourceId));
  const answered = filled.map(({ sourceId, opinion, adoption, reason }) => ({ sourceId, opinion, adoption, reason }));
  return [...answered, ...open.map(({ sourceId, text }) => ({ sourceId, opinion: text, adoption: '', reason: '' }))];
}
