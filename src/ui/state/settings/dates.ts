/** Reads the holiday tables that the desk types: one date a line, spans with a tilde. */
import { LIMITS } from '#contract/limits.ts';

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Dates of the text in their order, spans filled in; a line that is no date stays as written, so that the command refuses it. */
export function datesOfText(text: string): string[] {
  const dates: string[] = [];
  for (const part of text.split(/[\s,，、;；]+/).filter(Boolean)) {
    const [from, to] = part.split(/[~～至]/).map((side) => side.trim().replace(/[./]/g, '-'));
    dates.push(...(to !== undefined && DATE.test(from ?? '') && DATE.test(to) ? spanOf(from!, to) : [from ?? part]));
    // One too many is enough to be refused by name; a wrong year in a span must not fill the memory.
    if (dates.length > LIMITS.listItems) return dates.slice(0, LIMITS.listItems + 1);
  }
  return dates;
}

function spanOf(from: string, to: string): string[] {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  if (Number.isNaN(first) || Number.isNaN(last) || last < first) return [from, to];
  const count = Math.min(Math.round((last - first) / DAY_MS), LIMITS.listItems) + 1;
  return Array.from({ length: count }, (_, index) => new Date(first + index * DAY_MS).toISOString().slice(0, 10));
}

export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** Dates in a row drawn together, in the order of the calendar. */
export function spansOf(dates: readonly string[]): DateSpan[] {
  const spans: { from: string; to: string }[] = [];
  for (const date of [...dates].sort()) {
    const last = spans[spans.length - 1];
    if (last && Date.parse(`${date}T00:00:00Z`) - Date.parse(`${last.to}T00:00:00Z`) === DAY_MS) last.to = date;
    else spans.push({ from: date, to: date });
  }
  return spans;
}
