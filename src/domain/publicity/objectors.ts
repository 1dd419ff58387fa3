/** Who objects to what is posted: unanswered objections, and the households that keep theirs. */
import type { RuleProfile } from '../register/profile.ts';
import { hearingThreshold } from '../voting/rules/hearingThreshold.ts';
import type { Opinion, Publicity } from './records.ts';

/** Objections that nobody has answered and nobody has taken back; they hold the gate. Source: domain process MT11, MT22; SPEC MT11. */
export function unanswered(opinions: readonly Opinion[]): Opinion[] {
  return opinions.filter((opinion) => opinion.sort === 'OBJECTION' && opinion.outcome === null);
}

/** Distinct households (persons without one count singly) whose objection was not withdrawn. */
export function objectingHouseholds(opinions: readonly Opinion[]): number {
  return households(opinions.filter((opinion) => opinion.sort === 'OBJECTION' && opinion.outcome !== 'WITHDRAWN'));
}

/** True when the objection held the gate at the instant: neither answered nor taken back by then. */
export function isOpenAt(opinion: Opinion, instant: number): boolean {
  if (opinion.sort !== 'OBJECTION') return false;
  const settledFirst = opinion.answeredAt ?? opinion.settledAt;
  return settledFirst === null || settledFirst > instant;
}

/**
 * Distinct households that keep their objection at the instant: those who say so, and those who were answered only after the end and so
 * had no time to say it. Source: domain DR10; the late answer [D]; SPEC DR10.
 */
export function maintainingHouseholds(opinions: readonly Opinion[], publicity: Pick<Publicity, 'endsAt'>, instant: number): number {
  return households(
    opinions.filter((opinion) => {
      if (opinion.sort !== 'OBJECTION' || isOpenAt(opinion, instant)) return false;
      if (opinion.outcome === 'WITHDRAWN') return opinion.isMaintained && (opinion.settledAt ?? 0) > instant;
      return opinion.outcome === 'NOT_ACCEPTED' && (opinion.isMaintained || (opinion.answeredAt ?? 0) >= publicity.endsAt);
    })
  );
}

/** The number of objecting households that makes a hearing due. Source: domain 2.9 [D]; SPEC MT11. */
export function hearingNeededFrom(householdsAll: number, profile: RuleProfile): number {
  return hearingThreshold(householdsAll, { minObjectors: profile.hearingMinObjectors, fraction: profile.hearingFraction });
}

function households(opinions: readonly Opinion[]): number {
  return new Set(opinions.map((opinion) => opinion.householdId ?? opinion.authorPersonId ?? `opinion:${opinion.id}`)).size;
}
