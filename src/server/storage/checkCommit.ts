/** Refuses a commit that no correct program can send, before it reaches a database: the two engines then never differ in what they accept. */
import type { Change } from '#domain/basics/decision.ts';
import type { Commit } from './store.ts';
import { BASE_FIELDS } from './tableShape.ts';
import { tableOf, type Column, type Table } from './tables.ts';

/** Throws `TypeError` naming record kind and field. The decision that made the commit is wrong and must be mended. */
export function checkCommit(commit: Commit): void {
  for (const guard of commit.guards) tableOf(guard.kind);
  const written = new Set<string>();
  for (const change of commit.changes) {
    const table = tableOf(change.kind);
    checkFields(table, change, commit.communityId);
    if (change.op === 'insert') continue;
    const key = `${change.kind} ${change.id} ${change.revision}`;
    if (written.has(key)) throw new TypeError(`${table.kind} is written twice from one reading: put both into one change`);
    written.add(key);
  }
}

function checkFields(table: Table, change: Change, communityId: string): void {
  if (change.op === 'remove') return;
  const fields = (change.op === 'insert' ? change.row : change.set) as Readonly<Record<string, unknown>>;
  for (const base of BASE_FIELDS) {
    if (base in fields && !(base === 'id' && change.op === 'insert')) throw new TypeError(`${table.kind}.${base} is set by the store`);
  }
  if (change.op === 'insert') {
    checkText(table, 'id', fields.id);
    if (fields.id === '') throw new TypeError(`${table.kind}.id is empty`);
    if (table.kind === 'community' && fields.id !== communityId) throw new TypeError('a community is inserted by itself only');
  }
  for (const column of table.columns) {
    if (change.op === 'insert' || column.field in fields) checkValue(table, column, fields[column.field]);
  }
}

function checkValue(table: Table, column: Column, value: unknown): void {
  if (value === null && column.isNullable) return;
  if (column.type === 'text') return checkText(table, column.field, value);
  const fits = column.type === 'int' ? Number.isSafeInteger(value) : typeof value === 'boolean';
  if (!fits) throw new TypeError(`${table.kind}.${column.field} must be ${column.type}, not ${describe(value)}`);
}

/** PostgreSQL refuses NUL, SQLite mangles half characters: neither belongs in a text. */
function checkText(table: Table, field: string, value: unknown): void {
  if (typeof value !== 'string') throw new TypeError(`${table.kind}.${field} must be text, not ${describe(value)}`);
  if (value.includes('\0') || !value.isWellFormed()) throw new TypeError(`${table.kind}.${field} holds a broken character`);
}

function describe(value: unknown): string {
  return value === null ? 'null' : typeof value === 'number' ? String(value) : typeof value;
}
