/** Today at the desk: what is due, and what waits for this very person. */
import type { DeskToday } from '#contract/views/desk.ts';
import type { MyDuties } from '#contract/views/matter.ts';
import { specsOf } from '#ui/forms/matterForms.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../commandAction.ts';
import { readView } from '../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [today, mine] = await Promise.all([readView<DeskToday>(event, 'desk.today'), readView<MyDuties>(event, 'my.duties')]);
  return { today, mine };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => specsOf(wordsFor(locals.lang), ['decision.confirm', 'decision.discard']))
};
