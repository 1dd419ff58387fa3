/** The reference pages of settings and of limits, written from the tables that the server itself reads. */
import { LIMITS } from '#contract/limits.ts';
import { TABLE_LIMITS } from '#contract/tableLimits.ts';
import { DOCUMENT_LIMITS, type DocumentLimits } from '#server/documents/limits.ts';
import { SETTINGS } from '#server/settings.ts';

type Limit = Exclude<keyof typeof LIMITS, 'rates'>;

/** What each limit is about; one without a line here is a type error. */
const WIRE: Record<Limit, string> = {
  socketMessageBytes: 'bytes of one socket message',
  bodyBytes: 'bytes of one form or API body without files',
  uploadBytes: 'bytes of one uploaded file',
  uploadPixels: 'pixels of one uploaded picture',
  filesPerUpload: 'files in one upload',
  titleChars: 'characters of a title',
  lineChars: 'characters of a single line',
  textChars: 'characters of a text',
  longTextChars: 'characters of a long text (drafts, imported tables)',
  listItems: 'items of a list in one command, where the command names no smaller number',
  csvRows: 'rows of one imported table',
  nameChars: 'characters of a name',
  candidatesOnPaper: 'options or candidates on one ballot paper',
  choiceChars: 'characters of the marks of one ballot',
  failedCodesPerSession: 'wrong invitation codes on one device before a pause',
  failedPasswords: 'wrong passwords for one login in a row before a pause',
  lockMinutes: 'minutes that a login pauses'
};

const DOCUMENTS: Record<keyof DocumentLimits, string> = {
  timeoutMs: 'ms that one document may take',
  memoryMb: 'MB of heap of the worker',
  pages: 'pages of one document',
  rows: 'rows of all tables and lists of one document',
  characters: 'characters of all texts of one document',
  sealBytes: 'bytes of a seal image',
  sealPixels: 'pixels of a side of a seal image',
  queue: 'documents that may wait for the worker',
  cacheEntries: 'finished documents kept in memory',
  cacheBytes: 'bytes of finished documents kept in memory'
};

const TABLES: Record<keyof typeof TABLE_LIMITS, string> = {
  bytes: 'bytes of one uploaded table of units and owners',
  rows: 'rows of it',
  columns: 'columns of it that hold something',
  cellChars: 'characters that are kept of one cell',
  parts: 'parts of one spreadsheet file',
  unpackedBytes: 'bytes of all its parts, unpacked',
  readMs: 'ms that reading one table may take',
  readMemoryMb: 'MB of heap of the thread that reads it',
  held: 'tables that the server holds at once',
  heldMs: 'ms for which a table is held without being touched'
};

const RATES: Record<keyof typeof LIMITS.rates, string> = {
  tap: 'taps in a meeting: ballot, check-in, asking for the floor',
  write: 'what a resident writes',
  upload: 'files and imports',
  staff: 'work at the desk and in the chair'
};

/** The page of the environment variables. */
export function settingsPage(): string {
  return [
    '# Settings',
    '',
    'Environment variables, read once at the start. `npm start -- --help` prints the same table.',
    '',
    '| variable | default | 说明 | what it sets |',
    '|---|---|---|---|',
    ...SETTINGS.map(({ name, fallback, zh, en }) => `| \`${name}\` | ${fallback === '' ? '' : `\`${fallback}\``} | ${zh} | ${en} |`),
    '',
    '`npm run demo` uses `data-demo` and `npm run dev` uses `data-dev` unless `DATA_DIR` names another folder.',
    ''
  ].join('\n');
}

/** The page of every limit. */
export function limitsPage(): string {
  return [
    '# Limits',
    '',
    'What exceeds a limit is refused with a code and changes nothing.',
    '',
    '## What crosses a wire',
    '',
    '| limit | value | of |',
    '|---|---|---|',
    ...Object.entries(WIRE).map(([name, about]) => limitRow(name, LIMITS[name as Limit], about)),
    '',
    '## Rates, per session and never per network address',
    '',
    '| class | per minute | at once | for |',
    '|---|---|---|---|',
    ...Object.entries(LIMITS.rates).map(
      ([name, { perMinute, burst }]) => `| ${name} | ${perMinute} | ${burst} | ${RATES[name as keyof typeof RATES]} |`
    ),
    '',
    '## Tables of units and owners',
    '',
    '| limit | value | of |',
    '|---|---|---|',
    ...Object.entries(TABLES).map(([name, about]) => limitRow(name, TABLE_LIMITS[name as keyof typeof TABLE_LIMITS], about)),
    '',
    '## Documents',
    '',
    '| limit | value | of |',
    '|---|---|---|',
    ...Object.entries(DOCUMENTS).map(([name, about]) => limitRow(name, DOCUMENT_LIMITS[name as keyof DocumentLimits], about)),
    ''
  ].join('\n');
}

function limitRow(name: string, value: number, about: string): string {
  return `| \`${name}\` | ${value.toLocaleString('en-US')} | ${about} |`;
}
