/** Between a record and its row: searched fields become columns, all others one JSON text. */
import type { RecordKind, Records } from '#domain/records.ts';
import type { Dialect } from './dialect.ts';
import { BASE_COLUMNS, BODY_COLUMN, type SqlValue, type Table } from './tables.ts';

const SELECTED = new WeakMap<Table, string>();

/** The selected columns, in the order that `toRecord` expects. */
export function selectedColumns(table: Table): string {
  const known = SELECTED.get(table);
  if (known !== undefined) return known;
  const columns = [...BASE_COLUMNS, ...table.columns].map((column) => `"${column.name}"`).join(', ') + `, "${BODY_COLUMN}"`;
  SELECTED.set(table, columns);
  return columns;
}

/** A record from a row selected with `selectedColumns`. */
export function toRecord<K extends RecordKind>(dialect: Dialect, table: Table, row: readonly unknown[]): Records[K] {
  const record: Record<string, unknown> = { communityId: row[0], id: row[1], revision: Number(row[2]) };
  let position = 3;
  for (const column of table.columns) record[column.field] = dialect.fromSql(column, row[position++]);
  return Object.assign(record, JSON.parse(row[position] as string)) as Records[K];
}

/** Parameters of an insert: community, id, revision 1, own columns, body. */
export function insertParameters(dialect: Dialect, table: Table, communityId: string, row: Readonly<Record<string, unknown>>): SqlValue[] {
  const parameters: SqlValue[] = [communityId, row.id as string, 1];
  for (const column of table.columns) parameters.push(dialect.toSql(row[column.field] as string | number | boolean | null));
  parameters.push(JSON.stringify(bodyOf(table, row)));
  return parameters;
}

/** The fields that are no columns; `undefined` is left out as in JSON. */
export function bodyOf(table: Table, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (!table.searchable.has(field)) body[field] = value;
  }
  return body;
}

/** The fields that are columns, as pairs of column and SQL value. */
export function columnsOf(dialect: Dialect, table: Table, fields: Readonly<Record<string, unknown>>): { name: string; value: SqlValue }[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const column = table.searchable.get(field);
    return column ? [{ name: column.name, value: dialect.toSql(value as string | number | boolean | null) }] : [];
  });
}
