/** 责任分工与期限: who does what until when, and who looks after it. */
import type { TaskView } from '#contract/views/documents.ts';
import { calendarDateText, type Lang } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body } from '../layout/paragraph.ts';
import { keptHeight, table, type TableOptions } from '../layout/table.ts';
import type { Words } from '../words/index.ts';

/** Writes the heading by `head`, told how many points must stay with it, then the table or one sentence. */
export function taskSection(flow: Flow, tasks: readonly TaskView[], lang: Lang, words: Words, head: (following: number) => void): void {
  if (tasks.length === 0) {
    head(flow.page.pitch);
    body(flow, words.resolution.noTasks);
    return;
  }
  const options = taskTable(tasks, lang, words);
  head(keptHeight(flow, options) + flow.page.pitch * 0.3);
  flow.skip(0.3);
  table(flow, options);
  flow.skip(0.3);
  flow.toGrid();
}

function taskTable(tasks: readonly TaskView[], lang: Lang, words: Words): TableOptions {
  const widths = [0.95, 4.2, 2.1, 2.65, 1.9];
  return {
    columns: words.resolution.taskHead.map((text, index) => ({
      head: text,
      width: widths[index] ?? 1,
      align: index === 0 ? 'center' : 'left'
    })),
    rows: tasks.map((task, index) => [String(index + 1), task.text, task.responsible, calendarDateText(task.dueOn, lang), task.supervisor])
  };
}
