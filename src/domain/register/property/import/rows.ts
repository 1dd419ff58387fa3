/** Reads one line of a property table, and says in plain words what is wrong with each cell. */
import type { CalendarDate } from '../../../basics/time.ts';
import type { AreaSource, OwnerKind, OwnershipKind, UnitUse } from '../../../voting/owners/records.ts';
import { bareStaircase } from '../../householdLabel.ts';
import { problem, type ImportProblem } from '../../importRows.ts';
import { areaCentiOf } from '../area.ts';
import { keptMark } from '../owners.ts';
import { bareNumber } from '../unitLabel.ts';
import type { LivingStatus } from '../units.ts';
import { NEEDED_COLUMNS, PROPERTY_COLUMNS, PROPERTY_HEADINGS, type Matching, type PropertyColumn } from './columns.ts';
import { dateOf, KIND_WORDS, NO, OWNERSHIP_WORDS, SOURCE_WORDS, STATUS_WORDS, USE_WORDS, valueOf, wordsOf, YES } from './values.ts';

export interface RowOwner {
  readonly name: string;
  readonly phone: string;
  readonly idMark: string;
  /** null = not said. */
  readonly kind: OwnerKind | null;
  readonly representative: string;
  readonly isVoter: boolean;
}

export interface PropertyRow {
  /** Line of the file as a table program counts it. */
  readonly row: number;
  readonly building: string;
  readonly staircase: string;
  readonly number: string;
  /** Everything below is null or '' where the file says nothing. */
  readonly floor: string;
  readonly use: UnitUse | null;
  readonly areaCenti: number | null;
  readonly areaSource: AreaSource | null;
  readonly status: LivingStatus | null;
  readonly owners: readonly RowOwner[];
  readonly share: string;
  readonly ownership: OwnershipKind | null;
  readonly since: CalendarDate | null;
}

const LENGTHS: Readonly<Record<PropertyColumn, number>> = {
  building: 40,
  staircase: 20,
  number: 20,
  floor: 10,
  use: 20,
  area: 20,
  areaSource: 20,
  status: 20,
  owner: 200,
  coOwners: 200,
  kind: 20,
  idMark: 60,
  phone: 120,
  representative: 60,
  share: 60,
  voter: 60,
  ownership: 20,
  since: 30
};
const LOST_DIGITS_WORDS = [
  '表格程序把这一格存成了数字，末几位已经丢失。请把该列设为“文本”后重新填写，证件只填后四位也可以。',
  'The table program stored this cell as a number and lost its last digits. Format the column as text and type it again; the last four signs are enough.'
] as const;
const NAME_CHARS = 60;
const OWNERS_MAX = 20;
/** What a reader of spreadsheets puts for a number of more than fifteen digits: the format has lost its last ones. */
export const LOST_DIGITS = '#123456789012345…';

/** Between several names, phones or marks in one cell. */
const BETWEEN = /[、，,;；/／\n|]+/u;

/** What of the heading is missing; nothing can be read without it. */
export function matchingProblems(matching: Matching, headingRow: number): ImportProblem[] {
  return NEEDED_COLUMNS.filter((column) => !matching.includes(column)).map((column) => {
    const { zh, en } = PROPERTY_HEADINGS[column];
    return problem(headingRow, zh[0] ?? '', `请指定哪一列是“${zh[0]}”。`, `Say which column is "${en[0]}".`);
  });
}

/** One line as a row, or its problems; null for an empty line. Empty cells say nothing about what the register has. Source: SPEC RG32. */
export function readPropertyRow(
  row: number,
  cells: readonly string[],
  matching: Matching,
  heading: readonly string[]
): { readonly row: PropertyRow | null; readonly problems: readonly ImportProblem[] } {
  if (cells.every((cell) => cell.trim() === '')) return { row: null, problems: [] };
  const reader = new RowReader(row, cells, matching, heading);
  const read = reader.read();
  return { row: reader.problems.length > 0 ? null : read, problems: reader.problems };
}

class RowReader {
  readonly problems: ImportProblem[] = [];
  readonly #row: number;
  readonly #cells: readonly string[];
  readonly #matching: Matching;
  readonly #heading: readonly string[];

  constructor(row: number, cells: readonly string[], matching: Matching, heading: readonly string[]) {
    this.#row = row;
    this.#cells = cells;
    this.#matching = matching;
    this.#heading = heading;
  }

