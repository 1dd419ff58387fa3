/** Decides the binding of a person who read the data page on paper at the desk. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Person } from './records.ts';

/**
 * Binds a person. Refuses `register.person-ended`, `register.already-bound`, `register.privacy-page-changed`.
 * Source: 个人信息保护法 17 [L], domain 2.13; SPEC RG9.
 */
export function decideBindPerson(
  facts: { person: Person; privacyVersion: string },
  payload: { readonly privacyVersion: string },
  context: Context
): Result<Decision, Refusal> {
  const { person } = facts;
  if (person.endedAt !== null) return refuse('register.person-ended', 'RG8');
  if (person.boundAt !== null) return refuse('register.already-bound', 'RG9');
  if (payload.privacyVersion !== facts.privacyVersion) return refuse('register.privacy-page-changed', 'RG9');
  return ok({
    changes: [update('person', person, { boundAt: context.now })],
    entries: [
      entry('PersonBound', { personIds: [person.id] }, { personId: person.id, privacyVersion: payload.privacyVersion, basis: 'PAPER' })
    ]
  });
}
