/** Preparing a meeting: notice, another time, seats, excuses; afterwards rounds and their surveys. */
import type { RequestEvent } from '@sveltejs/kit';
import type { IssuedList } from '#contract/views/issued.ts';
import { addSeatFields, changeTimeFields, noticeFields, reasonField } from '#ui/forms/meeting.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction, type FormSpecs } from '../../../../../commandAction.ts';
import { readView } from '../../../../../readView.ts';
import { matterChoices } from '../../matters/matterChoices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [{ people }, documents] = await Promise.all([
    matterChoices(event),
    readView<IssuedList>(event, 'document.list', { subjectId: event.params.meetingId })
  ]);
  return { people: people ?? [], papers: documents.rows };
};

function specs({ locals }: RequestEvent): FormSpecs {
  const words = wordsFor(locals.lang);
  const reason = [reasonField(words.meetingDesk.reason)];
  return {
    'meeting.notice': noticeFields(words),
    'meeting.change-time': changeTimeFields(words),
    'meeting.cancel': reason,
    'meeting.open-check-in': [],
    'meeting.excuse': reason,
    'seat.add': addSeatFields(words),
    'seat.remove': reason,
    'round.report-survey': [{ name: 'report', kind: 'textarea', label: '' }],
    'document.issue': []
  };
}

export const actions: Actions = { command: commandAction(specs) };
