/** The short code that a voter keeps: made from the ballot as recorded, and published beside it in the record of the vote. */
import { canonicalJson } from '../basics/canonicalJson.ts';

/** Digits and letters that nobody takes for one another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARS = 12;

export interface ReceiptOf {
  readonly pollId: string;
  /** Random and long: without it nobody can try the choices until the code fits. */
  readonly ballotId: string;
  readonly rollEntryId: string;
  readonly choice: string;
  /** How often it was changed before: a changed ballot has a new code. */
  readonly changes: number;
}

/** `7K2M-94QX-B0TZ`: sixty bits of the SHA-256 over the ballot. Whoever finds the code in the published record finds the choice beside it. Source: domain 2.11 [D]; SPEC BL14. */
export function receiptCode(ballot: ReceiptOf, sha256: (text: string) => string): string {
  const { pollId, ballotId, rollEntryId, choice, changes } = ballot;
  const hash = sha256(canonicalJson({ pollId, ballotId, rollEntryId, choice, changes }));
  const signs = Array.from({ length: CHARS }, (_, index) => {
    const byte = Number.parseInt(hash.slice(index * 2, index * 2 + 2), 16);
    return ALPHABET[(Number.isNaN(byte) ? 0 : byte) % ALPHABET.length] ?? '0';
  }).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}
