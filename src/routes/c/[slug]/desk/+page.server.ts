/** Today at the desk: what is due, and what waits for this very person. */
import type { DeskSetUp, DeskToday } from '#contract/views/desk.ts';
import type { MyDuties } from '#contract/views/matter.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { specsOf } from '#ui/forms/matterForms.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../commandAction.ts';
import { readView } from '../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const seesRegister = actor !== null && hasRole(actor, 'SECRETARY', 'ADMINISTRATOR');
  const [today, mine, setUp] = await Promise.all([
    readView<DeskToday>(event, 'desk.today'),
    readView<MyDuties>(event, 'my.duties'),
    seesRegister ? readView<DeskSetUp>(event, 'desk.set-up') : { lines: [] }
  ]);
  return { today, mine, setUp };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => specsOf(wordsFor(locals.lang), ['decision.confirm', 'decision.discard']))
};
