/** Writes lines as a CSV or XLSX file in which no cell can be taken for a formula. */
import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import type { Lines } from './readTable.ts';

export type TableForm = 'csv' | 'xlsx';

export interface TableToWrite {
  readonly form: TableForm;
  /** The first line is the heading. */
  readonly lines: Lines;
  /** Column whose cells are numbers with two decimals. */
  readonly numberColumn: number;
  readonly sheet: string;
}

/** Signs with which a table program begins a formula. Source: reliability F28; SPEC RG35. */
const FORMULA_START = /^[=+\-@\t\r]/u;
/** What an export of ours put before such a sign. */
const GUARDED = /^'[=+\-@\t\r]/u;

/** The bytes of the file. CSV begins with the mark that makes table programs read UTF-8. */
export async function writeTable({ form, lines, numberColumn, sheet }: TableToWrite): Promise<Uint8Array> {
  if (form === 'csv') {
    const guarded = lines.map((cells) => cells.map((cell) => (FORMULA_START.test(cell) ? `'${cell}` : cell)));
    return new TextEncoder().encode(`\uFEFF${Papa.unparse(guarded, { newline: '\r\n' })}\r\n`);
  }
  // Cells of type string are never computed, so nothing is put before them.
  const rows = lines.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell === '') return null;
      if (row > 0 && column === numberColumn) return { value: Number(cell), type: Number, format: '0.00' };
      return { value: cell, type: String, ...(row === 0 ? { fontWeight: 'bold' as const } : {}) };
    })
  );
  const columns = (lines[0] ?? []).map(() => ({ width: 12 }));
  return new Uint8Array(await writeExcelFile(rows, { sheet, columns, stickyRowsCount: 1 }).toBuffer());
}

/** A cell of a CSV file without the guard of an export. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
