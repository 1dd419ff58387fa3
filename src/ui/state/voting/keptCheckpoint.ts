/** The checkpoint of a vote that this device kept, and whether the published list still has it. */
import { CHECKPOINT_PREFIX, type KeptCheckpoint } from './keepCheckpoint.ts';

/** What this device kept of a vote; undefined when nothing, or nothing that can be read. */
export function keptCheckpoint(pollId: string): KeptCheckpoint | undefined {
  const kept = parsed(keptText(pollId));
  return typeof kept?.seq === 'number' && typeof kept.digits === 'string' ? { seq: kept.seq, digits: kept.digits } : undefined;
}

function keptText(pollId: string): string {
  try {
    return localStorage.getItem(CHECKPOINT_PREFIX + pollId) ?? '';
  } catch {
    // Access is denied outright in some WebViews: then nothing was kept either.
    return '';
  }
}

function parsed(text: string): Partial<KeptCheckpoint> | undefined {
  try {
    return JSON.parse(text) as Partial<KeptCheckpoint>;
  } catch {
    return undefined;
  }
}

/** Whether the published list still has the line that this device was shown. Source: SPEC JR7. */
export function isSameChain(kept: KeptCheckpoint, checkpoints: readonly KeptCheckpoint[]): boolean {
  return checkpoints.some(({ seq, digits }) => seq === kept.seq && digits === kept.digits);
}
