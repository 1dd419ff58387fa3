/** SQL as PostgreSQL writes it: numbered places, arrays as lists, int8 arrives as text, a broken rule is named by the server. */
import type { Dialect } from '../dialect.ts';

const ARRAY_TYPES = { text: 'text[]', int: 'bigint[]', bool: 'boolean[]' } as const;
const UNIQUE_VIOLATION = '23505';

export const postgresDialect: Dialect = {
  engine: 'postgres',
  place: (position) => `$${position}`,
  isOneOf: (column, position) => `"${column.name}" = ANY($${position}::${ARRAY_TYPES[column.type]})`,
  orderById: '"id"',
  listParameter: (values) => values,
  toSql: (value) => value,
  fromSql: (column, value) => (column.type === 'int' && value !== null ? Number(value) : (value as string | boolean | null)),
  brokenRule(error) {
    const { code, constraint } = error as { code?: unknown; constraint?: string };
    return code === UNIQUE_VIOLATION ? (constraint ?? 'unique') : null;
  }
};
