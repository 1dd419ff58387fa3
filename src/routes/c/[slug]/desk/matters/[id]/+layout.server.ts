/** One matter for all of its pages, with the sentences of the guards that hold its actions. */
import type { MatterDetail } from '#contract/views/matter.ts';
import { formCommands } from '#ui/forms/matterForms.ts';
import { shownActions } from '#ui/state/matter/shownAction.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView } from '../../../../../readView.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { locals, params } = event;
  const detail = await readView<MatterDetail>(event, 'matter.detail', { matterId: params.id });
  const zone = locals.community!.zone;
  const roles = locals.actor?.roles ?? [];
  /** Commands of these pages that one of the reader's posts may give. */
  const allowed = formCommands().filter((name) => locals.app.registry.get(name)?.spec.roles.some((role) => roles.includes(role)));
  return { detail, allowed, actions: shownActions(detail.actions, wordsFor(locals.lang), locals.lang, zone) };
};
