/** A motion of a live meeting, exported and counted again by both counters. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CountRecordView } from '#contract/views/countRecord.ts';
import { recountValue } from '#server/application/countRecord/recountRecord.ts';
import { cast, declare, meetingInSession, MEMBERS, openPoll, putMotion } from '../application/meetingFlow.ts';
import { newStage, type Stage } from '../application/stage.ts';
import { verifyAll } from './python.ts';
import { takenRecord } from './taken.ts';

let stage: Stage;
beforeAll(async () => (stage = await newStage()));
afterAll(() => stage.close());

it('[CT1] the joint meeting’s vote has a record with presence by party, changes of mind and the declared sum', async () => {
  const { meetingId } = await meetingInSession(stage, MEMBERS.slice(0, -1));
  const pollId = await openPoll(stage, await putMotion(stage, meetingId));
  const voters = MEMBERS.slice(1, -1);
  await cast(stage, pollId, 'AGAINST', voters.slice(0, 3));
  await cast(stage, pollId, 'FOR', voters);
  const view = (form: string, as: string) => stage.view<CountRecordView>('poll.count-record', { pollId, form }, as);
  await expect(view('FINGERPRINT', 'VISITOR')).rejects.toThrow('record.not-found');
  await declare(stage, pollId);
  const record = await takenRecord(stage, { pollId, form: 'MASKED' }, MEMBERS[2]!);
  const recount = recountValue(record);
  expect(recount).toMatchObject({ status: 'AGREES', findings: [] });
  expect(recount.count?.verdict).toMatchObject({ rule: 'DR2', outcome: 'PASSED' });
  const { tally, verdict, excluded } = recount.count!;
  expect(verifyAll([record])).toEqual([{ status: 0, tally, verdict, excluded }]);
  expect(JSON.stringify(record)).not.toContain(stage.personId(MEMBERS[3]!));
});
