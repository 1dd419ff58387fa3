/** DR11 MULTI_OPTION: several options and always "no change" (维持现状), decided with the participation of the body's own rule. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Tally } from '../tally.ts';
import type { Threshold } from '../threshold.ts';
import { allHold, compareShare, type RuleTest, type Verdict } from '../verdict.ts';
import { baseOf, isOwnersBody, quorumTests, type DecidingBody } from './bodyQuorum.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';

/** An option on the paper; withdrawn ones are left out before. */
export interface VoteOption {
  readonly id: string;
  readonly isStatusQuo: boolean;
}

/** The option that is added when nobody wrote it. */
export const STATUS_QUO = { id: 'STATUS_QUO', title: '维持现状', isStatusQuo: true } as const;

export type MultiOptionMethod = 'MAJORITY_RUNOFF' | 'APPROVAL';

export interface MultiOptionInput {
  readonly method: MultiOptionMethod;
  /** RUN_OFF: the second vote, among the options of the first one's `runOff`; always one mark. */
  readonly stage: 'FIRST' | 'RUN_OFF';
  /** In the order of the paper. */
  readonly options: readonly VoteOption[];
  readonly tally: Tally;
  readonly body: DecidingBody;
}

/** An option wins with more than half of those taking part, in both stages (居民委员会组织法 1989/2018 art. 9 [L]). */
const MAJORITY: Threshold = '> 1/2';

/** The options with "no change" at the end, unless it is among them. Source: SPEC DR11. */
export function withStatusQuo<Option extends VoteOption>(options: readonly Option[]): (Option | typeof STATUS_QUO)[] {
  return options.some((option) => option.isStatusQuo) ? [...options] : [...options, STATUS_QUO];
}

/**
 * First vote: the leading option wins with `Yk·2 > P`, among owners in heads and in area. MAJORITY_RUNOFF otherwise asks again among the two highest (ties at place two
 * all go in). APPROVAL asks again only when several lead together with a majority. In the run-off a tie, or a leader without a
 * majority, leaves everything as it is. Refuses `voting.roll-empty`, `voting.too-few-options`, `voting.status-quo-missing`.
 * Source: product default [D] over the body's own rule; SPEC DR11.
 */
function evaluate(input: MultiOptionInput): Result<Verdict, Refusal> {
  const { tally, body } = input;
  if (tally.roll === 0 || tally.area?.roll === 0) return refuseEmptyRoll('DR11');
  const refused = checkOptions(input);
  if (refused) return refused;
  const quorum = quorumTests(body, tally);
  const shared = { rule: 'DR11', variant: input.method, body: body.body, needs: 'ALL' } as const;
  if (!allHold(quorum)) return ok({ ...shared, outcome: 'NO_QUORUM', tests: quorum });
  const leaders = leading(input);
  const tests = [...quorum, ...leaders.flatMap((option) => majorityTests(option, input))];
  const [first] = leaders;
  if (first && leaders.length === 1 && allHold(tests)) {
    return ok({ ...shared, outcome: first.isStatusQuo ? 'STATUS_QUO' : 'PASSED', winner: first.id, tests });
  }
  const runOff = runOffOptions(input, leaders, allHold(tests));
  if (runOff.length >= 2) return ok({ ...shared, outcome: 'RUN_OFF', runOff, tests });
  return ok({ ...shared, outcome: 'STATUS_QUO', tests });
}

function checkOptions({ stage, options }: MultiOptionInput) {
  const statusQuo = options.filter((option) => option.isStatusQuo).length;
  const needed = stage === 'FIRST' ? 2 + statusQuo : 2;
  if (stage === 'FIRST' && statusQuo !== 1) return refuse('voting.status-quo-missing', 'DR11');
  if (options.length < needed) return refuse('voting.too-few-options', 'DR11', { options: options.length - statusQuo });
  return undefined;
}

/** The options with the most votes; none when nobody chose anything. */
function leading({ options, tally }: MultiOptionInput): VoteOption[] {
  const most = Math.max(...options.map((option) => votes(option, tally)));
  return most === 0 ? [] : options.filter((option) => votes(option, tally) === most);
}

function runOffOptions({ method, stage, options, tally }: MultiOptionInput, leaders: VoteOption[], leadersHoldMajority: boolean): string[] {
  if (stage === 'RUN_OFF' || leaders.length === 0) return [];
  if (method === 'APPROVAL') return leadersHoldMajority ? leaders.map((option) => option.id) : [];
  const ranked = options.map((option) => votes(option, tally)).sort((a, b) => b - a);
  const placeTwo = ranked[1] ?? 0;
  return options.filter((option) => votes(option, tally) >= placeTwo).map((option) => option.id);
}

/** Of those taking part; owners in heads and in area, the owners' committee of all its members (DR9). */
function majorityTests(option: VoteOption, { tally, body }: MultiOptionInput): RuleTest[] {
  const whole = body.body === 'DR9' ? tally.roll : tally.participating;
  const heads = compareShare({ name: 'APPROVAL', base: baseOf(body), option: option.id }, votes(option, tally), whole, MAJORITY);
  if (!isOwnersBody(body) || !tally.area) return [heads];
  const { area } = tally;
  return [heads, compareShare({ name: 'APPROVAL', base: 'area', option: option.id }, votes(option, area), area.participating, MAJORITY)];
}

function votes(option: VoteOption, tally: Pick<Tally, 'counts'>): number {
  const count = tally.counts[option.id];
  if (count === undefined) throw new RangeError(`option not counted: ${option.id}`);
  return count;
}

export const multiOption: DecisionRule<MultiOptionInput> = {
  id: 'DR11',
  name: 'MULTI_OPTION',
  source: 'product default [D] over the rule of the body',
  evaluate
};
