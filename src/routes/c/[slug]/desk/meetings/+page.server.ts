/** All meetings: those that come or run, then those that were. */
import type { MeetingListView } from '#contract/views/meeting.ts';
import { readView } from '../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [coming, past] = await Promise.all([
    readView<MeetingListView>(event, 'meeting.list', { when: 'COMING' }),
    readView<MeetingListView>(event, 'meeting.list', { when: 'PAST' })
  ]);
  return { coming: [...coming.meetings].reverse(), past: past.meetings };
};
