/** The front of the community's board. */
import { BOARD_STEPS, type BoardHome, type BoardMatters } from '#contract/views/board.ts';
import type { TurnoutView } from '#contract/views/ownersVote.ts';
import { isOwnersVote } from '#domain/register/votingChannel.ts';
import { listParams } from '../../listParams.ts';
import { publicView, type PublicRequest } from './publicView.ts';
import type { PageServerLoad } from './$types';

const FILTERS = [...BOARD_STEPS, 'ARCHIVE', 'DECIDED'] as const;

/** Votes whose turnout stands on the front. */
const TURNOUTS_MAX = 3;

export const load: PageServerLoad = async (event) => {
  const { search, page } = listParams(event.url);
  const wanted = event.url.searchParams.get('step');
  const step = FILTERS.find((one) => one === wanted) ?? null;
  const home = await publicView<BoardHome>(event, 'board.home');
  const matters = await event.locals.app.query('board.matters', { search, page, ...(step ? { step } : {}) }, event.locals.actor!);
  const turnouts = await ownersTurnouts(event, home);
  return { home, turnouts, matters: matters.ok ? (matters.value as BoardMatters) : null, search, step };
};

/** How many owners have voted, of the votes that are open; how long the page is kept was said with the front. */
function ownersTurnouts({ locals }: PublicRequest, { votes }: BoardHome): Promise<TurnoutView[]> {
  const open = votes.filter((vote) => vote.state === 'OPEN' && isOwnersVote(vote)).slice(0, TURNOUTS_MAX);
  const quietly = { locals, setHeaders: () => undefined };
  return Promise.all(open.map(({ pollId }) => publicView<TurnoutView>(quietly, 'vote.turnout', { pollId })));
}
