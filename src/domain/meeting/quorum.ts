/** Whether a meeting is quorate: the same test that the decision rules ask, shown with both sides. */
import type { Party } from '../basics/actor.ts';
import type { BodyKind } from '../register/records.ts';
import type { RuleProfile } from '../register/profile.ts';
import { decidingBody, type BodyRule } from '../voting/evaluatePoll.ts';
import { quorumTests, type ResidentsBase } from '../voting/rules/bodyQuorum.ts';
import type { Poll } from '../voting/records.ts';
import type { Tally } from '../voting/tally.ts';
import { allHold, type RuleTest } from '../voting/verdict.ts';
import type { Meeting, Seat } from './records.ts';
import { isHere, partiesHere, votersOn } from './seats.ts';

export interface Quorum {
  readonly body: BodyRule;
  /** Seats with a vote on the item, and rights that nobody came to hold. */
  readonly roll: number;
  readonly present: number;
  readonly partiesPresent: readonly Party[];
  readonly tests: readonly RuleTest[];
  readonly holds: boolean;
}

/** Which rule's participation a body needs; in one building its households may decide instead of its council. Source: domain 5.3; SPEC DR2, DR3, DR4, DR9. */
export function bodyRuleOf(bodyKind: BodyKind, ruleBase: Poll['ruleBase'] | null = null): BodyRule {
  if (bodyKind === 'RESIDENTS_MEETING') return 'DR3';
  if (bodyKind === 'OWNERS_COMMITTEE') return 'DR9';
  if (bodyKind === 'BUILDING_COUNCIL' && (ruleBase === 'HOUSEHOLDS' || ruleBase === 'ADULTS')) return 'DR3';
  return ['REPRESENTATIVES_MEETING', 'COUNCIL', 'BUILDING_COUNCIL'].includes(bodyKind) ? 'DR4' : 'DR2';
}

/**
 * Presence against the roll of the item. A hearing is open to those concerned and needs somebody besides the chair, nothing more.
 * Source: domain DR2–DR4, hearing product default [D]; SPEC MG9.
 */
export function meetingQuorum(meeting: Meeting, seats: readonly Seat[], matterId: string | null = null): Quorum {
  const quorum = votingQuorum(meeting, seats, matterId, meeting.profile);
  if (meeting.sort !== 'HEARING') return quorum;
  return { ...quorum, tests: [], holds: seats.some((seat) => isHere(seat) && seat.standing !== 'CHAIR_ONLY') };
}

/** The participation that a vote on this item needs, also in a hearing. Source: domain DR2–DR4; SPEC MG9. */
export function votingQuorum(meeting: Meeting, seats: readonly Seat[], matterId: string | null, profile: RuleProfile): Quorum {
  const voters = votersOn(seats, matterId);
  return participation({
    body: bodyRuleOf(meeting.bodyKind, meeting.ruleBase),
    ruleBase: meeting.ruleBase,
    profile,
    roll: voters.length + meeting.vacantRights,
    present: voters.filter(isHere).length,
    partiesPresent: partiesHere(seats)
  });
}

export interface ParticipationInput {
  readonly body: BodyRule;
  readonly ruleBase: Poll['ruleBase'];
  readonly profile: RuleProfile;
  readonly roll: number;
  readonly present: number;
  readonly partiesPresent: readonly Party[];
}

/** The participation test of a body, before any ballot. Nobody on the roll: never quorate. Source: domain DR2–DR4; SPEC MG9, DR20. */
export function participation({ body, ruleBase, profile, roll, present, partiesPresent }: ParticipationInput): Quorum {
  const tests = quorumTests(
    decidingBody({ body, profile, residentsBase: residentsBaseOf(ruleBase), partiesPresent }),
    presenceTally(roll, present)
  );
  return { body, roll, present, partiesPresent, tests, holds: roll > 0 && allHold(tests) };
}

/** Whom DR3 counts; households unless adults or group representatives were chosen. */
export function residentsBaseOf(ruleBase: Poll['ruleBase']): ResidentsBase {
  return ruleBase === 'ADULTS' || ruleBase === 'GROUP_REPS' ? ruleBase : 'HOUSEHOLDS';
}

/** A tally before any ballot: all that a participation test reads. */
function presenceTally(roll: number, present: number): Tally {
  return { roll, present, participating: present, ballots: 0, marked: 0, counts: {}, voidBallots: 0, voidItems: 0, byParty: {} };
}
