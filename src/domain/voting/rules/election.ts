/** DR12 ELECTION (差额选举): more candidates than seats, majority of the ballots cast, ranked by votes; run-off for a tie, by-election for empty seats. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { ABSTAIN, type BaseTally, type Tally, type TallyBallot } from '../tally.ts';
import type { Threshold } from '../threshold.ts';
import { allHold, compare, compareShare, type RuleTest, type Verdict } from '../verdict.ts';
import { quorumTests, type DecidingBody } from './bodyQuorum.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';

export interface ElectionInput {
  /** RUN_OFF: among the tied, who had their majority; the most votes win. A by-election is a FIRST vote for the open seats. */
  readonly stage: 'FIRST' | 'RUN_OFF';
  readonly seats: number;
  /** Ids in the order of the paper. */
  readonly candidates: readonly string[];
  /** Counted with over-marked papers as void (see `electionPapers`). */
  readonly tally: Tally;
  /** Whose participation is asked for: the owners' (DR5) for the owners' committee (278(3)), the body's own; null = none. */
  readonly body: DecidingBody | null;
  /** Profile `committeeElectionAreaMajority`: each elected candidate needs the majority of area as well. */
  readonly areaMajority: boolean;
  /** Profile `byElectionCandidatesPerSeat`. */
  readonly byElectionCandidatesPerSeat: number;
}

const MAJORITY: Threshold = '> 1/2';

/** Refuses `voting.election-not-contested` unless there is one candidate more than seats. Source: M-57; SPEC DR12. */
export function checkContested(seats: number, candidates: number): Result<void, Refusal> {
  return seats >= 1 && candidates > seats ? ok(undefined) : refuse('voting.election-not-contested', 'DR12', { seats, candidates });
}

/** Papers with more marks than seats are void and not among those cast; fewer are allowed. Source: [P16][P17]; SPEC DR12. */
export function electionPapers(ballots: readonly TallyBallot[], seats: number): TallyBallot[] {
  return ballots.map((ballot) => (new Set(ballot.choices).size > seats ? { ...ballot, void: 'BALLOT' } : ballot));
}

/**
 * PASSED: every seat is filled; RUN_OFF: several tie across the last seat (`runOff`, `openSeats`); BY_ELECTION: too few have a majority
 * (`byElection`, `openSeats`), next among the highest not elected, those tied at the last place included; NO_QUORUM where a body's
 * participation was asked for. `elected` stands in every one of the first three. Refuses `voting.roll-empty`, `voting.election-not-contested`.
 * Source: M-57, [P16][P17]; participation 民法典 278(2) [L]; by-election [D]; SPEC DR12.
 */
function evaluate(input: ElectionInput): Result<Verdict, Refusal> {
  const { tally, seats, candidates, body, stage } = input;
  if (tally.roll === 0 || tally.area?.roll === 0) return refuseEmptyRoll('DR12');
  const contested = checkContested(seats, candidates.length);
  if (!contested.ok) return contested;
  const quorum = body ? quorumTests(body, tally) : [];
  const shared = { rule: 'DR12', variant: stage, ...(body ? { body: body.body } : {}), needs: 'EACH' } as const;
  if (!allHold(quorum)) return ok({ ...shared, needs: 'ALL', outcome: 'NO_QUORUM', tests: quorum });
  const ranked = rank(candidates, tally);
  const tests = stage === 'FIRST' ? ranked.map((id) => majorityTests(id, input)) : rankTests(ranked, input).map((test) => [test]);
  const eligible = stage === 'FIRST' ? ranked.filter((_, place) => allHold(tests[place] ?? [])) : ranked;
  return ok({ ...shared, ...fillSeats(ranked, eligible, input), tests: [...quorum, ...tests.flat()] });
}

type Filled = Pick<Verdict, 'outcome' | 'elected' | 'runOff' | 'byElection' | 'openSeats'>;

function fillSeats(ranked: readonly string[], eligible: readonly string[], input: ElectionInput): Filled {
  const { seats, tally } = input;
  if (eligible.length <= seats) {
    const openSeats = seats - eligible.length;
    if (openSeats === 0) return { outcome: 'PASSED', elected: eligible };
    const left = ranked.filter((id) => !eligible.includes(id));
    return { outcome: 'BY_ELECTION', elected: eligible, openSeats, byElection: nextCandidates(left, openSeats, input) };
  }
  const last = votes(eligible[seats - 1] ?? '', tally);
  const tied = eligible.filter((id) => votes(id, tally) === last);
  const above = eligible.filter((id) => votes(id, tally) > last);
  if (above.length + tied.length === seats) return { outcome: 'PASSED', elected: eligible.slice(0, seats) };
  return { outcome: 'RUN_OFF', elected: above, openSeats: seats - above.length, runOff: inOrder(tied, input) };
}

/** The highest not elected, two per open seat as the profile says, or all that are left. */
function nextCandidates(left: readonly string[], openSeats: number, input: ElectionInput): string[] {
  const places = openSeats * input.byElectionCandidatesPerSeat;
  const last = votes(left[Math.min(places, left.length) - 1] ?? '', input.tally);
  return inOrder(
    left.filter((id) => votes(id, input.tally) >= last),
    input
  );
}

/** By votes, then as on the paper. */
function rank(candidates: readonly string[], tally: Tally): string[] {
  return [...candidates].sort((a, b) => votes(b, tally) - votes(a, tally) || candidates.indexOf(a) - candidates.indexOf(b));
}

function inOrder(ids: readonly string[], { candidates }: ElectionInput): string[] {
  return candidates.filter((id) => ids.includes(id));
}

/** `Yk·2 > ballots cast`: valid papers, blank or not. */
function majorityTests(id: string, { tally, areaMajority }: ElectionInput): RuleTest[] {
  const heads = compareShare({ name: 'APPROVAL', base: 'ballots', option: id }, votes(id, tally), cast(tally), MAJORITY);
  if (!areaMajority || !tally.area) return [heads];
  return [heads, compareShare({ name: 'APPROVAL', base: 'area', option: id }, votes(id, tally.area), cast(tally.area), MAJORITY)];
}

/** In a run-off each seat is won by having more votes than the first who goes without. */
function rankTests(ranked: readonly string[], { seats, tally }: ElectionInput): RuleTest[] {
  const without = votes(ranked[seats] ?? '', tally);
  return ranked.slice(0, seats).map((id) => {
    return compare({ name: 'RANKED_ABOVE', base: 'ballots', operator: '>', option: id }, { value: votes(id, tally) }, { value: without });
  });
}

function cast(tally: BaseTally): number {
  return tally.marked + (tally.counts[ABSTAIN] ?? 0);
}

function votes(id: string, tally: Pick<BaseTally, 'counts'>): number {
  const count = tally.counts[id];
  if (count === undefined) throw new RangeError(`candidate not counted: ${id}`);
  return count;
}

export const election: DecisionRule<ElectionInput> = {
  id: 'DR12',
  name: 'ELECTION',
  source: '[P16][P17]; 民法典 278(2) [L]; by-election [D]',
  evaluate
};
