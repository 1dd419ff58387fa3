/** Who votes for a right of an owners' vote: co-owners, heirs, buyers, the desk's help; and the rules of one building. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, propose, stateOf, triage } from './matterWay.ts';
import {
  asPerson,
  ballotsOf,
  countInPublic,
  enterEstate,
  enterScrutineer,
  noticeOwners,
  OWNERS,
  ownerPerson,
  pollOf,
  rollOf,
  toOwnersOpen,
  toOwnersReviewed,
  vote
} from './ownersWay.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let names: Map<string, unknown>;

/** Nine single heads of 100.00 m², then one right of two co-owners who named nobody, 100.00 m². */
const WITH_CO_OWNERS = {
  estate: '安禾园',
  buildings: [
    { name: '甲楼', units: 6, staircases: 1, floors: 6 },
    { name: '乙楼', units: 4, staircases: 2, floors: 2 }
  ],
  owners: [
    { heads: 9, area: '900.00' },
    { heads: 1, area: '100.00', together: 2, namesVoter: false }
  ]
};

beforeEach(async () => {
  stage = await newStage({ households: 12 });
  await enterScrutineer(stage);
});
afterEach(() => stage.close());

async function declare(pollId: string): Promise<string> {
  await countInPublic(stage, pollId);
  return (await stage.must<{ outcome: string }>('poll.declare', { pollId }, 'CHAIR')).outcome;
}

describe('co-owners', () => {
  beforeEach(async () => void (names = await enterEstate(stage, WITH_CO_OWNERS)));

  it('[OV8] two different ballots suspend both, and both are told; unsettled, the right does not take part', async () => {
    const { pollId } = await toOwnersOpen(stage);
    for (const head of [1, 2, 3, 4, 5, 6, 7]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    expect(await vote(stage, names, 10, { pollId, choice: 'FOR' })).toMatchObject({ isSuspended: false });
    expect(await vote(stage, names, 10, { pollId, choice: 'AGAINST' }, 2)).toMatchObject({ isSuspended: true });
    expect((await ballotsOf(stage, pollId)).filter((ballot) => ballot.areaCenti === 10_000)).toHaveLength(9);
    const paper = await stage.view<{ rights: { note: string }[] }>('poll.paper', { pollId }, await asPerson(stage, ownerPerson(names, 10)));
    expect(paper.rights[0]?.note).toBe('CO_OWNERS_DIFFER');
    const told = await stage.app.store.read(stage.communityId).list('outboxMessage', { pollId });
    expect(told.map((message) => message.personId)).toEqual([ownerPerson(names, 10)]);
    expect(await declare(pollId)).toBe('PASSED');
    expect((await pollOf(stage, pollId)).tally).toMatchObject({
      participating: 7,
      ballots: 8,
      suspended: 1,
      counts: { FOR: 7, AGAINST: 0 }
    });
  });

  it('[OV8] settled in time, the named ballot counts; the same choice needs no settling', async () => {
    const { pollId } = await toOwnersOpen(stage);
    const first = await vote(stage, names, 10, { pollId, choice: 'FOR' });
    const right = (await ballotsOf(stage, pollId))[0]!.rollEntryId;
    const settle = { pollId, rollEntryId: right, ballotId: first.ballotId, reason: '双方书面约定' };
    expect(await stage.refusal('ballot.settle', settle, 'SECRETARY')).toBe('roll.no-disagreement');
    await vote(stage, names, 10, { pollId, choice: 'AGAINST' }, 2);
    await stage.must('ballot.settle', settle, 'SECRETARY');
    for (const head of [1, 2, 3, 4, 5, 6]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    await declare(pollId);
    expect((await pollOf(stage, pollId)).tally).toMatchObject({ participating: 7, suspended: 0, counts: { FOR: 7 } });
  });

  it('[RL7] one voter is named before anybody voted: the other has no right any more', async () => {
    const { pollId } = await toOwnersOpen(stage);
    const right = (await rollOf(stage, pollId)).find((entry) => entry.voterIds.length === 2)!;
    expect(right.personId).toBe('');
    await stage.must(
      'roll.name-voter',
      { pollId, rollEntryId: right.id, personId: ownerPerson(names, 10, 2), reason: '共有人书面推选' },
      'SECRETARY'
    );
    const other = await asPerson(stage, ownerPerson(names, 10, 1));
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, other)).toBe('voting.not-on-roll');
    await vote(stage, names, 10, { pollId, choice: 'FOR' }, 2);
    const again = { pollId, rollEntryId: right.id, personId: null, reason: '去世' };
    expect(await stage.refusal('roll.name-voter', again, 'SECRETARY')).toBe('roll.already-used');
  });

  it('[RL7] after a death nobody votes until the heirs name one; N and A stay', async () => {
    const { pollId } = await toOwnersOpen(stage);
    const right = (await rollOf(stage, pollId)).find((entry) => entry.personId === ownerPerson(names, 1))!;
    await stage.must('roll.name-voter', { pollId, rollEntryId: right.id, personId: null, reason: '业主去世，等继承人推选' }, 'SECRETARY');
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, await asPerson(stage, right.personId))).toBe('voting.not-on-roll');
    const heir = stage.personId('RESIDENT:3');
    await stage.must('roll.name-voter', { pollId, rollEntryId: right.id, personId: heir, reason: '继承人共同推选' }, 'SECRETARY');
    await stage.must('ballot.cast', { pollId, choice: 'FOR' }, 'RESIDENT:3');
    expect(await pollOf(stage, pollId)).toMatchObject({ rollCount: 10, owners: { rollAreaCenti: 100_000 } });
  });

  it('[BL7] the desk casts for an owner who is named, with the helper', async () => {
    const { pollId } = await toOwnersOpen(stage);
    const right = (await rollOf(stage, pollId)).find((entry) => entry.voterIds.length === 2)!;
    const help = { pollId, choice: 'FOR', rollEntryId: right.id, helperName: '志愿者小李' };
    expect(await stage.refusal('ballot.cast-for', help, 'SECRETARY')).toBe('voting.not-on-roll');
    await stage.must('ballot.cast-for', { ...help, personId: ownerPerson(names, 10) }, 'SECRETARY');
    expect((await ballotsOf(stage, pollId))[0]).toMatchObject({
      channel: 'DESK',
      helperName: '志愿者小李',
      personId: ownerPerson(names, 10)
    });
  });
});

