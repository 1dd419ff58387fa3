/** Puts a backup in the place of a data folder: only a whole one, never under a running server, and the old data is kept aside. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isInUse } from '../sqlite/inUse.ts';
import { StorageFailure } from '../storageFailure.ts';
import { DATABASE_FILE, isKeptApart, REPLACED_PREFIX, sha256OfFile, STAGING_PREFIX, syncToDisk } from '../dataFolder.ts';
import { inspectDatabase } from './inspectDatabase.ts';
import { readManifest, type Manifest } from './manifest.ts';

export interface RestoreOptions {
  /** The folder of one backup. */
  readonly backup: string;
  readonly dataDir: string;
  /** Replace data that is there; it is kept beside the new. */
  readonly replace: boolean;
  readonly at: Date;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Where the replaced data lies now, or null when there was none. */
  readonly keptAside: string | null;
}

/**
 * Copies the backup beside the data, checks the copy as if it were opened for service, and only then changes places. Throws `StorageFailure`
 * UNFIT (backup damaged, foreign or newer; data there and `replace` not set) or BUSY (data in use); the data is then as it was. SPEC ST14.
 */
export async function restoreBackup({ backup, dataDir, replace, at }: RestoreOptions): Promise<Restored> {
  const manifest = await readManifest(backup);
  await mkdir(dataDir, { recursive: true });
  const present = (await readdir(dataDir)).filter((name) => !isKeptApart(name));
  if (present.length > 0 && !replace) throw new StorageFailure('UNFIT', `${dataDir} is not empty: --replace keeps its data aside`);
  if (present.includes(DATABASE_FILE) && isInUse(join(dataDir, DATABASE_FILE))) {
    throw new StorageFailure('BUSY', `${dataDir} is in use: stop the server first`);
  }
  const stamp = at.toISOString().replace(/[:.]/g, '-');
  const staging = join(dataDir, `${STAGING_PREFIX}${stamp}`);
  try {
    await stageFiles(backup, staging, manifest);
    await checkStaged(staging, manifest);
    const keptAside = present.length > 0 ? join(dataDir, `${REPLACED_PREFIX}${stamp}`) : null;
    await changePlaces({ present, keptAside, staging, dataDir });
    await syncToDisk(dataDir);
    return { manifest, keptAside };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function stageFiles(backup: string, staging: string, manifest: Manifest): Promise<void> {
  for (const { path, bytes, sha256 } of manifest.files) {
    if (isAbsolute(path) || normalize(path).startsWith('..'))
      throw new StorageFailure('UNFIT', `the manifest names a file outside: ${path}`);
    const source = join(backup, path);
    if (!existsSync(source)) throw new StorageFailure('UNFIT', `the backup is not whole: ${path} is missing`);
    const copy = join(staging, path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(source, copy);
    const isSame = (await stat(copy)).size === bytes && (await sha256OfFile(copy)) === sha256;
    if (!isSame) throw new StorageFailure('UNFIT', `the backup is damaged: ${path} is not the file that was backed up`);
    await syncToDisk(copy);
  }
}

async function checkStaged(staging: string, manifest: Manifest): Promise<void> {
  if (!existsSync(join(staging, DATABASE_FILE))) throw new StorageFailure('UNFIT', `the backup holds no ${DATABASE_FILE}`);
  const { communities } = await inspectDatabase(join(staging, DATABASE_FILE));
  if (!isDeepStrictEqual(communities, manifest.communities)) {
    throw new StorageFailure('UNFIT', 'the database of the backup does not hold what its manifest says');
  }
}

interface Places {
  readonly present: readonly string[];
  readonly keptAside: string | null;
  readonly staging: string;
  readonly dataDir: string;
}

async function changePlaces({ present, keptAside, staging, dataDir }: Places): Promise<void> {
  // The database last: until it is there the folder cannot be taken for a restored one.
  const names = (await readdir(staging)).sort((one, two) => Number(one === DATABASE_FILE) - Number(two === DATABASE_FILE));
  if (keptAside) await moveAll(present, dataDir, keptAside);
  try {
    await moveAll(names, staging, dataDir);
  } catch (error) {
    if (keptAside) await moveAll(present, keptAside, dataDir);
    throw error;
  }
}

async function moveAll(names: readonly string[], from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of names) await rename(join(from, name), join(to, name));
}
