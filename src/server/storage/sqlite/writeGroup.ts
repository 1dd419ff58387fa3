/** Writes a group of commits in one transaction: one that is refused never takes its neighbours with it. */
import { applyCommit } from '../applyCommit.ts';
import type { Statement, StatementResult } from '../dialect.ts';
import type { Head } from '../journal.ts';
import { StorageFailure, type StorageFailureReason } from '../storageFailure.ts';
import type { Commit } from '../store.ts';
import { allTables } from '../tables.ts';
import { runSteps, type Connection } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import type { Settled } from './writerProtocol.ts';

const TABLES = new Map(allTables().map((table) => [table.name, table]));

/** Errors after which SQLite may already have undone the whole transaction. */
const DISK_ERROR = /^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|NOMEM|BUSY|LOCKED|PROTOCOL)/;

export type RunStatement = (statement: Statement) => StatementResult;

/**
 * Writes groups until the disk fails. A full disk or a busy file refuses one group; after any other error of the disk every later group
 * is refused untried, since what the disk then says cannot be believed: a repeated fsync may report success for data that is lost. SPEC ST7.
 */
export function groupWriter(connection: Connection, run: RunStatement): (commits: readonly Commit[]) => Settled[] {
  let broken: Settled | null = null;
  return (commits) => {
    if (broken) return commits.map(() => broken as Settled);
    const settled = writeGroup(connection, run, commits);
    const [first] = settled;
    if (first?.kind === 'FAILURE' && first.reason === 'IO') broken = first;
    return settled;
  };
}

/** One settled answer per commit, in order. On an error of the disk nothing of the group is written and every answer is the same `FAILURE`. SPEC ST1. */
function writeGroup(connection: Connection, run: RunStatement, commits: readonly Commit[]): Settled[] {
  const simple = (sql: string) => run({ sql, params: [] });
  try {
    simple('BEGIN IMMEDIATE');
    let settled = writeTogether(run, commits);
    if (!settled) {
      simple('ROLLBACK');
      simple('BEGIN IMMEDIATE');
      settled = writeApart(run, commits);
    }
    simple('COMMIT');
    return settled;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    const failure: Settled = { kind: 'FAILURE', reason: reasonOf(error), message: (error as Error).message };
    return commits.map(() => failure);
  }
}

/**
 * Without savepoints, which cost as much as the statements between them. Null as soon as one is refused after it has written something:
 * the whole group is then undone and written apart. That is rare: two ballots for one right at the same moment.
 */
function writeTogether(run: RunStatement, commits: readonly Commit[]): Settled[] | null {
  const heads = new Map<string, Head>();
  const settled: Settled[] = [];
  for (const commit of commits) {
    let written = 0;
    const counted: RunStatement = (statement) => {
      const result = run(statement);
      written += result.changes;
      return result;
    };
    const one = attempt(counted, commit, heads);
    if (!isWritten(one) && written > 0) return null;
    settled.push(one);
  }
  return settled;
}

/** Each behind its own savepoint: one that is refused takes nothing of its neighbours with it. */
function writeApart(run: RunStatement, commits: readonly Commit[]): Settled[] {
  const simple = (sql: string) => run({ sql, params: [] });
  const heads = new Map<string, Head>();
  return commits.map((commit) => {
    simple('SAVEPOINT one');
    const settled = attempt(run, commit, heads);
    if (!isWritten(settled)) simple('ROLLBACK TO one');
    simple('RELEASE one');
    return settled;
  });
}

function isWritten(settled: Settled): boolean {
  return settled.kind === 'DONE' && settled.outcome.kind === 'COMMITTED';
}

/** `heads`: of the journals to which this group has already added. */
function attempt(run: RunStatement, commit: Commit, heads: Map<string, Head>): Settled {
  try {
    const outcome = runSteps(applyCommit(sqliteDialect, commit, heads.get(commit.communityId)), run);
    const last = outcome.kind === 'COMMITTED' ? outcome.lines.at(-1) : undefined;
    if (last) heads.set(commit.communityId, last);
    return { kind: 'DONE', outcome };
  } catch (error) {
    const constraint = sqliteDialect.brokenRule(error, (name) => TABLES.get(name));
    if (constraint !== null) return { kind: 'DONE', outcome: { kind: 'CONFLICT', constraint } };
    if (isDiskError(error)) throw error;
    return { kind: 'FAULT', message: (error as Error).message };
  }
}

function isDiskError(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && DISK_ERROR.test(code);
}

/** What kind of failure an error of the disk is. */
export function reasonOf(error: unknown): StorageFailureReason {
  const { code } = error as { code?: unknown };
  if (error instanceof StorageFailure) return error.reason;
  if (typeof code !== 'string') return 'IO';
  if (code.startsWith('SQLITE_FULL')) return 'DISK_FULL';
  return code.startsWith('SQLITE_BUSY') ? 'BUSY' : 'IO';
}
