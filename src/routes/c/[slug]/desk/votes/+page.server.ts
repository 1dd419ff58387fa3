/** Every owners' vote, running ones first. */
import type { OwnersVotesView } from '#contract/views/ownersVote.ts';
import { readView } from '../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await readView<OwnersVotesView>(event, 'votes.list') });
