/** How large a text may stand on the wall: a short motion fills it, a long one still fits. */

/** Widths of a text in characters of full width: Latin letters count half. */
function fullWidths(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.55 : 1), 0);
}

/** Size in vmin: at most `largest`, never under 3.4 (37 px on 1080 lines). */
export function wallTextSize(text: string, largest = 7.4): number {
  const widths = fullWidths(text);
  const fitting = widths <= 40 ? 7.4 : widths <= 90 ? 5.8 : widths <= 180 ? 4.6 : 3.6;
  return Math.max(3.4, Math.min(largest, fitting));
}
