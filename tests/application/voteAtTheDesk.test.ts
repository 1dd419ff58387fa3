/** Where a vote is: helping somebody to cast a ballot, mending roll and options before it opens, and what owners are told of the channel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterDetail } from '#contract/views/matter.ts';
import type { CommunitySettings } from '#contract/views/register.ts';
import type { RightsView } from '#contract/views/rights.ts';
import type { PaperView, PollResultView } from '#contract/views/voting.ts';
import { insert } from '#domain/basics/decision.ts';
import { DAY_MS, HOUR_MS } from '#domain/basics/time.ts';
import { newId } from '#server/application/randomness.ts';
import { rightOfValue, rightValue } from '#ui/forms/voting.ts';
import { review, toReviewing } from './matterWay.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => (stage = await newStage({ households: 12 })));
afterAll(() => stage.close());

const rights = (pollId: string, who: string, as = 'SECRETARY') => stage.view<RightsView>('poll.rights', { pollId, who }, as);
const nameOf = async (key: string) => (await stage.as(key)).name;

/** A vote by window among all households, noticed and due in two days. */
async function noticedVote(more: Record<string, unknown> = {}): Promise<{ matterId: string; pollId: string }> {
  const matterId = await toReviewing(stage);
  await review(stage, matterId, 'PASS');
  const opensAt = stage.clock.now() + 8 * DAY_MS;
  const notice = { matterId, conduct: 'WINDOW', opensAt, closesAt: opensAt + 6 * DAY_MS, ...more };
  return { matterId, ...(await stage.must<{ pollId: string }>('vote.notice', notice, 'CHAIR')) };
}

describe('helping somebody to vote', () => {
  let pollId: string;
  beforeAll(async () => {
    ({ pollId } = await noticedVote());
    stage.clock.advance(8 * DAY_MS + HOUR_MS);
    await stage.settle();
  });

  it('[BL7] the desk finds a right by name or door, and enters the ballot with the helper’s name', async () => {
    const name = await nameOf('RESIDENT:3');
    const [row] = (await rights(pollId, name)).rights;
    expect(row).toMatchObject({ name, hasVoted: false, isPresent: true });
    expect((await rights(pollId, row?.door ?? '')).rights.map((one) => one.rollEntryId)).toContain(row?.rollEntryId);
    const cast = { pollId, rollEntryId: row?.rollEntryId, choice: 'FOR', helperName: '秦文员' };
    await stage.must('ballot.cast-for', cast, 'SECRETARY');
    expect((await rights(pollId, name)).rights[0]).toMatchObject({ hasVoted: true });
    const paper = await stage.view<PaperView>('poll.paper', { pollId }, 'RESIDENT:3');
    expect(paper.rights[0]?.cast).toMatchObject({ choice: 'FOR', helperName: '秦文员' });
  });

  it('[BL7] who may not read the register must know the whole name, and sees no door', async () => {
    const name = await nameOf('RESIDENT:4');
    const [row] = (await rights(pollId, name, 'TELLER')).rights;
    expect(row?.door).toMatch(/\*\*\*室/);
    expect((await rights(pollId, name.slice(0, 1), 'TELLER')).rights).toEqual([]);
    await expect(rights(pollId, name, 'RESIDENT:1')).rejects.toThrow('authority.role-missing');
    await expect(rights(pollId, name, 'VISITOR')).rejects.toThrow('authority.not-signed-in');
  });

  it('[BL7] no answer names a choice', async () => {
    const view = await rights(pollId, await nameOf('RESIDENT:3'));
    expect(Object.keys(view.rights[0] ?? {})).toEqual(['rollEntryId', 'householdId', 'personId', 'name', 'door', 'isPresent', 'hasVoted']);
  });
});

describe('mending what was noticed', () => {
  it('[RL4] the desk finds the right that is wrong and the next actions lead there', async () => {
    const { matterId, pollId } = await noticedVote();
    const { actions } = await stage.view<MatterDetail>('matter.detail', { matterId }, 'SECRETARY');
    expect(actions).toContainEqual(expect.objectContaining({ command: 'roll.correct', subjectId: pollId, isMine: true }));
    expect(actions.map((action) => action.command)).not.toContain('option.withdraw');
    const [row] = (await rights(pollId, await nameOf('RESIDENT:5'))).rights;
    const right = rightOfValue(rightValue(row!));
    expect(right).toEqual({ householdId: row?.householdId });
    await stage.must('roll.correct', { pollId, ...right, action: 'REMOVE', reason: '已迁出' }, 'SECRETARY');
    const [gone] = (await rights(pollId, await nameOf('RESIDENT:5'))).rights;
    expect(gone).toMatchObject({ rollEntryId: null, householdId: row?.householdId });
    await stage.must('roll.correct', { pollId, ...rightOfValue(rightValue(gone!)), action: 'ADD', reason: '未迁出' }, 'SECRETARY');
    expect((await rights(pollId, await nameOf('RESIDENT:5'))).rights[0]?.rollEntryId).not.toBeNull();
  });
});

describe('the channel of owners’ votes', () => {
  it('[RG21] is said by the administrator and shown with an owners’ vote only', async () => {
    const { pollId } = await noticedVote();
    const result = (id: string) => stage.view<PollResultView>('poll.result', { pollId: id }, 'VISITOR');
    expect((await result(pollId)).channel).toBeNull();
    const owners = await ownersVote(pollId);
    expect((await result(owners)).channel).toEqual({ isOfficial: false, basis: '' });
    expect((await stage.view<PaperView>('poll.paper', { pollId: owners }, 'RESIDENT:1')).channel).toEqual({ isOfficial: false, basis: '' });
    expect(await stage.refusal('community.configure', { isOfficialChannel: true }, 'SECRETARY')).toBe('authority.role-missing');
    expect(await stage.refusal('community.configure', { isOfficialChannel: true }, 'ADMINISTRATOR')).toBe('register.channel-basis-missing');
    const basis = '区住建局〔2026〕12号';
    await stage.must('community.configure', { isOfficialChannel: true, officialChannelBasis: basis }, 'ADMINISTRATOR');
    expect((await result(owners)).channel).toEqual({ isOfficial: true, basis });
    expect(await stage.view<CommunitySettings>('community.settings', {}, 'VISITOR')).toMatchObject({ officialChannelBasis: basis });
  });
});

/** The same vote as one of owners. */
async function ownersVote(pollId: string): Promise<string> {
  const poll = (await stage.app.store.read(stage.communityId).get('poll', pollId))!;
  const { communityId: _community, revision: _revision, ...row } = poll;
  const id = newId();
  await stage.app.store.commit({
    ...{ communityId: stage.communityId, at: stage.clock.now(), actor: 'SYSTEM', guards: [], entries: [], answer: null },
    changes: [insert('poll', { ...row, id, ruleBase: 'OWNERS', bodyKind: 'OWNERS_ASSEMBLY' } as never)]
  });
  return id;
}
