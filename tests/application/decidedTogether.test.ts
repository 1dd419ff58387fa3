/** Shared cost, lotteries, nominations and the declining subsidy through the one door, with what everybody and what the desk reads of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CandidateList, DeskNominations, OwnNomination } from '#contract/views/election.ts';
import type { LotteryView, OwnPlace } from '#contract/views/lottery.ts';
import type { DeskCost, LadderView, PublicCost } from '#contract/views/money.ts';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';
import type { MatterState } from '#domain/matter/records.ts';
import { newId, sha256 } from '#server/application/randomness.ts';
import { propose } from './matterWay.ts';
import { enterEstate } from './ownersWay.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await newStage({ households: 6 });
  await enterEstate(stage);
});
afterAll(() => stage.close());

/** A matter that stands where its own course, tested elsewhere, would have brought it. */
async function matterIn(state: MatterState, ruleBase: 'HOUSEHOLDS' | 'OWNERS' = 'HOUSEHOLDS'): Promise<string> {
  const id = await propose(stage, `议题${newId()}`);
  const matter = await stage.app.store.read(stage.communityId).get('matter', id);
  await stage.app.store.commit({
    communityId: stage.communityId,
    ...{ at: stage.clock.now(), actor: 'SYSTEM', guards: [], entries: [], answer: null },
    changes: [{ op: 'update', kind: 'matter', id, revision: matter!.revision, set: { state, ruleBase } }]
  });
  return id;
}

const plan = async (matterId: string, over: object = {}) =>
  (
    await stage.must<{ planId: string }>(
      'cost.plan',
      { matterId, title: '修灯', totalFen: 60_001, base: 'EQUAL', bearers: 'HOUSEHOLDS', ...over },
      'SECRETARY'
    )
  ).planId;
const desk = (matterId: string) => stage.view<DeskCost[]>('cost.plans', { matterId }, 'SECRETARY');
const everybody = (matterId: string, as = 'VISITOR') => stage.view<PublicCost[]>('board.costs', { matterId }, as);

describe('shared cost', () => {
  it('[CO1] adds up, and its hash is that of the shares', async () => {
    const matterId = await matterIn('IN_FORCE');
    await plan(matterId);
    const [cost] = await desk(matterId);
    expect(cost!.shares.map(({ fen }) => fen).sort()).toEqual([10_000, 10_000, 10_000, 10_000, 10_000, 10_001]);
    const shares = cost!.shares.map(({ bearerKey, fen, weight }) => ({ bearerKey, fen, weight }));
    expect(sha256(canonicalJson(shares))).toBe(cost!.sharesHash);
  });

  it('[CO1] goes by the area of the units of an estate', async () => {
    const matterId = await matterIn('EXECUTING', 'OWNERS');
    await plan(matterId, { base: 'AREA', bearers: 'UNITS', totalFen: 120_000, isVoluntary: false });
    const [cost] = await desk(matterId);
    expect(cost).toMatchObject({ isVoluntary: false, sums: { bearers: 12, plannedFen: 120_000 } });
    expect(cost!.places.map(({ fen }) => fen)).toEqual([60_000, 60_000]);
  });

  it('[CO1] [CO2] is refused too early, without competence, and to residents', async () => {
    const early = { matterId: await matterIn('VOTING'), title: 'x', totalFen: 1, base: 'EQUAL', bearers: 'HOUSEHOLDS' };
    expect(await stage.refusal('cost.plan', early, 'SECRETARY')).toBe('matter.wrong-state');
    const matterId = await matterIn('IN_FORCE');
    expect(await stage.refusal('cost.plan', { ...early, matterId, isVoluntary: false }, 'SECRETARY')).toBe('cost.only-voluntary');
    expect(await stage.refusal('cost.plan', { ...early, matterId }, 'RESIDENT:1')).toBe('authority.role-missing');
    expect(await stage.refusal('cost.plan', { ...early, matterId, totalFen: 0 }, 'SECRETARY')).toBe('command.payload-invalid');
  });

  it('[CO3] [CO6] [CO7] two payments at the same moment do not both fill one share', async () => {
    const matterId = await matterIn('IN_FORCE');
    await plan(matterId);
    const share = (await desk(matterId))[0]!.shares[0]!;
    const pay = () => stage.run('cost.record-payment', { shareId: share.shareId, fen: share.fen, receivedBy: '单元长' }, 'SECRETARY');
    const answers = await Promise.all([pay(), pay()]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['cost.more-than-share', 'ok']);
    const paid = (await desk(matterId))[0]!;
    expect(paid.lines).toMatchObject([{ number: 1, sort: 'PAYMENT', door: share.door, isReversed: false }]);
    await stage.must('cost.reverse', { entryId: paid.lines[0]!.entryId, reason: '登记错' }, 'SECRETARY');
    expect((await desk(matterId))[0]).toMatchObject({
      sums: { paidFen: 0, outstanding: 6 },
      lines: [
        { number: 2, reverses: 1 },
        { number: 1, isReversed: true }
      ]
    });
  });

  it('[CO8] everybody reads sums, nobody but the desk who paid, and one reads the own share', async () => {
    const matterId = await matterIn('IN_FORCE');
    await plan(matterId);
    const share = (await desk(matterId))[0]!.shares.find(({ bearerKey }) => bearerKey === `household:${stage.households[0]}`)!;
    await stage.must('cost.record-payment', { shareId: share.shareId, fen: 5_000, receivedBy: '张单元长' }, 'SECRETARY');
    const seen = JSON.stringify(await everybody(matterId));
    for (const hidden of [share.door, '张单元长', stage.households[0]!, share.shareId]) expect(seen).not.toContain(hidden);
    expect((await everybody(matterId))[0]).toMatchObject({ sums: { paidFen: 5_000, outstanding: 6 }, mine: null });
    expect((await everybody(matterId, 'RESIDENT:1'))[0]!.mine).toEqual({ fen: share.fen, paidFen: 5_000 });
    await expect(stage.view('cost.plans', { matterId }, 'RESIDENT:1')).rejects.toThrow('authority.');
  });
});

