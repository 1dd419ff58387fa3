/** Cuts a text into the pieces that a line is made of: a Chinese character, a word, a space, with the places where a line may break. */
import LineBreaker from 'linebreak';
import type { InlineText } from '#contract/views/documents.ts';
import { DocumentRefused } from '../refusals.ts';
import type { Face, FontSet, NamedFont } from './fonts.ts';

export type UnitKind = 'ideograph' | 'word' | 'space';

/** One piece of a line. `width` in points, without spacing. */
export interface Unit {
  readonly text: string;
  readonly kind: UnitKind;
  readonly font: NamedFont;
  readonly size: number;
  readonly width: number;
  readonly breakAfter: boolean;
  /** A line ends here whatever comes (line feed in the text). */
  readonly mustBreak: boolean;
}

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
}

/** Closing punctuation: its ink lies in the left half of the square, so that the right half may be cut at the end of a line. */
export const CLOSING = '，。、；：！？）〕》〉」』】”’．';
/** Opening punctuation: never at the end of a line. */
export const OPENING = '（〔《〈「『【“‘';
/** Never at the start of a line. Source: GB/T 15834—2011 5.1 [GK]; SPEC DC3. */
export const NOT_AT_START = `${CLOSING}·～%％℃‰…—,.;:!?)]}`;

/** Spaces, dashes and dots that stay together, else one character; the ideographic and the no-break space are characters. */
const PIECE = /[^\S\u3000\u00a0]+|—+|…+|./gsu;
const QUOTES = /^[\u2018\u2019\u201c\u201d]$/;
const zeroWidth = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** Takes out what has no ink and only hides in pasted text: zero-width spaces and joiners, byte order marks, soft hyphens. */
export function withoutInvisible(text: string): string {
  return text.replace(zeroWidth, '').replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
}

/** Units of a paragraph. Refuses `document.glyph-missing` for a character that no font of the face has. */
export function toUnits(text: InlineText, style: TextStyle, fonts: FontSet): Unit[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  const pieces = runs.map((run) => withoutInvisible(run.text));
  const whole = pieces.join('');
  const breaks = breakPositions(whole);
  // Without a Chinese character in it the paragraph is a Latin one, and its quotation marks are narrow.
  const isLatin = !/\p{Script=Han}/u.test(whole);
  const units: Unit[] = [];
  let offset = 0;
  runs.forEach((run, index) => {
    const bold = 'bold' in run && run.bold === true;
    const face = bold && style.face === 'body' ? 'bold' : style.face;
    offset = cutRun(pieces[index] ?? '', offset, { face, size: style.size }, { fonts, breaks, isLatin }, units);
  });
  return units;
}

type Breaks = Map<number, boolean>;

interface Reading {
  readonly fonts: FontSet;
  readonly breaks: Breaks;
  readonly isLatin: boolean;
}

function cutRun(text: string, start: number, style: TextStyle, { fonts, breaks, isLatin }: Reading, units: Unit[]): number {
  let word = '';
  let wordFont: NamedFont | undefined;
  let position = start;
  const push = (piece: string, kind: UnitKind, font: NamedFont, end: number): void => {
    const mustBreak = piece.includes('\n');
    const shown = kind === 'space' ? ' ' : piece;
    units.push({
      text: shown,
      kind,
      font,
      size: style.size,
      width: advance(font, shown, kind) * style.size,
      breakAfter: breaks.has(end) || kind === 'space',
      mustBreak
    });
  };
  const flush = (): void => {
    if (word !== '' && wordFont !== undefined) push(word, 'word', wordFont, position);
    word = '';
  };
  for (const [piece] of text.matchAll(PIECE)) {
    const font = fontOf(piece, style.face, fonts);
    const kind = kindOf(piece, font, isLatin || (piece === '\u2019' && /[A-Za-z]$/.test(word)));
    if (kind !== 'word' || font !== wordFont) flush();
    position += piece.length;
    if (kind === 'word') {
      word += piece === '\u00a0' ? ' ' : piece;
      wordFont = font;
      if (breaks.has(position)) flush();
    } else push(piece, kind, font, position);
  }
  flush();
  return position;
}

function fontOf(piece: string, face: Face, fonts: FontSet): NamedFont {
  const codePoint = isSpace(piece) || piece === '\u00a0' ? 0x20 : (piece.codePointAt(0) ?? 0x20);
  const font = fonts.fontFor(face, codePoint);
  if (font === undefined) throw new DocumentRefused('document.glyph-missing', { characters: piece, where: face, count: 1 }, 'DC5');
  return font;
}

function kindOf(piece: string, font: NamedFont, isNarrow: boolean): UnitKind {
  if (isSpace(piece)) return 'space';
  const codePoint = piece.codePointAt(0) ?? 0;
  if (codePoint < 0x2010) return 'word';
  if (isNarrow && QUOTES.test(piece)) return 'word';
  if (piece.length > 1 || codePoint === 0x2014) return 'ideograph';
  return advance(font, piece, 'ideograph') > 0.95 ? 'ideograph' : 'word';
}

function isSpace(piece: string): boolean {
  return /^[^\S\u3000\u00a0]/u.test(piece);
}

const advances = new WeakMap<NamedFont, Map<string, number>>();

/** Advance in em. Latin words take the narrow forms of quotation marks, which the font draws as wide as a Chinese character. */
function advance(font: NamedFont, text: string, kind: UnitKind): number {
  let known = advances.get(font);
  if (known === undefined) advances.set(font, (known = new Map<string, number>()));
  const key = kind + text;
  const found = known.get(key);
  if (found !== undefined) return found;
  const width = font.font.layout(text, kind === 'word' ? ['pwid'] : undefined).advanceWidth / font.font.unitsPerEm;
  if (known.size > 20_000) known.clear();
  known.set(key, width);
  return width;
}

/**
 * Places where UAX#14 allows a break. Chinese quotation marks are shown to it as corner brackets, because the
 * standard cannot know which of “ and ” opens, and glues both to both neighbours.
 */
function breakPositions(text: string): Breaks {
  const shown = text
    .replace(/“/g, '「')
    .replace(/”/g, '」')
    .replace(/(?<![A-Za-z])‘/g, '『')
    .replace(/(?<![A-Za-z])’/g, '』');
  const breaker = new LineBreaker(shown);
  const positions: Breaks = new Map();
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position < text.length && !NOT_AT_START.includes(text.charAt(next.position))) positions.set(next.position, next.required);
    else if (next.required || next.position === text.length) positions.set(next.position, next.required);
  }
  return positions;
}
