/** The text of a version as it is posted, reviewed and voted on, and the hash that proves that it is the same. */
import { canonicalJson } from '../basics/canonicalJson.ts';
import type { Draft } from './records.ts';

type TextFields = Pick<Draft, 'title' | 'body' | 'scope' | 'cost' | 'duties' | 'deadline' | 'options'>;

/** Everything that binds, in one canonical form; who saved it and when plays no part. */
export function postedText(draft: TextFields): string {
  const options = draft.options.map(({ id, title, cost, effect, isStatusQuo, withdrawnReason }) => ({
    id,
    title,
    cost,
    effect,
    isStatusQuo,
    withdrawnReason
  }));
  const { title, body, scope, cost, duties, deadline } = draft;
  return canonicalJson({ title, body, scope, cost, duties, deadline, options });
}

/** SHA-256 (lower-case hex) of the posted text: a poll may open only on the text with the hash that was posted (G4). Source: SPEC MT14. */
export function draftTextHash(draft: TextFields, sha256: (text: string) => string): string {
  return sha256(postedText(draft));
}
