/** How persons are called in a count record: by their ids, or by pseudonyms that are worth nothing outside this vote. */
import { hash } from 'node:crypto';
import type { Poll } from '#domain/voting/records.ts';

/** The name of a person; '' stays ''. */
export type Naming = (personId: string) => string;

/** Hex digits of a pseudonym: 64 bits, so that two of a million persons do not meet. */
const LENGTH = 16;

/**
 * In a masked record a person is called by the beginning of SHA-256 of a random key, which is kept with the vote and never shown, and the
 * id: nobody is followed from one vote to the next, and nobody who knows an id finds its pseudonym. No list of names is kept in the memory.
 */
export function newNaming({ pseudonymKey }: Pick<Poll, 'pseudonymKey'>, isMasked: boolean): Naming {
  if (!isMasked) return (personId) => personId;
  return (personId) => (personId === '' ? '' : `p${hash('sha256', `${pseudonymKey} ${personId}`).slice(0, LENGTH)}`);
}
