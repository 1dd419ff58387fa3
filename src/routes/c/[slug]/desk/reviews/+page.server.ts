/** What an expert is asked to review, on a phone or a desk: the draft, the statement, the conclusion. */
import type { MatterDraft, MyDuties } from '#contract/views/matter.ts';
import { preparePayload, specsOf } from '#ui/forms/matterForms.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../commandAction.ts';
import { readView } from '../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reviews } = await readView<MyDuties>(event, 'my.duties');
  const read = (matterId: string, version: number) => readView<MatterDraft>(event, 'matter.draft', { matterId, version });
  const drafts = await Promise.all(reviews.map((review) => read(review.matterId, review.draftVersion)));
  return { reviews: reviews.map((review, index) => ({ review, draft: drafts[index]?.shown ?? null })) };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => specsOf(wordsFor(locals.lang), ['review.state-conflict', 'review.conclude']),
    (_answer, { name }) => (name === 'review.conclude' ? '?done=1' : null),
    preparePayload
  )
};
