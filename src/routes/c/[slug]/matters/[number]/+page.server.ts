/** One matter for everybody: six steps, texts, sums, tasks; residents second it and rate its result here. */
import type { PublicMatter } from '#contract/views/board.ts';
import type { CandidateList } from '#contract/views/election.ts';
import type { LotteryView } from '#contract/views/lottery.ts';
import type { LadderView, PublicCost } from '#contract/views/money.ts';
import type { TurnoutView } from '#contract/views/ownersVote.ts';
import { isOwnersVote } from '#domain/register/votingChannel.ts';
import { matterSpecs } from '#ui/forms/board.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../commandAction.ts';
import { publicView, type PublicRequest } from '../../publicView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const matter = await publicView<PublicMatter>(event, 'board.matter', { number: event.params.number });
  return {
    matter,
    ...(await decidedTogether(event, matter.matterId)),
    turnout: await ownersTurnout(event, matter.openVote),
    /** The proposer comes here from the form: the number and the next steps are said once. */
    isNew: event.url.searchParams.has('new')
  };
};

/** Ledger, subsidy, lotteries and candidates of the matter; how long the page is kept was said with the matter. */
async function decidedTogether({ locals }: PublicRequest, matterId: string) {
  const quietly = { locals, setHeaders: () => undefined };
  const [costs, ladders, lotteries, election] = await Promise.all([
    publicView<PublicCost[]>(quietly, 'board.costs', { matterId }),
    publicView<LadderView[]>(quietly, 'board.ladders', { matterId }),
    publicView<LotteryView[]>(quietly, 'board.lotteries', { matterId }),
    publicView<CandidateList>(quietly, 'board.candidates', { matterId })
  ]);
  return { costs, ladders, lotteries, election, mayApply: locals.actor !== null && locals.actor.householdId !== null };
}

/** How many owners have voted so far; null where no owners' vote is noticed or open. */
async function ownersTurnout({ locals }: PublicRequest, vote: PublicMatter['openVote']) {
  if (!vote || !isOwnersVote(vote)) return null;
  return publicView<TurnoutView>({ locals, setHeaders: () => undefined }, 'vote.turnout', { pollId: vote.pollId });
}

export const actions: Actions = {
  command: commandAction(({ locals }) => ({ ...matterSpecs(wordsFor(locals.lang)), 'lottery.apply': [] }))
};
