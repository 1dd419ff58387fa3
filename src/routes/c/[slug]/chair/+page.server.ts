/** The meetings that one chairs: those that run first. */
import type { MyMeetingsView } from '#contract/views/myMeetings.ts';
import { readView } from '../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { meetings } = await readView<MyMeetingsView>(event, 'my.meetings', {});
  return { meetings: meetings.filter((meeting) => meeting.isChair || meeting.isRecorder) };
};
