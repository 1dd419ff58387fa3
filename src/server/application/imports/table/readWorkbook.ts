/** Reads the first sheet of an XLSX file: unpacked here under limits, cleaned, and only then given to the library that knows the format. */
import { readSheet } from 'read-excel-file/universal';
import { TABLE_LIMITS } from '#contract/tableLimits.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { LOST_DIGITS } from '#domain/register/property/import/rows.ts';
import { storedZip, unzip } from './zip.ts';

/**
 * The cells of the first sheet as text. Refuses `import.macros`, `import.encrypted`, `import.not-a-table`, `import.table-broken`,
 * `import.too-large`, `import.too-many-rows`, `import.too-many-columns`. Source: reliability F25 [D]; SPEC RG31.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<string[][], Refusal>> {
  const unzipped = unzip(bytes, { parts: TABLE_LIMITS.parts, bytes: TABLE_LIMITS.unpackedBytes, wanted: isText });
  if (!unzipped.ok) return unzipped;
  const parts = unzipped.value;
  const wrong = partsRefusal(parts);
  if (wrong) return wrong;
  for (const [name, content] of parts.texts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/iu.test(name)) continue;
    const sheet = cleanSheet(content);
    if (!sheet.ok) return sheet;
    parts.texts.set(name, sheet.value);
  }
  try {
    const rows = await readSheet<string>(storedZip(parts.texts), 1, { parseNumber: numberText, trim: false });
    return ok(rows.map((cells) => cells.map(cellText)));
  } catch {
    // What the library does not understand is a broken table; the file's content belongs in no log.
    return refuse('import.table-broken', 'RG31', { row: 0 });
  }
}

function isText(name: string): boolean {
  return /\.(?:xml|rels)$/iu.test(name);
}

function partsRefusal(parts: { readonly names: readonly string[]; readonly texts: ReadonlyMap<string, Buffer> }) {
  if (parts.names.some((name) => /vbaProject|macrosheets/iu.test(name))) return refuse('import.macros', 'RG31');
  const types = parts.texts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/macroEnabled/iu.test(types)) return refuse('import.macros', 'RG31');
  if (!parts.texts.has('xl/workbook.xml') || !types.includes('spreadsheetml')) return refuse('import.not-a-table', 'RG31');
  // A table has no use for declarations of its own: they are the way to make a parser fetch or multiply things.
  const declares = [...parts.texts.values()].some((content) => content.includes('<!DOCTYPE') || content.includes('<!ENTITY'));
  return declares ? refuse('import.table-broken', 'RG31', { row: 0 }) : null;
}

/** Drops cells and rows that only carry a format: table programs write them down to the last line. What holds a value must lie within the limits. */
function cleanSheet(content: Buffer): Result<Buffer, Refusal> {
  const text = content
    .toString('utf8')
    .replace(/<c\b[^>]*\/>|<c\b[^>]*><\/c>/gu, '')
    .replace(/<row\b[^>]*\/>|<row\b[^>]*>\s*<\/row>/gu, '');
  let [rows, columns] = [0, 0];
  for (const cell of text.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,4})(\d{1,8})"/gu)) {
    columns = Math.max(columns, columnNumber(cell[1] ?? ''));
    rows = Math.max(rows, Number(cell[2]));
  }
  if (rows > TABLE_LIMITS.rows + 50) return refuse('import.too-many-rows', 'RG31', { limit: TABLE_LIMITS.rows });
  // Twice: some columns may be empty, and only those with a value are counted afterwards.
  if (columns > TABLE_LIMITS.columns * 2) return refuse('import.too-many-columns', 'RG31', { limit: TABLE_LIMITS.columns });
  return ok(Buffer.from(text, 'utf8'));
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A number as people see it: `89.549999999999997` is 89.55, what a formula left behind the twelfth digit is no figure of anybody's. */
function numberText(raw: string): string {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (Math.abs(number) >= 1e15) return LOST_DIGITS;
  return Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(12)));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value).trim();
}