describe('a lottery', () => {
  it('[LO2] [LO3] [LO5] keeps one application per household, also at the same moment, and can be computed again', async () => {
    const { lotteryId } = await stage.must('lottery.open', { title: '菜地', places: 2 }, 'SECRETARY');
    const both = await Promise.all([1, 2].map(() => stage.run('lottery.apply', { lotteryId }, 'RESIDENT:1')));
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['lottery.second-application', 'ok']);
    await stage.must('lottery.apply', { lotteryId }, 'RESIDENT:2');
    await stage.must('lottery.apply', { lotteryId, householdId: stage.households[2] }, 'SECRETARY');
    expect(await stage.refusal('lottery.apply', { lotteryId, householdId: stage.households[3] }, 'RESIDENT:1')).toBe(
      'lottery.not-your-household'
    );
    await stage.must('lottery.seal', { lotteryId }, 'SECRETARY');
    stage.clock.advance(1);
    await stage.must('lottery.publish-seed', { lotteryId, seed: '08 15 22', source: '当晚开奖' }, 'SECRETARY');
    stage.clock.advance(1);
    await stage.must('lottery.draw', { lotteryId }, 'SECRETARY');
    const view = await stage.view<LotteryView>('board.lottery', { lotteryId }, 'VISITOR');
    const again = [1, 2, 3].map((number) => ({ number, hash: sha256(`08 15 22${number}`) })).sort((a, b) => (a.hash < b.hash ? -1 : 1));
    expect(view.lines.map(({ number, hash }) => ({ number, hash }))).toEqual(again);
    expect(view.counts).toEqual({ applications: 3, won: 2, waiting: 1 });
    const posted = [...view.lines].sort((a, b) => a.number - b.number).map(({ label, number }) => ({ label, number }));
    expect(sha256(canonicalJson(posted))).toBe(view.listHash);
    expect(posted.every(({ label }) => label.includes('***'))).toBe(true);
  });

  it('[LO1] [LO4] is refused before its matter is in force, and to residents', async () => {
    expect(await stage.refusal('lottery.open', { matterId: await matterIn('VOTING'), title: 'x', places: 1 }, 'SECRETARY')).toBe(
      'matter.wrong-state'
    );
    const { lotteryId } = await stage.must('lottery.open', { matterId: await matterIn('IN_FORCE'), title: 'x', places: 1 }, 'SECRETARY');
    expect(await stage.refusal('lottery.draw', { lotteryId }, 'RESIDENT:1')).toBe('authority.role-missing');
    expect(await stage.refusal('lottery.draw', { lotteryId: 'nothing' }, 'SECRETARY')).toBe('record.not-found');
  });

  it('[LO6] the place that is given back goes to the first who waits, by the household itself', async () => {
    const { lotteryId } = await stage.must('lottery.open', { title: '车位', places: 1 }, 'SECRETARY');
    for (const n of [1, 2]) await stage.must('lottery.apply', { lotteryId }, `RESIDENT:${n}`);
    await stage.must('lottery.seal', { lotteryId }, 'SECRETARY');
    stage.clock.advance(1);
    await stage.must('lottery.publish-seed', { lotteryId, seed: '1', source: '开奖' }, 'SECRETARY');
    stage.clock.advance(1);
    await stage.must('lottery.draw', { lotteryId }, 'SECRETARY');
    const mine = async (n: number) => (await stage.view<LotteryView>('board.lottery', { lotteryId }, `RESIDENT:${n}`)).mine!;
    const winner = (await mine(1)).state === 'WON' ? 1 : 2;
    const applicationId = (await mine(winner)).applicationId;
    expect(await stage.refusal('lottery.give-back', { applicationId }, `RESIDENT:${3 - winner}`)).toBe('lottery.not-your-household');
    await stage.must('lottery.give-back', { applicationId }, `RESIDENT:${winner}`);
    expect([(await mine(winner)).state, (await mine(3 - winner)).state]).toEqual(['GIVEN_BACK', 'WON']);
  });

  it('[LO2] [LO6] a household finds what it applied for, and may leave it except while the list is closed', async () => {
    const { lotteryId } = await stage.must('lottery.open', { title: '储物间', places: 1 }, 'SECRETARY');
    const { applicationId } = await stage.must('lottery.apply', { lotteryId }, 'RESIDENT:5');
    const mine = async (as: string) =>
      (await stage.view<OwnPlace[]>('my.places', {}, as)).filter((one) => one.applicationId === applicationId);
    expect(await mine('RESIDENT:5')).toEqual([
      { applicationId, title: '储物间', matterNumber: '', number: 1, rank: null, state: 'APPLIED', mayGiveBack: true }
    ]);
    expect(await mine('RESIDENT:6')).toEqual([]);
    await stage.must('lottery.seal', { lotteryId }, 'SECRETARY');
    expect(await mine('RESIDENT:5')).toMatchObject([{ mayGiveBack: false }]);
  });
});

