/** A vote outside a meeting room: the ballot paper for those on the roll, the public result for everybody. */
import { error, type RequestEvent } from '@sveltejs/kit';
import type { PaperView, PollResultView } from '#contract/views/voting.ts';
import { castForFields } from '#ui/forms/meeting.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction, type FormSpecs } from '../../../../commandAction.ts';
import { markBallot, viewOrRefusal } from '../../meeting/room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { pollId } = event.params;
  const result = await viewOrRefusal<PollResultView>(event, 'poll.result', { pollId });
  if ('refusal' in result) error(404, { message: result.refusal.code, code: result.refusal.code });
  const isPerson = event.locals.actor?.kind === 'PERSON';
  const paper = isPerson ? await viewOrRefusal<PaperView>(event, 'poll.paper', { pollId }) : null;
  const isAgain = event.url.searchParams.has('again');
  return { result: result.view, paper: paper && 'view' in paper ? paper.view : null, isAgain };
};

function specs({ locals }: RequestEvent): FormSpecs {
  return { 'ballot.cast': [{ name: 'choice', kind: 'text', label: '' }], 'ballot.cast-for': castForFields(wordsFor(locals.lang)) };
}

export const actions: Actions = { command: commandAction(specs), mark: markBallot };
