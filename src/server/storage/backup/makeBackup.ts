/** Makes a backup of a data folder while the server runs, and keeps it only after it was opened and checked. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { openForReading } from '../sqlite/connection.ts';
import { StorageFailure } from '../storageFailure.ts';
import { DATABASE_FILE, filesBelow, isDatabase, isKeptApart, sha256OfFile, syncToDisk } from '../dataFolder.ts';
import { inspectDatabase } from './inspectDatabase.ts';
import { writeManifest, type Manifest } from './manifest.ts';
import { refuseDuringSecretVote } from './secretVote.ts';

/** All pages in one step: a copy in several steps begins anew whenever another process writes in between. */
const ALL_PAGES = 0x7fffffff;

export interface BackupOptions {
  readonly dataDir: string;
  /** Folder in which the backup gets a folder of its own. */
  readonly to: string;
  /** When the backup is made; names its folder. */
  readonly at: Date;
}

export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Copies the database by SQLite's backup API, then the other files of the data folder (photos, the server's secret), checks the copy and
 * writes the manifest. A folder without the ending `.partial` is a whole backup. Throws `StorageFailure` UNFIT when there is nothing to
 * back up, a secret vote is not sealed yet, or the copy does not pass. SPEC ST13, SB7.
 */
export async function makeBackup({ dataDir, to, at }: BackupOptions): Promise<Backup> {
  const source = join(dataDir, DATABASE_FILE);
  if (!existsSync(source)) throw new StorageFailure('UNFIT', `${dataDir} holds no ${DATABASE_FILE}`);
  const folder = join(
    to,
    `sifang-${at
      .toISOString()
      .replace(/:/g, '-')
      .replace(/\.\d+Z$/, 'Z')}`
  );
  if (existsSync(folder)) throw new StorageFailure('UNFIT', `${folder} is already there`);
  await refuseDuringSecretVote(source);
  const partial = `${folder}.partial`;
  await mkdir(partial, { recursive: true });
  try {
    const manifest = await fillBackup(dataDir, partial, at);
    // One that was opened while it was copied would be in the copy.
    await refuseDuringSecretVote(join(partial, DATABASE_FILE));
    await rename(partial, folder);
    await syncToDisk(to);
    return { folder, manifest };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function fillBackup(dataDir: string, partial: string, at: Date): Promise<Manifest> {
  // The database first: every file that a copied row names was there before it.
  await copyDatabase(join(dataDir, DATABASE_FILE), join(partial, DATABASE_FILE));
  for (const path of await filesBelow(dataDir, (name) => isDatabase(name) || isKeptApart(name))) {
    await mkdir(dirname(join(partial, path)), { recursive: true });
    await copyFile(join(dataDir, path), join(partial, path));
  }
  const inspection = await inspectDatabase(join(partial, DATABASE_FILE));
  const files: Manifest['files'] = [];
  for (const path of await filesBelow(partial)) {
    const copy = join(partial, path);
    files.push({ path, bytes: (await stat(copy)).size, sha256: await sha256OfFile(copy) });
    await syncToDisk(copy);
  }
  const manifest: Manifest = { format: 'sifang-backup', formatVersion: 1, madeAt: at.toISOString(), ...inspection, files };
  await writeManifest(partial, manifest);
  return manifest;
}

async function copyDatabase(source: string, target: string): Promise<void> {
  const connection = openForReading(source);
  try {
    await connection.backup(target, { progress: () => ALL_PAGES });
  } finally {
    connection.close();
  }
  const copy = new Database(target);
  // One file without a write-ahead log beside it: it can be hashed, carried and opened for reading anywhere.
  copy.pragma('journal_mode = DELETE');
  copy.close();
}
