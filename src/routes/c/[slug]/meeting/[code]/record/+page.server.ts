/** The record of a meeting on the phone of somebody who was there: to read, and to confirm for one's party, as chair or as recorder. */
import { error, redirect } from '@sveltejs/kit';
import type { MeetingLiveView, MeetingMineView, MeetingRecordView } from '#contract/views/meeting.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { meetingOfCode, viewOrRefusal } from '../../room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { meetingId, code } = await meetingOfCode(event, event.params.code);
  if (event.locals.actor?.kind !== 'PERSON') redirect(303, `/c/${event.params.slug}/meeting/${code}`);
  const [record, live, mine] = await Promise.all([
    viewOrRefusal<MeetingRecordView>(event, 'meeting.record', { meetingId }),
    viewOrRefusal<MeetingLiveView>(event, 'meeting.live', { meetingId }),
    viewOrRefusal<MeetingMineView>(event, 'meeting.mine', { meetingId })
  ]);
  if ('refusal' in record || 'refusal' in live || 'refusal' in mine)
    error(403, { message: 'authority.role-missing', code: 'authority.role-missing' });
  const { personId } = event.locals.actor;
  const seat = mine.view.seat;
  const capacities = [
    ...(mine.view.isChair ? ['CHAIR'] : []),
    ...(live.view.recorder.personId === personId ? ['RECORDER'] : []),
    ...(seat?.party && seat.hasVote && seat.checkedInAt !== null ? [seat.party as string] : [])
  ];
  return { record: record.view, capacities };
};

export const actions: Actions = { command: commandAction({ 'record.confirm': [] }) };
