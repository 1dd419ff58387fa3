/** A secret vote from its notice to its declared result: who may have one, what is kept of it, what anybody sees. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MyPollsView, PaperView, PollResultView } from '#contract/views/voting.ts';
import type { RightsView } from '#contract/views/rights.ts';
import { allTables } from '#server/storage/tables.ts';
import { newId } from '#server/application/randomness.ts';
import { topicsOf } from '#server/realtime/topics.ts';
import { OPERATIONAL, stateOf } from '../application/matterWay.ts';
import { beginMeeting, calledMeeting, MEMBERS, putMotion, triagedMatter } from '../application/meetingFlow.ts';
import { enterEstate, toOwnersReviewed, WINDOW } from '../application/ownersWay.ts';
import { newStage, type Stage } from '../application/stage.ts';
import { closeByClock, noticedSecret, openSecret, type SecretVote } from './secretWay.ts';

let stage: Stage;
beforeAll(async () => void (stage = await newStage()));
afterAll(() => stage.close());

const read = () => stage.app.store.read(stage.communityId);
const resident = (n: number) => `RESIDENT:${n}`;
const castAs = (pollId: string, choice: string, n: number, id = newId()) => stage.run('ballot.cast', { pollId, choice }, resident(n), id);

/** Every record of the community as text, kind by kind. */
async function everything(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { kind } of allTables()) texts.set(kind, JSON.stringify(await read().list(kind, {})));
  texts.set('journal', JSON.stringify(await stage.app.store.journal(stage.communityId, {})));
  return texts;
}

