/** A vote outside a meeting room: the ballot paper for those on the roll, the public result for everybody. */
import { error } from '@sveltejs/kit';
import type { OwnPapersView } from '#contract/views/ownPapers.ts';
import type { TurnoutView } from '#contract/views/ownersVote.ts';
import type { IssuedOfPoll } from '#contract/views/issued.ts';
import type { PaperView, PollResultView } from '#contract/views/voting.ts';
import { commandAction, type FormSpecs } from '../../../../commandAction.ts';
import { markBallot, viewOrRefusal } from '../../meeting/room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { pollId } = event.params;
  const result = await viewOrRefusal<PollResultView>(event, 'poll.result', { pollId });
  if ('refusal' in result) error(404, { message: result.refusal.code, code: result.refusal.code });
  const isPerson = event.locals.actor?.kind === 'PERSON';
  const paper = isPerson ? await viewOrRefusal<PaperView>(event, 'poll.paper', { pollId }) : null;
  // Only owners vote on paper; the channel is said of their votes alone.
  const own = isPerson && result.view.channel ? await viewOrRefusal<OwnPapersView>(event, 'paper.mine', { pollId }) : null;
  const turnout = result.view.channel ? await viewOrRefusal<TurnoutView>(event, 'vote.turnout', { pollId }) : null;
  const papers = result.view.channel ? await viewOrRefusal<IssuedOfPoll>(event, 'document.of-poll', { pollId }) : null;
  const isAgain = event.url.searchParams.has('again');
  return {
    result: result.view,
    paper: paper && 'view' in paper ? paper.view : null,
    ownPapers: own && 'view' in own ? own.view.papers : [],
    turnout: turnout && 'view' in turnout ? turnout.view : null,
    documents: papers && 'view' in papers ? papers.view.documents : [],
    isAgain
  };
};

function specs(): FormSpecs {
  return { 'ballot.cast': [{ name: 'choice', kind: 'text', label: '' }] };
}

export const actions: Actions = { command: commandAction(specs), mark: markBallot };
