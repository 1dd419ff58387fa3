/** The catalogue made ready for use: one table per record kind with its columns in the order in which they are read and written. */
import type { RecordKind } from '#domain/records.ts';
import { CATALOGUE } from './catalogue.ts';
import { snakeCase, type ColumnType } from './tableShape.ts';

/** A value as a driver takes and gives it. Lists are only ever parameters of "one of these". */
export type SqlValue = string | number | bigint | boolean | null | readonly (string | number | boolean)[];

export interface Column {
  readonly field: string;
  /** Its name in the database. */
  readonly name: string;
  readonly type: 'text' | 'int' | 'bool';
  readonly isNullable: boolean;
}

export interface UniqueRule {
  readonly name: string;
  /** Column names, in the order of the index. */
  readonly columns: readonly string[];
}

export interface Table {
  readonly kind: RecordKind;
  readonly name: string;
  /** Own columns, without id, community, revision and body. */
  readonly columns: readonly Column[];
  readonly uniques: readonly UniqueRule[];
  readonly indexes: readonly UniqueRule[];
  /** Fields that may stand in a `where`, base fields included. */
  readonly searchable: ReadonlyMap<string, Column>;
}

/** Columns every table has before its own ones. */
export const BASE_COLUMNS: readonly Column[] = [
  { field: 'communityId', name: 'community_id', type: 'text', isNullable: false },
  { field: 'id', name: 'id', type: 'text', isNullable: false },
  { field: 'revision', name: 'revision', type: 'int', isNullable: false }
];

/** The column for all fields that are not columns. */
export const BODY_COLUMN = 'body';

function toColumn([field, type]: [string, ColumnType]): Column {
  return { field, name: snakeCase(field), type: type.replace('?', '') as Column['type'], isNullable: type.endsWith('?') };
}

function toTable(kind: RecordKind): Table {
  const shape = CATALOGUE[kind] as {
    columns: Record<string, ColumnType>;
    unique?: Record<string, string[]>;
    uniqueInStore?: Record<string, string[]>;
    indexes?: string[][];
  };
  const name = snakeCase(kind);
  const columns = Object.entries(shape.columns).map(toColumn);
  const within = (fields: readonly string[]) => ['community_id', ...fields.map(snakeCase)];
  return {
    kind,
    name,
    columns,
    uniques: [
      ...Object.entries(shape.unique ?? {}).map(([rule, fields]) => ({ name: rule, columns: within(fields) })),
      ...Object.entries(shape.uniqueInStore ?? {}).map(([rule, fields]) => ({ name: rule, columns: fields.map(snakeCase) }))
    ],
    indexes: (shape.indexes ?? []).map((fields) => ({ name: `${name}_by_${fields.map(snakeCase).join('_')}`, columns: within(fields) })),
    searchable: new Map([...BASE_COLUMNS, ...columns].map((column) => [column.field, column]))
  };
}

const TABLES = new Map<string, Table>((Object.keys(CATALOGUE) as RecordKind[]).map((kind) => [kind, toTable(kind)]));

/** The table of a record kind. Throws for a kind that the catalogue does not know: a programmer error. */
export function tableOf(kind: string): Table {
  const table = TABLES.get(kind);
  if (!table) throw new TypeError(`no table for record kind ${kind}: enter it in src/server/storage/catalogue/<area>.ts`);
  return table;
}

/** Every table, in the order of the catalogue. */
export function allTables(): readonly Table[] {
  return [...TABLES.values()];
}

/** A searchable column. Throws for a field that is not one: a programmer error. */
export function columnOf(table: Table, field: string): Column {
  const column = table.searchable.get(field);
  if (!column) {
    throw new TypeError(
      `${table.kind}.${field} is not a column: enter it in src/server/storage/catalogue/<area>.ts and run npm run db:generate`
    );
  }
  return column;
}
