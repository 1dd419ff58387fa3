/** Commands that confirm the record and publish the minutes. */
import * as v from 'valibot';
import { PARTIES } from '#domain/basics/actor.ts';
import { command } from '../../command.ts';
import { id } from '../../limits.ts';
import { CHAIRS, CONVENORS, PARTICIPANTS } from './roles.ts';

export const confirmRecord = command({
  name: 'record.confirm',
  payload: v.strictObject({ meetingId: id, as: v.picklist(['CHAIR', 'RECORDER', ...PARTIES]) }),
  roles: [...new Set([...PARTICIPANTS, ...CHAIRS])],
  rate: 'write',
  summary: { zh: '确认会议记录：主持人、记录人、各到会方代表', en: 'Confirm the record: chair, recorder, one of each party present' },
  when: 'ADJOURNED',
  refusals: ['meeting.wrong-state', 'round.not-closed', 'record.capacity-not-asked', 'record.already-confirmed', 'record.not-yours']
});

export const publishMinutes = command({
  name: 'minutes.publish',
  payload: v.strictObject({ meetingId: id }),
  roles: CONVENORS,
  rate: 'staff',
  summary: { zh: '发布会议纪要', en: 'Publish the minutes' },
  when: 'RECORD_CONFIRMED',
  refusals: ['meeting.wrong-state', 'meeting.not-chair']
});
