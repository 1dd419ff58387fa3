/** The first line of a table file as cells, to show which columns were understood. */

/** Cells of the heading; quoted cells may hold commas, not line ends. Separator: whichever of comma, semicolon and tab stands there most. */
export function headingCells(csv: string): string[] {
  const line = csv.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/, 1)[0] ?? '';
  const separator = [',', ';', '\t'].reduce((best, mark) => (line.split(mark).length > line.split(best).length ? mark : best));
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell].map((text) => text.trim());
}
