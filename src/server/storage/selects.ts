/** Every SELECT of the store, written from the catalogue; the text depends on the shape of a search only, so it can be kept prepared. */
import type { ListOptions, Where } from '#domain/basics/reading.ts';
import type { RecordKind } from '#domain/records.ts';
import type { Dialect, Statement } from './dialect.ts';
import { keptText } from './keptText.ts';
import { selectedColumns } from './rows.ts';
import { columnOf, type Column, type SqlValue, type Table } from './tables.ts';

/** Only this may be searched for; anything else in a `where` is a programmer error. */
type Scalar = string | number | boolean;

interface Condition {
  readonly sql: string;
  readonly params: SqlValue[];
  /** True when no row can match, e.g. "one of none". */
  readonly isImpossible: boolean;
}

/** One record by its id. */
export function selectOne(dialect: Dialect, table: Table, communityId: string, id: string): Statement {
  const sql = keptText(
    dialect,
    `one ${table.name}`,
    () => `SELECT ${selectedColumns(table)} FROM "${table.name}" WHERE "community_id" = ${dialect.place(1)} AND "id" = ${dialect.place(2)}`
  );
  return { sql, params: [communityId, id] };
}

/** Records that match; null when none can. Without `orderBy` in order of id, so that two reads of one state give one list. */
export function selectMany<K extends RecordKind>(
  dialect: Dialect,
  table: Table,
  communityId: string,
  where: Where<K>,
  options: ListOptions<K> = {}
): Statement | null {
  const condition = conditionOf(dialect, table, communityId, where);
  if (condition.isImpossible || options.limit === 0) return null;
  let sql = `SELECT ${selectedColumns(table)} FROM "${table.name}" WHERE ${condition.sql}`;
  if (options.after === undefined) sql += ` ORDER BY ${orderOf(dialect, table, options)}`;
  else {
    if (options.orderBy !== undefined) throw new TypeError('a page after an id is in order of id');
    condition.params.push(options.after);
    sql += ` AND "id" > ${dialect.place(condition.params.length)} ORDER BY "community_id", "id"`;
  }
  if (options.limit !== undefined) {
    if (!Number.isSafeInteger(options.limit) || options.limit < 0) throw new TypeError(`limit ${options.limit} is not a number of rows`);
    condition.params.push(options.limit);
    sql += ` LIMIT ${dialect.place(condition.params.length)}`;
  }
  return { sql, params: condition.params };
}

function orderOf<K extends RecordKind>({ orderById }: Dialect, table: Table, { orderBy, descending }: ListOptions<K>): string {
  const direction = descending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST';
  return orderBy ? `"${columnOf(table, String(orderBy)).name}" ${direction}, ${orderById}` : orderById;
}

/** One record that matches, in no promised order; null when none can. */
export function selectAny<K extends RecordKind>(dialect: Dialect, table: Table, communityId: string, where: Where<K>): Statement | null {
  const condition = conditionOf(dialect, table, communityId, where);
  if (condition.isImpossible) return null;
  const sql = keptText(
    dialect,
    `any ${table.name} ${condition.sql}`,
    () => `SELECT ${selectedColumns(table)} FROM "${table.name}" WHERE ${condition.sql} LIMIT 1`
  );
  return { sql, params: condition.params };
}

/** How many match; null when none can. */
export function selectCount<K extends RecordKind>(dialect: Dialect, table: Table, communityId: string, where: Where<K>): Statement | null {
  const condition = conditionOf(dialect, table, communityId, where);
  return condition.isImpossible ? null : { sql: `SELECT count(*) FROM "${table.name}" WHERE ${condition.sql}`, params: condition.params };
}

/** How many match per value of one column; null when none can. */
export function selectCountBy<K extends RecordKind>(
  dialect: Dialect,
  table: Table,
  communityId: string,
  where: Where<K>,
  column: Column
): Statement | null {
  const condition = conditionOf(dialect, table, communityId, where);
  if (condition.isImpossible) return null;
  const sql = `SELECT "${column.name}", count(*) FROM "${table.name}" WHERE ${condition.sql} GROUP BY "${column.name}" ORDER BY 1`;
  return { sql, params: condition.params };
}

/** How many match, and what a column adds up to, per combination of values; null when none can. */
export function selectSumBy<K extends RecordKind>(
  dialect: Dialect,
  table: Table,
  communityId: string,
  where: Where<K>,
  { by, sum }: { readonly by: readonly Column[]; readonly sum: Column }
): Statement | null {
  if (sum.type !== 'int') throw new TypeError(`${table.name}.${sum.name} is no number`);
  const condition = conditionOf(dialect, table, communityId, where);
  if (condition.isImpossible) return null;
  const names = by.map((column) => `"${column.name}"`);
  const grouped = names.length === 0 ? '' : ` GROUP BY ${names.join(', ')}`;
  const figures = [...names, 'count(*)', `coalesce(sum("${sum.name}"), 0)`].join(', ');
  return { sql: `SELECT ${figures} FROM "${table.name}" WHERE ${condition.sql}${grouped}`, params: condition.params };
}

/** Rows of any community by one column, for what is looked up before the community is known. */
export function selectInStore(dialect: Dialect, table: Table, field: string, value: string): Statement {
  const sql = `SELECT ${selectedColumns(table)} FROM "${table.name}" WHERE "${columnOf(table, field).name}" = ${dialect.place(1)}`;
  return { sql, params: [value] };
}

function conditionOf<K extends RecordKind>(dialect: Dialect, table: Table, communityId: string, where: Where<K>): Condition {
  const params: SqlValue[] = [communityId];
  const parts = [`"community_id" = ${dialect.place(1)}`];
  let isImpossible = false;
  for (const [field, wanted] of Object.entries(where)) {
    const column = columnOf(table, field);
    if (Array.isArray(wanted)) {
      isImpossible ||= wanted.length === 0;
      parts.push(oneOf(dialect, column, wanted as (Scalar | null)[], params));
    } else if (wanted === null) {
      parts.push(`"${column.name}" IS NULL`);
    } else {
      params.push(dialect.toSql(checked(table, column, wanted)));
      parts.push(`"${column.name}" = ${dialect.place(params.length)}`);
    }
  }
  return { sql: parts.join(' AND '), params, isImpossible };
}

function oneOf(dialect: Dialect, column: Column, wanted: readonly (Scalar | null)[], params: SqlValue[]): string {
  const values = wanted.filter((value) => value !== null);
  params.push(dialect.listParameter(values));
  const condition = dialect.isOneOf(column, params.length);
  return values.length === wanted.length ? condition : `(${condition} OR "${column.name}" IS NULL)`;
}

/** A missing value would silently match nothing or everything, so it is refused. */
function checked(table: Table, column: Column, value: unknown): Scalar {
  const kind = typeof value;
  if (kind === 'string' || kind === 'number' || kind === 'boolean') return value as Scalar;
  throw new TypeError(`${table.kind}.${column.field} is searched for ${String(value)}`);
}