describe('a secret vote by window', () => {
  let vote: SecretVote;
  const requests = new Map<number, string>();
  beforeAll(async () => void (vote = await openSecret(stage)));

  it('[SB3][SB4] is cast with an answer that knows no choice, counts once, and a repeat is answered the same', async () => {
    const id = newId();
    requests.set(1, id);
    const first = await castAs(vote.pollId, 'FOR', 1, id);
    expect(first).toMatchObject({ ok: true, data: { pollId: vote.pollId, tookPart: true } });
    expect(JSON.stringify(first)).not.toContain('FOR');
    const again = await castAs(vote.pollId, 'FOR', 1, id);
    expect(again).toEqual({ ok: true, data: first.ok && first.data, seq: 0, repeated: true });
    expect(await read().count('sealedBallot', { pollId: vote.pollId })).toBe(1);
    expect(await read().count('turnoutMark', { pollId: vote.pollId })).toBe(1);
    expect(await read().count('ballot', { pollId: vote.pollId })).toBe(0);
  });

  it('[SB3] is not changed, and not cast twice by the same right at the same moment', async () => {
    expect(await stage.refusal('ballot.cast', { pollId: vote.pollId, choice: 'AGAINST' }, resident(1))).toBe('voting.secret-cast-once');
    const both = await Promise.all(['FOR', 'AGAINST'].map((choice) => castAs(vote.pollId, choice, 2)));
    expect(both.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(both.find((answer) => !answer.ok)).toMatchObject({ code: 'voting.secret-cast-once' });
    expect(await read().count('sealedBallot', { pollId: vote.pollId })).toBe(2);
    const burst = newId();
    const same = await Promise.all([1, 2, 3, 4].map(() => castAs(vote.pollId, 'ABSTAIN', 3, burst)));
    expect(same.every((answer) => answer.ok)).toBe(true);
    expect(await read().count('sealedBallot', { pollId: vote.pollId })).toBe(3);
  });

  it('[SB3] the desk may cast for somebody who asks, with the helper’s name; paper is not read in', async () => {
    const rollEntryId = (await read().find('rollEntry', { pollId: vote.pollId, personId: stage.personId(resident(4)) }))!.id;
    const helped = { pollId: vote.pollId, rollEntryId, choice: 'FOR', helperName: '冯计票' };
    expect(await stage.refusal('ballot.cast-for', { ...helped, isPaper: true }, 'TELLER')).toBe('papers.secret-poll');
    await stage.must('ballot.cast-for', helped, 'TELLER');
    const [line] = (await stage.app.store.journal(stage.communityId, { pollId: vote.pollId, types: ['RightUsed'] })).slice(-1);
    expect(line?.data).toEqual({ rollEntryId, channel: 'DESK', helperName: '冯计票' });
    const found = await stage.view<RightsView>('poll.rights', { pollId: vote.pollId, who: '居民4' }, 'SECRETARY');
    expect(found.rights).toMatchObject([{ hasVoted: true }]);
  });

  it('[SB4] no kept command holds a hash of the choice', async () => {
    const id = requests.get(1)!;
    const kept = await stage.app.store.knownCommand(stage.communityId, id);
    // The same request with another choice has the same hash: nothing of the choice went into it.
    expect(await castAs(vote.pollId, 'AGAINST', 1, id)).toMatchObject({ ok: true, repeated: true });
    expect(JSON.stringify(kept)).not.toMatch(/FOR|AGAINST|ABSTAIN/);
    expect(await castAs(vote.pollId, 'FOR', 5, id)).toMatchObject({ ok: false, code: 'command.id-reused' });
  });

  it('[SB4] a ballot wakes its voter and those who count, and tells nobody what was chosen', async () => {
    const lines = await stage.app.store.journal(stage.communityId, { pollId: vote.pollId, types: ['RightUsed'] });
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      const voter = line.about.personIds?.[0] ?? '';
      expect([...topicsOf([line])].sort()).toEqual([`ballots:${vote.pollId}`, `person:${voter}`]);
    }
    const shapes = new Set(lines.map((line) => JSON.stringify(Object.keys(line.data as object))));
    expect([...shapes]).toEqual(['["channel","helperName","rollEntryId"]']);
  });

  it('[SB8][SB9] the paper names its mode and that one took part; nobody sees more than how many ballots are in', async () => {
    const paper = await stage.view<PaperView>('poll.paper', { pollId: vote.pollId }, resident(1));
    expect(paper).toMatchObject({ ballotMode: 'SECRET', changesAllowed: 0, rights: [{ cast: null, tookPart: true }] });
    const open = await stage.view<PaperView>('poll.paper', { pollId: vote.pollId }, resident(6));
    expect(open).toMatchObject({ barred: null, rights: [{ cast: null, tookPart: false }] });
    const mine = await stage.view<MyPollsView>('my.polls', {}, resident(1));
    expect(mine.polls).toMatchObject([{ pollId: vote.pollId, castAt: null, hasVoted: true }]);
    const result = await stage.view<PollResultView>('poll.result', { pollId: vote.pollId }, 'VISITOR');
    expect(result).toMatchObject({ state: 'OPEN', received: 4, expected: 30, ballotMode: 'SECRET', isSealed: true });
    expect(result.result).toBeUndefined();
  });

  it('[SB5][SB6] is declared after it was sealed only; sealed ballots have new ids and the same choices', async () => {
    for (let n = 5; n <= 22; n++) await castAs(vote.pollId, n % 4 === 0 ? 'AGAINST' : 'FOR', n);
    const before = await read().list('sealedBallot', { pollId: vote.pollId });
    await closeByClock(stage, vote, false);
    expect(await stage.refusal('poll.declare', { pollId: vote.pollId }, 'SECRETARY')).toBe('poll.not-sealed');
    expect(await stage.view<PollResultView>('poll.result', { pollId: vote.pollId }, 'VISITOR')).toMatchObject({ isSealed: false });
    expect(await stage.refusal('poll.seal', { pollId: vote.pollId }, 'SECRETARY')).toBe('authority.role-missing');
    await stage.settle();
    const after = await read().list('sealedBallot', { pollId: vote.pollId });
    const sorted = (rows: typeof after) => rows.map((row) => row.choice).sort();
    expect(sorted(after)).toEqual(sorted(before));
    expect(after.filter((row) => before.some((old) => old.id === row.id))).toEqual([]);
    expect(await stage.app.store.journal(stage.communityId, { pollId: vote.pollId, types: ['PollSealed'] })).toHaveLength(1);
    // A phone that lost the answer before the close still hears that its ballot counts.
    expect(await castAs(vote.pollId, 'FOR', 1, requests.get(1))).toMatchObject({ ok: true, repeated: true, data: { tookPart: true } });
  });

  it('[SB8] is counted by heads, without parties, and moves its matter', async () => {
    const declared = await stage.must<{ outcome: string }>('poll.declare', { pollId: vote.pollId }, 'SECRETARY');
    expect(declared.outcome).toBe('PASSED');
    const { tally, verdict } = (await read().get('poll', vote.pollId))!;
    expect(tally).toMatchObject({ roll: 30, ballots: 22, participating: 22, byParty: {} });
    expect(Object.values(tally!.counts).reduce((sum, count) => sum + count, 0)).toBe(22);
    expect(verdict?.rule).toBe('DR3');
    expect(await stateOf(stage, vote.matterId)).toBe('COUNTED');
  });

  it('[SB4] no record and no journal line holds a choice beside a person or a right', async () => {
    const all = await everything();
    const people = Array.from({ length: 30 }, (_, n) => stage.personId(resident(n + 1)));
    const rights = (await read().list('rollEntry', { pollId: vote.pollId })).map((entry) => entry.id);
    const lines = await stage.app.store.journal(stage.communityId, { pollId: vote.pollId });
    for (const line of lines) {
      const text = JSON.stringify(line);
      const isOfPerson = [...people, ...rights].some((id) => text.includes(id));
      if (isOfPerson) expect(text, line.type).not.toMatch(/"(FOR|AGAINST|ABSTAIN)"/);
    }
    for (const row of await read().list('sealedBallot', { pollId: vote.pollId })) {
      expect(Object.keys(row).sort()).toEqual(['choice', 'communityId', 'id', 'pollId', 'revision']);
      for (const [kind, text] of all) if (kind !== 'sealedBallot') expect(text.includes(row.id), kind).toBe(false);
    }
    for (const mark of await read().list('turnoutMark', { pollId: vote.pollId })) {
      expect(mark).toMatchObject({ buildingId: '', areaCenti: null, isSpecial: false });
      expect(JSON.stringify(mark)).not.toMatch(/FOR|AGAINST|ABSTAIN/);
    }
  });
});

