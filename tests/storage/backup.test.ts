/** Backup while the server writes, restore on another machine, and everything that a restore must refuse. */
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insert, type NewRow } from '#domain/basics/decision.ts';
import { makeBackup, type Backup } from '#server/storage/backup/makeBackup.ts';
import { MANIFEST_FILE } from '#server/storage/backup/manifest.ts';
import { restoreBackup } from '#server/storage/backup/restoreBackup.ts';
import { openStore } from '#server/storage/openStore.ts';
import { ballotRow, commitOf, found, happened } from './samples.ts';
import { temporarySqliteStore, type TemporaryStore } from './temporaryStore.ts';

const AT = new Date('2026-04-03T01:00:00Z');
const sources = fileURLToPath(new URL('../../src/server/storage', import.meta.url));

let live: TemporaryStore;
let communityId: string;
/** Folder of the made-up machine on which a backup is restored. */
let elsewhere: string;
beforeEach(async () => {
  live = await temporarySqliteStore();
  elsewhere = join(live.folder, 'elsewhere');
  communityId = await found(live.store);
  await mkdir(join(live.folder, 'files', 'ab'), { recursive: true });
  await writeFile(join(live.folder, 'files', 'ab', 'photo'), 'bytes of a photo');
  await writeFile(join(live.folder, 'secret.key'), 'k'.repeat(32));
  for (let n = 0; n < 5; n++) await vote(n);
});
afterEach(() => live.remove());

function vote(n: number) {
  const entries = [happened('BallotCast', { pollId: 'poll' }, { n })];
  return live.store.commit(commitOf(communityId, [insert('ballot', ballotRow(`b${n}`, `r${n}`))], { entries }));
}

const backUp = (): Promise<Backup> => makeBackup({ dataDir: live.folder, to: join(live.folder, 'backups'), at: AT });
const restore = (backup: string, replace = false) => restoreBackup({ backup, dataDir: elsewhere, replace, at: AT });

/** Ballots, journal head and chain of a restored data folder, opened as the server would. */
async function contentOf(dataDir: string): Promise<unknown> {
  const store = await openStore({ dataDir });
  const content = [await store.read(communityId).count('ballot', {}), await store.head(communityId), await store.verifyChain(communityId)];
  await store.close();
  return content;
}

/** Runs one of the commands as an operator does; resolves with exit status and what was said. */
function operator(command: string, args: readonly string[]): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, [join(sources, command), ...args], { env: { ...process.env, DATA_DIR: live.folder } });
    let said = '';
    started.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
    started.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    started.on('error', reject);
    started.on('close', (status) => resolve({ status, said }));
  });
}

/** A vote of the least that a poll's record holds here. */
function pollRow(id: string, more: object): NewRow<'poll'> {
  const row = {
    ...{ id, title: '选楼长', state: 'OPEN', ballotMode: 'SECRET', closesAt: null, openedAt: 1, rule: 'DR3', ruleBase: 'HOUSEHOLDS' },
    ...{ method: 'YES_NO', conduct: 'WINDOW', matterId: null, meetingId: null, motionId: null, noticedAt: 1, opensAt: 1 },
    ...{ closedAt: null, declaredAt: null, runOffOf: null }
  };
  return { ...row, ...more } as unknown as NewRow<'poll'>;
}

describe('a backup during a secret vote', () => {
  const setPoll = (more: object) => live.store.commit(commitOf(communityId, [insert('poll', pollRow('poll', more))]));

  it.each([
    ['runs', { state: 'OPEN' }, '截止'],
    ['waits to be sealed', { state: 'CLOSED' }, '封存'],
    ['was voided while it ran', { state: 'VOID' }, '封存']
  ])('[SB7] that %s is refused with a sentence, and leaves nothing', async (_what, more, said) => {
    await setPoll(more);
    const made = await operator('backup.ts', []);
    expect(made.status).toBe(1);
    expect(made.said).toContain('没有备份');
    expect(made.said).toContain(said);
    expect(made.said).toContain('选楼长');
    expect(await readdir(live.folder)).not.toContain('backups');
  });

  it.each([
    ['only noticed', { state: 'NOTICED' }],
    ['sealed', { state: 'CLOSED', sealedAt: 2 }],
    ['declared', { state: 'DECLARED', sealedAt: 2 }],
    ['named', { ballotMode: 'NAMED' }]
  ])('[SB7] one that is %s hinders nobody', async (_what, more) => {
    await setPoll(more);
    expect((await backUp()).manifest.communities[0]?.records.poll).toBe(1);
  });
});

