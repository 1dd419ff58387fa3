/** Everything on record about one matter: what its guards are asked over, for commands at the desk and for "what may be done next". */
import type { HolidayTable } from '../basics/calendar.ts';
import type { Draft } from '../drafting/records.ts';
import type { Evaluation, Rating, Task } from '../followup/records.ts';
import type { Meeting, Round, Seat, Statement } from '../meeting/records.ts';
import type { Opinion, PostingProof, Publicity } from '../publicity/records.ts';
import type { RuleProfile } from '../register/profile.ts';
import type { Sequence } from '../register/records.ts';
import type { Review } from '../review/records.ts';
import type { Poll } from '../voting/records.ts';
import type { JointDecision, Matter, Second } from './records.ts';

export interface MatterFacts {
  readonly matter: Matter;
  readonly seconds: readonly Second[];
  readonly decisions: readonly JointDecision[];
  readonly rounds: readonly Round[];
  /** Meetings in which the rounds were held, with their seats. */
  readonly meetings: readonly Meeting[];
  readonly seats: readonly Seat[];
  readonly statements: readonly Statement[];
  readonly drafts: readonly Draft[];
  readonly publicities: readonly Publicity[];
  readonly proofs: readonly PostingProof[];
  readonly opinions: readonly Opinion[];
  /** Counter of the opinions of the running publicity: guarded by whoever closes it, so that no opinion slips in between. */
  readonly opinionCounter: Sequence | null;
  readonly reviews: readonly Review[];
  readonly polls: readonly Poll[];
  /** Objections to the roll of an owners' vote that wait for an answer. */
  readonly openRollObjections: number;
  readonly tasks: readonly Task[];
  readonly ratings: readonly Rating[];
  readonly evaluation: Evaluation | null;
  /** Households of the community. */
  readonly households: number;
  readonly tables: readonly HolidayTable[];
  /** The profile frozen at triage, or the community's present one before. */
  readonly profile: RuleProfile;
}

/** The publicity of a sort that is running, paused or ended without a certificate; else undefined. */
export function openPublicity(facts: Pick<MatterFacts, 'publicities'>, sort?: Publicity['sort']): Publicity | undefined {
  return facts.publicities.find((one) => ['RUNNING', 'PAUSED', 'ENDED'].includes(one.state) && (sort === undefined || one.sort === sort));
}

/** Opinions and objections of one publicity, in the order in which they came. */
export function opinionsOf(facts: Pick<MatterFacts, 'opinions'>, publicity: Pick<Publicity, 'id'>): Opinion[] {
  return facts.opinions.filter((opinion) => opinion.publicityId === publicity.id).sort((a, b) => a.number - b.number);
}

/** The draft of the version that the matter has now. */
export function currentDraft(facts: Pick<MatterFacts, 'drafts' | 'matter'>): Draft | undefined {
  return facts.drafts.find((draft) => draft.version === facts.matter.draftVersion);
}

/** The draft that is being written: WORKING, or COMPLETE and not yet posted. */
export function openDraft(facts: Pick<MatterFacts, 'drafts'>): Draft | undefined {
  return facts.drafts.find((draft) => draft.state === 'WORKING' || draft.state === 'COMPLETE');
}

/** The matter's present poll. */
export function currentPoll(facts: Pick<MatterFacts, 'polls' | 'matter'>): Poll | undefined {
  return facts.polls.find((poll) => poll.id === facts.matter.pollId);
}

/** Those who proposed: their own views change with the matter. */
export function proposerOf({ matter }: Pick<MatterFacts, 'matter'>): string[] {
  return [...new Set([matter.proposerPersonId, ...matter.leadPersonIds])].filter((one) => one !== null);
}
