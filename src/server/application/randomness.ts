/** Random ids and hashes: the impure values that decisions receive in their context. */
import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A fresh id of 20 characters from 32 (100 bits), without characters that are mistaken for each other. */
export function newId(): string {
  return randomText(20);
}

/** Random characters of the readable alphabet; 5 bits each. */
export function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte & 31]).join('');
}

/** SHA-256 as lower-case hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
