/** What lies in a data folder: the database, the files that go with it, and what a backup leaves out. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The database inside the data folder. */
export const DATABASE_FILE = 'sifang.db';
/** Backups lie here unless another folder is named. */
export const BACKUPS_FOLDER = 'backups';
/** Data that a restore has replaced is kept in folders that begin so. */
export const REPLACED_PREFIX = 'replaced-';
/** A restore that is not finished works in a folder that begins so. */
export const STAGING_PREFIX = '.restoring-';

/** True for what is neither backed up nor moved aside: earlier backups and replaced data. */
export function isKeptApart(name: string): boolean {
  return name === BACKUPS_FOLDER || name.startsWith(REPLACED_PREFIX) || name.startsWith(STAGING_PREFIX);
}

/** True for the database, its write-ahead log and its shared memory. */
export function isDatabase(name: string): boolean {
  return name === DATABASE_FILE || name.startsWith(`${DATABASE_FILE}-`);
}

/** Paths (with `/`) of all files below the folder, sorted; those that `leaveOut` names at the top are left out. */
export async function filesBelow(folder: string, leaveOut: (name: string) => boolean = () => false): Promise<string[]> {
  const tops = (await readdir(folder)).filter((name) => !leaveOut(name));
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name).slice(join(folder, sep).length);
    if (entry.isFile() && tops.includes(path.split(sep)[0] ?? '')) found.push(path.split(sep).join('/'));
  }
  return found.sort();
}

/** SHA-256 of a file as lower-case hex, read piece by piece. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Forces a file or folder to the disk. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
