/** DR3 RESIDENTS_MEETING (居民会议): more than half take part, more than half of those agree. */
import type { ResidentsBody } from './bodyQuorum.ts';
import { decideByParticipating, type MajorityInput } from './majorityOfParticipating.ts';
import type { DecisionRule } from './rule.ts';

/** Adults, households (one vote each) or group representatives, as chosen at triage. */
export type ResidentsMeetingInput = MajorityInput<ResidentsBody>;

/** `P·2 > N`, then `Y·2 > P`; exactly half fails. Source: 居民委员会组织法 1989/2018 art. 9 [L], 2026 text to be checked; SPEC DR3. */
export const residentsMeeting: DecisionRule<ResidentsMeetingInput> = {
  id: 'DR3',
  name: 'RESIDENTS_MEETING',
  source: '居民委员会组织法 1989/2018 art. 9 [L]',
  evaluate: decideByParticipating
};
