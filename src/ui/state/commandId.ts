/** Ids of commands, made once at the tap. Plain http has no `crypto.randomUUID`, so the bytes are drawn by hand. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A fresh command id: 24 characters, 120 bits. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => ALPHABET[byte & 31]).join('');
}
