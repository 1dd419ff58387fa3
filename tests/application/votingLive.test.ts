/** Votes in a live meeting: who may vote, when, how often; what anybody may see before the declaration. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingLiveView, MeetingMineView, WallView } from '#contract/views/meeting.ts';
import type { PaperView, PollReceiptView, PollResultView } from '#contract/views/voting.ts';
import { insert } from '#domain/basics/decision.ts';
import { newId } from '#server/application/randomness.ts';
import {
  beginMeeting,
  calledMeeting,
  cast,
  declare,
  meetingInSession,
  members,
  MEMBERS,
  openPoll,
  putMotion,
  triagedMatter
} from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await newStage()));
afterAll(() => stage.close());

const read = () => stage.app.store.read(stage.communityId);
/** A poll on an ordinary motion with these people present. */
async function openVote(present: readonly string[] = MEMBERS) {
  const session = await meetingInSession(stage, present);
  const motionId = await putMotion(stage, session.meetingId);
  return { ...session, motionId, pollId: await openPoll(stage, motionId) };
}

describe('who may vote', () => {
  it('[BL2] G8: an observer, a stranger and a recused member are not on the roll', async () => {
    const matterId = await triagedMatter(stage);
    const called = await calledMeeting(stage, matterId, { observerIds: [stage.personId('RESIDENT:3')] });
    await beginMeeting(stage, called, [...MEMBERS, 'RESIDENT:3']);
    const { meetingId } = called;
    await stage.must('recusal.declare', { meetingId, matterId, reason: '本公司合同' }, 'MEMBER:PROPERTY_COMPANY:1');
    const pollId = await openPoll(stage, await putMotion(stage, meetingId));
    for (const key of ['RESIDENT:3', 'RESIDENT:4', 'MEMBER:PROPERTY_COMPANY:1']) {
      expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, key)).toBe('voting.not-on-roll');
    }
    const barred = async (key: string) => (await stage.view<PaperView>('poll.paper', { pollId }, key)).barred;
    expect([await barred('RESIDENT:3'), await barred('RESIDENT:4'), await barred('MEMBER:PROPERTY_COMPANY:1')]).toEqual([
      'OBSERVER',
      'NOT_ON_ROLL',
      'RECUSED'
    ]);
    expect(await stage.refusal('recusal.declare', { meetingId, matterId, reason: '迟到的回避' }, 'MEMBER:PROPERTY_COMPANY:2')).toBe(
      'recusal.poll-open'
    );
    expect((await read().get('poll', pollId))?.rollCount).toBe(15);
  });

  it('[RL2] G7: a person with posts in two parties sits and votes once', async () => {
    const personId = stage.personId('MEMBER:SOCIAL_ORGANISATION:4');
    const { postId } = await stage.must<{ postId: string }>(
      'post.assign',
      { personId, bodyKind: 'OWNERS_COMMITTEE', role: 'STANDING_MEMBER', startsOn: '2026-01-01' },
      'SYSTEM'
    );
    const { meetingId, pollId } = await openVote();
    expect(await read().count('seat', { meetingId, personId })).toBe(1);
    expect(await read().list('rollEntry', { pollId, personId })).toMatchObject([{ party: 'OWNERS_COMMITTEE' }]);
    expect((await read().get('poll', pollId))?.rollCount).toBe(16);
    await stage.must('post.end', { postId, reason: '试验完毕' }, 'SYSTEM');
  });

  it('[BL5] nobody who was not there when it opened', async () => {
    const { pollId } = await openVote(members(3));
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, 'MEMBER:PROPERTY_COMPANY:4')).toBe('voting.not-present');
  });

  it('[BL6] G6: the chair votes last, or after the last call', async () => {
    const matterId = await triagedMatter(stage);
    const chair = 'MEMBER:RESIDENTS_COMMITTEE:2';
    const called = await calledMeeting(stage, matterId);
    await beginMeeting(stage, called, MEMBERS);
    const { meetingId } = called;
    await stage.must('meeting.hand-over-chair', { meetingId, toPersonId: stage.personId(chair), reason: '轮值' }, 'CHAIR');
    const motion = {
      meetingId,
      text: '动议',
      proposerPersonId: stage.personId('MEMBER:OWNERS_COMMITTEE:1'),
      seconderPersonId: stage.personId('MEMBER:RESIDENTS_COMMITTEE:1')
    };
    const { motionId } = await stage.must<{ motionId: string }>('motion.put', motion, chair);
    const { pollId } = await stage.must<{ pollId: string }>('poll.open', { motionId }, chair);
    const others = MEMBERS.filter((key) => key !== chair);
    await cast(stage, pollId, 'FOR', others.slice(0, 14));
    const answer = await stage.run('ballot.cast', { pollId, choice: 'AGAINST' }, chair);
    expect(answer).toMatchObject({ ok: false, code: 'voting.chair-votes-last', facts: { waiting: 1 } });
    expect((await stage.view<PaperView>('poll.paper', { pollId }, chair)).barred).toBe('CHAIR_WAITS');
    await cast(stage, pollId, 'FOR', others.slice(14));
    await stage.must('ballot.cast', { pollId, choice: 'AGAINST' }, chair);
    await stage.must('poll.close', { pollId }, chair);
    await stage.must('poll.declare', { pollId }, chair);

    const next = await stage.must<{ motionId: string }>('motion.put', { ...motion, text: '另一件' }, chair);
    const second = await stage.must<{ pollId: string }>('poll.open', { motionId: next.motionId }, chair);
    expect(await stage.refusal('poll.last-call', { pollId: second.pollId }, 'CHAIR')).toBe('meeting.not-chair');
    await stage.must('poll.last-call', { pollId: second.pollId }, chair);
    await stage.must('ballot.cast', { pollId: second.pollId, choice: 'FOR' }, chair);
  });
});

