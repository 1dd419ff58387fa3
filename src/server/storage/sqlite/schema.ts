/** The schema in SQLite's words. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { defineSchema } from '../schema.ts';

type Columns = [never, ...never[]];

export const sqliteSchema = defineSchema({
  text: (name) => text(name),
  int: (name) => integer(name),
  bool: (name) => integer(name, { mode: 'boolean' }),
  table: (name, columns, extras) => sqliteTable(name, columns as never, extras as never),
  primaryKey: (name, columns) => primaryKey({ name, columns: columns as Columns }),
  unique: (name, columns) => uniqueIndex(name).on(...(columns as Columns)),
  index: (name, columns) => index(name).on(...(columns as Columns))
});
