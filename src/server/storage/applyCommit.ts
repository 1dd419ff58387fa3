/**
 * One commit as a sequence of statements, the same on both databases: a generator yields a statement and gets its result, so SQLite runs
 * it in one step and PostgreSQL awaits each. Whoever runs it holds a transaction with a savepoint and rolls back unless it was COMMITTED.
 */
import type { Change } from '#domain/basics/decision.ts';
import type { Json } from '#domain/basics/json.ts';
import type { Dialect, Statement, StatementResult } from './dialect.ts';
import { insertLine, nextLine, selectHead, toHead, type Head } from './journal.ts';
import { keptText } from './keptText.ts';
import { bodyOf, columnsOf, insertParameters } from './rows.ts';
import type { Commit, CommitOutcome, JournalLine } from './store.ts';
import { BASE_COLUMNS, BODY_COLUMN, tableOf, type SqlValue, type Table } from './tables.ts';

export type Steps<Result> = Generator<Statement, Result, StatementResult>;

/**
 * Decides and writes one commit. A broken unique rule is thrown by the database and named by `Dialect.brokenRule`. `known` is the journal's
 * head where this transaction has itself written it. SPEC ST1–ST6, JR1.
 */
export function* applyCommit(dialect: Dialect, commit: Commit, known?: Head): Steps<CommitOutcome> {
  for (const { kind, id, revision } of commit.guards) {
    const table = tableOf(kind);
    const found = yield* readRevision(dialect, table, commit.communityId, id);
    if (found !== revision) return (yield* answeredBefore(dialect, commit)) ?? { kind: 'STALE' };
  }
  if (commit.command) {
    // The command itself asks whether it was there before: nearly every one is new, and a search before it would double the work.
    const kept = yield insertCommand(dialect, commit);
    const before = kept.changes === 0 ? yield* answeredBefore(dialect, commit) : null;
    if (before) return before;
  }
  for (const change of commit.changes) {
    const isWritten = yield* applyChange(dialect, commit.communityId, change);
    if (!isWritten) return { kind: 'STALE' };
  }
  const lines = yield* appendLines(dialect, commit, known);
  return { kind: 'COMMITTED', answer: commit.answer, lines };
}

/** What a command that was committed before is answered; null when there was none of this id. */
function* answeredBefore(dialect: Dialect, { communityId, command }: Commit): Steps<CommitOutcome | null> {
  if (!command) return null;
  const found = yield selectCommand(dialect, communityId, command.id);
  const [bodyHash, answer] = found.rows[0] ?? [];
  if (bodyHash === undefined) return null;
  return bodyHash === command.bodyHash ? { kind: 'REPEATED', answer: JSON.parse(String(answer)) as Json } : { kind: 'ID_REUSED' };
}

/** The stored body hash and answer of a command id. */
export function selectCommand(dialect: Dialect, communityId: string, id: string): Statement {
  const sql = keptText(dialect, 'select command', () => `SELECT "body_hash", "answer" FROM "command" ${atId(dialect, 1)}`);
  return { sql, params: [communityId, id] };
}

function insertCommand(dialect: Dialect, { communityId, command, at, answer }: Commit): Statement {
  if (!command) throw new TypeError('no command to be kept');
  const sql = keptText(dialect, 'insert command', () => {
    const columns = '"community_id", "id", "body_hash", "actor", "at", "answer"';
    return `INSERT INTO "command" (${columns}) VALUES (${placesOf(dialect, 6)}) ON CONFLICT ("community_id", "id") DO NOTHING`;
  });
  return { sql, params: [communityId, command.id, command.bodyHash, command.actor, at, JSON.stringify(answer)] };
}

function* appendLines(dialect: Dialect, commit: Commit, known?: Head): Steps<JournalLine[]> {
  const lines: JournalLine[] = [];
  if (commit.entries.length === 0) return lines;
  let head = known ?? toHead((yield selectHead(dialect, commit.communityId)).rows);
  for (const entry of commit.entries) {
    const line = nextLine(head, commit.at, commit.actor, entry);
    yield insertLine(dialect, commit.communityId, line);
    lines.push(line);
    head = line;
  }
  return lines;
}

function* readRevision(dialect: Dialect, table: Table, communityId: string, id: string): Steps<number | null> {
  const sql = keptText(dialect, `select revision ${table.name}`, () => `SELECT "revision" FROM "${table.name}" ${atId(dialect, 1)}`);
  const found = yield { sql, params: [communityId, id] };
  return found.rows[0] ? Number(found.rows[0][0]) : null;
}

/** False when the row is gone or has another revision than the one that was read. */
function* applyChange(dialect: Dialect, communityId: string, change: Change): Steps<boolean> {
  const table = tableOf(change.kind);
  if (change.op === 'insert') {
    yield insertRow(dialect, table, communityId, change.row as never);
    return true;
  }
  if (change.op === 'remove') {
    const where = `${atId(dialect, 1)} AND "revision" = ${dialect.place(3)}`;
    const removed = yield { sql: `DELETE FROM "${table.name}" ${where}`, params: [communityId, change.id, change.revision] };
    return removed.changes === 1;
  }
  return yield* applyUpdate(dialect, table, communityId, change.id, change.revision, change.set);
}

function* applyUpdate(
  dialect: Dialect,
  table: Table,
  communityId: string,
  id: string,
  revision: number,
  set: Readonly<Record<string, unknown>>
): Steps<boolean> {
  const values = columnsOf(dialect, table, set);
  const body = bodyOf(table, set);
  if (Object.keys(body).length > 0) {
    const found = yield { sql: `SELECT "${BODY_COLUMN}" FROM "${table.name}" ${atId(dialect, 1)}`, params: [communityId, id] };
    if (!found.rows[0]) return false;
    const before = JSON.parse(String(found.rows[0][0])) as Record<string, unknown>;
    values.push({ name: BODY_COLUMN, value: JSON.stringify({ ...before, ...body }) });
  }
  const params: SqlValue[] = values.map(({ value }) => value);
  const assigned = values.map(({ name }, index) => `"${name}" = ${dialect.place(index + 1)}, `).join('');
  const where = `${atId(dialect, params.length + 1)} AND "revision" = ${dialect.place(params.length + 3)}`;
  params.push(communityId, id, revision);
  const updated = yield { sql: `UPDATE "${table.name}" SET ${assigned}"revision" = "revision" + 1 ${where}`, params };
  return updated.changes === 1;
}

function atId(dialect: Dialect, position: number): string {
  return `WHERE "community_id" = ${dialect.place(position)} AND "id" = ${dialect.place(position + 1)}`;
}

/** Writes a new record. */
export function insertRow(dialect: Dialect, table: Table, communityId: string, row: Readonly<Record<string, unknown>>): Statement {
  return { sql: insertText(dialect, table), params: insertParameters(dialect, table, communityId, row) };
}

function insertText(dialect: Dialect, table: Table): string {
  return keptText(dialect, `insert ${table.name}`, () => {
    const names = [...BASE_COLUMNS, ...table.columns].map(({ name }) => `"${name}"`);
    names.push(`"${BODY_COLUMN}"`);
    return `INSERT INTO "${table.name}" (${names.join(', ')}) VALUES (${placesOf(dialect, names.length)})`;
  });
}

function placesOf(dialect: Dialect, count: number): string {
  return Array.from({ length: count }, (_, index) => dialect.place(index + 1)).join(', ');
}
