/** The codes of invitations: derived from a server secret, so that they can be printed again without being kept anywhere. */
import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pairingCodeFrom } from '#domain/meeting/pairingCode.ts';
import { sha256 } from '../randomness.ts';

/** Readable characters, 5 bits each: 20 of them are 100 bits. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const CODE_CHARS = 20;

/** Until the server has read its own: codes of this process only, as tests need them. */
let secret: Uint8Array = randomBytes(32);

/** Reads the secret of this installation, or makes it: `DATA_DIR/secret.key`, readable by the server's user only. */
export async function readServerSecret(dataDir: string): Promise<Uint8Array> {
  const file = join(dataDir, 'secret.key');
  await mkdir(dataDir, { recursive: true });
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(randomBytes(32));
    await handle.sync();
    await handle.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const bytes = await readFile(file);
  if (bytes.length !== 32)
    throw new Error(`${file} is damaged: it must hold 32 bytes. Put it back from a backup, or remove it and issue open invitations anew.`);
  return bytes;
}

/** Derives codes from this secret from now on. */
export function useCodeSecret(bytes: Uint8Array): void {
  secret = bytes;
}

/** The code of an invitation: 100 bits that only this server can compute from the id. Never log it, never store it. Source: SPEC AU12. */
export function codeOf(invitationId: string): string {
  return derivedText(`invitation:${invitationId}`);
}

/** A session token for a device that accepts an invitation: the same again when the answer was lost on the way. */
export function tokenFor(invitationId: string, deviceKey: string): string {
  return derivedText(`session:${invitationId}:${deviceKey}`) + derivedText(`session-2:${invitationId}:${deviceKey}`);
}

/** What the table keeps of a code. */
export function codeHashOf(invitationId: string): string {
  return sha256(codeOf(invitationId));
}

/** The code of a printed ballot: 100 bits that only this server can compute from the id of the paper. Source: SPEC PP1. */
export function paperCodeOf(paperId: string): string {
  return derivedText(`paper:${paperId}`);
}

/** Characters of the code in a screen's link: 50 bits, good for a day or two, short enough to be typed at a projector. */
const SCREEN_CODE_CHARS = 10;

/** The code of a screen's link, computed from the id of its invitation. Source: SPEC AU21. */
export function screenCodeOf(invitationId: string): string {
  return derivedText(`screen:${invitationId}`).slice(0, SCREEN_CODE_CHARS);
}

/** The code that a screen shows during one stretch of time: nobody can choose it, and the same screen always finds it again. Source: SPEC AU22. */
export function pairingCodeOf(screenKey: string, stretch: number): string {
  return pairingCodeFrom(createHmac('sha256', secret).update(`pairing:${screenKey}:${stretch}`).digest());
}

function derivedText(of: string): string {
  const bytes = createHmac('sha256', secret).update(of).digest();
  return Array.from(bytes.subarray(0, CODE_CHARS), (byte) => ALPHABET[byte & 31]).join('');
}
