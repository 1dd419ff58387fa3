/** Looks for characters that no font can print, before anything is printed: a name is reported, never shown as a box. */
import type { DocumentView } from '#contract/views/documents.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { err, ok, type Result } from '#domain/basics/result.ts';
import { FACES, type FontSet } from './layout/fonts.ts';
import { withoutInvisible } from './layout/units.ts';

/** Fields that are never printed as text. */
const NOT_PRINTED = new Set(['type', 'lang', 'zone', 'kind', 'sealImage']);
/** Characters that steer a layout and have no glyph. */
const STEERING = new Set(['\n', ' ', '\u00a0', '\u3000']);

/** A character without a glyph and the field where it stands, e.g. `meeting.attendance.present[0].people[2]`. */
export interface MissingGlyph {
  readonly character: string;
  readonly where: string;
}

/** All missing characters of a view, each with the first place where it stands. */
export function missingGlyphs(view: DocumentView, fonts: FontSet): MissingGlyph[] {
  const missing = new Map<string, MissingGlyph>();
  const seen = new Set<string>();
  eachText(view, '', (text, where) => {
    for (const character of withoutInvisible(text)) {
      if (STEERING.has(character) || seen.has(character)) continue;
      const codePoint = character.codePointAt(0) ?? 0;
      if (FACES.every((face) => fonts.fontFor(face, codePoint) !== undefined)) seen.add(character);
      else if (!missing.has(character)) missing.set(character, { character, where });
    }
  });
  return [...missing.values()];
}

/** Refuses `document.glyph-missing` with the characters, their code points and where they stand. Source: stack page 4; SPEC DC5. */
export function checkGlyphs(view: DocumentView, fonts: FontSet): Result<void, Refusal> {
  const missing = missingGlyphs(view, fonts);
  if (missing.length === 0) return ok(undefined);
  const facts = {
    characters: missing.map(({ character }) => character).join(' '),
    codePoints: missing
      .map(({ character }) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
      .join(' '),
    where: missing.map(({ where }) => where).join(', '),
    count: missing.length
  };
  return err({ code: 'document.glyph-missing', rule: 'DC5', facts });
}

/** Calls `visit` for each text of a view with its path. */
export function eachText(value: unknown, path: string, visit: (text: string, path: string) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) value.forEach((item, index) => eachText(item, `${path}[${index}]`, visit));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!NOT_PRINTED.has(key)) eachText(item, path === '' ? key : `${path}.${key}`, visit);
    }
  }
}
