/** Records of a poll: the frozen roll, the ballots, the verdict. */
import type { Party } from '../basics/actor.ts';
import type { RecordBase } from '../basics/decision.ts';
import type { VoteRule } from '../matter/records.ts';
import type { BodyKind } from '../register/records.ts';
import type { Verdict } from './verdict.ts';
import type { Tally } from './tally.ts';

export interface PollOption {
  /** FOR, AGAINST, ABSTAIN for yes/no polls; option ids otherwise (ABSTAIN always among them). */
  id: string;
  title: string;
  isStatusQuo: boolean;
  withdrawnReason: string | null;
}

export interface Poll extends RecordBase {
  matterId: string | null;
  meetingId: string | null;
  motionId: string | null;
  title: string;
  /** The text that is voted on and its hash; must equal the posted one (G4). */
  text: string;
  textHash: string;
  rule: VoteRule;
  ruleBase: 'ADULTS' | 'HOUSEHOLDS' | 'GROUP_REPS' | 'MEMBERS';
  bodyKind: BodyKind;
  /** The rule whose participation is asked for; differs from `rule` for DR1, DR11 and DR16. */
  bodyRule: 'DR2' | 'DR3' | 'DR4';
  /** A vote that was noticed with its text (step 6), not a motion of a live meeting. */
  isFormal: boolean;
  /** Version of the draft that is voted on; null for motions and hearings. */
  draftVersion: number | null;
  /** The run-off of an earlier poll asks among fewer options. */
  stage: 'FIRST' | 'RUN_OFF';
  /** YES_NO, or options by run-off or approval (DR11). */
  method: 'YES_NO' | 'MAJORITY_RUNOFF' | 'APPROVAL';
  options: PollOption[];
  /** IN_MEETING: opened and closed by the chair, presence is checked in. WINDOW: opened and closed by the clock, participation is ballots cast. */
  conduct: 'IN_MEETING' | 'WINDOW';
  state: 'NOTICED' | 'OPEN' | 'CLOSED' | 'DECLARED' | 'VOID';
  noticedAt: number | null;
  opensAt: number | null;
  closesAt: number | null;
  openedAt: number | null;
  closedAt: number | null;
  /** Entries of the roll with a vote on this item. */
  rollCount: number;
  /** Present with a vote when the poll was opened (IN_MEETING). */
  presentCount: number;
  partiesPresent: Party[];
  tally: Tally | null;
  verdict: Verdict | null;
  /** The positions of the parties judged by DR1, where the poll confirms a consensus. */
  consensus: Verdict | null;
  /** How often a voter may change the choice before the close; null = as often as wished. */
  changesAllowed: number | null;
  /** The chair called for the last ballots, so that the chair may vote. */
  lastCallAt: number | null;
  voidReason: string;
  declaredAt: number | null;
  declaredBy: string | null;
  runOffOf: string | null;
}

/** One right to vote in one poll, frozen. */
export interface RollEntry extends RecordBase {
  pollId: string;
  /** What the right hangs on: `person:<id>` or `household:<id>`; unique in a poll, so one right has one ballot. */
  rightKey: string;
  personId: string;
  householdId: string | null;
  party: Party | null;
  /** Masked label for public lists, e.g. "3号楼1单元***室". */
  label: string;
  /** Checked in when the poll was opened. */
  isPresent: boolean;
  isChair: boolean;
}

/** One voter's paper. Named ballots only: secret ones get a store of their own. */
export interface Ballot extends RecordBase {
  pollId: string;
  rollEntryId: string;
  personId: string;
  /** One option id, or several joined by a space in APPROVAL. */
  choice: string;
  channel: 'PHONE' | 'DESK';
  helperName: string;
  at: number;
  /** How often the choice was changed. */
  changes: number;
}
