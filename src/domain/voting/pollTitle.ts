/** What a vote is called: the title of a motion's vote begins with the motion's text and may be cut; its number and its text are not. */

interface Titled {
  readonly title: string;
  readonly text: string;
}

/** "动议 1：取消…": the name, a colon, the beginning of the text. */
const NAMED = /^(.{1,24}?)[：:]\s*(.+?)…?$/su;
const CUT = /^(.{1,24}?)[：:].+…$/su;

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The title without the beginning of the text that it may carry ("动议 1：取消…" over the text itself becomes "动议 1"). */
export function headingOf({ title, text }: Titled): string {
  const [, head, tail] = NAMED.exec(title) ?? [];
  return head !== undefined && tail !== undefined && flat(text).startsWith(tail) ? head : title;
}

/** The title with the whole text that it begins with, for places where nothing else says what was voted on. SPEC DC46. */
export function wholeTitle(poll: Titled): string {
  const heading = headingOf(poll);
  return heading === poll.title ? poll.title : `${heading}：${flat(poll.text)}`;
}

/** A title alone: one that was cut is called by its name, whose text is told where the motion is put. SPEC DC46. */
export function nameOf(title: string): string {
  return CUT.exec(title)?.[1] ?? title;
}
