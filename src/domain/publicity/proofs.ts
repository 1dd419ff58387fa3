/** Proof that a notice hung where it should, on its first day and on its last. */
import { entry, insert, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { addDays, calendarDateAt, endOfDay, instantAt, type CalendarDate } from '../basics/time.ts';
import type { StoredFile } from '../register/records.ts';
import type { PostingProof, Publicity } from './records.ts';

export interface AddProof {
  readonly publicityId: string;
  readonly occasion: PostingProof['occasion'];
  readonly place: string;
  readonly fileId?: string | null | undefined;
  readonly note: string;
}

/** The last full day of a notice: the day that ends at `endsAt`. */
export function lastDayOf(publicity: Pick<Publicity, 'endsAt'>, zone: string): CalendarDate {
  return calendarDateAt(publicity.endsAt - 1, zone);
}

/** The proof counts for the last day when it was taken on it or after it (a pause may have moved the last day). */
export function provesLastDay(proof: PostingProof, publicity: Publicity, zone: string): boolean {
  return proof.occasion === 'LAST_DAY' && proof.at >= instantAt(lastDayOf(publicity, zone), '00:00', zone);
}

/** Which of the two proofs is missing; null when both are there. Source: domain process MT11; SPEC MT11. */
export function missingProof(publicity: Publicity, proofs: readonly PostingProof[], zone: string): 'FIRST_DAY' | 'LAST_DAY' | null {
  const own = proofs.filter((proof) => proof.publicityId === publicity.id);
  if (!own.some((proof) => proof.occasion === 'FIRST_DAY')) return 'FIRST_DAY';
  return own.some((proof) => provesLastDay(proof, publicity, zone)) ? null : 'LAST_DAY';
}

/**
 * Records a proof with the server's time: a photo, or a note of who saw it. One that comes after its day says in the note why.
 * Refuses `publicity.not-open`, `publicity.proof-empty`, `publicity.file-unknown`, `publicity.last-day-not-yet`, `publicity.proof-late`.
 * Source: domain 2.8; SPEC PB20.
 */
export function decideAddProof(
  facts: { publicity: Publicity; file: StoredFile | null },
  payload: AddProof,
  context: Context
): Result<Decision, Refusal> {
  const { publicity, file } = facts;
  const { now, zone } = context;
  if (!['RUNNING', 'PAUSED', 'ENDED'].includes(publicity.state)) return refuse('publicity.not-open', 'PB20', { state: publicity.state });
  if (!payload.fileId && payload.note === '') return refuse('publicity.proof-empty', 'PB20');
  if (payload.fileId && !file) return refuse('publicity.file-unknown', 'PB20');
  const lastDay = lastDayOf(publicity, zone);
  if (payload.occasion === 'LAST_DAY' && now < instantAt(lastDay, '00:00', zone))
    return refuse('publicity.last-day-not-yet', 'PB20', { lastDay });
  const dayOver =
    payload.occasion === 'FIRST_DAY'
      ? endOfDay(addDays(calendarDateAt(publicity.postedAt, zone), 1), zone)
      : payload.occasion === 'LAST_DAY'
        ? publicity.endsAt
        : null;
  const isLate = dayOver !== null && now >= dayOver;
  if (isLate && payload.note === '') return refuse('publicity.proof-late', 'PB20');
  const { occasion, place, note } = payload;
  const row = {
    id: context.newId(),
    publicityId: publicity.id,
    matterId: publicity.matterId,
    occasion,
    place,
    fileId: payload.fileId ?? null,
    note,
    at: now
  };
  return ok({
    changes: [insert('postingProof', { ...row, byPersonId: context.actor.personId })],
    entries: [
      entry(
        'PostingProved',
        { matterId: publicity.matterId },
        {
          publicityId: publicity.id,
          occasion,
          place,
          note,
          hasPhoto: row.fileId !== null,
          fileHash: file?.sha256 ?? null,
          isLate,
          by: context.actor.name
        }
      )
    ],
    answer: { proofId: row.id, isLate }
  });
}
