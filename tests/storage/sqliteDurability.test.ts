/** What only the file of SQLite can go wrong with: a killed process, a full disk, a wrong or damaged file. */
import { spawn } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insert, remove } from '#domain/basics/decision.ts';
import { openSqliteStore } from '#server/storage/sqlite/openSqliteStore.ts';
import { StorageFailure } from '#server/storage/storageFailure.ts';
import type { CommitOutcome } from '#server/storage/store.ts';
import { ballotRow, commitOf, found, happened, personRow, remarkRow } from './samples.ts';
import { temporarySqliteStore, type TemporaryStore } from './temporaryStore.ts';

const child = fileURLToPath(new URL('votingChild.ts', import.meta.url));
let temporary: TemporaryStore;
beforeEach(async () => {
  temporary = await temporarySqliteStore();
});
afterEach(() => temporary.remove());

/** Starts the voting process, kills it after `acks` acknowledgements with SIGKILL, and returns all that were said. */
function voteUntilKilled(communityId: string, first: number, acks: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [child, temporary.file, communityId, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    process_.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.split('\n').length > acks) process_.kill('SIGKILL');
    });
    process_.on('error', reject);
    process_.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error('the voting process ended by itself'));
      // The last line may have been cut by the kill: without its end it was not heard.
      resolve(said.split('\n').slice(0, -1).map(Number));
    });
  });
}

describe('a killed process', () => {
  it('[ST7] loses no acknowledged vote and counts none twice, ten times in a row', async () => {
    const id = await found(temporary.store);
    const acknowledged: number[] = [];
    for (let round = 0; round < 10; round++) {
      acknowledged.push(...(await voteUntilKilled(id, round * 100_000, 30 + round * 23)));
    }
    await temporary.store.close();
    const store = await openSqliteStore({ file: temporary.file });
    const ballots = await store.read(id).list('ballot', {});
    const stored = new Set(ballots.map((ballot) => ballot.id));
    expect(acknowledged.length).toBeGreaterThan(1_000);
    expect(acknowledged.filter((n) => !stored.has(`b${n}`))).toEqual([]);
    expect(new Set(ballots.map((ballot) => ballot.rollEntryId)).size).toBe(ballots.length);
    expect(await store.verifyChain(id)).toBeNull();
    const journalled = (await store.journal(id, { pollId: 'poll' })).map(({ data }) => (data as { n: number }).n);
    expect(journalled.length).toBe(ballots.length);
    // A retry of a voter who was not answered gets the stored answer, and nothing is written.
    const unanswered = journalled.find((n) => !acknowledged.includes(n)) ?? journalled[0] ?? 0;
    const command = { id: `command-${unanswered}`, bodyHash: 'body', actor: `p${unanswered}` };
    const again = await store.commit(commitOf(id, [insert('ballot', ballotRow('again', `r${unanswered}`))], { command }));
    expect(again).toEqual({ kind: 'REPEATED', answer: unanswered });
    await store.close();
  }, 60_000);
});

describe('a full disk', () => {
  it('[ST7] refuses what does not fit, keeps what was acknowledged, and goes on when there is room', async () => {
    await temporary.store.close();
    const store = await openSqliteStore({ file: temporary.file, pagesMax: 500 });
    const id = await found(store);
    const text = '议'.repeat(8_000);
    const write = (n: number) =>
      store.commit(commitOf(id, [insert('remark', remarkRow(`k${n}`, { text }))], { entries: [happened('Noted')] }));
    const settled = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => write(n)));
    // One by one now: the groups above were refused whole.
    const after: PromiseSettledResult<CommitOutcome>[] = [];
    for (let n = 200; n < 400; n++) after.push(...(await Promise.allSettled([write(n)])));
    const results = [...settled, ...after];
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ name: 'StorageFailure', reason: 'DISK_FULL' });
    const remarks = await store.read(id).list('remark', {});
    const acknowledged = results.flatMap((result, n) => (result.status === 'fulfilled' ? [`k${n}`] : []));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(remarks.map((remark) => remark.id).sort()).toEqual(acknowledged.sort());
    expect(await store.verifyChain(id)).toBeNull();
    for (const remark of remarks.slice(0, 10)) await store.commit(commitOf(id, [remove('remark', remark)]));
    expect(await write(999)).toMatchObject({ kind: 'COMMITTED' });
    await store.close();
  });
});

describe('opening', () => {
  const unfit = async (file: string, message: string) => {
    const opening = openSqliteStore({ file });
    await expect(opening).rejects.toBeInstanceOf(StorageFailure);
    await expect(opening).rejects.toMatchObject({ reason: 'UNFIT', message: expect.stringContaining(message) as string });
  };
  const changed = async (change: (database: Database.Database) => void) => {
    await temporary.store.close();
    const database = new Database(temporary.file);
    change(database);
    database.close();
  };

  it('[ST7] reads FULL back after a write, where better-sqlite3 by itself would have NORMAL', async () => {
    expect(await temporary.store.durability()).toMatchObject({ engine: 'sqlite', synchronous: 'FULL' });
    const control = new Database(join(temporary.folder, 'control.db'));
    control.pragma('journal_mode = WAL');
    control.exec('CREATE TABLE t (a)');
    expect(control.pragma('synchronous', { simple: true })).toBe(1);
    control.close();
  });

  it('[ST8] refuses a file of another program', async () => {
    const file = join(temporary.folder, 'other.db');
    const other = new Database(file);
    other.exec('CREATE TABLE notes (text)');
    other.close();
    await unfit(file, 'not a database of this program');
  });

  it('[ST8] refuses a file that is no database at all, and leaves it as it is', async () => {
    const file = join(temporary.folder, 'letter.txt');
    await writeFile(file, '各位居民：'.repeat(500));
    await unfit(file, 'not a database');
    expect(await readFile(file, 'utf8')).toBe('各位居民：'.repeat(500));
  });

  it('[ST8] refuses a file with a damaged page', async () => {
    const id = await found(temporary.store);
    await temporary.store.commit(
      commitOf(
        id,
        Array.from({ length: 300 }, (_, n) => insert('person', personRow(`p${n}`)))
      )
    );
    await temporary.store.close();
    const bytes = await readFile(temporary.file);
    const page = bytes.indexOf('住户p150') & ~4095;
    bytes.fill(0xa5, page, page + 64);
    const damaged = join(temporary.folder, 'broken.db');
    await writeFile(damaged, bytes);
    await unfit(damaged, 'damaged');
  });

  it('[ST10] refuses a file that a newer program has migrated', async () => {
    await changed((database) => database.exec(`INSERT INTO migration VALUES ('9999_later.sql', 'x')`));
    await unfit(temporary.file, 'newer version');
  });

  it('[ST10] refuses a file whose migration was another', async () => {
    await changed((database) => database.exec(`UPDATE migration SET hash = 'x'`));
    await unfit(temporary.file, 'another version');
  });

  it('[ST11] keeps what is still in the write-ahead log of a copy taken without closing', async () => {
    const id = await found(temporary.store);
    const copy = join(temporary.folder, 'copy.db');
    for (const end of ['', '-wal']) await copyFile(temporary.file + end, copy + end);
    const store = await openSqliteStore({ file: copy });
    expect(await store.read(id).get('community', id)).toMatchObject({ id });
    await store.close();
  });

  it('rejects commits after the store was closed', async () => {
    await temporary.store.close();
    await expect(temporary.store.commit(commitOf('c', []))).rejects.toMatchObject({ reason: 'CLOSED' });
  });
});
