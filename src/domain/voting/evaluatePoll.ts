/** From a counted poll and the frozen profile to the verdict: which rule, which settings. */
import type { Party } from '../basics/actor.ts';
import type { Refusal } from '../basics/refusal.ts';
import type { Result } from '../basics/result.ts';
import type { RuleProfile } from '../register/profile.ts';
import type { PollBodyRule } from './records.ts';
import type { HeadsBody, ResidentsBase } from './rules/bodyQuorum.ts';
import { RULES } from './rules/index.ts';
import type { MultiOptionMethod, VoteOption } from './rules/multiOption.ts';
import type { Tally } from './tally.ts';
import type { Verdict } from './verdict.ts';

/** The rule of a body that decides by ballots. */
export type BodyRule = 'DR2' | 'DR3' | 'DR4' | 'DR9';

/** The rule as one of a body that meets or votes by heads. Throws for owners' rules: they are judged with their own roll. */
export function headsRule(rule: PollBodyRule): BodyRule {
  if (rule === 'DR2' || rule === 'DR3' || rule === 'DR4' || rule === 'DR9') return rule;
  throw new RangeError(`not a rule of heads alone: ${rule}`);
}

export interface CountedPoll {
  /** The body's own rule, also when options are voted on. */
  readonly body: BodyRule;
  readonly tally: Tally;
  readonly profile: RuleProfile;
  /** Whom DR3 counts; not read otherwise. */
  readonly residentsBase: ResidentsBase;
  /** Parties represented when the poll was opened; read by DR2 only. */
  readonly partiesPresent: readonly Party[];
  /** Present when the poll is one between options (DR11). */
  readonly choice?: { readonly method: MultiOptionMethod; readonly stage: 'FIRST' | 'RUN_OFF'; readonly options: readonly VoteOption[] };
  /** Present when candidates stand for seats (DR12). */
  readonly election?: { readonly stage: 'FIRST' | 'RUN_OFF'; readonly seats: number; readonly candidates: readonly string[] };
}

/** The verdict on a poll under the numbers of the profile. Refuses as the rule does. Source: SPEC DR2, DR3, DR4, DR9, DR11, DR12. */
export function evaluatePoll(poll: CountedPoll): Result<Verdict, Refusal> {
  const { tally, profile, choice, election } = poll;
  const body = decidingBody(poll);
  if (election) {
    const { byElectionCandidatesPerSeat } = profile;
    return RULES.DR12.evaluate({ ...election, tally, body, areaMajority: false, byElectionCandidatesPerSeat });
  }
  if (choice) return RULES.DR11.evaluate({ ...choice, tally, body });
  if (body.body === 'DR2') return RULES.DR2.evaluate({ ...body, tally, majorityBase: profile.jointMajorityBase });
  if (body.body === 'DR3') return RULES.DR3.evaluate({ ...body, tally, majority: profile.residentsMeetingMajority });
  if (body.body === 'DR9') return RULES.DR9.evaluate({ tally });
  return RULES.DR4.evaluate({ body: 'DR4', quorum: profile.councilQuorum, tally, majority: profile.councilMajority });
}

/** The body with the participation that the profile asks of it; also answers "is this meeting quorate" through `quorumTests`. */
export function decidingBody({ body, profile, residentsBase, partiesPresent }: Omit<CountedPoll, 'tally' | 'choice'>): HeadsBody {
  if (body === 'DR2') return { body, quorum: profile.jointQuorum, eachParty: profile.jointQuorumEachParty, partiesPresent };
  if (body === 'DR3') return { body, quorum: profile.residentsMeetingQuorum, residentsBase };
  return body === 'DR9' ? { body } : { body, quorum: profile.councilQuorum };
}
