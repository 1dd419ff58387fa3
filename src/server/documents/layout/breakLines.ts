/** Breaks a paragraph into lines with a flush right edge: no forbidden punctuation at a line's start or end, punctuation may be compressed. */
import { CLOSING, OPENING, type Unit } from './units.ts';

/** Widths in points: of the first line (after the indent) and of the others, and the gap between Chinese characters. */
export interface Measure {
  readonly first: number;
  readonly rest: number;
  readonly spacing: number;
}

/** One line: `gaps[i]` points follow `units[i]`, so the line is `width` wide from its left edge. */
export interface Line {
  readonly units: readonly Unit[];
  readonly gaps: readonly number[];
  readonly width: number;
}

/** A gap may shrink by this part of an em to take one more punctuation mark into the line. */
const SQUEEZE = 0.022;
/** A gap may not grow by more than this part of an em; a looser line stays ragged. */
const STRETCH = 0.5;
const EPSILON = 0.01;

/** More units than any line holds: a line is looked for among these only, so a long paragraph stays cheap. */
const WINDOW = 512;

/** Lines of a paragraph; an empty text gives one empty line, so that a blank line is a line. Source: SPEC DC2, DC3. */
export function breakLines(units: readonly Unit[], measure: Measure, justify = true): Line[] {
  const lines: Line[] = [];
  const work = [...units];
  let from = skipSpaces(work, 0);
  do {
    const width = lines.length === 0 ? measure.first : measure.rest;
    const taken = takeLine(work.slice(from, from + WINDOW), width, measure.spacing);
    from += taken.consumed;
    if (taken.tail !== undefined) {
      from -= 1;
      work[from] = taken.tail;
    }
    if (!taken.forced) from = skipSpaces(work, from);
    const isLast = from >= work.length || taken.forced;
    lines.push(setLine(trimEnd(taken.line), width, measure.spacing, justify && !isLast));
  } while (from < work.length);
  return lines;
}

/** Natural width of units set one after the other. */
export function naturalWidth(units: readonly Unit[], spacing: number): number {
  return units.reduce(
    (sum, unit, index) => sum + unit.width + (index + 1 < units.length ? baseGap(unit, units[index + 1], spacing) : 0),
    0
  );
}

interface Taken {
  readonly line: readonly Unit[];
  /** Units used up, the line feed included. */
  readonly consumed: number;
  readonly forced: boolean;
  /** What is left of the last unit used up, when a long word was cut. */
  readonly tail?: Unit;
}

function takeLine(units: readonly Unit[], width: number, spacing: number): Taken {
  let best = 0;
  let used = 0;
  let gaps = 0;
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    if (unit.mustBreak) return { line: units.slice(0, index), consumed: index + 1, forced: true };
    used += unit.width + baseGap(before, unit, spacing);
    if (isElastic(before, unit)) gaps += 1;
    const allowance = isClosing(unit) ? gaps * SQUEEZE * unit.size : 0;
    const overflows = unit.kind !== 'space' && used - trimmable(unit) > width + allowance + EPSILON;
    if (overflows) return cut(units, best, index, width, spacing);
    if (unit.breakAfter) best = index + 1;
  }
  return { line: units, consumed: units.length, forced: false };
}

/** Ends the line at the last place where it may end; a piece longer than a whole line is cut between its characters. */
function cut(units: readonly Unit[], best: number, overflow: number, width: number, spacing: number): Taken {
  const upTo = (end: number): Taken => ({ line: units.slice(0, end), consumed: end, forced: false });
  if (best > 0 && !isTooLoose(units.slice(0, best), units[best], width, spacing)) return upTo(best);
  const long = units[overflow];
  if (long === undefined || long.kind !== 'word' || [...long.text].length < 2) return upTo(best > 0 ? best : Math.max(1, overflow));
  const room = width - naturalWidth(units.slice(0, overflow), spacing);
  const [head, tail] = splitWord(long, room, overflow === 0);
  if (head === undefined) return upTo(best > 0 ? best : overflow);
  return { line: [...units.slice(0, overflow), head], consumed: overflow + 1, forced: false, tail };
}

