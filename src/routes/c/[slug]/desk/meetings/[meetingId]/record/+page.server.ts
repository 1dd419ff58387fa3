/** The recorder's page: what happened, what was said, who confirms, the minutes. */
import type { RequestEvent } from '@sveltejs/kit';
import type { MeetingRecordView } from '#contract/views/meeting.ts';
import type { IssuedList } from '#contract/views/issued.ts';
import { remarkFields, statementFields } from '#ui/forms/meeting.ts';
import { closeRoundFields } from '#ui/forms/chair.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction, type FormSpecs } from '../../../../../../commandAction.ts';
import { readView } from '../../../../../../readView.ts';
import { viewOrRefusal } from '../../../../meeting/room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { meetingId } = event.params;
  const record = await readView<MeetingRecordView>(event, 'meeting.record', { meetingId });
  const documents = await viewOrRefusal<IssuedList>(event, 'document.list', { subjectId: meetingId });
  return { record, papers: 'view' in documents ? documents.view.rows : [] };
};

function specs({ locals }: RequestEvent): FormSpecs {
  const words = wordsFor(locals.lang);
  return {
    'statement.record': [...statementFields(words), { name: 'matterId', kind: 'text', label: '' }],
    'remark.add': remarkFields(words),
    'round.close': closeRoundFields(words),
    'record.confirm': [],
    'minutes.publish': [],
    'document.issue': []
  };
}

export const actions: Actions = { command: commandAction(specs) };