describe('one right, one ballot', () => {
  it('[BL1] changes count as one ballot while the vote is live, none after the close', async () => {
    const { pollId } = await openVote();
    const key = MEMBERS[0] ?? '';
    const first = await stage.must<{ ballotId: string }>('ballot.cast', { pollId, choice: 'FOR' }, key);
    await stage.must('ballot.cast', { pollId, choice: 'AGAINST' }, key);
    const again = await stage.must<{ ballotId: string; changes: number }>('ballot.cast', { pollId, choice: 'AGAINST' }, key);
    expect(again).toMatchObject({ ballotId: first.ballotId, changes: 1 });
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'MAYBE' }, key)).toBe('voting.choice-unknown');
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR AGAINST' }, key)).toBe('voting.choice-unknown');
    expect(await declare(stage, pollId)).toMatchObject({ outcome: 'FAILED' });
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, key)).toBe('voting.closed');
    const result = await stage.view<PollResultView>('poll.result', { pollId }, 'VISITOR');
    expect(result.result?.tally).toMatchObject({ ballots: 1, counts: { FOR: 0, AGAINST: 1, ABSTAIN: 0 }, participating: 16 });
  });

  it('[BL1] G14: the same command twice is one ballot, with the same receipt', async () => {
    const { pollId } = await openVote();
    const key = MEMBERS[1] ?? '';
    const id = newId();
    const first = await stage.run('ballot.cast', { pollId, choice: 'ABSTAIN' }, key, id);
    const second = await stage.run('ballot.cast', { pollId, choice: 'ABSTAIN' }, key, id);
    expect(second).toMatchObject({ ok: true, repeated: true });
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(second.data).toEqual(first.data);
    expect(await read().count('ballot', { pollId })).toBe(1);
    const paper = await stage.view<PaperView>('poll.paper', { pollId }, key);
    expect(paper.rights[0]?.cast).toMatchObject({ choice: 'ABSTAIN' });
    const { ballotId } = first.data as { ballotId: string };
    const receipt = await stage.view<PollReceiptView>('poll.receipt', { ballotId }, key);
    expect(receipt.entries).toMatchObject([{ seq: first.seq, choice: 'ABSTAIN' }]);
    await expect(stage.view('poll.receipt', { ballotId }, MEMBERS[2] ?? '')).rejects.toThrow('record.not-found');
  });

  it('[BL7] a helper is recorded', async () => {
    const { pollId } = await openVote();
    const help = { pollId, personId: stage.personId('MEMBER:SOCIAL_ORGANISATION:1'), choice: 'FOR', helperName: '志愿者小林' };
    expect(await stage.refusal('ballot.cast-for', help, MEMBERS[0] ?? '')).toBe('authority.role-missing');
    await stage.must('ballot.cast-for', help, 'TELLER');
    expect(await read().list('ballot', { pollId })).toMatchObject([{ channel: 'DESK', helperName: '志愿者小林' }]);
  });
});

