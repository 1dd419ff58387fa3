/** Which participation a body needs before anything can be decided; shared by the body's own rule and by DR11. */
import { PARTIES, type Party } from '../../basics/actor.ts';
import type { Tally } from '../tally.ts';
import type { Threshold } from '../threshold.ts';
import { compare, compareShare, type Base, type RuleTest } from '../verdict.ts';
import { ownersCount, ownersParticipation } from './ownersVote.ts';

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

/** Owners: the law fixes their participation. */
export interface OwnersBody {
  readonly body: 'DR5' | 'DR6' | 'DR7';
}

/** The owners' committee: more than half of all members. */
export interface CommitteeBody {
  readonly body: 'DR9';
}

/** Bodies that meet or vote by heads alone. */
export type HeadsBody = JointBody | ResidentsBody | CouncilBody | CommitteeBody;
export type DecidingBody = HeadsBody | OwnersBody;

/** True for the owners, who decide by heads and by area. */
export function isOwnersBody(body: DecidingBody): body is OwnersBody {
  return body.body === 'DR5' || body.body === 'DR6' || body.body === 'DR7';
}

const RESIDENTS_BASES: Record<ResidentsBase, Base> = { ADULTS: 'adults', HOUSEHOLDS: 'households', GROUP_REPS: 'groupReps' };

/** What the body counts, for display. */
export function baseOf(body: DecidingBody): Base {
  return body.body === 'DR3' ? RESIDENTS_BASES[body.residentsBase] : 'heads';
}

/** Participation of the roll; in the joint meeting of each party too, among owners of heads and of area. Source: SPEC DR2, DR3, DR4, DR5, DR9. */
export function quorumTests(body: DecidingBody, tally: Tally): RuleTest[] {
  if (isOwnersBody(body)) return ownersParticipation(ownersCount(tally));
  const quorum = body.body === 'DR9' ? '> 1/2' : body.quorum;
  const tests = [compareShare({ name: 'PARTICIPATION', base: baseOf(body) }, tally.participating, tally.roll, quorum)];
  if (body.body === 'DR2' && body.eachParty) tests.push(partiesRepresented(body.partiesPresent));
  return tests;
}

/** All four parties have somebody there. Source: SPEC DR1, DR2. */
export function partiesRepresented(present: readonly Party[]): RuleTest {
  const represented = PARTIES.filter((party) => present.includes(party)).length;
  return compare({ name: 'PARTIES_REPRESENTED', base: 'parties', operator: '==' }, { value: represented }, { value: PARTIES.length });
}
