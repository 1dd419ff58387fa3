/** Reads everything by which a person can come in now. */
import type { Read } from '#domain/basics/reading.ts';
import type { Access } from '#domain/register/access.ts';

/** Account that was not ended, sessions and invitations that were neither used up nor revoked. */
export async function accessOf(read: Read, personId: string): Promise<Access> {
  return {
    account: await read.find('account', { personId, endedAt: null }),
    sessions: await read.list('session', { personId, revokedAt: null }),
    invitations: await read.list('invitation', { personId, usedAt: null, revokedAt: null })
  };
}