describe('the clock of the server decides', () => {
  it('[BL3] G15: a vote with an end closes by the clock, to the millisecond', async () => {
    const session = await meetingInSession(stage);
    const motionId = await putMotion(stage, session.meetingId);
    const { pollId } = await stage.must<{ pollId: string }>('poll.open', { motionId, closesAfterSeconds: 60 }, 'CHAIR');
    stage.clock.advance(59_999);
    await stage.must('ballot.cast', { pollId, choice: 'FOR' }, MEMBERS[0] ?? '');
    stage.clock.advance(1);
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, MEMBERS[1] ?? '')).toBe('voting.closed');
    stage.clock.advance(5_000);
    await stage.settle();
    const poll = await read().get('poll', pollId);
    expect(poll).toMatchObject({ state: 'CLOSED', closedAt: poll?.closesAt });
  });
});

describe('before the declaration', () => {
  it('[BL9][MG17] G13: wall, phones, chair, record and result hold no trace of the split', async () => {
    const { pollId, meetingId } = await openVote();
    await cast(stage, pollId, 'FOR', MEMBERS.slice(0, 11));
    await cast(stage, pollId, 'AGAINST', MEMBERS.slice(11, 14));
    const seen = async () => [
      await stage.view('meeting.live', { meetingId }, 'RESIDENT:1'),
      await stage.view('meeting.wall', { meetingId }, 'SECRETARY'),
      await stage.view('meeting.chair', { meetingId }, 'CHAIR'),
      await stage.view('meeting.detail', { meetingId }, 'SECRETARY'),
      await stage.view('meeting.record', { meetingId }, 'SECRETARY'),
      await stage.view('meeting.mine', { meetingId }, MEMBERS[15] ?? ''),
      await stage.view('poll.result', { pollId }, 'VISITOR'),
      await stage.view('poll.paper', { pollId }, MEMBERS[15] ?? ''),
      await stage.view('my.polls', {}, MEMBERS[15] ?? '')
    ];
    const keys = (value: unknown): string[] =>
      value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)]) : [];
    const forbidden = ['tally', 'counts', 'verdict', 'choice', 'FOR', 'AGAINST', 'ABSTAIN', 'ballots', 'result'];
    const verdictOfMotion = ['verdict'];
    for (const [index, view] of (await seen()).entries()) {
      const found = keys(view).filter((key) => forbidden.includes(key) && !verdictOfMotion.includes(key));
      expect({ index, found }).toEqual({ index, found: [] });
    }
    const live = await stage.view<MeetingLiveView>('meeting.live', { meetingId }, 'RESIDENT:1');
    expect(live.poll).toMatchObject({ state: 'OPEN', received: 14, expected: 16 });
    expect(live.motion?.verdict).toBeNull();
    expect(live.scene).toBe('VOTE');
    await stage.must('poll.close', { pollId }, 'CHAIR');
    for (const [index, view] of (await seen()).entries()) {
      const found = keys(view).filter((key) => forbidden.includes(key) && !verdictOfMotion.includes(key));
      expect({ index, found }).toEqual({ index, found: [] });
    }
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    const wall = await stage.view<WallView>('meeting.wall', { meetingId }, 'SECRETARY');
    expect(wall).toMatchObject({
      scene: 'RESULT',
      motion: null,
      poll: { result: { isCarried: true, tally: { counts: { FOR: 11, AGAINST: 3 } } } }
    });
  });

  it('[MG17] the wall, with its check-in code, is for the screen and the staff', async () => {
    const { meetingId } = await meetingInSession(stage);
    await expect(stage.view('meeting.wall', { meetingId }, 'RESIDENT:1')).rejects.toThrow('authority.role-missing');
    await expect(stage.view('meeting.wall', { meetingId }, 'VISITOR')).rejects.toThrow('authority.role-missing');
    const session = {
      id: newId(),
      tokenHash: newId(),
      personId: '',
      sort: 'SCREEN' as const,
      meetingId,
      device: '',
      createdAt: 0,
      seenAt: 0,
      expiresAt: 9e12,
      revokedAt: null
    };
    await stage.app.store.commit({
      ...{ communityId: stage.communityId, at: stage.clock.now(), actor: 'SYSTEM', guards: [], entries: [], answer: null },
      changes: [insert('session', session)]
    });
    const screen = { ...(await stage.as('VISITOR')), sessionId: session.id };
    expect((await stage.view<WallView>('meeting.wall', { meetingId }, screen)).checkIn.code).toMatch(/^[a-z0-9]{6}$/);
    const other = await meetingInSession(stage);
    await expect(stage.view('meeting.wall', { meetingId: other.meetingId }, screen)).rejects.toThrow('authority.role-missing');
  });
});

