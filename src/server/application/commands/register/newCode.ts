/** A fresh invitation's id with the hash of its code. */
import type { Context } from '#domain/basics/decision.ts';
import type { InvitationCode } from '#domain/register/invitations.ts';
import { codeHashOf } from '../../identity/codeSecret.ts';

/** The code can be computed again from the id by this server only. */
export function newCode(context: Context): InvitationCode {
  const id = context.newId();
  return { id, codeHash: codeHashOf(id) };
}