describe('sale', () => {
  beforeEach(async () => void (names = await enterEstate(stage)));

  async function sell(unitId: string, personKey: string): Promise<void> {
    const { ownerId } = await stage.must<{ ownerId: string }>('owner.add', { name: '新业主', kind: 'PERSON' }, 'SECRETARY');
    await stage.must('owner.bind', { ownerId, personId: stage.personId(personKey), reason: '凭证核对' }, 'SECRETARY');
    await stage.must('ownership.transfer', { unitId, ownerIds: [ownerId], since: '2026-08-30', kind: 'REGISTERED' }, 'SECRETARY');
  }

  it('[OV10] a ballot that was cast stands; the new owner is told that there is nothing more to do', async () => {
    const { pollId } = await toOwnersOpen(stage);
    await vote(stage, names, 1, { pollId, choice: 'FOR' });
    const right = (await rollOf(stage, pollId)).find((entry) => entry.personId === ownerPerson(names, 1))!;
    const unitId = right.builtFrom[0]!.unitId;
    const transfer = { pollId, rollEntryId: right.id, unitId, reason: '过户' };
    expect(await stage.refusal('roll.transfer', transfer, 'SECRETARY')).toBe('roll.not-sold');
    stage.clock.set('2026-08-30 12:00');
    await sell(unitId, 'RESIDENT:4');
    await stage.must('roll.transfer', transfer, 'SECRETARY');
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'AGAINST' }, 'RESIDENT:4')).toBe('voting.cast-before-sale');
    expect(await pollOf(stage, pollId)).toMatchObject({ rollCount: 10, owners: { rollAreaCenti: 120_000 } });
  });

  it('[OV10] else the new owner votes, for the unit alone where the right holds more', async () => {
    const { pollId } = await toOwnersOpen(stage);
    const right = (await rollOf(stage, pollId)).find((entry) => entry.personId === ownerPerson(names, 9))!;
    const unitId = right.builtFrom[1]!.unitId;
    stage.clock.set('2026-08-30 12:00');
    await sell(unitId, 'RESIDENT:4');
    await stage.must('roll.transfer', { pollId, rollEntryId: right.id, unitId, reason: '过户' }, 'SECRETARY');
    stage.clock.set('2026-08-30 13:00');
    await stage.must('ballot.cast', { pollId, choice: 'AGAINST' }, 'RESIDENT:4');
    await vote(stage, names, 9, { pollId, choice: 'FOR' });
    for (const head of [1, 2, 3, 4, 5, 6, 7]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    await declare(pollId);
    // One head whose two units were marked differently: abstains; each area counts as marked.
    const { tally } = await pollOf(stage, pollId);
    expect(tally).toMatchObject({ counts: { FOR: 7, AGAINST: 0, ABSTAIN: 1 }, area: { counts: { FOR: 80_000, AGAINST: 10_000 } } });
  });
});

