/** An owners' vote of weeks from notice to result, on a stage with ten heads. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Poll } from '#domain/voting/records.ts';
import { at, post, stateOf } from './matterWay.ts';
import {
  asPerson,
  ballotsOf,
  countInPublic,
  enterEstate,
  enterScrutineer,
  noticeOwners,
  ownerPerson,
  pollOf,
  rollOf,
  toOwnersOpen,
  toOwnersReviewed,
  vote,
  WINDOW
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

describe('notice', () => {
  it('[OW1] [RL5] freezes heads and area from the register, by building, and is open to objections until before it opens', async () => {
    const matterId = await toOwnersReviewed(stage);
    const pollId = await noticeOwners(stage, matterId);
    const poll = await pollOf(stage, pollId);
    expect(poll).toMatchObject({ ruleBase: 'OWNERS', bodyRule: 'DR6', rule: 'DR6', rollCount: 10, state: 'NOTICED', conduct: 'WINDOW' });
    expect(poll.owners).toMatchObject({ rollAreaCenti: 120_000, majority: 'SPECIAL', rollObjectionsUntil: at('2026-08-20', '24:00') });
    expect(poll.owners?.buildings).toEqual([{ buildingId: names.get('building:甲楼'), heads: 10, areaCenti: 120_000 }]);
    const roll = await rollOf(stage, pollId);
    expect(roll.map((entry) => entry.areaCenti).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([...Array(8).fill(10_000), 20_000, 20_000]);
    expect(roll.every((entry) => entry.personId !== '' && entry.builtFrom.length > 0 && !/\d{3}室/.test(entry.label))).toBe(true);
    expect(roll.every((entry) => entry.rightKey.startsWith('owners:') && entry.ownerIds.length > 0)).toBe(true);
    expect(await stateOf(stage, matterId)).toBe('VOTE_NOTICED');
  });

  it('[OW1] fifteen full days, a window of five to sixty, never in a meeting', async () => {
    const matterId = await toOwnersReviewed(stage);
    const notice = (more: object) => stage.refusal('vote.notice', { matterId, ...WINDOW, ...more }, 'SECRETARY');
    expect(await notice({ opensAt: at('2026-08-28', '23:59'), closesAt: at('2026-09-08', '18:00') })).toBe('meeting.notice-too-short');
    expect(await notice({ conduct: 'IN_MEETING' })).toBe('voting.owners-by-window');
    expect(await notice({ closesAt: at('2026-09-03', '08:59') })).toBe('voting.window-too-short');
    expect(await notice({ closesAt: at('2026-10-28', '09:01') })).toBe('voting.window-too-long');
    expect(await notice({ method: 'ELECTION', seats: 2, options: ['甲', '乙'] })).toBe('voting.election-not-contested');
    await noticeOwners(stage, matterId, { closesAt: at('2026-09-03', '09:00') });
  });

  it('[OW1] a unit without an area stops the roll', async () => {
    await stage.must(
      'unit.add',
      { estateId: names.get('estate:安禾园'), buildingId: names.get('building:甲楼'), staircase: '1', number: '701' },
      'SECRETARY'
    );
    const matterId = await toOwnersReviewed(stage);
    expect(await stage.refusal('vote.notice', { matterId, ...WINDOW }, 'SECRETARY')).toBe('voting.area-missing');
  });
});

describe('roll', () => {
  it('[OW3] an objection is entered by a resident or at the desk, and holds the opening until it is answered', async () => {
    const matterId = await toOwnersReviewed(stage);
    const pollId = await noticeOwners(stage, matterId);
    const own = (await rollOf(stage, pollId))[0]!;
    const mine = await asPerson(stage, own.personId);
    const first = await stage.must<{ objectionId: string; number: number }>(
      'roll.object',
      { pollId, rollEntryId: own.id, text: '面积应为105.00' },
      mine
    );
    const desk = { pollId, text: '名册里没有我家', name: '王某', contact: '电话登记在册' };
    const second = await stage.must<{ objectionId: string; number: number }>('roll.object', desk, 'SECRETARY');
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(
      await stage.refusal('roll.answer', { objectionId: first.objectionId, outcome: 'CORRECTED', answer: '已更正' }, 'SECRETARY')
    ).toBe('roll.not-corrected');
    stage.clock.set('2026-08-21 00:00');
    expect(await stage.refusal('roll.object', { pollId, text: '太晚' }, mine)).toBe('roll.objections-over');
    stage.clock.set('2026-08-29 09:00');
    await stage.settle();
    expect((await pollOf(stage, pollId)).state).toBe('NOTICED');
    await stage.must('roll.answer', { objectionId: second.objectionId, outcome: 'KEPT', answer: '该处为车位，不计入' }, 'SECRETARY');
    stage.clock.set('2026-08-29 11:00');
    await stage.must('roll.answer', { objectionId: first.objectionId, outcome: 'KEPT', answer: '以登记面积为准' }, 'SECRETARY');
    await stage.settle();
    expect(await pollOf(stage, pollId)).toMatchObject({ state: 'OPEN', openedAt: at('2026-08-29', '11:00') });
    expect(await stage.refusal('roll.answer', { objectionId: first.objectionId, outcome: 'KEPT', answer: '再答' }, 'SECRETARY')).toBe(
      'poll.not-noticed'
    );
  });

  it('[RL6] a correction reads the named units anew, before the opening only, and the totals follow', async () => {
    const matterId = await toOwnersReviewed(stage);
    const pollId = await noticeOwners(stage, matterId);
    const own = (await rollOf(stage, pollId)).find((entry) => entry.areaCenti === 10_000)!;
    const unitId = own.builtFrom[0]!.unitId;
    expect(await stage.refusal('roll.correct-units', { pollId, unitIds: [unitId], reason: '面积有误' }, 'SECRETARY')).toBe(
      'roll.nothing-to-correct'
    );
    const unit = (await stage.app.store.read(stage.communityId).get('unit', unitId))!;
    const { buildingId, staircase, floor, number, areaSource, use, status } = unit;
    const fields = { buildingId, staircase, floor, number, areaSource, use, status };
    await stage.must('unit.correct', { unitId, ...fields, area: '105.50', reason: '不动产登记簿为105.50' }, 'SECRETARY');
    const answer = await stage.must<{ rollAreaCenti: number; changed: number }>(
      'roll.correct-units',
      { pollId, unitIds: [unitId], reason: '面积有误' },
      'SECRETARY'
    );
    expect(answer).toMatchObject({ rollAreaCenti: 120_550, changed: 1 });
    expect((await rollOf(stage, pollId)).find((entry) => entry.id === own.id)).toMatchObject({ areaCenti: 10_550, personId: own.personId });
    expect((await pollOf(stage, pollId)).owners?.buildings[0]).toMatchObject({ areaCenti: 120_550 });
    stage.clock.set('2026-08-29 09:00');
    await stage.settle();
    expect(await stage.refusal('roll.correct-units', { pollId, unitIds: [unitId], reason: '晚了' }, 'SECRETARY')).toBe('poll.not-noticed');
  });
});

describe('ballots', () => {
  it('[OW4] a head of two flats casts once for both; the receipt is that of the ballot as recorded', async () => {
    const { pollId } = await toOwnersOpen(stage);
    const cast = await vote(stage, names, 9, { pollId, choice: 'FOR' });
    expect(cast.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const [ballot] = await ballotsOf(stage, pollId);
    expect(ballot).toMatchObject({
      choice: 'FOR',
      areaCenti: 20_000,
      slot: `person:${ownerPerson(names, 9)}`,
      receipt: cast.receipt,
      changes: 0
    });
    expect(await vote(stage, names, 9, { pollId, choice: 'FOR' })).toMatchObject({ ballotId: cast.ballotId, receipt: cast.receipt });
    const actor = await asPerson(stage, ownerPerson(names, 9));
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'AGAINST' }, actor)).toBe('voting.already-cast');
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOLLOW_MAJORITY' }, actor)).toBe('voting.choice-unknown');
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, 'RESIDENT:1')).toBe('voting.not-on-roll');
  });

  it('[OW4] before the opening and from the close on nothing is taken', async () => {
    const { pollId } = await toOwnersOpen(stage);
    const actor = await asPerson(stage, ownerPerson(names, 1));
    stage.clock.set(at('2026-09-08', '18:00') - 1);
    await stage.must('ballot.cast', { pollId, choice: 'FOR' }, actor);
    stage.clock.set(at('2026-09-08', '18:00'));
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, await asPerson(stage, ownerPerson(names, 2)))).toBe(
      'voting.closed'
    );
  });

  it('[TO1] turnout is added up by building, in heads and area, and says nothing of choices', async () => {
    const { pollId } = await toOwnersOpen(stage);
    await vote(stage, names, 1, { pollId, choice: 'FOR' });
    await vote(stage, names, 10, { pollId, choice: 'AGAINST' });
    const view = await stage.view<{ heads: object; area: object; buildings: object[] }>('vote.turnout', { pollId }, 'VISITOR');
    expect(view).toMatchObject({ heads: { roll: 10, voted: 2 }, area: { roll: 120_000, voted: 30_000 } });
    expect(view.buildings).toEqual([expect.objectContaining({ heads: 10, votedHeads: 2, votedAreaCenti: 30_000, name: '甲楼' })]);
    expect(JSON.stringify(view)).not.toMatch(/FOR|AGAINST/);
  });
});

describe('extension', () => {
  it('[MT15] once, before the close, while participation is below two thirds of heads or of area', async () => {
    const { pollId } = await toOwnersOpen(stage);
    for (const head of [1, 2, 3, 4, 5, 6]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    const extend = (closesAt: number) => stage.refusal('poll.extend', { pollId, closesAt, reason: '参与不足' }, 'CHAIR');
    expect(await extend(at('2026-09-08', '18:00'))).toBe('voting.window-invalid');
    expect(await extend(at('2026-09-29', '18:01'))).toBe('poll.extension-too-long');
    await stage.must('poll.extend', { pollId, closesAt: at('2026-09-18', '18:00'), reason: '参与不足' }, 'CHAIR');
    const poll = await pollOf(stage, pollId);
    expect(poll).toMatchObject({ closesAt: at('2026-09-18', '18:00'), state: 'OPEN' });
    expect(poll.extensions).toEqual([
      expect.objectContaining({ from: at('2026-09-08', '18:00'), to: at('2026-09-18', '18:00'), reason: '参与不足' })
    ]);
    expect(await extend(at('2026-09-20', '18:00'))).toBe('poll.no-extension-left');
    stage.clock.set('2026-09-08 18:00');
    await stage.settle();
    expect((await pollOf(stage, pollId)).state).toBe('OPEN');
    stage.clock.set('2026-09-18 18:00');
    await stage.settle();
    expect(await pollOf(stage, pollId)).toMatchObject({ state: 'CLOSED', closedAt: at('2026-09-18', '18:00') });
  });

  it('[MT15] not when both thresholds are reached, and not after the close', async () => {
    const { pollId } = await toOwnersOpen(stage);
    for (const head of [1, 2, 3, 4, 5, 6]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    await vote(stage, names, 9, { pollId, choice: 'FOR' });
    const extend = () => stage.refusal('poll.extend', { pollId, closesAt: at('2026-09-18', '18:00'), reason: '多等等' }, 'CHAIR');
    expect(await extend()).toBe('poll.participation-reached');
    stage.clock.set('2026-09-08 18:00');
    expect(await extend()).toBe('voting.closed');
    await stage.settle();
    expect(await extend()).toBe('poll.not-open');
  });
});

describe('count', () => {
  it('[CT3] is announced, watched and signed by two who read nothing in, then declared with both bases and what could have changed it', async () => {
    const { matterId, pollId } = await toOwnersOpen(stage);
    for (const head of [1, 2, 3, 4, 5]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    await vote(stage, names, 9, { pollId, choice: 'FOR' });
    await vote(stage, names, 10, { pollId, choice: 'AGAINST' });
    stage.clock.set('2026-09-08 18:00');
    await stage.settle();
    expect(await stateOf(stage, matterId)).toBe('VOTING');
    const declare = () => stage.refusal('poll.declare', { pollId }, 'CHAIR');
    expect(await declare()).toBe('poll.count-not-announced');
    expect(await stage.refusal('poll.announce-count', { pollId, at: stage.clock.now() - 1, place: '活动室' }, 'SECRETARY')).toBe(
      'poll.count-too-early'
    );
    await stage.must('poll.announce-count', { pollId, at: at('2026-09-09', '10:00'), place: '社区活动室' }, 'SECRETARY');
    expect(await declare()).toBe('poll.count-not-yet');
    stage.clock.set('2026-09-09 10:00');
    expect(await declare()).toBe('poll.signatures-missing');
    await stage.must('poll.sign-count', { pollId }, 'SCRUTINEER');
    expect(await stage.refusal('poll.sign-count', { pollId }, 'SCRUTINEER')).toBe('poll.already-signed');
    expect(await stage.refusal('poll.sign-count', { pollId }, 'CHAIR')).toBe('authority.role-missing');
    expect(await declare()).toBe('poll.signatures-missing');
    await stage.must('poll.sign-count', { pollId }, '监票人乙');
    // P 7/10 and 900.00/1200.00; Y 6/7 ≥ 3/4 and 700/900 ≥ 3/4.
    const declared = await stage.must<{ outcome: string }>('poll.declare', { pollId }, 'CHAIR');
    expect(declared.outcome).toBe('PASSED');
    const poll = await pollOf(stage, pollId);
    expect(poll.verdict?.tests.map(({ base, left, right }) => [base, left.product, right.product])).toEqual([
      ['heads', 21, 20],
      ['area', 270_000, 240_000],
      ['heads', 24, 21],
      ['area', 280_000, 270_000]
    ]);
    expect(poll.tally).toMatchObject({
      roll: 10,
      participating: 7,
      counts: { FOR: 6, AGAINST: 1, ABSTAIN: 0 },
      area: { counts: { FOR: 70_000 } }
    });
    expect(poll.materiality).toMatchObject({ voted: 7, paper: 0, checkedIn: 7 });
    expect(poll.scrutineers).toHaveLength(2);
    expect(await stateOf(stage, matterId)).toBe('COUNTED');
  });

  it('[MT20] after an accepted objection it is counted anew from the same ballots', async () => {
    const { matterId, pollId } = await toOwnersOpen(stage);
    for (let head = 1; head <= 8; head += 1) await vote(stage, names, head, { pollId, choice: 'FOR' });
    await countInPublic(stage, pollId);
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    const first = await pollOf(stage, pollId);
    const { publicityId } = await post(stage, matterId, 'RESULT');
    expect(await stage.refusal('poll.recount', { pollId, reason: '复核' }, 'TELLER')).toBe('poll.recount-not-due');
    const doubt = { publicityId, stance: 'OBJECT', againstCount: true, text: '我家的票没有计入。' };
    const { opinionId } = await stage.must('opinion.submit', doubt, await asPerson(stage, ownerPerson(names, 3)));
    await stage.must('objection.accept-count', { opinionId, answer: '同意复核' }, 'SUPERVISOR');
    expect(await stage.must('poll.recount', { pollId, reason: '异议成立' }, 'TELLER')).toMatchObject({ outcome: 'PASSED', isSame: true });
    const again = await pollOf(stage, pollId);
    expect(again.tally).toEqual(first.tally);
    expect(again.verdict).toEqual(first.verdict);
    expect(again.recountedAt).not.toBeNull();
  });

  it('[MT16] without participation the matter is NO_QUORUM, and the same text may be voted on after the interval', async () => {
    const { matterId, pollId } = await toOwnersOpen(stage);
    await vote(stage, names, 1, { pollId, choice: 'FOR' });
    await countInPublic(stage, pollId);
    expect((await stage.must<{ outcome: string }>('poll.declare', { pollId }, 'CHAIR')).outcome).toBe('NO_QUORUM');
    expect(await stateOf(stage, matterId)).toBe('NO_QUORUM');
    const soon = { matterId, conduct: 'WINDOW', opensAt: at('2026-10-08', '09:00'), closesAt: at('2026-10-18', '18:00') };
    expect(await stage.refusal('vote.notice', soon, 'SECRETARY')).toBe('voting.revote-too-soon');
    await stage.must('vote.notice', { ...soon, opensAt: at('2026-10-09', '09:00') }, 'SECRETARY');
    expect(await stateOf(stage, matterId)).toBe('VOTE_NOTICED');
  });

  it('[BL9] no view has a field for the split before the declaration', async () => {
    const { pollId } = await toOwnersOpen(stage);
    await vote(stage, names, 1, { pollId, choice: 'FOR' });
    const views = [
      ['poll.result', { pollId }, 'VISITOR'],
      ['vote.owners', { pollId }, 'SECRETARY'],
      ['vote.turnout', { pollId }, 'VISITOR'],
      ['vote.roll', { pollId }, 'VISITOR']
    ] as const;
    for (const [view, params, who] of views) {
      const seen = JSON.stringify(await stage.view<Partial<Poll>>(view, params, who));
      expect(seen, view).not.toMatch(/"counts"|"verdict":\{|"choice"/);
    }
  });
});