describe('a secret vote that is voided', () => {
  it('[SB5] has its ballots sealed as well, and is voted on again', async () => {
    const vote = await openSecret(stage);
    for (let n = 1; n <= 9; n++) await castAs(vote.pollId, 'FOR', n);
    const before = await read().list('sealedBallot', { pollId: vote.pollId });
    await stage.must('poll.void', { pollId: vote.pollId, reason: '名册有误' }, 'SECRETARY');
    await stage.settle();
    const after = await read().list('sealedBallot', { pollId: vote.pollId });
    expect(after).toHaveLength(9);
    expect(after.filter((row) => before.some((old) => old.id === row.id))).toEqual([]);
    expect((await read().get('poll', vote.pollId))?.sealedAt).toBeDefined();
  });
});

describe('which votes may be secret', () => {
  it('[SB1] not a motion of the joint meeting, nor its noticed votes', async () => {
    const called = await calledMeeting(stage, await triagedMatter(stage));
    await beginMeeting(stage, called, MEMBERS);
    const motionId = await putMotion(stage, called.meetingId);
    expect(await stage.refusal('poll.open', { motionId, ballotMode: 'SECRET' }, 'CHAIR')).toBe('voting.secret-parties-answer');
    await stage.must('poll.open', { motionId }, 'CHAIR');
    expect(OPERATIONAL).toMatchObject({ bodyKind: 'JOINT_MEETING' });
  });

  it('[SB1] not an owners’ vote, by whatever rule', async () => {
    const owners = await newStage({ households: 8 });
    await enterEstate(owners);
    const matterId = await toOwnersReviewed(owners);
    expect(await owners.refusal('vote.notice', { matterId, ...WINDOW, ballotMode: 'SECRET' }, 'SECRETARY')).toBe('voting.secret-by-area');
    await owners.must('vote.notice', { matterId, ...WINDOW }, 'SECRETARY');
    await owners.close();
  });

  it('[SB2] not with fewer than eight households that can vote', async () => {
    const small = await newStage({ households: 7 });
    await expect(noticedSecret(small)).rejects.toThrow('voting.secret-too-few');
    const { pollId } = await noticedSecret(small, { ballotMode: 'NAMED' });
    expect((await small.app.store.read(small.communityId).get('poll', pollId))?.ballotMode).toBe('NAMED');
    await small.close();
  });
});