describe('nominations', () => {
  it('[NO2] [NO3] [NO4] lead to a list of candidates; who nominated jointly is a number', async () => {
    const matterId = await matterIn('DELIBERATING', 'OWNERS');
    const joint = {
      matterId,
      candidateName: '李四',
      candidatePersonId: stage.personId('RESIDENT:2'),
      sort: 'JOINT',
      nominators: ['张甲', '王乙']
    };
    await stage.must('nomination.enter', { matterId, candidateName: 'x', sort: 'SELF' }, 'RESIDENT:1');
    const { nominationId } = await stage.must('nomination.enter', joint, 'SECRETARY');
    await stage.must('nomination.enter', { matterId, candidateName: '赵六', sort: 'ORGANISATION', nominators: ['党支部'] }, 'SECRETARY');
    expect(await stage.refusal('nomination.enter', joint, 'SECRETARY')).toBe('nomination.already-nominated');
    expect(await stage.refusal('nomination.enter', joint, 'RESIDENT:3')).toBe('nomination.self-only');
    expect(await stage.refusal('nomination.accept', { nominationId }, 'RESIDENT:3')).toBe('nomination.not-yours');
    await stage.must('nomination.accept', { nominationId }, 'RESIDENT:2');
    const list = await stage.view<CandidateList>('board.candidates', { matterId }, 'VISITOR');
    expect(list).toMatchObject({ seatsContested: 1, candidates: [{ name: '居民1' }, { name: '李四', jointly: 2, organisation: '' }] });
    expect(JSON.stringify(list)).not.toContain('张甲');
    const all = await stage.view<DeskNominations>('nomination.list', { matterId }, 'SECRETARY');
    expect(all.options).toEqual(['居民1', '李四']);
    expect(all.nominations[2]).toMatchObject({ state: 'NOMINATED', nominators: ['党支部'] });
    expect(await stage.refusal('nomination.refuse', { nominationId, reason: 'x' }, 'RESIDENT:2')).toBe('authority.role-missing');
  });

  it('[NO3] [NO4] wait for the nominee alone, who nominated being a number, and answer on the phone', async () => {
    const matterId = await matterIn('DELIBERATING', 'OWNERS');
    const joint = { matterId, candidatePersonId: stage.personId('RESIDENT:4'), sort: 'JOINT', nominators: ['张甲', '王乙'] };
    const { nominationId } = await stage.must('nomination.enter', joint, 'SECRETARY');
    const mine = async (as: string) =>
      (await stage.view<OwnNomination[]>('my.nominations', {}, as)).filter((one) => one.nominationId === nominationId);
    expect(await mine('RESIDENT:4')).toMatchObject([{ state: 'NOMINATED', jointly: 2, organisation: '' }]);
    expect(JSON.stringify(await mine('RESIDENT:4'))).not.toContain('张甲');
    expect(await mine('RESIDENT:3')).toEqual([]);
    await stage.must('nomination.accept', { nominationId }, 'RESIDENT:4');
    expect(await mine('RESIDENT:4')).toMatchObject([{ state: 'STANDING' }]);
    await stage.must('nomination.withdraw', { nominationId }, 'RESIDENT:4');
    expect(await mine('RESIDENT:4')).toEqual([]);
    await expect(stage.view('my.nominations', {}, 'VISITOR')).rejects.toThrow('authority.');
  });

  it('[NO1] close with the notice of the vote', async () => {
    const late = { matterId: await matterIn('VOTE_NOTICED', 'OWNERS'), candidateName: '李四', sort: 'SELF' };
    expect(await stage.refusal('nomination.enter', late, 'SECRETARY')).toBe('nomination.list-closed');
  });
});

