/** What the desk, owners and everybody else see of an owners' vote. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CountView, OwnersRightsView, OwnersVotesView, OwnersVoteView, RollView, VotePlacesView } from '#contract/views/ownersVote.ts';
import type { MatterDetail } from '#contract/views/matter.ts';
import { buildingHouseholds } from '#server/application/commands/meeting/facts.ts';
import { at } from './matterWay.ts';
import {
  asPerson,
  enterEstate,
  enterScrutineer,
  noticeOwners,
  ownerPerson,
  rollOf,
  TEN_HEADS,
  toOwnersReviewed,
  vote
} from './ownersWay.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let names: Map<string, unknown>;

beforeEach(async () => {
  stage = await newStage({ households: 12 });
  names = await enterEstate(stage);
  await enterScrutineer(stage);
});
afterEach(() => stage.close());

describe('desk', () => {
  const desk = (pollId: string) => stage.view<OwnersVoteView>('vote.owners', { pollId }, 'SECRETARY');

  it('[OW5] names the one next step from the notice to the result, and the guard that holds every other', async () => {
    const matterId = await toOwnersReviewed(stage);
    const pollId = await noticeOwners(stage, matterId);
    const next = async () => (await desk(pollId)).next;
    expect(await next()).toBe('WAIT_OPEN');
    const { objectionId } = await stage.must('roll.object', { pollId, text: '少了一套', name: '王某' }, 'SECRETARY');
    expect(await next()).toBe('ANSWER_OBJECTIONS');
    expect((await primary(matterId)).command).toBe('roll.answer');
    await stage.must('roll.answer', { objectionId, outcome: 'KEPT', answer: '登记无误' }, 'SECRETARY');
    stage.clock.set('2026-08-29 09:00');
    await stage.settle();
    expect(await next()).toBe('ANNOUNCE_COUNT');
    await stage.must('poll.announce-count', { pollId, at: at('2026-09-08', '19:00'), place: '社区活动室' }, 'SECRETARY');
    expect(await next()).toBe('REMIND');
    stage.clock.set('2026-09-07 09:00');
    const late = await desk(pollId);
    expect(late.next).toBe('EXTEND');
    expect(late.allowed).toMatchObject({ 'poll.extend': null, 'vote.remind': null });
    for (let head = 1; head <= 8; head += 1) await vote(stage, names, head, { pollId, choice: 'FOR' });
    expect((await desk(pollId)).allowed['poll.extend']?.code).toBe('poll.participation-reached');
    for (const head of [9, 10]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    expect(await next()).toBe('WAIT_CLOSE');
    stage.clock.set('2026-09-08 18:00');
    await stage.settle();
    expect(await next()).toBe('WAIT_COUNT');
    stage.clock.set('2026-09-08 19:00');
    expect(await next()).toBe('SIGN');
    expect((await primary(matterId)).command).toBe('poll.sign-count');
    for (const key of ['SCRUTINEER', '监票人乙']) await stage.must('poll.sign-count', { pollId }, key);
    expect(await next()).toBe('DECLARE');
    expect((await primary(matterId)).command).toBe('poll.declare');
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    expect(await next()).toBe('POST_RESULT');
    const { votes } = await stage.view<OwnersVotesView>('votes.list', {}, 'SUPERVISOR');
    expect(votes).toMatchObject([{ pollId, state: 'DECLARED', outcome: 'PASSED', rollCount: 10 }]);
  });

  async function primary(matterId: string) {
    const { actions } = await stage.view<MatterDetail>('matter.detail', { matterId }, 'SECRETARY');
    return actions.find((action) => action.isPrimary)!;
  }

  it('[CT1] the count is shown to nobody before the close, nor before the announced time', async () => {
    const matterId = await toOwnersReviewed(stage);
    const pollId = await noticeOwners(stage, matterId);
    const count = () => stage.view<CountView>('vote.count', { pollId }, 'SCRUTINEER');
    stage.clock.set('2026-08-29 09:00');
    await stage.settle();
    for (let head = 1; head <= 8; head += 1) await vote(stage, names, head, { pollId, choice: head === 1 ? 'AGAINST' : 'FOR' });
    const nothing = { tally: null, verdict: null, materiality: null, countHash: '', voids: {} };
    expect(await count()).toMatchObject({ ...nothing, blocked: { code: 'poll.not-closed' } });
    stage.clock.set('2026-09-08 18:00');
    await stage.settle();
    expect(await count()).toMatchObject({ ...nothing, blocked: { code: 'poll.count-not-announced' } });
    await stage.must('poll.announce-count', { pollId, at: at('2026-09-08', '19:00'), place: '社区活动室' }, 'SECRETARY');
    expect(await count()).toMatchObject({ ...nothing, blocked: { code: 'poll.count-not-yet' } });
    stage.clock.set('2026-09-08 19:00');
    const counted = await count();
    expect(counted).toMatchObject({ blocked: null, tally: { counts: { FOR: 7, AGAINST: 1 } }, verdict: { outcome: 'PASSED' } });
    expect((await count()).countHash).toBe(counted.countHash);
  });

  it('[RL7] rights are found by door or owner, with who may cast and whether a ballot is in, never which', async () => {
    const matterId = await toOwnersReviewed(stage);
    const pollId = await noticeOwners(stage, matterId);
    const find = (search: string) => stage.view<OwnersRightsView>('vote.rights', { pollId, search }, 'SECRETARY');
    stage.clock.set('2026-08-29 09:00');
    await stage.settle();
    await vote(stage, names, 9, { pollId, choice: 'AGAINST' });
    const right = (await rollOf(stage, pollId)).find((entry) => entry.personId === ownerPerson(names, 9))!;
    const [first] = right.builtFrom;
    const found = await find(`甲楼${first!.staircase}单元${first!.number}`);
    expect(found.rights).toMatchObject([
      { rollEntryId: right.id, isUsed: true, areaCenti: 20_000, differing: [], voters: [{ personId: right.personId }] }
    ]);
    expect(found.rights[0]?.units).toHaveLength(2);
    expect(JSON.stringify(found)).not.toMatch(/AGAINST|FOR/);
    expect(await find('没有这一户')).toMatchObject({ rights: [], missing: [], total: 0 });
  });

  it('[MT2b] offers the estates, the buildings with units and their staircases', async () => {
    const building = String(names.get('building:甲楼'));
    expect(await stage.view<VotePlacesView>('votes.places', {}, 'SECRETARY')).toEqual({
      estates: [{ id: names.get('estate:安禾园'), name: TEN_HEADS.estate }],
      places: [null, '1', '2'].map((staircase) => ({ buildingId: building, name: '甲楼', staircase }))
    });
  });
});

describe('posted roll', () => {
  it('[RL5] is masked for everybody with its areas; an owner sees his own rights with what they were built from', async () => {
    const matterId = await toOwnersReviewed(stage);
    const pollId = await noticeOwners(stage, matterId);
    const everybody = await stage.view<RollView>('vote.roll', { pollId }, 'VISITOR');
    expect(everybody).toMatchObject({ rollCount: 10, rollAreaCenti: 120_000, isOpenForObjections: true, mine: [], ownObjections: [] });
    expect(everybody.rows.rows.map((row) => row.areaCenti).sort((a, b) => a - b)).toEqual([
      ...Array<number>(8).fill(10_000),
      20_000,
      20_000
    ]);
    const numbers = (await rollOf(stage, pollId)).flatMap((right) => right.builtFrom.map((unit) => unit.number));
    for (const number of numbers) expect(JSON.stringify(everybody.rows)).not.toContain(`${number}室`);
    const owner = await asPerson(stage, ownerPerson(names, 9));
    const own = await stage.view<RollView>('vote.roll', { pollId }, owner);
    expect(own.mine).toHaveLength(1);
    expect(own.mine[0]).toMatchObject({ areaCenti: 20_000, units: 2, isShared: false });
    expect(own.mine[0]?.builtFrom.map(({ areaCenti, areaSource }) => [areaCenti, areaSource])).toEqual(
      Array.from({ length: 2 }, () => [10_000, 'REGISTERED'])
    );
    stage.clock.set('2026-08-21 00:00');
    expect((await stage.view<RollView>('vote.roll', { pollId }, 'VISITOR')).isOpenForObjections).toBe(false);
  });
});

describe('households of one building', () => {
  it('[RL8] a dwelling whose owner is known is voted for by an owner; a tenant is not called to vote', async () => {
    const read = stage.app.store.read(stage.communityId);
    const [building] = [...stage.buildings.values()];
    const before = await buildingHouseholds(read, building!);
    const first = before.find((household) => household.votingPersonId !== null)!;
    const { staircase, room } = (await read.get('household', first.householdId))!;
    const door = { estateId: names.get('estate:安禾园'), buildingId: building, staircase, number: room, area: '80.00' };
    const { unitId } = await stage.must('unit.add', door, 'SECRETARY');
    const { ownerId } = await stage.must('owner.add', { name: '房东' }, 'SECRETARY');
    await stage.must('owner.bind', { ownerId, personId: ownerPerson(names, 1), reason: '本人到场' }, 'SECRETARY');
    await stage.must('ownership.transfer', { unitId, ownerIds: [ownerId], since: '2026-01-01' }, 'SECRETARY');
    const after = await buildingHouseholds(read, building!);
    expect(after.find((household) => household.householdId === first.householdId)?.votingPersonId).toBeNull();
    expect(after.filter((household) => household.votingPersonId !== null)).toHaveLength(
      before.filter((household) => household.votingPersonId !== null).length - 1
    );
  });
});
