/** How large a text may stand on the wall: a short motion fills it, a long one still fits. */

/** Widths of a text in characters of full width: Latin letters count half. */
function fullWidths(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.55 : 1), 0);
}

/** Up to how many full widths which size, in vmin. Measured on 4:3, where a line holds the least. */
const SIZES: readonly (readonly [number, number])[] = [
  [24, 10],
  [50, 8],
  [90, 6.4],
  [160, 5],
  [260, 4.2]
];
const SMALLEST = 3.4;

/** Size in vmin: at most `largest`, never under 3.4 (37 px on 1080 lines). */
export function wallTextSize(text: string, largest = 10): number {
  const widths = fullWidths(text);
  const fitting = SIZES.find(([upTo]) => widths <= upTo)?.[1] ?? SMALLEST;
  return Math.min(largest, fitting);
}

/** A text of which the wall can show the beginning only: eleven lines of its smallest size on 4:3. */
export function isTooLong(text: string): boolean {
  return fullWidths(text) > 380 || text.split('\n').length > 11;
}