describe('a declining subsidy', () => {
  it('[SU1] [SU2] [SU3] gives places by time, with proofs over the journal that chain', async () => {
    const matterId = await matterIn('EXECUTING', 'OWNERS');
    const promise = { matterId, title: '加梯补贴', promisedBy: '街道办事处', document: '〔2026〕1号' };
    expect(await stage.refusal('subsidy.promise', { ...promise, percents: [50, 60] }, 'SECRETARY')).toBe('ladder.not-declining');
    const { ladderId } = await stage.must('subsidy.promise', promise, 'SECRETARY');
    const agree = (label: string) => stage.run('subsidy.agree', { ladderId, label }, 'SECRETARY');
    const answers = await Promise.all(['1单元', '2单元', '3单元'].map(agree));
    expect(answers.map((answer) => (answer.ok ? (answer.data as { percent: number }).percent : answer.code)).sort()).toEqual([55, 60, 65]);
    expect(await agree('1单元')).toMatchObject({ ok: false, code: 'ladder.agreement-twice' });
    const [ladder] = await stage.view<LadderView[]>('board.ladders', { matterId }, 'VISITOR');
    expect(ladder).toMatchObject({ percents: [65, 60, 55, 50], nextPercent: 50 });
    const kept = await stage.app.store.read(stage.communityId).list('subsidyAgreement', { ladderId: ladderId! });
    let previous = '';
    for (const { label, at, place, percent, journalSeq, journalHash, proof } of ladder!.agreements) {
      expect(kept.find((one) => one.label === label)).toMatchObject({ place, percent });
      previous = sha256(canonicalJson({ key: label, agreedAt: at, journalSeq, journalHash, place, percent, previous }));
      expect(proof).toBe(previous);
    }
  });
});
