/** From the count of an owners' vote to its verdict and to what could have changed it. */
import type { Refusal } from '../../basics/refusal.ts';
import type { Result } from '../../basics/result.ts';
import type { RuleProfile } from '../../register/profile.ts';
import { standingOptions } from '../paper.ts';
import type { Poll } from '../records.ts';
import { RULES } from '../rules/index.ts';
import { ownersCount, ownersVote, type OwnersCount } from '../rules/ownersVote.ts';
import type { Consents } from '../rules/unitUnanimous.ts';
import type { Verdict } from '../verdict.ts';
import type { EntryVote } from './ballotJudgement.ts';
import { consentsOf, judgeOwnersItem, type OwnersQuestion } from './judgeOwnersItem.ts';
import { marginOf, reportMateriality, type MaterialityGroup } from './materiality.ts';
import type { OwnersTally } from './ownersTally.ts';
import type { DeliveryProof, IssuedBallot, VoidBallotReason, Waiver } from './records.ts';
import type { Materiality } from './terms.ts';

/** Everything that was counted; a function of roll, ballots, papers, powers and profile, nothing else. */
export interface OwnersPollCount {
  readonly tally: OwnersTally;
  /** DR8: the heads of the staircase alone. */
  readonly unit: OwnersTally | null;
  /** DR8: owners whose own exclusive part is used. */
  readonly affected: Consents;
  /** Ballots that are void as a whole, by reason. */
  readonly voids: Readonly<Partial<Record<VoidBallotReason, number>>>;
  /** Rights that were reached or used in some way; in a vote that was added up where it lies they are all there is for materiality. */
  readonly reached: Omit<Materiality, 'marginHeads' | 'marginAreaCenti'>;
  /** What materiality is worked out from group by group; null for a vote too large to be looked at right by right. */
  readonly details: CountDetails | null;
}

export interface CountDetails {
  readonly entries: readonly EntryVote[];
  /** Whose silence joined the majority. */
  readonly silentEntryIds: ReadonlySet<string>;
  readonly checkedInEntryIds: ReadonlySet<string>;
  readonly proofs: readonly DeliveryProof[];
  readonly waivers: readonly Waiver[];
  readonly issued: readonly IssuedBallot[];
}

/** The rule of the vote over its count. Refuses as the rule does. Source: 民法典 278 [L], M-16 [A2]; SPEC DR5–DR8, DR11, DR12, CT1. */
export function judgeOwnersPoll(poll: Poll, count: OwnersPollCount, profile: RuleProfile): Result<Verdict, Refusal> {
  const { tally, unit, affected } = count;
  if (poll.bodyRule === 'DR8') {
    const occupiesEstateCommonPart = poll.owners?.occupiesEstateCommonPart ?? false;
    const estate = occupiesEstateCommonPart ? consentsOf(tally) : null;
    return RULES.DR8.evaluate({ unit: consentsOf(unit ?? tally), occupiesEstateCommonPart, estate, affected, setting: profile });
  }
  return judgeOwnersItem({
    rule: estateRule(poll),
    ownersClass: poll.owners?.majority ?? 'GENERAL',
    question: questionOf(poll),
    tally,
    profile
  });
}

function estateRule({ bodyRule }: Pick<Poll, 'bodyRule'>): 'DR5' | 'DR6' | 'DR7' {
  if (bodyRule === 'DR5' || bodyRule === 'DR6' || bodyRule === 'DR7') return bodyRule;
  throw new RangeError(`not a rule of owners: ${bodyRule}`);
}

function questionOf(poll: Poll): OwnersQuestion {
  const options = standingOptions(poll).map(({ id, isStatusQuo }) => ({ id, isStatusQuo }));
  const { method, stage, seats } = poll;
  if (method === 'YES_NO') return { method };
  if (method === 'ELECTION') return { method, stage, seats, candidates: options.map((option) => option.id) };
  return { method, stage, options };
}

/** Each group that was reached, or whose ballots were used, against the margin. Source: reliability 2.3 [D]; SPEC OV13. */
export function materialityOf(
  poll: Poll,
  count: OwnersPollCount,
  verdict: Verdict
): Materiality & { readonly groups: readonly MaterialityGroup[] } {
  const { details, reached, tally } = count;
  if (!details) {
    return { ...reached, marginHeads: marginOf(verdict, 'heads') ?? 0, marginAreaCenti: marginOf(verdict, 'area'), groups: [] };
  }
  const judge = (numbers: OwnersCount) => outcomeFor(poll, numbers, verdict);
  return reportMateriality({ ...details, verdict, count: ownersCount(tally), judge });
}

/** The outcome of the yes/no rule for other numbers; a vote between options or candidates, and one by consent, keeps its own. */
function outcomeFor(poll: Poll, numbers: OwnersCount, verdict: Verdict): Verdict['outcome'] {
  if (poll.method !== 'YES_NO' || poll.bodyRule === 'DR8') return verdict.outcome;
  const judged = ownersVote(estateRule(poll), poll.bodyRule === 'DR6' ? 'SPECIAL' : (poll.owners?.majority ?? 'GENERAL'), numbers);
  return judged.ok ? judged.value.outcome : verdict.outcome;
}

/** Nothing was asked of single owners. */
export const NOBODY_AFFECTED: Consents = { all: 0, consenting: 0 };
