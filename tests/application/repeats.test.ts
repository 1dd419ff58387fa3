/** A command that comes again: the answer it had, whatever has happened since. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#server/application/randomness.ts';
import { declare, meetingInSession, MEMBERS, openPoll, putMotion } from './meetingFlow.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await newStage()));
afterAll(() => stage.close());

describe('a command that comes again', () => {
  it('[RT1] gets its first answer after the vote was closed, when the same from anybody else is refused', async () => {
    const { meetingId } = await meetingInSession(stage);
    const pollId = await openPoll(stage, await putMotion(stage, meetingId));
    const [mine = '', other = ''] = MEMBERS;
    const id = newId();
    const first = await stage.run('ballot.cast', { pollId, choice: 'FOR' }, mine, id);
    await declare(stage, pollId);
    expect(await stage.run('ballot.cast', { pollId, choice: 'FOR' }, mine, id)).toMatchObject({
      ...{ ok: true, repeated: true, data: first.ok && first.data }
    });
    expect(await stage.run('ballot.cast', { pollId, choice: 'AGAINST' }, mine, id)).toMatchObject({ ok: false, code: 'command.id-reused' });
    expect(await stage.run('ballot.cast', { pollId, choice: 'FOR' }, other, id)).toMatchObject({ ok: false, code: 'command.id-reused' });
    expect(await stage.run('ballot.cast', { pollId, choice: 'FOR' }, other, newId())).toMatchObject({ ok: false, code: 'voting.closed' });
    expect(await stage.app.store.read(stage.communityId).count('ballot', { pollId })).toBe(1);
  });

  it('[RT1] is carried out once when it comes many times at one moment, with other content not at all', async () => {
    const { meetingId } = await meetingInSession(stage);
    const pollId = await openPoll(stage, await putMotion(stage, meetingId));
    const voter = await stage.as(MEMBERS[3] ?? '');
    const id = newId();
    const choices = ['FOR', 'FOR', 'AGAINST', 'FOR', 'AGAINST'];
    const answers = await Promise.all(choices.map((choice) => stage.run('ballot.cast', { pollId, choice }, voter, id)));
    expect(answers.map((answer) => (answer.ok ? Boolean(answer.repeated) : answer.code))).toEqual([
      ...[false, true, 'command.id-reused', true, 'command.id-reused']
    ]);
    const ballots = await stage.app.store.read(stage.communityId).list('ballot', { pollId });
    expect(ballots).toMatchObject([{ choice: 'FOR', changes: 0 }]);
  });

  it('[RT1] of the clock gets its first answer as well, and a refused one may be tried again under its id', async () => {
    const id = newId();
    const name = '同名楼';
    expect(await stage.run('building.add', { name }, 'SYSTEM', id)).toMatchObject({ ok: true });
    expect(await stage.run('building.add', { name }, 'SYSTEM', id)).toMatchObject({ ok: true, repeated: true });
    const { meetingId } = await meetingInSession(stage);
    const motionId = await putMotion(stage, meetingId);
    const vote = newId();
    const pollId = newId();
    expect((await stage.run('ballot.cast', { pollId, choice: 'FOR' }, MEMBERS[0] ?? '', vote)).ok).toBe(false);
    const opened = await openPoll(stage, motionId);
    expect(await stage.run('ballot.cast', { pollId: opened, choice: 'FOR' }, MEMBERS[0] ?? '', vote)).toMatchObject({ ok: true });
  });
});
