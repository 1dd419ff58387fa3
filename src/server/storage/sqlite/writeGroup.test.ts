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
function failingAt(position: number, code: string, on = connection): { run: RunStatement; ran: () => number } {
  const run = statementRunner(on);
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
  // The second group has a refused commit among its own, so that it is undone and written apart.
  it.each([
    ['written together', [commitOf(1), commitOf(2), commitOf(3)], ['COMMITTED', 'COMMITTED', 'COMMITTED'], 12],
    [
      'written apart',
      [commitOf(1), { ...commitOf(4), changes: commitOf(1).changes }, commitOf(3)],
      ['COMMITTED', 'CONFLICT', 'COMMITTED'],
      20
    ]
  ])('[ST7] %s, is not stored at all when the disk fails at any one of its statements', (_, commits, outcomes, statementsMin) => {
    const before = rows();
    // Counted where the same is written into a file of its own.
    const other = openForWriting(join(folder, 'counted.db')).connection;
    const whole = failingAt(0, '', other);
    const expected = outcomes.map((kind) => ({ kind: 'DONE', outcome: { kind } }));
    expect(groupWriter(other, whole.run)(commits)).toMatchObject(expected);
    other.close();
    const statements = whole.ran();
    expect(statements).toBeGreaterThanOrEqual(statementsMin);
    for (let position = 1; position <= statements; position++) {
      const { run } = failingAt(position, 'SQLITE_IOERR_FSYNC');
      const settled = groupWriter(connection, run)(commits);
      expect(settled).toMatchObject(commits.map(() => ({ kind: 'FAILURE', reason: 'IO' })));
      expect(rows()).toEqual(before);
    }
    expect(groupWriter(connection, statementRunner(connection))(commits)).toMatchObject(expected);
    const count = outcomes.filter((kind) => kind === 'COMMITTED').length;
    expect(rows()).toEqual({ sequence: count, journal_line: count, command: count });
  });

  it('[ST1] takes nothing of its neighbours with a commit that is refused after it has written', () => {
    const write = groupWriter(connection, statementRunner(connection));
    const broken = { ...commitOf(2), entries: [{ type: 'Counted', about: {}, data: { n: 0.5 } }] };
    const settled = write([commitOf(1), broken, commitOf(3), { ...commitOf(4), changes: commitOf(3).changes }, commitOf(5)]);
    expect(settled.map((one) => (one.kind === 'DONE' ? one.outcome.kind : one.kind))).toEqual([
      ...['COMMITTED', 'FAULT', 'COMMITTED', 'CONFLICT', 'COMMITTED']
    ]);
    expect(rows()).toEqual({ sequence: 3, journal_line: 3, command: 3 });
    const lines = connection.prepare('SELECT seq, prev_hash, hash FROM journal_line ORDER BY seq').raw().all() as [
      number,
      string,
      string
    ][];
    expect(lines.map(([seq]) => seq)).toEqual([1, 2, 3]);
    expect(lines.map(([, previous]) => previous)).toEqual(['', ...lines.slice(0, -1).map(([, , hash]) => hash)]);
  });

  it('[ST2] answers a repeat in the middle of a group without undoing the group', () => {
    const write = groupWriter(connection, statementRunner(connection));
    write([commitOf(1)]);
    const reused = { ...commitOf(1), command: { id: 'command-1', bodyHash: 'other', actor: 'p1' } };
    expect(write([commitOf(2), commitOf(1), reused, commitOf(3)])).toMatchObject([
      { outcome: { kind: 'COMMITTED' } },
      { outcome: { kind: 'REPEATED', answer: 1 } },
      { outcome: { kind: 'ID_REUSED' } },
      { outcome: { kind: 'COMMITTED' } }
    ]);
    expect(rows()).toEqual({ sequence: 3, journal_line: 3, command: 3 });
  });

  it('[ST7] is never written after a failed fsync, however healthy the disk then seems', () => {
    // The sixth statement of a single commit is COMMIT.
    const { run, ran } = failingAt(6, 'SQLITE_IOERR_FSYNC');
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
