/** Many ballots and a close at one moment: what was acknowledged is counted, nothing else is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandAnswer } from '#contract/command.ts';
import { at, COVENANT, holdRound, propose, triage } from './matterWay.ts';
import { newStage, type Stage } from './stage.ts';

const VOTERS = 120;

describe('a storm of ballots', () => {
  let stage: Stage;
  let pollId: string;

  beforeAll(async () => {
    stage = await newStage({ households: VOTERS, now: '2026-07-04 09:00' });
    const matterId = await propose(stage, '聘请保洁');
    await triage(stage, matterId, { ...COVENANT, template: 'HEARING_THEN_RESULT', flags: { ...COVENANT.flags, isCovenant: false } });
    await holdRound(stage, matterId, { notice: '2026-07-08', date: '2026-07-14', outcome: 'CONTINUE' });
    stage.clock.set('2026-07-15 09:00');
    const notice = {
      matterId,
      conduct: 'WINDOW',
      opensAt: at('2026-07-25', '08:00'),
      closesAt: at('2026-07-25', '18:00'),
      text: '是否聘请保洁员？'
    };
    pollId = (await stage.must<{ pollId: string }>('vote.notice', notice, 'CHAIR')).pollId;
    await holdRound(stage, matterId, { notice: '2026-07-16', date: '2026-07-21', outcome: 'VOTE' });
    await stage.must('matter.proceed-to-vote', { matterId }, 'CHAIR');
    stage.clock.set(at('2026-07-25', '12:00'));
    await stage.settle();
  });
  afterAll(() => stage.close());

  it('[BL10] counted = accepted, while the vote is closed in the middle of it', async () => {
    const voters = await Promise.all(Array.from({ length: VOTERS }, (_, index) => stage.as(`RESIDENT:${index + 1}`)));
    const choices = ['FOR', 'AGAINST', 'ABSTAIN'];
    const answers: Promise<{ choice: string; answer: CommandAnswer }>[] = [];
    for (const [index, voter] of voters.entries()) {
      const choice = choices[index % 3] ?? '';
      answers.push(stage.run('ballot.cast', { pollId, choice }, voter).then((answer) => ({ choice, answer })));
      if (index !== 79) continue;
      // The end of the window comes while ballots are on their way to the disk.
      await new Promise((resolve) => setImmediate(resolve));
      stage.clock.set(at('2026-07-25', '18:00'));
      answers.push(stage.run('poll.close', { pollId }, 'SYSTEM').then((answer) => ({ choice: '', answer })));
    }
    const settled = await Promise.all(answers);
    const accepted = settled.filter(({ choice, answer }) => choice !== '' && answer.ok);
    const refused = settled.filter(({ answer }) => !answer.ok);
    expect(accepted.length + refused.length).toBe(VOTERS);
    expect(new Set(refused.map(({ answer }) => (answer.ok ? '' : answer.code)))).toEqual(new Set(['voting.closed']));
    await stage.settle();
    await stage.must('poll.declare', { pollId }, 'CHAIR');
    const poll = await stage.app.store.read(stage.communityId).get('poll', pollId);
    expect(poll?.tally?.ballots).toBe(accepted.length);
    const byChoice = (choice: string) => accepted.filter((one) => one.choice === choice).length;
    expect(poll?.tally?.counts).toEqual({ FOR: byChoice('FOR'), AGAINST: byChoice('AGAINST'), ABSTAIN: byChoice('ABSTAIN') });
    expect(await stage.app.store.verifyChain(stage.communityId)).toBeNull();
  });
});
