/** The names that a table mentions, so that only people who may be meant are read from the register. */
import type { Matching, PropertyColumn } from './columns.ts';
import { namesOfCell } from './rows.ts';

const NAMED: readonly PropertyColumn[] = ['owner', 'coOwners', 'representative'];

/** Every name, each once: as one cell holds it and as it is cut into co-owners. */
export function namesIn(
  lines: readonly (readonly string[])[],
  settings: { readonly headingLine: number; readonly matching: Matching }
): string[] {
  const columns = NAMED.map((column) => settings.matching.indexOf(column)).filter((index) => index !== -1);
  const names = new Set<string>();
  for (const cells of lines.slice(settings.headingLine + 1)) {
    for (const index of columns) {
      const cell = (cells[index] ?? '').trim();
      if (cell === '') continue;
      names.add(cell);
      for (const name of namesOfCell(cell)) names.add(name);
    }
  }
  return [...names];
}
