/** What screens read off a vote: the titles of its options, what may be marked, one sentence for it. */
import type { PollOption } from '#domain/voting/records.ts';
import type { BallotChoice } from '../ballotChoice.ts';

interface HasOptions {
  readonly options: readonly PollOption[];
}

/** Titles of what stands on the paper: yes, no and abstain in the reader's words, all other options as they were posted. */
export function optionTitles({ options }: HasOptions, names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(options.map(({ id, title }) => [id, names[id] ?? title]));
}

/** What may be marked, in the order of the paper; withdrawn options are left out. */
export function choicesOf(paper: HasOptions, names: Readonly<Record<string, string>>): BallotChoice[] {
  const titles = optionTitles(paper, names);
  return paper.options
    .filter((option) => option.withdrawnReason === null)
    .map(({ id, title }) => ({ code: id, label: titles[id] ?? title }));
}

const SUBJECT_CHARS = 90;

/** A short text in one line; a long one by its title. */
export function subjectOf({ title, text }: { readonly title: string; readonly text: string }): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat !== '' && [...flat].length <= SUBJECT_CHARS ? flat : title;
}

/** The title without the beginning of the text that it may carry ("动议 1：取消…" over the text itself becomes "动议 1"). */
export function headingOf({ title, text }: { readonly title: string; readonly text: string }): string {
  const cut = /^(.{1,24}?)[：:]\s*(.+?)…?$/su.exec(title);
  const [head, tail] = [cut?.[1], cut?.[2]];
  return head !== undefined && tail !== undefined && text.replace(/\s+/g, ' ').startsWith(tail) ? head : title;
}
