/** Rights to vote as those find them who help others to vote, or mend a roll: who and whether, never how. */
import type { PaperView } from './voting.ts';

/** One right that was found. */
export interface RightRow {
  /** null = the register has it, the roll does not. */
  readonly rollEntryId: string | null;
  readonly householdId: string | null;
  /** Who votes for it on the roll, else by the register; '' where nobody does. */
  readonly personId: string | null;
  readonly name: string;
  /** Address of the household; masked for those who may not read the register. */
  readonly door: string;
  /** Checked in when the vote was opened; true outside meetings. */
  readonly isPresent: boolean;
  readonly hasVoted: boolean;
}

/** poll.rights */
export interface RightsView extends Pick<
  PaperView,
  'pollId' | 'title' | 'text' | 'options' | 'method' | 'marks' | 'state' | 'conduct' | 'closesAt' | 'ballotMode'
> {
  /** Papers may be read in here, with all their marks: named votes by heads. */
  readonly takesPapers: boolean;
  readonly rights: readonly RightRow[];
  /** More than are shown: a longer name or a room finds fewer. */
  readonly hasMore: boolean;
}