describe('disorder', () => {
  it('[BL13] a voided vote counts for nothing and the motion can be voted on again', async () => {
    const { pollId, motionId, meetingId } = await openVote();
    await cast(stage, pollId, 'FOR', MEMBERS.slice(0, 3));
    expect(await stage.refusal('poll.void', { pollId, reason: '试' }, 'RESIDENT:1')).toBe('meeting.not-chair');
    await stage.must('poll.void', { pollId, reason: '名册遗漏一人' }, 'CHAIR');
    expect(await stage.refusal('ballot.cast', { pollId, choice: 'FOR' }, MEMBERS[4] ?? '')).toBe('voting.voided');
    const again = await openPoll(stage, motionId);
    await cast(stage, again, 'AGAINST', MEMBERS);
    expect(await declare(stage, again)).toMatchObject({ outcome: 'FAILED' });
    const mine = await stage.view<MeetingMineView>('meeting.mine', { meetingId }, MEMBERS[0] ?? '');
    expect(mine.paper?.pollId).toBe(again);
  });

  it('[RD10] two chairs pressing at once: one winner, one explanation', async () => {
    const { meetingId } = await meetingInSession(stage);
    const motionId = await putMotion(stage, meetingId);
    const answers = await Promise.all([1, 2].map(() => stage.run('poll.open', { motionId }, 'CHAIR')));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: 'poll.already-open' });
    const polls = await read().list('poll', { motionId });
    const pollId = polls[0]?.id ?? '';
    expect(polls).toHaveLength(1);
    const closings = await Promise.all([1, 2, 3].map(() => stage.run('poll.close', { pollId }, 'CHAIR')));
    expect(closings.every((answer) => answer.ok)).toBe(true);
    const declarations = await Promise.all([1, 2].map(() => stage.run('poll.declare', { pollId }, 'CHAIR')));
    expect(declarations.find((answer) => !answer.ok)).toMatchObject({ code: 'voting.already-declared' });
  });

  it('[RD11] a vote waits for the speeches, or for two thirds who have heard enough', async () => {
    const { meetingId } = await meetingInSession(stage, members(3));
    const motionId = await putMotion(stage, meetingId);
    await stage.must('floor.request', { meetingId, stance: 'AGAINST' }, 'MEMBER:PROPERTY_COMPANY:1');
    expect(await stage.refusal('poll.open', { motionId }, 'CHAIR')).toBe('motion.debate-not-ended');
    expect(await stage.refusal('motion.end-debate', { meetingId, motionId, handsFor: 7 }, 'CHAIR')).toBe('motion.debate-not-ended');
    await stage.must('motion.end-debate', { meetingId, motionId, handsFor: 8 }, 'CHAIR');
    await openPoll(stage, motionId);
    expect(await stage.refusal('floor.request', { meetingId, stance: 'FOR' }, 'MEMBER:PROPERTY_COMPANY:2')).toBe('floor.vote-running');
  });
});
