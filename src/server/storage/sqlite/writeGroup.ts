/** Writes a group of commits in one transaction, each behind its own savepoint: one that is refused never takes its neighbours with it. */
import { applyCommit } from '../applyCommit.ts';
import type { Statement, StatementResult } from '../dialect.ts';
import type { StorageFailureReason } from '../storageFailure.ts';
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
    const settled = commits.map((commit) => writeOne(run, commit));
    simple('COMMIT');
    return settled;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    const failure: Settled = { kind: 'FAILURE', reason: reasonOf(error), message: (error as Error).message };
    return commits.map(() => failure);
  }
}

function writeOne(run: RunStatement, commit: Commit): Settled {
  const simple = (sql: string) => run({ sql, params: [] });
  simple('SAVEPOINT one');
  const settled = attempt(run, commit);
  if (settled.kind !== 'DONE' || settled.outcome.kind !== 'COMMITTED') simple('ROLLBACK TO one');
  simple('RELEASE one');
  return settled;
}

function attempt(run: RunStatement, commit: Commit): Settled {
  try {
    return { kind: 'DONE', outcome: runSteps(applyCommit(sqliteDialect, commit), run) };
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

function reasonOf(error: unknown): StorageFailureReason {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return 'IO';
  if (code.startsWith('SQLITE_FULL')) return 'DISK_FULL';
  return code.startsWith('SQLITE_BUSY') ? 'BUSY' : 'IO';
}
