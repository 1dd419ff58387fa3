/** The batches of one vote. */
import type { BatchListView } from '#contract/views/papers.ts';
import { batchFields } from '#ui/forms/papers.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView } from '../../../../../../readView.ts';
import { paperAction } from '../../paperAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await readView<BatchListView>(event, 'batch.list', { pollId: event.params.pollId })
});

export const actions: Actions = {
  command: paperAction(
    ({ locals }) => ({ 'batch.open': batchFields(wordsFor(locals.lang)) }),
    (answer) => `batches/${(answer.data as { batchId: string }).batchId}`
  )
};
