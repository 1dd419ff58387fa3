/** Carries an owners' matter to its vote through the commands that people use, over an estate with made-up owners. */
import * as v from 'valibot';
import { ScenarioEstate } from '#contract/scenarioProperty.ts';
import { systemActor } from '#server/application/clockwork.ts';
import { setUpProperty } from '#server/scenarios/setUpProperty.ts';
import type { Ballot, Poll, RollEntry } from '#domain/voting/records.ts';
import { at, completeDraft, COVENANT, holdRound, post, propose, prove, review, triage } from './matterWay.ts';
import { ZONE, type Stage } from './stage.ts';

/** Nobody but the owners: twelve flats in two staircases of one building, 100.00 m² each, ten heads: two of them hold two flats. */
export const TEN_HEADS = {
  estate: '安禾园',
  buildings: [{ name: '甲楼', units: 12, staircases: 2, floors: 6 }],
  owners: [
    { heads: 8, area: '800.00' },
    { heads: 2, area: '400.00', units: 2 }
  ]
};

/** Enters the estate; answers the names that a scenario file would know. */
export async function enterEstate(stage: Stage, estate: object = TEN_HEADS): Promise<Map<string, unknown>> {
  const names = new Map<string, unknown>();
  const system = systemActor(stage.communityId);
  const give = (name: string, payload: Record<string, unknown>) => stage.must<Record<string, unknown>>(name, payload, 'SYSTEM');
  await setUpProperty([v.parse(ScenarioEstate, estate)], { app: stage.app, system, zone: ZONE, names, give });
  return names;
}

/** The person of the n-th head (from 1), or its second owner. */
export function ownerPerson(names: ReadonlyMap<string, unknown>, head: number, nth = 1): string {
  const heads = names.get('owners') as readonly (readonly string[])[];
  const personId = heads[head - 1]?.[nth - 1];
  if (personId === undefined) throw new Error(`head ${head} has no person ${nth}`);
  return personId;
}

/** What the two committees decide unless a test says otherwise: a change of common parts, three quarters of the whole estate. */
export const OWNERS = {
  ...COVENANT,
  topicClass: '共有部分',
  bodyKind: 'OWNERS_ASSEMBLY',
  rule: 'DR6',
  ruleBase: null as string | null,
  template: 'OWNERS_FULL',
  flags: { affectsCommonParts: true, raisesMoneyCompulsorily: false, bindsOwners: false, involvesWorks: false, isCovenant: false },
  partyOrganisationDiscussedOn: null as string | null,
  ownersScope: { kind: 'ESTATE' } as object
};

/** Through steps 1 to 5: REVIEWING with a review that allows the vote, on 13 August. */
export async function toOwnersReviewed(stage: Stage, decision: object = OWNERS): Promise<string> {
  stage.clock.set('2026-07-04 09:00');
  const matterId = await propose(stage, '绿地改菜地');
  await triage(stage, matterId, decision);
  await holdRound(stage, matterId, { notice: '2026-07-08', date: '2026-07-14', outcome: 'CONTINUE' });
  await holdRound(stage, matterId, { notice: '2026-07-22', date: '2026-07-28', outcome: 'DRAFT' });
  await stage.must('matter.proceed-to-drafting', { matterId }, 'CHAIR');
  stage.clock.set('2026-08-04 09:00');
  await completeDraft(stage, matterId, { title: '绿地改菜地', body: '小区东侧绿地改为共享菜地。' });
  const { publicityId } = await post(stage, matterId, 'DRAFT');
  stage.clock.set('2026-08-11 20:00');
  await prove(stage, publicityId, 'LAST_DAY');
  stage.clock.set('2026-08-12 00:00');
  await stage.must('publicity.close', { matterId }, 'CHAIR');
  stage.clock.set('2026-08-13 09:00');
  await review(stage, matterId, 'PASS');
  return matterId;
}

/** Noticed on 13 August for 29 August 09:00 to 8 September 18:00, unless told otherwise. */
export const WINDOW = { conduct: 'WINDOW', opensAt: at('2026-08-29', '09:00'), closesAt: at('2026-09-08', '18:00') };

export async function noticeOwners(stage: Stage, matterId: string, more: object = {}): Promise<string> {
  const { pollId } = await stage.must<{ pollId: string }>('vote.notice', { matterId, ...WINDOW, ...more }, 'SECRETARY');
  return pollId;
}

/** Noticed and opened by the clock. */
export async function toOwnersOpen(
  stage: Stage,
  decision: object = OWNERS,
  more: object = {}
): Promise<{ matterId: string; pollId: string }> {
  const matterId = await toOwnersReviewed(stage, decision);
  const pollId = await noticeOwners(stage, matterId, more);
  stage.clock.set('2026-08-29 09:00');
  await stage.settle();
  return { matterId, pollId };
}

/** Closes by the clock, announces the count, and signs it with two scrutineers; `declare` when the result is to be declared. */
export async function countInPublic(stage: Stage, pollId: string, from = '2026-09-08 18:00'): Promise<void> {
  stage.clock.set(from);
  await stage.settle();
  await stage.must('poll.announce-count', { pollId, at: stage.clock.now() + 3_600_000, place: '社区活动室' }, 'SECRETARY');
  stage.clock.advance(3_600_000);
  for (const key of ['SCRUTINEER', '监票人乙']) await stage.must('poll.sign-count', { pollId }, key);
}

/** A second scrutineer, whom the stage does not have by itself. */
export async function enterScrutineer(stage: Stage): Promise<void> {
  await stage.enter({ key: '监票人乙', name: '监票人乙', posts: [{ bodyKind: 'SUPERVISION_COMMITTEE', role: 'SCRUTINEER' }] });
}

export async function pollOf(stage: Stage, pollId: string): Promise<Poll> {
  const poll = await stage.app.store.read(stage.communityId).get('poll', pollId);
  if (!poll) throw new Error(`no poll ${pollId}`);
  return poll;
}

export function rollOf(stage: Stage, pollId: string): Promise<RollEntry[]> {
  return stage.app.store.read(stage.communityId).list('rollEntry', { pollId });
}

export function ballotsOf(stage: Stage, pollId: string): Promise<Ballot[]> {
  return stage.app.store.read(stage.communityId).list('ballot', { pollId });
}

/** The actor of a person. */
export async function asPerson(stage: Stage, personId: string) {
  const person = await stage.app.store.read(stage.communityId).get('person', personId);
  if (!person) throw new Error(`no person ${personId}`);
  const { actorFor } = await import('#server/application/identity/actor.ts');
  const actor = await actorFor(stage.app.store.read(stage.communityId), personId, `session-${personId}`, stage.clock.now());
  if (!actor) throw new Error(`${personId} was ended`);
  return actor;
}

/** The n-th head votes. */
export async function vote(stage: Stage, names: ReadonlyMap<string, unknown>, head: number, payload: object, nth = 1) {
  return stage.must<{ ballotId: string; receipt: string; isSuspended: boolean; changes: number }>(
    'ballot.cast',
    payload,
    await asPerson(stage, ownerPerson(names, head, nth))
  );
}
