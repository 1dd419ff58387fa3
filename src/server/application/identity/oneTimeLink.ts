/** The one-time link that the server's console prints: its hash lies in the data folder, so another process can make one for a running server. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { HOUR_MS } from '#domain/basics/time.ts';
import { randomText, sha256 } from '../randomness.ts';

/** Whoever sees the console is the administrator; for a day. Source: SPEC AU19. */
export const LINK_LIFE_MS = 24 * HOUR_MS;

const StoredLink = v.strictObject({
  /** SETUP makes an administrator (and the community when slug is null), RESET sets the password of `login`. */
  purpose: v.picklist(['SETUP', 'RESET']),
  slug: v.nullable(v.string()),
  login: v.nullable(v.string()),
  codeHash: v.string(),
  expiresAt: v.number()
});
export type StoredLink = v.InferOutput<typeof StoredLink>;
export type LinkFor = Pick<StoredLink, 'purpose' | 'slug' | 'login'>;

/** Makes a link; the one before is void. Returns the code, which is kept nowhere. */
export async function writeLink(dataDir: string, link: LinkFor, now: number): Promise<string> {
  const code = randomText(24);
  const stored: StoredLink = { ...link, codeHash: sha256(code), expiresAt: now + LINK_LIFE_MS };
  await mkdir(dataDir, { recursive: true });
  const file = linkFile(dataDir);
  const handle = await open(`${file}.new`, 'w', 0o600);
  await handle.writeFile(JSON.stringify(stored));
  await handle.sync();
  await handle.close();
  await rename(`${file}.new`, file);
  return code;
}

/** The link of a code; null when it is another one, over, or none. */
export async function readLink(dataDir: string, code: string, now: number): Promise<StoredLink | null> {
  const text = await readFile(linkFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (text === '') return null;
  const link = v.safeParse(StoredLink, JSON.parse(text));
  if (!link.success) return null;
  return link.output.codeHash === sha256(code) && now < link.output.expiresAt ? link.output : null;
}

/** Makes the link void. */
export function removeLink(dataDir: string): Promise<void> {
  return rm(linkFile(dataDir), { force: true });
}

function linkFile(dataDir: string): string {
  return join(dataDir, 'one-time-link.json');
}
