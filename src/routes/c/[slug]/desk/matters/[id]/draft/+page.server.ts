/** The draft of a matter: one version to read or to write on. */
import type { MatterDraft } from '#contract/views/matter.ts';
import { shownRefusal } from '#ui/state/matter/shownAction.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView } from '../../../../../../readView.ts';
import { matterAction } from '../../matterAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const asked = Number(url.searchParams.get('version'));
  const version = Number.isInteger(asked) && asked >= 1 ? { version: asked } : {};
  const draft = await readView<MatterDraft>(event, 'matter.draft', { matterId: params.id, ...version });
  const missing = draft.missing
    ? shownRefusal({ ...draft.missing, rule: 'MT8' }, wordsFor(locals.lang), locals.lang, locals.community!.zone)
    : null;
  return { draft, missing };
};

export const actions: Actions = { command: matterAction() };
