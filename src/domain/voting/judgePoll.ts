/** From the ballots of a closed poll to its tally and verdict: a function of the frozen roll, the ballots and the profile, nothing else. */
import type { Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import { residentsBaseOf } from '../meeting/quorum.ts';
import type { InterimMeasure, PartyPosition } from '../meeting/records.ts';
import type { RuleProfile } from '../register/profile.ts';
import { evaluatePoll, headsRule } from './evaluatePoll.ts';
import { marksIn, marksOf, standingOptions } from './paper.ts';
import type { Ballot, Poll, RollEntry } from './records.ts';
import { electionPapers } from './rules/election.ts';
import { RULES } from './rules/index.ts';
import { tallyBallots, type Tally } from './tally.ts';
import type { Verdict } from './verdict.ts';

/** Counts a closed poll; the order of ballots does not matter. Source: reliability I3, domain 5.2; SPEC BL10, DR23. */
export function tallyPoll(poll: Poll, roll: readonly RollEntry[], ballots: readonly Ballot[], profile: RuleProfile): Tally {
  const papers = ballots.map(({ rollEntryId, choice }) => ({ rollEntryId, choices: marksIn(choice) }));
  return tallyBallots({
    roll: roll.map(({ id, party, isPresent }) => ({ id, party, isPresent })),
    ballots: poll.method === 'ELECTION' ? electionPapers(papers, poll.seats) : papers,
    options: standingOptions(poll).map((option) => option.id),
    marks: marksOf(poll),
    participation: poll.conduct === 'IN_MEETING' ? 'MEETING' : 'BALLOTS',
    voidItemParticipates: profile.voidItemCountsAsParticipation
  });
}

/** The verdict of the poll's own rule; for an urgent measure (DR16) that of the vote it rests on. Refuses as the rule does. Source: SPEC BL11. */
export function judgeVote(poll: Poll, tally: Tally, profile: RuleProfile): Result<Verdict, Refusal> {
  const options = standingOptions(poll).map(({ id, isStatusQuo }) => ({ id, isStatusQuo }));
  return evaluatePoll({
    body: headsRule(poll.bodyRule),
    tally,
    profile,
    residentsBase: residentsBaseOf(poll.ruleBase),
    partiesPresent: poll.partiesPresent,
    ...questionOf(poll, options)
  });
}

function questionOf({ method, stage, seats }: Poll, options: readonly { readonly id: string; readonly isStatusQuo: boolean }[]) {
  if (method === 'YES_NO') return {};
  if (method === 'ELECTION') return { election: { stage, seats, candidates: options.map((option) => option.id) } };
  return { choice: { method, stage, options } };
}

/** DR16 over the vote on it, held at the meeting of that day. Source: domain DR16; SPEC DR16. */
export function judgeMeasure(
  measure: InterimMeasure,
  decision: Verdict,
  maxDays: number,
  at: { now: number; zone: string }
): Result<Verdict, Refusal> {
  const { now, zone } = at;
  return RULES.DR16.evaluate({
    measureStartedAt: measure.startedAt,
    maxDays,
    zone,
    now,
    firstMeeting: { heldOn: calendarDateAt(now, zone), decision }
  });
}

/** DR1 over the positions given on a motion; parties are those represented when it is asked. Source: domain DR1; SPEC DR1. */
export function judgePositions(
  positions: readonly PartyPosition[],
  roll: number,
  partiesPresent: Poll['partiesPresent']
): Result<Verdict, Refusal> {
  const given = positions.map(({ party, position, reservation }) => ({ party, position, reservation }));
  return RULES.DR1.evaluate({ roll, partiesPresent, positions: given });
}

/** True when what was voted on is adopted: both the vote and, where asked, the consensus. */
export function isCarried(verdict: Verdict, consensus: Verdict | null): boolean {
  return verdict.outcome === 'PASSED' && (consensus === null || consensus.outcome === 'PASSED');
}

/** `ok(null)` where no consensus was asked. */
export function noConsensus(): Result<Verdict | null, Refusal> {
  return ok(null);
}
