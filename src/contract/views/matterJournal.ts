/** matter.journal: what happened to a matter, line by line, for those who work with it. */

export interface MatterJournalLine {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  /** Who gave the command; '' for the clock. */
  readonly by: string;
  /** Short texts of the entry by the name of their field: reason, title, outcome …; never ids, hashes or choices. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface MatterJournal {
  readonly lines: readonly MatterJournalLine[];
}
