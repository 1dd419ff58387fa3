/** SQL as SQLite writes it: booleans are 0 and 1, lists travel as JSON, a broken rule is named by its columns. */
import { idRule, type Dialect } from '../dialect.ts';

const BROKEN = /^UNIQUE constraint failed: (.+)$/;

export const sqliteDialect: Dialect = {
  engine: 'sqlite',
  place: () => '?',
  isOneOf: (column) => `"${column.name}" IN (SELECT "value" FROM json_each(?))`,
  // The plus keeps SQLite from walking the whole table along its primary key instead of searching the few rows that are sorted.
  orderById: '+"id"',
  listParameter: (values) => JSON.stringify(values.map((value) => (typeof value === 'boolean' ? Number(value) : value))),
  toSql: (value) => (typeof value === 'boolean' ? Number(value) : value),
  fromSql: (column, value) => (column.type === 'bool' && value !== null ? value === 1 : (value as string | number | null)),
  brokenRule(error, tableNamed) {
    const { code, message } = error as { code?: unknown; message?: string };
    if (typeof code !== 'string' || !code.startsWith('SQLITE_CONSTRAINT')) return null;
    const found = BROKEN.exec(message ?? '');
    if (!found?.[1]) return null;
    const parts = found[1].split(', ').map((part) => part.split('.'));
    const table = tableNamed(parts[0]?.[0] ?? '');
    const columns = parts.map((part) => part[1]).join();
    const rule = table?.uniques.find((unique) => unique.columns.join() === columns);
    return rule?.name ?? idRule(parts[0]?.[0] ?? '');
  }
};
