/** The disk fails at every possible statement: nothing of the group may be stored, and nothing is tried again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insert } from '#domain/basics/decision.ts';
import type { Commit } from '../store.ts';
import { openForWriting, statementRunner, type Connection } from './connection.ts';
import { groupWriter, type RunStatement } from './writeGroup.ts';

let folder: string;
let connection: Connection;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sifang-group-'));
  connection = openForWriting(join(folder, 'sifang.db')).connection;
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

function commitOf(n: number): Commit {
  const row = { id: `s${n}`, name: `series ${n}`, value: n };
  const command = { id: `command-${n}`, bodyHash: 'body', actor: 'p1' };
  const entries = [{ type: 'Counted', about: {}, data: { n } }];
  return { communityId: 'c', command, at: 1, actor: 'p1', guards: [], changes: [insert('sequence', row)], entries, answer: n };
}

/** A runner that fails like SQLite does at its nth statement, and counts. */
function failingAt(position: number, code: string): { run: RunStatement; ran: () => number } {
  const run = statementRunner(connection);
  let count = 0;
  return {
    ran: () => count,
    run: (statement) => {
      if (++count === position) throw Object.assign(new Error('disk I/O error'), { code });
      return run(statement);
    }
  };
}

function rows(): unknown {
  const count = (table: string) => connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  return { sequence: count('sequence'), journal_line: count('journal_line'), command: count('command') };
}

describe('a group of commits', () => {
  it('[ST7] is not stored at all when the disk fails at any one of its statements', () => {
    const whole = failingAt(0, '');
    const commits = [commitOf(1), commitOf(2), commitOf(3)];
    const statements = (() => {
      const probe = groupWriter(connection, whole.run)([commitOf(90), commitOf(91), commitOf(92)]);
      expect(probe.map(({ kind }) => kind)).toEqual(['DONE', 'DONE', 'DONE']);
      return whole.ran();
    })();
    const before = rows();
    expect(statements).toBeGreaterThan(15);
    for (let position = 1; position <= statements; position++) {
      const { run } = failingAt(position, 'SQLITE_IOERR_FSYNC');
      const settled = groupWriter(connection, run)(commits);
      expect(settled).toMatchObject(commits.map(() => ({ kind: 'FAILURE', reason: 'IO' })));
      expect(rows()).toEqual(before);
    }
    expect(groupWriter(connection, statementRunner(connection))(commits).map(({ kind }) => kind)).toEqual(['DONE', 'DONE', 'DONE']);
  });

  it('[ST7] is never written after a failed fsync, however healthy the disk then seems', () => {
    const { run, ran } = failingAt(7, 'SQLITE_IOERR_FSYNC');
    const write = groupWriter(connection, run);
    expect(write([commitOf(1)])).toMatchObject([{ kind: 'FAILURE', reason: 'IO' }]);
    const before = ran();
    expect(write([commitOf(2)])).toMatchObject([{ kind: 'FAILURE', reason: 'IO' }]);
    expect(ran()).toBe(before);
  });

  it('[ST7] is refused as a whole by a full disk or a busy file, and the next may be written', () => {
    for (const [code, reason] of [
      ['SQLITE_FULL', 'DISK_FULL'],
      ['SQLITE_BUSY', 'BUSY']
    ] as const) {
      const write = groupWriter(connection, failingAt(5, code).run);
      expect(write([commitOf(1), commitOf(2)])).toMatchObject([
        { kind: 'FAILURE', reason },
        { kind: 'FAILURE', reason }
      ]);
      expect(rows()).toEqual({ sequence: 0, journal_line: 0, command: 0 });
    }
    const write = groupWriter(connection, failingAt(5, 'SQLITE_FULL').run);
    write([commitOf(1)]);
    expect(write([commitOf(1)])).toMatchObject([{ kind: 'DONE', outcome: { kind: 'COMMITTED' } }]);
  });
});
