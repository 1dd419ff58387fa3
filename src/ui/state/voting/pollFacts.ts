/** What screens read off a vote: the titles of its options, what may be marked, one sentence for it. */
import type { PollOption } from '#domain/voting/records.ts';
import type { Messages } from '../../words/zh-CN.ts';
import type { BallotChoice } from '../ballotChoice.ts';

/** A title that begins with the number of a motion, in the reader's language. */
export function motionTitle(title: string, { voting }: Pick<Messages, 'voting'>): string {
  return title
    .replace(/^动议 ?(\d+)(?=$|：)/, (_whole, number: string) => voting.motion(Number(number)))
    .replace(/^(Motion \d+)：/, '$1: ');
}

export { headingOf } from '#domain/voting/pollTitle.ts';

interface HasOptions {
  readonly options: readonly PollOption[];
}

/** Titles of what stands on the paper: yes, no and abstain in the reader's words, all other options as they were posted. */
export function optionTitles({ options }: HasOptions, names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(options.map(({ id, title }) => [id, names[id] ?? title]));
}

/** A cast choice in words; several marks of one paper stand beside each other. */
export function chosenTitle(paper: HasOptions, choice: string, words: Pick<Messages, 'choices' | 'voting'>): string {
  const titles = optionTitles(paper, words.choices.names);
  return choice
    .split(' ')
    .map((code) => titles[code] ?? code)
    .join(words.voting.between);
}

/** What may be marked, in the order of the paper; withdrawn options are left out. */
export function choicesOf(paper: HasOptions, names: Readonly<Record<string, string>>): BallotChoice[] {
  const titles = optionTitles(paper, names);
  return paper.options
    .filter((option) => option.withdrawnReason === null)
    .map(({ id, title }) => ({ code: id, label: titles[id] ?? title }));
}

/** Characters of the longest choice that a paper can have: all of its options where several may be marked, else the longest one. */
export function longestChoice({ options, marksMax }: HasOptions & { readonly marksMax: number }): number {
  const lengths = options.map((option) => option.id.length).sort((a, b) => b - a);
  return lengths.slice(0, Math.max(1, marksMax)).reduce((sum, length) => sum + length + 1, -1);
}

const SUBJECT_CHARS = 90;

/** A short text in one line; a long one by its title. */
export function subjectOf({ title, text }: { readonly title: string; readonly text: string }): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat !== '' && [...flat].length <= SUBJECT_CHARS ? flat : title;
}
