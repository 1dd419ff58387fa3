/** The vote of a matter: its notice, what runs, what was declared. */
import type { MeetingListView } from '#contract/views/meeting.ts';
import { formatInstant } from '#ui/words/dates.ts';
import { readView } from '../../../../../../readView.ts';
import { matterAction } from '../../matterAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const list = await readView<MeetingListView>(event, 'meeting.list', { when: 'COMING', matterId: params.id });
  const zone = locals.community!.zone;
  const meetings = list.meetings.map((meeting) => ({
    value: meeting.meetingId,
    label: `${meeting.title}（${formatInstant(meeting.startsAt, locals.lang, { zone })}）`
  }));
  return { meetings };
};

export const actions: Actions = { command: matterAction() };
