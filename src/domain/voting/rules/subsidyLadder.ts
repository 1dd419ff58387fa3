/** DR18 SUBSIDY_LADDER (递减补贴): the earlier a staircase agrees the more is promised, in an order that anyone can check afterwards. */
import { canonicalJson } from '../../basics/canonicalJson.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Instant } from '../../basics/time.ts';
import type { Sha256 } from './lottery.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';

/** One agreement as the journal holds it. */
export interface LadderAgreement {
  /** What agrees, e.g. the staircase; once. */
  readonly key: string;
  /** Server time of the last consent that made the agreement complete. */
  readonly agreedAt: Instant;
  /** Place and hash of its line in the journal: the order of two agreements in the same millisecond, and what cannot be changed unseen. */
  readonly journalSeq: number;
  readonly journalHash: string;
}

export interface SubsidyLadderInput {
  /** Percent per place; the last one holds for all later places. */
  readonly percents: readonly number[];
  readonly agreements: readonly LadderAgreement[];
  readonly sha256: Sha256;
}

export interface LadderPlace extends LadderAgreement {
  /** From 1. */
  readonly place: number;
  readonly percent: number;
  /** SHA-256 over the place before and this one: the last proof of a posted list covers all of it. */
  readonly proof: string;
}

/** Profile `ladderFirstPercent`, `ladderStepPercent`, `ladderLastPercent`: 65, 60, 55, 50. Source: [D]; SPEC DR18. */
export function ladderPercents(profile: {
  readonly ladderFirstPercent: number;
  readonly ladderStepPercent: number;
  readonly ladderLastPercent: number;
}): number[] {
  const percents: number[] = [];
  const { ladderFirstPercent: first, ladderStepPercent: step, ladderLastPercent: last } = profile;
  for (let percent = first; percent > last; percent -= step) percents.push(percent);
  return [...percents, last];
}

/**
 * Places by server time, then by journal. The proof of each place is SHA-256 of the canonical JSON of {agreedAt, journalHash, journalSeq,
 * key, percent, place, previous}, `previous` being the proof of the place before, '' for the first. Refuses `voting.roll-empty` without
 * steps, `ladder.not-declining`, `ladder.agreement-twice`, `ladder.order-broken` when journal and times tell different orders.
 * Source: M-22 (常州) [A2], steps [D]; SPEC DR18.
 */
function evaluate({ percents, agreements, sha256 }: SubsidyLadderInput): Result<LadderPlace[], Refusal> {
  if (percents.length === 0) return refuseEmptyRoll('DR18');
  const isPercent = (percent: number) => Number.isSafeInteger(percent) && percent >= 0 && percent <= 100;
  const declines = percents.every((percent, index) => isPercent(percent) && (index === 0 || percent <= (percents[index - 1] ?? 0)));
  if (!declines) return refuse('ladder.not-declining', 'DR18');
  if (new Set(agreements.map(({ key }) => key)).size !== agreements.length) return refuse('ladder.agreement-twice', 'DR18');
  const ordered = [...agreements].sort((a, b) => a.journalSeq - b.journalSeq);
  const broken = ordered.find((agreement, index) => {
    const before = ordered[index - 1];
    return before !== undefined && (before.agreedAt > agreement.agreedAt || before.journalSeq === agreement.journalSeq);
  });
  if (broken) return refuse('ladder.order-broken', 'DR18', { seq: broken.journalSeq });
  let previous = '';
  return ok(
    ordered.map(({ key, agreedAt, journalSeq, journalHash }, index) => {
      const percent = percents[Math.min(index, percents.length - 1)] ?? 0;
      const line = { key, agreedAt, journalSeq, journalHash, place: index + 1, percent };
      previous = sha256(canonicalJson({ ...line, previous }));
      return { ...line, proof: previous };
    })
  );
}

export const subsidyLadder: DecisionRule<SubsidyLadderInput, LadderPlace[]> = {
  id: 'DR18',
  name: 'SUBSIDY_LADDER',
  source: '常州 M-22 [A2]; steps [D]',
  evaluate
};
