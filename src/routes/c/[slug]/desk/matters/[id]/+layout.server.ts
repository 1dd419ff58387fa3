/** One matter for all of its pages, with the sentences of the guards that hold its actions. */
import type { MatterDetail } from '#contract/views/matter.ts';
import { shownActions } from '#ui/state/matter/shownAction.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView } from '../../../../../readView.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { locals, params } = event;
  const detail = await readView<MatterDetail>(event, 'matter.detail', { matterId: params.id });
  const zone = locals.community!.zone;
  return { detail, actions: shownActions(detail.actions, wordsFor(locals.lang), locals.lang, zone) };
};
