/** Random ids and hashes: the impure values that decisions receive in their context. */
import { hash, randomFillSync } from 'node:crypto';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A fresh id of 20 characters from 32 (100 bits), without characters that are mistaken for each other. */
export function newId(): string {
  return randomText(20);
}

/** Random bytes are drawn in stock: asking for twenty of them takes longer than all else about an id. Each is used once, then wiped. */
const stock = new Uint8Array(4_096);
let used = stock.length;

/** Random characters of the readable alphabet; 5 bits each. */
export function randomText(length: number): string {
  let text = '';
  for (let n = 0; n < length; n++) {
    if (used === stock.length) {
      randomFillSync(stock);
      used = 0;
    }
    text += ALPHABET[(stock[used] ?? 0) & 31];
    stock[used++] = 0;
  }
  return text;
}

/** SHA-256 as lower-case hex. */
export function sha256(text: string | Uint8Array): string {
  return hash('sha256', text);
}
