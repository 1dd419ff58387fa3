/** The check-in table: for those without a phone, with the helper's name. */
import type { RequestEvent } from '@sveltejs/kit';
import { helperField, reasonField } from '#ui/forms/meeting.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction, type FormSpecs } from '../../../../../../commandAction.ts';
import type { Actions } from './$types';

function specs({ locals }: RequestEvent): FormSpecs {
  const words = wordsFor(locals.lang);
  return {
    'meeting.check-in-for': [helperField(words)],
    'meeting.undo-check-in': [reasonField(words.meetingDesk.undoReason)],
    'meeting.check-out': [],
    'meeting.excuse': [reasonField(words.meetingDesk.reason)]
  };
}

export const actions: Actions = { command: commandAction(specs) };
