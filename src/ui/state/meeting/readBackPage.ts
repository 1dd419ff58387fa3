/** Which page of the roll call the wall shows now: pages turn by themselves and begin again, in step on every screen. */
import type { ReadBackView } from '#contract/views/meeting.ts';

export interface ReadBackPage {
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  readonly lines: ReadBackView['lines'];
}

/** The page at an instant of the server's clock. Source: SPEC RB2. */
export function readBackPage({ shownAt, page, lines }: Pick<ReadBackView, 'shownAt' | 'page' | 'lines'>, now: number): ReadBackPage {
  const pages = Math.max(1, Math.ceil(lines.length / page.lines));
  const turned = Math.max(0, Math.floor((now - shownAt) / (page.seconds * 1_000)));
  const index = turned % pages;
  return { number: index + 1, pages, lines: lines.slice(index * page.lines, (index + 1) * page.lines) };
}
