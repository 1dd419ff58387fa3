/** One's own page: votes that wait, meetings, own matters, devices. */
import type { OwnMatters } from '#contract/views/board.ts';
import type { OwnNomination } from '#contract/views/election.ts';
import type { OwnPlace } from '#contract/views/lottery.ts';
import type { MyMeetingsView } from '#contract/views/myMeetings.ts';
import type { OwnPage } from '#contract/views/register.ts';
import type { MyPollsView } from '#contract/views/voting.ts';
import { ownElectionSpecs } from '#ui/forms/ownElection.ts';
import { reasonField } from '#ui/forms/meeting.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../commandAction.ts';
import { readView } from '../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (event.locals.actor?.kind !== 'PERSON') return { own: null };
  const [page, polls, meetings, matters, nominations, places] = await Promise.all([
    readView<OwnPage>(event, 'person.me'),
    readView<MyPollsView>(event, 'my.polls'),
    readView<MyMeetingsView>(event, 'my.meetings'),
    readView<OwnMatters>(event, 'board.mine'),
    readView<OwnNomination[]>(event, 'my.nominations'),
    readView<OwnPlace[]>(event, 'my.places')
  ]);
  return { own: { page, polls: polls.polls, meetings: meetings.meetings, matters, nominations, places } };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => ({
    ...ownElectionSpecs(wordsFor(locals.lang)),
    'meeting.excuse': [reasonField(wordsFor(locals.lang).meetingDesk.me.excuseReason)],
    'session.revoke': []
  }))
};
