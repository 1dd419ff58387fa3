/** One's own page: votes that wait, meetings, own matters, devices. */
import type { OwnMatters } from '#contract/views/board.ts';
import type { MyMeetingsView } from '#contract/views/myMeetings.ts';
import type { OwnPage } from '#contract/views/register.ts';
import type { MyPollsView } from '#contract/views/voting.ts';
import { reasonField } from '#ui/forms/meeting.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../commandAction.ts';
import { readView } from '../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (event.locals.actor?.kind !== 'PERSON') return { own: null };
  const [page, polls, meetings, matters] = await Promise.all([
    readView<OwnPage>(event, 'person.me'),
    readView<MyPollsView>(event, 'my.polls'),
    readView<MyMeetingsView>(event, 'my.meetings'),
    readView<OwnMatters>(event, 'board.mine')
  ]);
  return { own: { page, polls: polls.polls, meetings: meetings.meetings, matters } };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => ({
    'meeting.excuse': [reasonField(wordsFor(locals.lang).meetingDesk.me.excuseReason)],
    'session.revoke': []
  }))
};
