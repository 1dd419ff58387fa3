/** Owners' votes that have paper. */
import type { PaperPollsView } from '#contract/views/papers.ts';
import { readView } from '../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ view: await readView<PaperPollsView>(event, 'papers.polls') });