describe('rules', () => {
  beforeEach(async () => void (names = await enterEstate(stage, WITH_CO_OWNERS)));
  const building = (name: string) => String(names.get(`building:${name}`));

  it('[DR7] one building: its owners alone are N and A, and an extension brings them in', async () => {
    const decision = {
      ...OWNERS,
      rule: 'DR7',
      flags: { ...OWNERS.flags, affectsCommonParts: false },
      ownersScope: { kind: 'BUILDING', places: [building('甲楼')], majority: 'GENERAL' }
    };
    const { pollId } = await toOwnersOpen(stage, decision);
    expect(await pollOf(stage, pollId)).toMatchObject({
      bodyRule: 'DR7',
      rollCount: 6,
      owners: { rollAreaCenti: 60_000, majority: 'GENERAL' }
    });
    for (const head of [1, 2, 3]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, await asPerson(stage, ownerPerson(names, 8)))).toBe(
      'voting.not-on-roll'
    );
    await stage.must('poll.extend', { pollId, closesAt: at('2026-09-18', '18:00'), reason: '参与不足' }, 'SECRETARY');
    await vote(stage, names, 4, { pollId, choice: 'AGAINST' });
    await countInPublic(stage, pollId, '2026-09-18 18:00');
    expect((await stage.must<{ outcome: string }>('poll.declare', { pollId }, 'CHAIR')).outcome).toBe('PASSED');
    expect((await pollOf(stage, pollId)).verdict).toMatchObject({ rule: 'DR7', variant: 'GENERAL' });
  });

  it('[DR8] the whole staircase and two thirds of the estate: one who is silent in the staircase is enough to stop it', async () => {
    const lift = (profileName: string) => ({
      ...OWNERS,
      rule: 'DR8',
      profileName,
      ownersScope: { kind: 'STAIRCASE', places: [`${building('乙楼')}/2`], occupiesEstateCommonPart: true }
    });
    expect(await refusedTriage(lift('NATIONAL_DEFAULT'))).toBe('matter.rule-not-of-profile');
    await stage.must('profile.define', { name: 'CHANGZHOU', values: { liftRule: 'DR8' } }, 'ADMINISTRATOR');
    const { pollId } = await toOwnersOpen(stage, lift('CHANGZHOU'));
    expect(await pollOf(stage, pollId)).toMatchObject({ bodyRule: 'DR8', rollCount: 10 });
    for (const head of [1, 2, 3, 4, 5, 6]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    // Head 9 and the co-owned right 10 are the staircase.
    await vote(stage, names, 9, { pollId, choice: 'FOR' });
    await countInPublic(stage, pollId);
    expect((await stage.must<{ outcome: string }>('poll.declare', { pollId }, 'CHAIR')).outcome).toBe('FAILED');
    const tests = (await pollOf(stage, pollId)).verdict?.tests.map(({ name, left, right, holds }) => [
      name,
      left.product,
      right.product,
      holds
    ]);
    expect(tests).toEqual([
      ['UNIT_CONSENT', 1, 2, false],
      ['ESTATE_CONSENT', 21, 20, true]
    ]);
  });

  it('[DR12] an election needs the owners’ participation; too few with a majority lead to a by-election for the seats left', async () => {
    const decision = { ...OWNERS, rule: 'DR12', flags: { ...OWNERS.flags, affectsCommonParts: false, bindsOwners: true } };
    const matterId = await toOwnersReviewed(stage, decision);
    const candidates = { method: 'ELECTION', seats: 2, options: ['甲', '乙', '丙'] };
    const pollId = await noticeOwners(stage, matterId, candidates);
    stage.clock.set('2026-08-29 09:00');
    await stage.settle();
    expect(await pollOf(stage, pollId)).toMatchObject({ rule: 'DR12', bodyRule: 'DR5', seats: 2 });
    const first = await asPerson(stage, ownerPerson(names, 1));
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'o1 o2 o3' }, first)).toBe('voting.choice-unknown');
    for (const head of [1, 2, 3, 4, 5]) await vote(stage, names, head, { pollId, choice: 'o1 o2' });
    for (const head of [6, 7, 8, 9]) await vote(stage, names, head, { pollId, choice: head < 8 ? 'o1' : 'o3' });
    await countInPublic(stage, pollId);
    expect((await stage.must<{ outcome: string }>('poll.declare', { pollId }, 'CHAIR')).outcome).toBe('PASSED');
    expect((await pollOf(stage, pollId)).verdict).toMatchObject({ rule: 'DR12', elected: ['o1', 'o2'], body: 'DR5' });
  });

  it('[DR12] by-election: the same roll, the seats still open, a notice of its own', async () => {
    const decision = { ...OWNERS, rule: 'DR12', flags: { ...OWNERS.flags, affectsCommonParts: false, bindsOwners: true } };
    const matterId = await toOwnersReviewed(stage, decision);
    const pollId = await noticeOwners(stage, matterId, { method: 'ELECTION', seats: 2, options: ['甲', '乙', '丙', '丁'] });
    stage.clock.set('2026-08-29 09:00');
    await stage.settle();
    for (const head of [1, 2, 3, 4, 5, 6, 7])
      await vote(stage, names, head, { pollId, choice: head < 5 ? 'o1 o2' : head < 7 ? 'o1 o3' : 'o4' });
    for (const head of [8]) await vote(stage, names, head, { pollId, choice: 'o4' });
    await countInPublic(stage, pollId);
    expect((await stage.must<{ outcome: string }>('poll.declare', { pollId }, 'CHAIR')).outcome).toBe('BY_ELECTION');
    expect(await stateOf(stage, matterId)).toBe('VOTING');
    const window = { pollId, opensAt: at('2026-09-20', '09:00'), closesAt: at('2026-09-30', '18:00') };
    expect(await stage.refusal('poll.open-run-off', window, 'CHAIR')).toBe('meeting.notice-too-short');
    const later = { ...window, opensAt: at('2026-09-25', '09:00') };
    const next = await stage.must<{ pollId: string }>('poll.open-run-off', later, 'CHAIR');
    const poll = await pollOf(stage, next.pollId);
    expect(poll).toMatchObject({ stage: 'FIRST', seats: 1, rollCount: 10, state: 'NOTICED', method: 'ELECTION' });
    expect(poll.options.map((option) => option.id)).toEqual(['o2', 'o3', 'o4', 'ABSTAIN']);
    stage.clock.set('2026-09-25 09:00');
    await stage.settle();
    await vote(stage, names, 10, { pollId: next.pollId, choice: 'o2' }, 2);
  });

  async function refusedTriage(decision: object): Promise<string> {
    const matterId = await propose(stage, '加装电梯');
    return stage.refusal('matter.triage', { matterId, ...decision, decidedOn: '2026-04-01' }, 'SECRETARY');
  }

  it('[MT2b] the scope fits the rule, names what the register knows, and money needs the special majority', async () => {
    const scope = (ownersScope: object | undefined, more: object = {}) => refusedTriage({ ...OWNERS, ...more, ownersScope });
    expect(await scope(undefined)).toBe('matter.scope-missing');
    expect(await scope({ kind: 'BUILDING', places: [building('甲楼')] })).toBe('matter.scope-not-of-rule');
    expect(await scope({ kind: 'BUILDING', places: ['x'] }, { rule: 'DR7' })).toBe('matter.place-unknown');
    expect(await scope({ kind: 'ESTATE', estateId: 'x' })).toBe('matter.estate-unknown');
    expect(await scope({ kind: 'STAIRCASE', places: [building('甲楼')] }, { rule: 'DR7' })).toBe('matter.scope-not-of-rule');
    const money = { rule: 'DR5', flags: { ...OWNERS.flags, raisesMoneyCompulsorily: true } };
    expect(await scope({ kind: 'ESTATE' }, money)).toBe('matter.special-majority-needed');
  });

  it('[MT2c] one building decides small things only: one building, up to the amount, nothing that is the owners’ to decide', async () => {
    const small = {
      ...OWNERS,
      bodyKind: 'BUILDING_COUNCIL',
      rule: 'DR3',
      ruleBase: 'HOUSEHOLDS',
      template: 'BUILDING_SMALL',
      flags: { ...OWNERS.flags, affectsCommonParts: false },
      ownersScope: { kind: 'BUILDING', places: [building('甲楼')], fenPerHousehold: 5_000 }
    };
    expect(await refusedTriage({ ...small, ownersScope: { ...small.ownersScope, fenPerHousehold: 10_001 } })).toBe(
      'matter.amount-too-high'
    );
    expect(await refusedTriage({ ...small, ownersScope: { ...small.ownersScope, fenPerHousehold: null } })).toBe('matter.amount-missing');
    expect(await refusedTriage({ ...small, flags: { ...small.flags, affectsCommonParts: true } })).toBe('matter.body-not-competent');
    const matterId = await propose(stage, '楼道灯');
    await triage(stage, matterId, { ...small, decidedOn: '2026-04-01' });
    const matter = await stage.app.store.read(stage.communityId).get('matter', matterId);
    expect(matter).toMatchObject({ template: 'BUILDING_SMALL', ruleBase: 'HOUSEHOLDS', ownersScope: { fenPerHousehold: 5_000 } });
  });

  it('[MT2a] what turns out to touch common parts can only be recommended by another body, and goes up with its marks', async () => {
    const council = {
      ...OWNERS,
      bodyKind: 'COUNCIL',
      rule: 'DR4',
      template: 'SIX_STEP_FULL',
      flags: { ...OWNERS.flags, affectsCommonParts: false },
      ownersScope: undefined,
      decidedOn: '2026-04-01'
    };
    const matterId = await propose(stage, '共享菜地');
    await triage(stage, matterId, council);
    const flags = { affectsCommonParts: true };
    await stage.must('matter.flag', { matterId, flags, reason: '绿地是共有部分' }, 'SUPERVISOR');
    expect(await stage.refusal('matter.flag', { matterId, flags, reason: '再标' }, 'SUPERVISOR')).toBe('matter.flags-there');
    const notice = { matterId, conduct: 'IN_MEETING', text: '菜地' };
    expect(await stage.refusal('vote.notice', notice, 'SECRETARY')).toBe('matter.body-not-competent');
    const up = { matterId, ground: 'BODY_LACKS_POWER', reason: '共有部分由业主共同决定' };
    const { childId } = await stage.must<{ childId: string }>('matter.escalate', up, 'CHAIR');
    const child = await stage.app.store.read(stage.communityId).get('matter', childId);
    expect(child).toMatchObject({ parentId: matterId, state: 'PROPOSED', flags: { affectsCommonParts: true } });
    const down = { ...council, flags: OWNERS.flags };
    expect(await stage.refusal('matter.triage', { matterId: childId, ...down }, 'SECRETARY')).toBe('matter.body-not-competent');
    await triage(stage, childId, { ...OWNERS, flags: council.flags, decidedOn: '2026-04-01' });
    expect(await stage.app.store.read(stage.communityId).get('matter', childId)).toMatchObject({
      flags: { affectsCommonParts: true },
      rule: 'DR6'
    });
  });
});
