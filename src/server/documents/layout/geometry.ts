/** The page of GB/T 9704—2012 in points: margins, lines, characters, sizes of type. */

/** Points of one millimetre. */
export const MM = 72 / 25.4;

export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Size of body type. */
  readonly size: number;
  /** Distance of the lines. */
  readonly pitch: number;
  /** Added after each full-width character. */
  readonly spacing: number;
  /** Size of the title and its line distance. */
  readonly titleSize: number;
  readonly titlePitch: number;
}

const a4 = { width: 210 * MM, height: 297 * MM, top: 37 * MM, bottom: 35 * MM, left: 28 * MM, right: 26 * MM };
export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 28;

/** 22 lines of 28 characters of size 3 (16 pt): pitch 28.99 pt, one character every 15.79 pt. Source: GB/T 9704—2012 [P31]; SPEC DC1. */
export const OFFICIAL_PAGE: PageGeometry = {
  ...a4,
  size: 16,
  pitch: (225 * MM) / LINES_PER_PAGE,
  // 28 glyphs of 16 pt with 27 gaps fill 156 mm exactly, so the last character ends flush at the edge.
  spacing: (156 * MM - CHARACTERS_PER_LINE * 16) / (CHARACTERS_PER_LINE - 1),
  titleSize: 22,
  titlePitch: 34
};

/** The same type area for English: 12 pt on 31 lines, since 16 pt Latin type reads as a poster. Source: product default [D]. */
export const ENGLISH_PAGE: PageGeometry = { ...a4, size: 12, pitch: (225 * MM) / 31, spacing: 0, titleSize: 18, titlePitch: 26 };

/** For the wall: body of 24 pt, narrow margins. Source: domain 2.10 (large print at least 22 pt) [D]; SPEC DC8. */
export const POSTER_PAGE: PageGeometry = {
  ...a4,
  top: 20 * MM,
  bottom: 18 * MM,
  left: 20 * MM,
  right: 20 * MM,
  size: 24,
  pitch: 36,
  spacing: 0,
  titleSize: 40,
  titlePitch: 54
};

/** For sheets that are filled in or cut apart: whole tables, small margins. */
export const SHEET_PAGE: PageGeometry = {
  ...a4,
  top: 18 * MM,
  bottom: 33 * MM,
  left: 18 * MM,
  right: 18 * MM,
  size: 12,
  pitch: 20,
  spacing: 0,
  titleSize: 20,
  titlePitch: 30
};

/** For forms that are filled in by hand and bear no verification block: nearly the whole sheet. */
export const FORM_PAGE: PageGeometry = { ...SHEET_PAGE, top: 14 * MM, bottom: 16 * MM };

/** Width of the type area. */
export function textWidth(page: PageGeometry): number {
  return page.width - page.left - page.right;
}

/** Width that a full-width character takes with its gap. */
export function characterPitch(page: PageGeometry): number {
  return page.size + page.spacing;
}
