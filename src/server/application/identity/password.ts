/** Staff passwords: what is good enough, how they are hashed, how they are compared. */
import * as crypto from 'node:crypto';
import { promisify } from 'node:util';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { COMMON_PASSWORDS } from './commonPasswords.ts';

export const PASSWORD_CHARS_MIN = 12;
export const PASSWORD_CHARS_MAX = 128;

/** argon2id: memory in KiB, passes, lanes; about 30 ms. Source: OWASP password storage; SPEC AU16. */
const ARGON2 = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SCRYPT = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

type Argon2 = (
  algorithm: 'argon2id',
  parameters: { message: Uint8Array; nonce: Uint8Array; memory: number; passes: number; parallelism: number; tagLength: number },
  callback: (error: Error | null, tag: Buffer) => void
) => void;
/** Missing before Node 24.7: scrypt is used there. */
const argon2 = (crypto as unknown as { argon2?: Argon2 }).argon2;

/**
 * Refuses `password.too-short`, `password.too-long`, `password.common` (in the list of those tried first, also with digits or signs
 * around it), `password.like-login`. Source: NIST SP 800-63B; SPEC AU16.
 */
export function checkPassword(password: string, login: string): Result<null, Refusal> {
  const chars = [...password].length;
  if (chars < PASSWORD_CHARS_MIN) return refuse('password.too-short', 'AU16', { min: PASSWORD_CHARS_MIN });
  if (chars > PASSWORD_CHARS_MAX) return refuse('password.too-long', 'AU16', { max: PASSWORD_CHARS_MAX });
  const plain = password.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
  const core = plain.replace(/^\d+|\d+$/g, '');
  const isCommon = COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(core) || isRepetition(plain) || core === '';
  if (isCommon) return refuse('password.common', 'AU16');
  if (
    login.length >= 3 &&
    core ===
      login
        .toLowerCase()
        .replace(/[\s\p{P}\p{S}]/gu, '')
        .replace(/^\d+|\d+$/g, '')
  ) {
    return refuse('password.like-login', 'AU16');
  }
  return ok(null);
}

/** `abcabcabcabc`, `111111111111`, `qwqwqwqwqwqw`: a short piece again and again. */
function isRepetition(text: string): boolean {
  return /^(.{1,4})\1{2,}.{0,3}$/u.test(text);
}

/** Hash in PHC form with its own salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.randomBytes(16);
  if (argon2) {
    const tag = await argonTag(password, salt);
    return `$argon2id$v=19$m=${ARGON2.memory},t=${ARGON2.passes},p=${ARGON2.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
  }
  return `$scrypt$${unpadded(salt)}$${unpadded(await scryptTag(password, salt))}`;
}

/**
 * Whether the password has this hash. `''` (no account, or one without a password) is compared with a hash that nobody has the
 * password of, so that the answer takes as long. Source: SPEC AU14.
 */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const known = hash !== '';
  const [, scheme, ...rest] = (known ? hash : await decoyHash()).split('$');
  const [salt, tag] = rest.slice(-2).map((part) => Buffer.from(part, 'base64'));
  if (!salt || !tag || tag.length === 0) throw new Error('a password hash is damaged');
  const given = scheme === 'argon2id' ? await argonTag(password, salt) : await scryptTag(password, salt);
  const isEqual = given.length === tag.length && crypto.timingSafeEqual(given, tag);
  return known && isEqual;
}

let decoy: Promise<string> | undefined;
function decoyHash(): Promise<string> {
  decoy ??= hashPassword(crypto.randomBytes(24).toString('base64'));
  return decoy;
}

function argonTag(password: string, nonce: Uint8Array): Promise<Buffer> {
  const { memory, passes, parallelism, tagLength } = ARGON2;
  const message = Buffer.from(password.normalize('NFKC'));
  return new Promise((answer, failed) => {
    if (!argon2) return failed(new Error('this Node has no argon2: the password must be set anew'));
    argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength }, (error, tag) => (error ? failed(error) : answer(tag)));
  });
}

const scrypt = promisify<crypto.BinaryLike, crypto.BinaryLike, number, crypto.ScryptOptions, Buffer>(crypto.scrypt);
function scryptTag(password: string, salt: Uint8Array): Promise<Buffer> {
  return scrypt(Buffer.from(password.normalize('NFKC')), salt, 32, SCRYPT);
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
