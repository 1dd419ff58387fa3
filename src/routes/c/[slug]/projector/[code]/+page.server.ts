/** The wall of a meeting: for the room's screen and for those who run the meeting, without typing. */
import type { WallView } from '#contract/views/meeting.ts';
import { joinAddress, meetingOfCode, viewOrRefusal } from '../../meeting/room.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const door = await meetingOfCode(event, event.params.code);
  const answer = await viewOrRefusal<WallView>(event, 'meeting.wall', { meetingId: door.meetingId });
  if ('refusal' in answer) return { door, view: null, joinUrl: '' };
  return { door, view: answer.view, joinUrl: joinAddress(event, answer.view) };
};
