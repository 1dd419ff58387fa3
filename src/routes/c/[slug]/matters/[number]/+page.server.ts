/** One matter for everybody: six steps, texts, sums, tasks; residents second it and rate its result here. */
import type { PublicMatter } from '#contract/views/board.ts';
import type { CandidateList, OwnNomination } from '#contract/views/election.ts';
import type { LotteryView } from '#contract/views/lottery.ts';
import type { LadderView, PublicCost } from '#contract/views/money.ts';
import type { TurnoutView } from '#contract/views/ownersVote.ts';
import type { PollCheckpointsView } from '#contract/views/voting.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { isOwnersVote } from '#domain/register/votingChannel.ts';
import { ownElectionSpecs } from '#ui/forms/ownElection.ts';
import { matterSpecs } from '#ui/forms/board.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../commandAction.ts';
import { publicView, type PublicRequest } from '../../publicView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const matter = await publicView<PublicMatter>(event, 'board.matter', { number: event.params.number });
  return {
    matter,
    ...(await decidedTogether(event, matter)),
    turnout: await ownersTurnout(event, matter.openVote),
    checkpoints: await checkpointsOf(event, matter.votes),
    /** The proposer comes here from the form: the number and the next steps are said once. */
    isNew: event.url.searchParams.has('new')
  };
};

/** Ledger, subsidy, lotteries and candidates of the matter; how long the page is kept was said with the matter. */
async function decidedTogether({ locals }: PublicRequest, { matterId, card }: PublicMatter) {
  const quietly = { locals, setHeaders: () => undefined };
  const [costs, ladders, lotteries, election] = await Promise.all([
    publicView<PublicCost[]>(quietly, 'board.costs', { matterId }),
    publicView<LadderView[]>(quietly, 'board.ladders', { matterId }),
    publicView<LotteryView[]>(quietly, 'board.lotteries', { matterId }),
    publicView<CandidateList>(quietly, 'board.candidates', { matterId })
  ]);
  const mayStand = locals.actor !== null && hasRole(locals.actor, 'RESIDENT');
  const own = election.isOpen && mayStand ? await publicView<OwnNomination[]>(quietly, 'my.nominations', {}) : [];
  const nomination = own.find(({ matterNumber }) => matterNumber === card.number) ?? null;
  return {
    costs,
    ladders,
    lotteries,
    election,
    mayStand,
    nomination,
    mayApply: locals.actor !== null && locals.actor.householdId !== null
  };
}

/** The check digits of each declared vote, by its id. */
async function checkpointsOf({ locals }: PublicRequest, votes: PublicMatter['votes']) {
  const quietly = { locals, setHeaders: () => undefined };
  const views = await Promise.all(votes.map(({ pollId }) => publicView<PollCheckpointsView>(quietly, 'poll.checkpoints', { pollId })));
  return Object.fromEntries(views.map(({ pollId, checkpoints }) => [pollId, checkpoints]));
}

/** How many owners have voted so far; null where no owners' vote is noticed or open. */
async function ownersTurnout({ locals }: PublicRequest, vote: PublicMatter['openVote']) {
  if (!vote || !isOwnersVote(vote)) return null;
  return publicView<TurnoutView>({ locals, setHeaders: () => undefined }, 'vote.turnout', { pollId: vote.pollId });
}

export const actions: Actions = {
  command: commandAction(({ locals }) => ({
    ...matterSpecs(wordsFor(locals.lang)),
    ...ownElectionSpecs(wordsFor(locals.lang)),
    'lottery.apply': []
  }))
};
