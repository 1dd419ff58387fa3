/** One batch as one teller may see it, with the number that is being looked up in the address. */
import type { BatchWorkView, PaperLookView } from '#contract/views/papers.ts';
import { correctFields, entryFields, lookAgainFields, recountFields, undoFields } from '#ui/forms/papers.ts';
import { newCommandId } from '#ui/state/commandId.ts';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView } from '../../../../../../../readView.ts';
import { paperAction } from '../../../paperAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  // What tellers read must not stay in a browser's memory.
  event.setHeaders({ 'cache-control': 'no-store' });
  const work = await readView<BatchWorkView>(event, 'batch.work', { batchId: params.batchId });
  const number = url.searchParams.get('number') ?? '';
  const looked =
    number === '' || !locals.actor ? null : await locals.app.query('paper.look', { batchId: params.batchId, number }, locals.actor);
  const barred = work.barred ? refusalShown({ ...work.barred, rule: work.barred.rule ?? '' }, locals.lang) : null;
  return {
    work,
    barred,
    look: looked?.ok ? (looked.value as PaperLookView) : null,
    lookRefusal: looked && !looked.ok ? refusalShown(looked.error, locals.lang) : null,
    commandId: newCommandId()
  };
};

export const actions: Actions = {
  command: paperAction(async (event) => {
    const words = wordsFor(event.locals.lang);
    const { boxes, isOneOfTwo } = await readView<BatchWorkView>(event, 'batch.work', { batchId: event.params.batchId ?? '' });
    return {
      'batch.enter-paper': entryFields(words, boxes),
      'batch.undo-entry': undoFields(words),
      'batch.finish': [],
      'batch.recount': recountFields(words),
      'batch.look-again': lookAgainFields(words, boxes, isOneOfTwo),
      'batch.correct': correctFields(words, boxes)
    };
  })
};
