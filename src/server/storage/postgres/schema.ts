/** The schema in PostgreSQL's words; text sorts by code point as in SQLite, whatever the server's locale is. */
import { bigint, boolean, customType, index, pgTable, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core';
import { defineSchema } from '../schema.ts';

type Columns = [never, ...never[]];

const textByCodePoint = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

export const postgresSchema = defineSchema({
  text: (name) => textByCodePoint(name),
  int: (name) => bigint(name, { mode: 'number' }),
  bool: (name) => boolean(name),
  table: (name, columns, extras) => pgTable(name, columns as never, extras as never),
  primaryKey: (name, columns) => primaryKey({ name, columns: columns as Columns }),
  unique: (name, columns) => uniqueIndex(name).on(...(columns as Columns)),
  index: (name, columns) => index(name).on(...(columns as Columns))
});
