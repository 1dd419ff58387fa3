/** Tasks of all matters: open ones, those done, or those that are mine. */
import type { MyDuties, TaskList } from '#contract/views/matter.ts';
import { specsOf } from '#ui/forms/matterForms.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../commandAction.ts';
import { readView } from '../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWS = ['open', 'mine', 'done'] as const;

export const load: PageServerLoad = async (event) => {
  const show = SHOWS.find((one) => one === event.url.searchParams.get('show')) ?? 'open';
  if (show === 'mine') return { show, tasks: (await readView<MyDuties>(event, 'my.duties')).tasks };
  const { tasks } = await readView<TaskList>(event, 'task.list', show === 'open' ? { isOpen: true } : {});
  return { show, tasks: show === 'open' ? tasks : tasks.filter((task) => ['ACCEPTED_AS_DONE', 'STOPPED'].includes(task.state)) };
};

export const actions: Actions = {
  command: commandAction(({ locals }) => specsOf(wordsFor(locals.lang), ['task.accept', 'task.report', 'task.accept-done', 'task.rework']))
};
