/** What follows from a journal entry by itself: a SYSTEM command with a deterministic id, carried out once, also after a crash in between. */
import type { JournalLine } from '#server/storage/store.ts';

export interface Policy {
  /** Entry type it reacts to. */
  readonly on: string;
  /** The command that follows, or null when nothing does. The id must be derived from the entry. */
  readonly react: (line: JournalLine) => { name: string; payload: Record<string, unknown>; id: string } | null;
}
