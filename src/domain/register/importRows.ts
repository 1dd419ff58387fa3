/** Reads the lines of a register file into rows, and says in plain words what is wrong with each cell. */
import { bareRoom, bareStaircase } from './householdLabel.ts';

export const IMPORT_COLUMNS = ['building', 'staircase', 'room', 'name', 'phone', 'voter'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Headings that are understood, compared without spaces and case. */
export const IMPORT_HEADINGS: Readonly<Record<ImportColumn, readonly string[]>> = {
  building: ['楼栋', '楼号', '楼', '栋', 'building'],
  staircase: ['单元', '单元号', '门洞', 'staircase', 'unit', 'entrance'],
  room: ['房号', '房间号', '室号', '室', '门牌', 'room', 'flat', 'apartment'],
  name: ['姓名', '名字', '住户姓名', '户代表', 'name'],
  phone: ['手机', '手机号', '电话', '联系电话', 'phone', 'mobile', 'telephone'],
  voter: ['表决人', '户代表人', '是否表决人', '代表', 'voter', 'votes', 'voting']
};

export interface ImportProblem {
  /** Line of the file as a table program counts it: the heading is 1. */
  readonly row: number;
  /** The column's heading as written in the file; '' when the whole row is meant. */
  readonly column: string;
  readonly problem: { readonly zh: string; readonly en: string };
}

export interface ImportRow {
  readonly row: number;
  readonly building: string;
  readonly staircase: string;
  readonly room: string;
  /** '' = a household without a person. */
  readonly name: string;
  readonly phone: string;
  /** null when the file has no such column: the first person of a household votes. */
  readonly isVoter: boolean | null;
}

export interface ReadRows {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly ImportProblem[];
}

const LENGTHS: Readonly<Record<ImportColumn, number>> = { building: 40, staircase: 20, room: 20, name: 60, phone: 20, voter: 10 };
const YES = ['是', '√', 'y', 'yes', 'true', '1'];
const NO = ['', '否', 'n', 'no', 'false', '0'];

/** The heading's columns, then one row per line; `lines[0]` is the heading. Empty lines are passed over. Source: SPEC RG19. */
export function readImportRows(lines: readonly (readonly string[])[]): ReadRows {
  const heading = (lines[0] ?? []).map((cell) => cell.trim());
  const columns = columnsOf(heading);
  const problems = headingProblems(heading, columns);
  if (problems.length > 0) return { rows: [], problems };
  const rows: ImportRow[] = [];
  const wrong: ImportProblem[] = [];
  for (const [index, cells] of lines.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const read = readRow(index + 1, cells, columns, heading);
    if (read.problems.length > 0) wrong.push(...read.problems);
    else rows.push(read.row);
  }
  return { rows, problems: wrong };
}

/** Which cell of a heading was taken for which column, and which are not used; for the desk to see before it imports. */
export function matchHeading(heading: readonly string[]): { readonly column: ImportColumn | null; readonly heading: string }[] {
  const columns = columnsOf(heading.map((cell) => cell.trim()));
  return heading.map((cell, index) => ({
    column: IMPORT_COLUMNS.find((name) => columns.get(name) === index) ?? null,
    heading: cell.trim()
  }));
}

type Columns = ReadonlyMap<ImportColumn, number>;

function columnsOf(heading: readonly string[]): Columns {
  const columns = new Map<ImportColumn, number>();
  for (const [index, cell] of heading.entries()) {
    const plain = cell.replace(/\s/gu, '').toLowerCase();
    const column = IMPORT_COLUMNS.find((name) => IMPORT_HEADINGS[name].includes(plain));
    if (column && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

function headingProblems(heading: readonly string[], columns: Columns): ImportProblem[] {
  if (heading.every((cell) => cell === ''))
    return [problem(1, '', '文件是空的，第一行应是表头。', 'The file is empty; its first line must be the heading.')];
  return (['building', 'room'] as const)
    .filter((name) => !columns.has(name))
    .map((name) =>
      problem(
        1,
        IMPORT_HEADINGS[name][0] ?? name,
        `表头缺少“${IMPORT_HEADINGS[name][0]}”一列。`,
        `The heading has no column "${IMPORT_HEADINGS[name].at(name === 'building' ? -1 : -3)}".`
      )
    );
}

function readRow(row: number, cells: readonly string[], columns: Columns, heading: readonly string[]) {
  const text = (column: ImportColumn) => (cells[columns.get(column) ?? -1] ?? '').trim();
  const head = (column: ImportColumn) => heading[columns.get(column) ?? -1] ?? '';
  const found = {
    building: text('building'),
    staircase: bareStaircase(text('staircase')),
    room: bareRoom(text('room')),
    name: text('name')
  };
  const phone = text('phone').replace(/[\s-]/gu, '');
  const voter = text('voter').toLowerCase();
  const problems: ImportProblem[] = [];
  const wrong = (column: ImportColumn, zh: string, en: string) => problems.push(problem(row, head(column), zh, en));

  if (found.building === '') wrong('building', '没有填楼栋。', 'The building is missing.');
  if (found.room === '') wrong('room', '没有填房号。', 'The room is missing.');
  for (const column of IMPORT_COLUMNS) {
    if ([...text(column)].length > LENGTHS[column])
      wrong(column, `超过${LENGTHS[column]}个字。`, `Longer than ${LENGTHS[column]} characters.`);
    if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text(column)))
      wrong(column, '含有不可见的控制字符。', 'It holds invisible control characters.');
  }
  if (!/^(?:\+?\d{5,19})?$/u.test(phone)) wrong('phone', '不像电话号码。', 'This does not look like a phone number.');
  if (!YES.includes(voter) && !NO.includes(voter)) wrong('voter', '请填“是”或“否”。', 'Write yes or no.');
  if (found.name === '' && (phone !== '' || YES.includes(voter))) wrong('name', '没有填姓名。', 'The name is missing.');
  return { row: { row, ...found, phone, isVoter: columns.has('voter') ? YES.includes(voter) : null }, problems };
}

/** One problem in both languages. */
export function problem(row: number, column: string, zh: string, en: string): ImportProblem {
  return { row, column, problem: { zh, en } };
}
