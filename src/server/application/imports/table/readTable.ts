/** Reads the bytes of a table file into lines of cells, whatever their form; what is no table is refused with its name. */
import Papa from 'papaparse';
import { csvText } from '#contract/commands/register/csvText.ts';
import { TABLE_LIMITS } from '#contract/tableLimits.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { readWorkbook } from './readWorkbook.ts';
import { unguarded } from './writeTable.ts';

export type Lines = readonly (readonly string[])[];

/** Above the heading and among the rows there may be some lines that do not count. */
const SPARE_LINES = 50;

/**
 * The lines of a CSV or XLSX file. The form is judged by the bytes, never by the name. Formulas are read as the values that were saved.
 * Refuses `import.too-large`, `import.old-spreadsheet`, `import.macros`, `import.encrypted`, `import.not-a-table`, `import.table-broken`,
 * `import.too-many-rows`, `import.too-many-columns`, `import.table-empty`. Source: reliability F25 [D]; SPEC RG31.
 */
export async function readTable(bytes: Uint8Array): Promise<Result<Lines, Refusal>> {
  if (bytes.length > TABLE_LIMITS.bytes) return refuse('import.too-large', 'RG31', { limit: TABLE_LIMITS.bytes });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse('import.old-spreadsheet', 'RG31');
  const lines = startsWith(bytes, [0x50, 0x4b]) ? await readWorkbook(bytes) : readText(bytes);
  if (!lines.ok) return lines;
  const kept = lines.value.map((cells) => cells.map((cell) => cell.slice(0, TABLE_LIMITS.cellChars)));
  while (kept.length > 0 && isEmpty(kept.at(-1) ?? [])) kept.pop();
  if (kept.every(isEmpty)) return refuse('import.table-empty', 'RG31');
  if (kept.length > TABLE_LIMITS.rows + SPARE_LINES) return refuse('import.too-many-rows', 'RG31', { limit: TABLE_LIMITS.rows });
  const columns = kept.reduce((most, cells) => Math.max(most, usedLength(cells)), 0);
  if (columns > TABLE_LIMITS.columns) return refuse('import.too-many-columns', 'RG31', { limit: TABLE_LIMITS.columns });
  return ok(kept.map((cells) => Array.from({ length: columns }, (_, index) => cells[index] ?? '')));
}

function readText(bytes: Uint8Array): Result<string[][], Refusal> {
  const text = plainText(bytes);
  if (text === null || /[\u0000-\u0008\u000e-\u001a]/u.test(text) || /^\s*(?:%PDF|<(?:!doctype|html|\?xml|table))/iu.test(text))
    return refuse('import.not-a-table', 'RG31');
  const parsed = Papa.parse<string[]>(text, {
    header: false,
    skipEmptyLines: false,
    preview: TABLE_LIMITS.rows + SPARE_LINES + 1,
    delimitersToGuess: [',', '\t', ';', '，']
  });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) return refuse('import.table-broken', 'RG31', { row: (broken.row ?? 0) + 1 });
  return ok(parsed.data.map((cells) => cells.map(unguarded)));
}

/** UTF-8, GB 18030, or the "Unicode text" of table programs (UTF-16). */
function plainText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  return csvText(bytes)?.replace(/^\uFEFF/u, '') ?? null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function usedLength(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
