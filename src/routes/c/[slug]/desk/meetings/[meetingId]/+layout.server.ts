/** One meeting at the desk, for all of its pages. */
import type { MeetingDetailView } from '#contract/views/meeting.ts';
import { readView } from '../../../../../readView.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
  detail: await readView<MeetingDetailView>(event, 'meeting.detail', { meetingId: event.params.meetingId })
});
