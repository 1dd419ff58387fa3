/** Record and minutes, each command bound to its facts and its decision. */
import { confirmRecord, publishMinutes } from '#contract/commands/meeting/record.ts';
import { ok } from '#domain/basics/result.ts';
import { decideConfirmRecord, decidePublishMinutes } from '#domain/meeting/confirmRecord.ts';
import { bind, type Binding } from '../../binding.ts';
import { known } from '../register/known.ts';
import { meetingAndSeats } from './facts.ts';

export const recordCommands: readonly Binding[] = [
  bind(
    confirmRecord,
    async ({ read }, { meetingId }) => {
      const facts = await meetingAndSeats(read, meetingId);
      return facts.ok ? ok({ ...facts.value, rounds: await read.list('round', { meetingId }) }) : facts;
    },
    decideConfirmRecord
  ),
  bind(
    publishMinutes,
    async ({ read }, { meetingId }) => {
      const meeting = await known(read, 'meeting', meetingId);
      return meeting.ok ? ok({ meeting: meeting.value }) : meeting;
    },
    decidePublishMinutes
  )
];
