/** poll.count-record: the file from which anybody can count a declared vote again; visitors get its fingerprint only. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { CountRecordView } from '#contract/views/countRecord.ts';
import { hasRole, type Actor } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { Poll } from '#domain/voting/records.ts';
import { hasRecord, maskedFingerprint, recordPieces } from '../../countRecord/buildRecord.ts';
import { known } from '../../commands/register/known.ts';
import { verifierText } from '../../countRecord/verifier.ts';
import { query, type Reading } from '../../query.ts';

const KINDS = ['poll', 'rollEntry', 'turnoutMark', 'ballot', 'sealedBallot', 'ballotPaper', 'proxy', 'visit', 'post', 'community'] as const;

/**
 * FINGERPRINT for everybody; MASKED for whoever had a vote in it or holds a post here; FULL for those who keep it. Refuses
 * `record.not-found` (also where a vote has no record), `authority.not-signed-in`, `authority.role-missing`. Source: reliability 3.2 [D]; docs/count-record.md 1; SPEC CT1.
 */
export const countRecordQuery = query({
  name: 'poll.count-record',
  params: v.strictObject({ pollId: id, form: v.picklist(['FINGERPRINT', 'MASKED', 'FULL']) }),
  roles: null,
  audience: 'OWN',
  topics: () => [],
  async run(reading: Reading, { pollId, form }): Promise<Result<CountRecordView, Refusal>> {
    const found = await known(reading.read, 'poll', pollId);
    if (!found.ok) return found;
    const poll = found.value;
    if (!hasRecord(poll)) return refuse('record.not-found', 'CT1');
    const allowed = await mayRead(reading.read, poll, form, reading.actor);
    if (!allowed.ok) return allowed;
    const matter = poll.matterId === null ? undefined : await reading.read.get('matter', poll.matterId);
    const isPrint = form === 'FINGERPRINT';
    return ok({
      ...{ pollId, matterNumber: matter?.number ?? '' },
      fingerprint: isPrint ? await fingerprintOf(reading, poll) : null,
      pieces: isPrint ? null : recordPieces(reading, poll, { isMasked: form === 'MASKED' })
    });
  }
});

/** The independent counter for everybody. */
export const verifierQuery = query({
  name: 'poll.verifier',
  params: v.strictObject({}),
  roles: null,
  audience: 'SHARED',
  topics: () => [],
  run: () => Promise.resolve(ok({ text: verifierText() }))
});

/** Of the masked record: the same for every reader, and much to hash. */
function fingerprintOf(reading: Reading, poll: Poll): Promise<string> {
  return reading.derive(KINDS, `fingerprint:${poll.id}:${poll.revision}`, () => maskedFingerprint(reading, poll));
}

async function mayRead(read: Read, poll: Poll, form: 'FINGERPRINT' | 'MASKED' | 'FULL', actor: Actor): Promise<Result<void, Refusal>> {
  if (form === 'FINGERPRINT') return ok(undefined);
  if (actor.kind === 'VISITOR') return refuse('authority.not-signed-in', 'CT1');
  if (hasRole(actor, 'SECRETARY', 'TELLER', 'SUPERVISOR')) return ok(undefined);
  if (form === 'FULL') return refuse('authority.role-missing', 'CT1', { needs: 'SECRETARY TELLER SUPERVISOR' });
  if (actor.roles.some((role) => role !== 'RESIDENT')) return ok(undefined);
  return (await hadVote(read, poll, actor.personId)) ? ok(undefined) : refuse('authority.role-missing', 'CT1', { needs: 'VOTER' });
}

async function hadVote(read: Read, { id: pollId, transfers }: Poll, personId: string): Promise<boolean> {
  if (transfers.some((transfer) => transfer.voterPersonIds.includes(personId))) return true;
  const [alone, together] = await Promise.all([
    read.count('rollEntry', { pollId, personId }),
    read.count('rollVoter', { pollId, personId })
  ]);
  return alone + together > 0;
}
