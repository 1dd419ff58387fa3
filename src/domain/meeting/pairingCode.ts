/** The six characters that a screen without a link shows and the chair types: five at random and one that checks them. */
import { MINUTE_MS } from '../basics/time.ts';

/** Life of a pairing code on the screen, and of what the chair typed. Source: product default [D]; SPEC AU22. */
export const PAIRING_CODE_MS = 10 * MINUTE_MS;
export const PAIRING_WAIT_MS = 2 * MINUTE_MS;

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const RANDOM_CHARS = 5;

/** The code made of random bytes (five at least, 5 bits each): 25 bits and the check. Source: SPEC AU22. */
export function pairingCodeFrom(bytes: Uint8Array): string {
  const random = Array.from(bytes.subarray(0, RANDOM_CHARS), (byte) => ALPHABET[byte & 31]).join('');
  return `${random}${checkOf(random)}`;
}

/** What was typed as it is compared: lower case, without the gaps that help reading. */
export function plainPairingCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s·-]/g, '');
}

/** True when the last character fits the others: every single slip of a finger is found here and not after minutes of waiting. */
export function isPairingCode(typed: string): boolean {
  const code = plainPairingCode(typed);
  const random = code.slice(0, RANDOM_CHARS);
  return code.length === RANDOM_CHARS + 1 && [...code].every((char) => ALPHABET.includes(char)) && checkOf(random) === code.at(-1);
}

/** Odd weights, so that no single wrong character goes unseen. */
function checkOf(random: string): string {
  const sum = [...random].reduce((total, char, index) => total + ALPHABET.indexOf(char) * (2 * index + 1), 0);
  return ALPHABET[sum % ALPHABET.length] ?? '';
}
