/** Records of a poll: the frozen roll, the ballots, the verdict. */
import type { Party } from '../basics/actor.ts';
import type { RecordBase } from '../basics/decision.ts';
import type { VoteRule } from '../matter/records.ts';
import type { BodyKind } from '../register/records.ts';
import type { Materiality, OwnersTerms, PollExtension, PublicCount, Scrutineer } from './owners/terms.ts';
import type { CoOwnerSettlement, OwnersRollUnit, UnitTransfer, VoidBallotReason, VoidItemReason } from './owners/records.ts';
import type { Verdict } from './verdict.ts';
import type { Tally } from './tally.ts';

export interface PollOption {
  /** FOR, AGAINST, ABSTAIN for yes/no polls; option ids otherwise (ABSTAIN always among them). */
  id: string;
  title: string;
  isStatusQuo: boolean;
  withdrawnReason: string | null;
}

/** Who stands behind an option of an election, as nominated. */
export interface PollCandidate {
  readonly optionId: string;
  readonly nominationId: string;
  /** Null for somebody whom the register does not know. */
  readonly personId: string | null;
}

/** The roll call as it was shown before the declaration, and who said that the own line was wrong. */
export interface ReadBack {
  readonly shownAt: number;
  /** Until then everybody may object to the own line, epoch ms. */
  readonly endsAt: number;
  /** Rights that were read. */
  readonly lines: number;
  readonly objections: readonly { readonly rollEntryId: string; readonly label: string; readonly at: number }[];
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
  ruleBase: 'ADULTS' | 'HOUSEHOLDS' | 'GROUP_REPS' | 'MEMBERS' | 'OWNERS';
  bodyKind: BodyKind;
  /** The rule whose participation is asked for; differs from `rule` for DR1, DR11, DR12 and DR16. */
  bodyRule: PollBodyRule;
  /** A vote that was noticed with its text (step 6), not a motion of a live meeting. */
  isFormal: boolean;
  /** Version of the draft that is voted on; null for motions and hearings. */
  draftVersion: number | null;
  /** The run-off of an earlier poll asks among fewer options. */
  stage: 'FIRST' | 'RUN_OFF';
  /** YES_NO, options by run-off or approval (DR11), or candidates for seats (DR12). */
  method: 'YES_NO' | 'MAJORITY_RUNOFF' | 'APPROVAL' | 'ELECTION';
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
  /** When it was last counted again (MT20); absent for the first count. */
  recountedAt?: number;
  runOffOf: string | null;
  /** Random, never shown: the key of the pseudonyms in the count record; from the declaration on. */
  pseudonymKey?: string;
  /** NAMED: who chose what is kept and chained. SECRET: nothing joins voter and choice after the close. */
  ballotMode: 'NAMED' | 'SECRET';
  /** Secret votes: when the ballots were mixed and written anew after the close; absent before. */
  sealedAt?: number;
  /** Named votes of a meeting that were read back before their declaration. */
  readBack?: ReadBack;
  /** Seats to be filled (ELECTION), else 0. */
  seats: number;
  /** The confirmed candidates behind the options; absent where names were posted without nominations. Never part of a public view. */
  candidates?: readonly PollCandidate[];
  /** What an owners' vote adds: scope, class, clause on silence; null for every other body. */
  owners: OwnersTerms | null;
  extensions: PollExtension[];
  /** Units that changed hands while the vote runs; N and A stay. */
  transfers: UnitTransfer[];
  /** Co-owners whose ballots differed and who named the one that stands. */
  settlements: CoOwnerSettlement[];
  scrutineers: Scrutineer[];
  publicCount: PublicCount | null;
  materiality: Materiality | null;
}

/** The rule of the body that votes. */
export type PollBodyRule = 'DR2' | 'DR3' | 'DR4' | 'DR5' | 'DR6' | 'DR7' | 'DR8' | 'DR9';

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
  /** Building of the first unit; '' where the roll is not one of property. */
  buildingId: string;
  /** Owners' votes: sum of the units in 0.01 m²; null where only heads count. */
  areaCenti: number | null;
  /** The exact set of owners; empty outside owners' votes. */
  ownerIds: string[];
  /** Persons who may cast for the right: one is `personId`, several stand in `rollVoter` rows as well; empty outside owners' votes. */
  voterIds: string[];
  /** The units and the rows they were read from: what the roll was built from stays visible. */
  builtFrom: OwnersRollUnit[];
}

/** One ballot that came in. Named ballots only: secret ones get a store of their own. */
export interface Ballot extends RecordBase {
  pollId: string;
  rollEntryId: string;
  /** What makes a second ballot for one right possible in an owners' vote (`person:<id>`, `paper:<serial>`); '' everywhere else: one right, one row. */
  slot: string;
  personId: string;
  /** One option id, or several joined by a space; all marks as seen on paper. */
  choice: string;
  channel: 'PHONE' | 'DESK' | 'PAPER';
  helperName: string;
  /** When it was cast; on paper the time on the receipt. */
  at: number;
  /** How often the choice was changed. */
  changes: number;
  /** The short code the voter keeps; only in owners' votes. */
  receipt?: string;
  /** The one unit of a per-unit paper; null = all units of the right. */
  unitId: string | null;
  /** Number of the printed ballot, '' without one. */
  serial: string;
  voidReason: VoidBallotReason | null;
  voidItemReason: VoidItemReason | null;
  proxyId: string | null;
  /** Weight of the right in 0.01 m², as on the frozen roll; null where only heads count. */
  areaCenti: number | null;
}