describe('a backup', () => {
  it('[ST13] lists what is in it and leaves no part of an unfinished one', async () => {
    const { folder, manifest } = await backUp();
    expect(await readdir(join(live.folder, 'backups'))).toEqual(['sifang-2026-04-03T01-00-00Z']);
    expect(manifest.files.map(({ path }) => path)).toEqual(['files/ab/photo', 'secret.key', 'sifang.db']);
    expect(manifest.communities).toMatchObject([{ id: communityId, seq: 6, records: { ballot: 5, community: 1, person: 0 } }]);
    expect(manifest.communities[0]?.hash).toBe((await live.store.head(communityId)).hash);
    expect(JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8'))).toEqual(manifest);
    await expect(backUp()).rejects.toThrow('already there');
  });

  it('[ST13] is made while votes arrive, is a moment of them, and loses none of the server', async () => {
    const votes = (async () => {
      for (let n = 5; n < 400; n++) await vote(n);
    })();
    const { folder, manifest } = await backUp();
    await votes;
    const ballots = manifest.communities[0]?.records.ballot ?? 0;
    expect(manifest.communities[0]?.seq).toBe(ballots + 1);
    expect(await live.store.read(communityId).count('ballot', {})).toBe(400);
    await restore(folder);
    const [restored] = (await contentOf(elsewhere)) as [number];
    expect(restored).toBe(ballots);
  });

  it('[ST13] is refused when the chain does not hold', async () => {
    const behind = new Database(live.file);
    behind.exec(`UPDATE journal_line SET data = '{"n":9}' WHERE seq = 3`);
    behind.close();
    await expect(backUp()).rejects.toThrow('does not hold at line 3');
    expect(await readdir(join(live.folder, 'backups'))).toEqual([]);
  });

  it('[ST13] is refused when there is no database', async () => {
    await mkdir(elsewhere);
    await expect(makeBackup({ dataDir: elsewhere, to: elsewhere, at: AT })).rejects.toThrow('holds no sifang.db');
  });
});

describe('a restore', () => {
  let backup: string;
  beforeEach(async () => {
    backup = (await backUp()).folder;
  });

  it('[ST14] brings everything back into an empty folder', async () => {
    const before = [await live.store.read(communityId).count('ballot', {}), await live.store.head(communityId), null];
    expect(await restore(backup)).toMatchObject({ keptAside: null });
    expect(await readdir(elsewhere)).toEqual(['files', 'secret.key', 'sifang.db']);
    expect(await readFile(join(elsewhere, 'files', 'ab', 'photo'), 'utf8')).toBe('bytes of a photo');
    expect(await contentOf(elsewhere)).toEqual(before);
  });

  it('[ST14] does not touch data that is there, unless told to replace it, and then keeps it aside', async () => {
    await restore(backup);
    await writeFile(join(elsewhere, 'secret.key'), 'another');
    await expect(restore(backup)).rejects.toThrow('not empty');
    expect(await readFile(join(elsewhere, 'secret.key'), 'utf8')).toBe('another');
    const { keptAside } = await restore(backup, true);
    expect(await readFile(join(elsewhere, 'secret.key'), 'utf8')).toBe('k'.repeat(32));
    expect((await readdir(keptAside ?? '')).sort()).toEqual(['files', 'secret.key', 'sifang.db']);
    expect(await readFile(join(keptAside ?? '', 'secret.key'), 'utf8')).toBe('another');
    expect((await readdir(elsewhere)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('[ST14] is refused while the data is in use', async () => {
    const into = { backup, dataDir: live.folder, replace: true, at: AT };
    await expect(restoreBackup(into)).rejects.toMatchObject({ reason: 'BUSY' });
    expect(await vote(99)).toMatchObject({ kind: 'COMMITTED' });
    await live.store.close();
    const { keptAside } = await restoreBackup(into);
    expect(await readdir(keptAside ?? '')).toContain('sifang.db');
    // The backups themselves stay where they are.
    expect(await readdir(join(live.folder, 'backups'))).toHaveLength(1);
    expect(await contentOf(live.folder)).toEqual([5, expect.objectContaining({ seq: 6 }), null]);
  });

  const editManifest = async (edit: (manifest: Record<string, unknown>) => void) => {
    const manifest = JSON.parse(await readFile(join(backup, MANIFEST_FILE), 'utf8')) as Record<string, unknown>;
    edit(manifest);
    await writeFile(join(backup, MANIFEST_FILE), JSON.stringify(manifest));
  };
  const flipByte = async (path: string) => {
    const bytes = await readFile(path);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    await writeFile(path, bytes);
  };
  /** Changes the database and makes the manifest's sum fit again, as somebody with time would. */
  const forge = async (sql: string) => {
    const path = join(backup, 'sifang.db');
    const database = new Database(path);
    database.exec(sql);
    database.close();
    const { sha256OfFile } = await import('#server/storage/dataFolder.ts');
    const [sha256, bytes] = [await sha256OfFile(path), (await readFile(path)).length];
    await editManifest((manifest) => {
      const files = manifest.files as { path: string; sha256: string; bytes: number }[];
      for (const file of files) if (file.path === 'sifang.db') Object.assign(file, { sha256, bytes });
    });
  };

  it.each<[string, () => Promise<unknown>, string]>([
    ['with one bit of the database changed', () => flipByte(join(backup, 'sifang.db')), 'sifang.db is not the file'],
    ['with a photo changed', () => writeFile(join(backup, 'files', 'ab', 'photo'), 'bytes of a phoTo'), 'files/ab/photo is not the file'],
    ['with a file missing', () => rm(join(backup, 'secret.key')), 'secret.key is missing'],
    ['without a manifest', () => rm(join(backup, MANIFEST_FILE)), 'is not a backup'],
    ['with half a manifest', () => writeFile(join(backup, MANIFEST_FILE), '{"format":'), 'manifest.json is damaged'],
    ['of a later format', () => editManifest((manifest) => (manifest.formatVersion = 2)), 'another version'],
    [
      'that names a file outside',
      () => editManifest((manifest) => (manifest.files = [{ path: '../x', bytes: 1, sha256: 'a'.repeat(64) }])),
      'outside'
    ],
    ['of a newer program', () => forge(`INSERT INTO migration VALUES ('9999_later.sql', 'x')`), 'newer version'],
    ['with a vote changed', () => forge(`UPDATE journal_line SET data = '{"n":9}' WHERE seq = 3`), 'does not hold at line 3'],
    ['with a ballot taken out', () => forge(`DELETE FROM ballot WHERE id = 'b1'`), 'does not hold what its manifest says'],
    ['of another program', () => forge(`PRAGMA application_id = 7`), 'not a database of this program']
  ])('[ST14] of a backup %s is refused and leaves nothing behind', async (_, damage, message) => {
    await damage();
    await expect(restore(backup)).rejects.toThrow(message);
    expect(await readdir(elsewhere).catch(() => [])).toEqual([]);
  });
});

describe('the commands', () => {
  it('[ST13][ST14] back up beside a running server and restore elsewhere, with exit status and plain words', async () => {
    const made = await operator('backup.ts', ['--to', join(live.folder, 'usb')]);
    expect(made.said).toContain('backed up and checked');
    expect(made.status).toBe(0);
    const [name] = await readdir(join(live.folder, 'usb'));
    const backup = join(live.folder, 'usb', name ?? '');
    const restored = await operator('restore.ts', [backup, '--data-dir', elsewhere]);
    expect(restored).toMatchObject({ status: 0, said: expect.stringContaining('chain intact') as string });
    expect(await contentOf(elsewhere)).toEqual([5, expect.objectContaining({ seq: 6 }), null]);
    const again = await operator('restore.ts', [backup, '--data-dir', elsewhere]);
    expect(again).toMatchObject({ status: 1, said: expect.stringContaining('not empty') as string });
    const inUse = await operator('restore.ts', [backup, '--replace']);
    expect(inUse).toMatchObject({ status: 1, said: expect.stringContaining('stop the server first') as string });
    await cp(backup, join(live.folder, 'half'), { recursive: true });
    await rm(join(live.folder, 'half', 'sifang.db'));
    const half = await operator('restore.ts', [join(live.folder, 'half'), '--data-dir', join(live.folder, 'third')]);
    expect(half).toMatchObject({ status: 1, said: expect.stringContaining('sifang.db is missing') as string });
  });
});
