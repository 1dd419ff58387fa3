/** Which participation a body needs before anything can be decided; shared by the body's own rule and by DR11. */
import { PARTIES, type Party } from '../../basics/actor.ts';
import type { Tally } from '../tally.ts';
import type { Threshold } from '../threshold.ts';
import { compare, compareShare, type Base, type RuleTest } from '../verdict.ts';

/** Whom a residents' meeting counts. Source: 居民委员会组织法 1989/2018 art. 9 [L]. */
export type ResidentsBase = 'ADULTS' | 'HOUSEHOLDS' | 'GROUP_REPS';

export interface JointBody {
  readonly body: 'DR2';
  readonly quorum: Threshold;
  /** Every one of the four parties must be represented (profile `jointQuorumEachParty`). */
  readonly eachParty: boolean;
  /** Parties of which a member has checked in; recused members represent theirs too. */
  readonly partiesPresent: readonly Party[];
}

export interface ResidentsBody {
  readonly body: 'DR3';
  readonly quorum: Threshold;
  readonly residentsBase: ResidentsBase;
}

export interface CouncilBody {
  readonly body: 'DR4';
  readonly quorum: Threshold;
}

export type DecidingBody = JointBody | ResidentsBody | CouncilBody;

const RESIDENTS_BASES: Record<ResidentsBase, Base> = { ADULTS: 'adults', HOUSEHOLDS: 'households', GROUP_REPS: 'groupReps' };

/** What the body counts, for display. */
export function baseOf(body: DecidingBody): Base {
  return body.body === 'DR3' ? RESIDENTS_BASES[body.residentsBase] : 'heads';
}

/** Participation of the roll and, in the joint meeting, of each party. Source: SPEC DR2, DR3, DR4. */
export function quorumTests(body: DecidingBody, tally: Tally): RuleTest[] {
  const tests = [compareShare({ name: 'PARTICIPATION', base: baseOf(body) }, tally.participating, tally.roll, body.quorum)];
  if (body.body === 'DR2' && body.eachParty) tests.push(partiesRepresented(body.partiesPresent));
  return tests;
}

/** All four parties have somebody there. Source: SPEC DR1, DR2. */
export function partiesRepresented(present: readonly Party[]): RuleTest {
  const represented = PARTIES.filter((party) => present.includes(party)).length;
  return compare({ name: 'PARTIES_REPRESENTED', base: 'parties', operator: '==' }, { value: represented }, { value: PARTIES.length });
}
