/** How far the paper of one vote is, with the forms that carry it on. */
import type { PapersOverview } from '#contract/views/papers.ts';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { readableFacts } from '#ui/state/readableFacts.ts';
import { answerFields, deliverFields, issueFields, postFields, replaceFields, returnFields } from '#ui/forms/papers.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView } from '../../../../../readView.ts';
import { paperAction } from '../paperAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, locals } = event;
  const view = await readView<PapersOverview>(event, 'papers.overview', { pollId: params.pollId });
  const shown = (waiting: PapersOverview['opening']) => {
    if (!waiting) return null;
    const facts = readableFacts(waiting.facts ?? {}, wordsFor(locals.lang), locals.lang, locals.community!.zone);
    return refusalShown({ code: waiting.code, ...(waiting.rule ? { rule: waiting.rule } : {}), facts }, locals.lang);
  };
  return { view, opening: shown(view.opening), counting: shown(view.counting) };
};

export const actions: Actions = {
  command: paperAction(({ locals }) => {
    const words = wordsFor(locals.lang);
    return {
      'papers.issue': issueFields(words),
      'papers.deliver': deliverFields(words),
      'papers.post-undelivered': postFields(words),
      'papers.return': returnFields(words),
      'papers.replace': replaceFields(words),
      'paper.answer-objection': answerFields(words)
    };
  })
};