/** A line that must stay very loose because a long code or address follows is better filled with a part of it. */
function isTooLoose(line: readonly Unit[], next: Unit | undefined, width: number, spacing: number): boolean {
  if (next === undefined || next.kind !== 'word' || next.text.length < 20) return false;
  return width - naturalWidth(trimEnd(line), spacing) > width * 0.25;
}

function splitWord(unit: Unit, room: number, atLeastOne: boolean): [Unit | undefined, Unit] {
  const characters = [...unit.text];
  const each = unit.width / characters.length;
  const fitting = Math.min(characters.length - 1, Math.floor(room / each));
  const count = atLeastOne ? Math.max(1, fitting) : fitting;
  if (count < 1) return [undefined, unit];
  const part = (text: string, share: number): Unit => ({ ...unit, text, width: unit.width * share, breakAfter: true });
  const head = characters.slice(0, count).join('');
  const tail = characters.slice(count).join('');
  return [part(head, count / characters.length), { ...part(tail, 1 - count / characters.length), breakAfter: unit.breakAfter }];
}

function setLine(units: readonly Unit[], width: number, spacing: number, justify: boolean): Line {
  const gaps = units.map((unit, index) => (index + 1 < units.length ? baseGap(unit, units[index + 1], spacing) : 0));
  const natural = naturalWidth(units, spacing);
  const last = units.at(-1);
  if (last === undefined) return { units, gaps, width: 0 };
  // Ink ends half a square before the end of closing punctuation, so an over-full line loses nothing that can be seen.
  const excess = natural - width;
  const cutOff = excess > EPSILON ? Math.min(excess, trimmable(last)) : 0;
  const slack = width - (natural - cutOff);
  const elastic = units.map((unit, index) => index + 1 < units.length && isElastic(unit, units[index + 1]));
  const count = elastic.filter(Boolean).length;
  const share = count === 0 ? 0 : slack / count;
  const mayStretch = justify && share <= STRETCH * last.size;
  if (count === 0 || (slack >= 0 && !mayStretch)) return { units, gaps, width: natural - cutOff };
  return { units, gaps: gaps.map((gap, index) => (elastic[index] === true ? gap + share : gap)), width };
}

/** Of two punctuation marks side by side one gives up the empty half of its square: `）：` takes one and a half squares, not two. */
function baseGap(left: Unit | undefined, right: Unit | undefined, spacing: number): number {
  if (left?.kind !== 'ideograph' || right?.kind !== 'ideograph') return 0;
  const pair =
    (CLOSING.includes(left.text) && (CLOSING + OPENING).includes(right.text)) ||
    (OPENING.includes(left.text) && OPENING.includes(right.text));
  return pair ? spacing - left.size / 2 : spacing;
}

/** Gaps between Chinese characters and at spaces may grow; the inside of a word never does. */
function isElastic(left: Unit | undefined, right: Unit | undefined): boolean {
  if (left === undefined || right === undefined || right.kind === 'space') return false;
  return left.kind !== 'word' || right.kind === 'ideograph';
}

function isClosing(unit: Unit): boolean {
  return unit.kind === 'ideograph' && CLOSING.includes(unit.text);
}

function trimmable(unit: Unit): number {
  return isClosing(unit) ? unit.width / 2 : 0;
}

function skipSpaces(units: readonly Unit[], from: number): number {
  let index = from;
  while (units[index]?.kind === 'space' && units[index]?.mustBreak !== true) index += 1;
  return index;
}

function trimEnd(units: readonly Unit[]): readonly Unit[] {
  let end = units.length;
  while (end > 0 && units[end - 1]?.kind === 'space') end -= 1;
  return units.slice(0, end);
}