  read(): PropertyRow {
    this.#checkTexts();
    const building = this.#text('building');
    const number = bareNumber(this.#text('number'));
    if (building === '') this.#wrong('building', '没有填楼栋。', 'The building is missing.');
    if (number === '') this.#wrong('number', '没有填房号。', 'The number is missing.');
    return {
      row: this.#row,
      building,
      staircase: bareStaircase(this.#text('staircase')),
      number,
      floor: this.#text('floor').replace(/层$/u, ''),
      use: this.#choice('use', USE_WORDS),
      areaCenti: this.#area(),
      areaSource: this.#choice('areaSource', SOURCE_WORDS),
      status: this.#choice('status', STATUS_WORDS),
      owners: this.#owners(),
      share: this.#text('share'),
      ownership: this.#choice('ownership', OWNERSHIP_WORDS),
      since: this.#date()
    };
  }

  #text(column: PropertyColumn): string {
    return (this.#cells[this.#matching.indexOf(column)] ?? '').trim();
  }

  #wrong(column: PropertyColumn, zh: string, en: string): void {
    const heading = this.#heading[this.#matching.indexOf(column)] ?? PROPERTY_HEADINGS[column].zh[0] ?? '';
    this.problems.push(problem(this.#row, heading, zh, en));
  }

  #checkTexts(): void {
    for (const column of PROPERTY_COLUMNS) {
      const text = this.#text(column);
      if (text === LOST_DIGITS) this.#wrong(column, LOST_DIGITS_WORDS[0], LOST_DIGITS_WORDS[1]);
      if ([...text].length > LENGTHS[column])
        this.#wrong(column, `超过${LENGTHS[column]}个字。`, `Longer than ${LENGTHS[column]} characters.`);
      if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u.test(text) || !text.isWellFormed())
        this.#wrong(column, '含有不可见的控制字符。', 'It holds invisible control characters.');
    }
  }

  #area(): number | null {
    const text = this.#text('area');
    if (text === '' || text === '-' || text === '/') return null;
    const area = areaCentiOf(text);
    if (area !== null) return area;
    this.#wrong('area', `“${text.slice(0, 20)}”不是面积：写平方米，最多两位小数，例如 89.5；不知道就空着。`, areaHelp(text));
    return null;
  }

  #date(): CalendarDate | null {
    const date = dateOf(this.#text('since'));
    if (date === undefined) this.#wrong('since', '日期请写成 2026-04-03。', 'Write the date like 2026-04-03.');
    return date ?? null;
  }

  #choice<Value extends string>(column: PropertyColumn, words: Readonly<Record<Value, readonly string[]>>): Value | null {
    const value = valueOf(words, this.#text(column));
    if (value === undefined) this.#wrong(column, `请填：${wordsOf(words, 'zh')}。`, `Write one of: ${wordsOf(words, 'en')}.`);
    return value ?? null;
  }

  /** Several names in the cell, or in the column of co-owners, are co-owners. The phone and mark of one name belong to the first. */
  #owners(): RowOwner[] {
    const kind = this.#choice('kind', KIND_WORDS);
    const whole = this.#text('owner');
    // A company's name may hold any sign, so it is never cut.
    const first = kind === 'COMPANY' || kind === 'DEVELOPER' ? [whole].filter(Boolean) : namesOfCell(whole);
    const names = [...first, ...namesOfCell(this.#text('coOwners'))];
    const [phones, marks] = [this.#phones(), namesOfCell(this.#text('idMark'))];
    const representative = this.#text('representative');
    this.#checkOwners(names, phones, marks);
    const voter = this.#voter(names);
    return names.map((name, index) => ({
      name,
      phone: phones[index] ?? '',
      idMark: keptMark(marks[index] ?? '', kind ?? 'PERSON'),
      kind: index < first.length ? kind : null,
      representative: index === 0 ? representative : '',
      isVoter: voter.has(name)
    }));
  }

  #phones(): string[] {
    const phones = namesOfCell(this.#text('phone')).map((phone) => phone.normalize('NFKC').replace(/[\s-]/gu, ''));
    if (phones.some((phone) => !/^\+?\d{5,19}$/u.test(phone)))
      this.#wrong('phone', '不像电话号码。', 'This does not look like a phone number.');
    return phones;
  }

  #checkOwners(names: readonly string[], phones: readonly string[], marks: readonly string[]): void {
    if (names.some((name) => [...name].length > NAME_CHARS))
      this.#wrong('owner', `姓名超过${NAME_CHARS}个字。`, `A name is longer than ${NAME_CHARS} characters.`);
    if (names.length > OWNERS_MAX) this.#wrong('owner', `共有人超过${OWNERS_MAX}个。`, `More than ${OWNERS_MAX} co-owners.`);
    if (new Set(names).size < names.length) this.#wrong('owner', '同一个姓名写了两遍。', 'One name stands twice.');
    if (names.length === 0 && (phones.length > 0 || marks.length > 0))
      this.#wrong('owner', '没有填业主姓名。', 'The owner’s name is missing.');
    if (names.length > 0 && phones.length > names.length) this.#wrong('phone', '电话比业主多。', 'There are more phones than owners.');
    if (names.length > 0 && marks.length > names.length) this.#wrong('idMark', '证件号比业主多。', 'There are more id marks than owners.');
  }

  /** Yes or no for the owner of the row, or the name of the co-owner who was chosen. */
  #voter(names: readonly string[]): ReadonlySet<string> {
    const text = this.#text('voter');
    const plain = text.toLowerCase();
    if (plain === '' || NO.some((no) => no === plain)) return new Set();
    if (YES.some((yes) => yes === plain)) return new Set(names.slice(0, 1));
    if (names.includes(text)) return new Set([text]);
    this.#wrong('voter', '请填“是”“否”，或本行一位业主的姓名。', 'Write yes, no, or the name of an owner of this row.');
    return new Set();
  }
}

function areaHelp(text: string): string {
  return `"${text.slice(0, 20)}" is no area: write square metres with at most two decimals, e.g. 89.5; leave it empty when it is not known.`;
}

/** Several names, phones or marks of one cell. */
export function namesOfCell(cell: string): string[] {
  return cell
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter(Boolean);
}
