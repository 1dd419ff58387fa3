/** Decides who owns a unit from when: sale, handing over, correction, end, and the co-owner who votes. */
import { entry, guard, insert, update, type Change, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { calendarDateAt, type CalendarDate } from '../../basics/time.ts';
import { OWNERSHIP_KINDS, type OwnershipKind } from '../../voting/owners/records.ts';
import type { OwnerRecord, OwnershipRecord, UnitRecord } from '../propertyRecords.ts';
import type { LivingStatus } from './units.ts';

/** The exact set of owners as one key: sorted ids, each once. Source: domain 5.2 [D]; SPEC RG25. */
export function ownerKeyOf(ownerIds: readonly string[]): string {
  return [...new Set(ownerIds)].sort().join(' ');
}

/** What a unit's status becomes through an ownership of this kind. */
export function statusFor(kind: OwnershipKind): LivingStatus {
  if (kind === 'DEVELOPER') return 'UNSOLD';
  return kind === 'CONTRACT' ? 'UNDELIVERED' : 'DELIVERED';
}

/** The row with its first day on which it no longer holds; a row that had not begun yet ends where it began. */
export function endedOwnership(ownership: OwnershipRecord, until: CalendarDate): Change {
  return update('ownership', ownership, { until: until < ownership.since ? ownership.since : until });
}

/** The developer owns until the handing over, and the buyer's contract stands beside. Source: 司法解释 2020 art. 1, 9 [L]; SPEC RG26. */
export function standBeside(a: OwnershipKind, b: OwnershipKind): boolean {
  return (a === 'CONTRACT' && b === 'DEVELOPER') || (a === 'DEVELOPER' && b === 'CONTRACT');
}

export interface OwnershipFields {
  /** One, or all co-owners. */
  readonly ownerIds: readonly string[];
  readonly share: string;
  readonly kind: OwnershipKind;
  readonly since: CalendarDate;
  readonly namedVoterOwnerId: string | null;
}

export interface TransferFacts {
  readonly unit: UnitRecord;
  /** Rows of the unit without an end: at most one that holds and one CONTRACT. */
  readonly open: readonly OwnershipRecord[];
  readonly owners: readonly OwnerRecord[];
}

/**
 * Writes who owns the unit from a day on: what held until then ends on that day. A contract stands beside the developer until it is handed
 * over; any other kind ends both. Answers `{ownershipId}`.
 * Refuses `register.unit-ended`, `register.owner-ended`, `register.voter-not-owner`, `register.transfer-backwards`,
 * `register.nothing-changed`, `register.owners-missing`, `register.date-ahead`. Source: 司法解释 2020 art. 1, 9 [L]; SPEC RG25, RG26.
 */
export function decideTransfer(facts: TransferFacts, payload: OwnershipFields, context: Context): Result<Decision, Refusal> {
  const { unit, owners } = facts;
  if (unit.status === 'ENDED') return refuse('register.unit-ended', 'RG24');
  const wrong = ownersRefusal(owners, payload) ?? aheadRefusal(payload.since, context);
  if (wrong) return wrong;
  const ending = facts.open.filter((row) => !standBeside(row.kind, payload.kind));
  const ownerKey = ownerKeyOf(payload.ownerIds);
  if (ending.some((row) => row.ownerKey === ownerKey && row.kind === payload.kind)) return refuse('register.nothing-changed', 'RG6');
  const latest = ending.reduce((last, row) => (row.since > last ? row.since : last), '');
  if (payload.since <= latest) return refuse('register.transfer-backwards', 'RG26', { since: latest });
  const id = context.newId();
  return ok({
    changes: [
      ...ending.map((row) => endedOwnership(row, payload.since)),
      insert('ownership', { ...rowOf(payload), id, unitId: unit.id, ownerKey, until: null }),
      // Also where nothing changes: two desks that enter an owner at once must not both succeed.
      update('unit', unit, {
        status: statusFor(payload.kind === 'DEVELOPER' && ending.length < facts.open.length ? 'CONTRACT' : payload.kind)
      })
    ],
    guards: owners.map((owner) => guard('owner', owner)),
    entries: [
      entry(
        'OwnershipTransferred',
        { personIds: personsOf(owners) },
        {
          unitId: unit.id,
          ownershipId: id,
          ended: ending.map((row) => row.id),
          ownerIds: [...rowOf(payload).ownerIds],
          kind: payload.kind,
          since: payload.since
        }
      )
    ],
    answer: { ownershipId: id }
  });
}

/**
 * Hands a unit over to those who bought it: contract and developer end, possession begins on that day, and with it the vote.
 * Answers `{ownershipId}`. Refuses `register.no-contract`, `register.transfer-backwards`. Source: 司法解释 2020 art. 1 [L]; SPEC RG26.
 */
export function decideHandOver(
  facts: TransferFacts,
  payload: { readonly since: CalendarDate },
  context: Context
): Result<Decision, Refusal> {
  const contract = facts.open.find((row) => row.kind === 'CONTRACT');
  if (!contract) return refuse('register.no-contract', 'RG26');
  const { ownerIds, share, namedVoterOwnerId } = contract;
  return decideTransfer(facts, { ownerIds, share, namedVoterOwnerId, kind: 'HANDED_OVER', since: payload.since }, context);
}

export interface CorrectOwnershipFacts {
  readonly unit: UnitRecord;
  readonly ownership: OwnershipRecord;
  /** The owners that the correction names. */
  readonly owners: readonly OwnerRecord[];
  /** The other rows of the unit. */
  readonly others: readonly OwnershipRecord[];
}

/**
 * Corrects a row that was entered wrongly; a sale is a transfer, not a correction. Refuses `register.owner-ended`,
 * `register.voter-not-owner`, `register.owners-missing`, `register.transfer-backwards`, `register.date-ahead`, `register.nothing-changed`.
 * Source: SPEC RG6, RG25, RG26.
 */
export function decideCorrectOwnership(
  facts: CorrectOwnershipFacts,
  payload: OwnershipFields & { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { ownership, owners } = facts;
  const wrong = ownersRefusal(owners, payload) ?? aheadRefusal(payload.since, context);
  if (wrong) return wrong;
  const row = { ...rowOf(payload), ownerKey: ownerKeyOf(payload.ownerIds) };
  const before = { ...rowOf(ownership), ownerKey: ownership.ownerKey };
  const fields = (Object.keys(row) as (keyof typeof row)[]).filter((field) => field !== 'ownerIds' && row[field] !== before[field]);
  if (fields.length === 0) return refuse('register.nothing-changed', 'RG6');
  if (ownership.until !== null && row.since > ownership.until)
    return refuse('register.transfer-backwards', 'RG26', { since: ownership.until });
  const overlapped = facts.others.find((other) => other.until !== null && other.since < ownership.since && row.since < other.until);
  if (overlapped) return refuse('register.transfer-backwards', 'RG26', { since: overlapped.until ?? '' });
  const isOpen = ownership.until === null;
  return ok({
    changes: [
      update('ownership', ownership, row),
      ...(isOpen && row.kind !== ownership.kind ? [update('unit', facts.unit, { status: statusFor(row.kind) })] : [])
    ],
    guards: owners.map((owner) => guard('owner', owner)),
    entries: [
      entry(
        'OwnershipCorrected',
        { personIds: personsOf(owners) },
        {
          ownershipId: ownership.id,
          unitId: ownership.unitId,
          fields,
          from: { ownerIds: [...ownership.ownerIds], kind: ownership.kind, since: ownership.since },
          to: { ownerIds: [...row.ownerIds], kind: row.kind, since: row.since },
          reason: payload.reason
        }
      )
    ]
  });
}

/** Ends a row without a next owner: nobody is known from that day. Refuses `register.ownership-ended`, `register.transfer-backwards`, `register.date-ahead`. SPEC RG26. */
export function decideEndOwnership(
  facts: { readonly ownership: OwnershipRecord },
  payload: { readonly until: CalendarDate; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { ownership } = facts;
  if (ownership.until !== null) return refuse('register.ownership-ended', 'RG26');
  const ahead = aheadRefusal(payload.until, context);
  if (ahead) return ahead;
  if (payload.until <= ownership.since) return refuse('register.transfer-backwards', 'RG26', { since: ownership.since });
  return ok({
    changes: [update('ownership', ownership, { until: payload.until })],
    entries: [
      entry('OwnershipEnded', {}, { ownershipId: ownership.id, unitId: ownership.unitId, until: payload.until, reason: payload.reason })
    ]
  });
}

/**
 * The co-owner whom all named to vote for the unit, or nobody any more; rolls that are frozen keep what they have.
 * Refuses `register.ownership-ended`, `register.voter-not-owner`, `register.nothing-changed`. Source: 宁波 18, 丽水 12 [L]; SPEC RG27.
 */
export function decideNameOwnersVoter(
  facts: { readonly ownership: OwnershipRecord },
  payload: { readonly ownerId: string | null }
): Result<Decision, Refusal> {
  const { ownership } = facts;
  if (ownership.until !== null) return refuse('register.ownership-ended', 'RG26');
  if (payload.ownerId === ownership.namedVoterOwnerId) return refuse('register.nothing-changed', 'RG6');
  if (payload.ownerId !== null && !ownership.ownerIds.includes(payload.ownerId)) return refuse('register.voter-not-owner', 'RG27');
  return ok({
    changes: [update('ownership', ownership, { namedVoterOwnerId: payload.ownerId })],
    entries: [entry('OwnersVoterNamed', {}, { ownershipId: ownership.id, unitId: ownership.unitId, ownerId: payload.ownerId })]
  });
}

function ownersRefusal(owners: readonly OwnerRecord[], payload: OwnershipFields) {
  if (payload.ownerIds.length === 0) return refuse('register.owners-missing', 'RG25');
  if (owners.some((owner) => owner.endedAt !== null)) return refuse('register.owner-ended', 'RG28');
  const voter = payload.namedVoterOwnerId;
  if (voter !== null && !payload.ownerIds.includes(voter)) return refuse('register.voter-not-owner', 'RG27');
  return null;
}

/** The register says what is, never what will be: so one row holds at a time, and it is the one without an end. */
function aheadRefusal(date: CalendarDate, { now, zone }: Context) {
  return date > calendarDateAt(now, zone) ? refuse('register.date-ahead', 'RG26', { date }) : null;
}

/** One owner needs no named voter: he is the voter. */
function rowOf({ ownerIds, share, kind, since, namedVoterOwnerId }: OwnershipFields): OwnershipFields & { kind: OwnershipKind } {
  const sorted = [...new Set(ownerIds)].sort();
  return { ownerIds: sorted, share, kind, since, namedVoterOwnerId: sorted.length > 1 ? namedVoterOwnerId : null };
}

function personsOf(owners: readonly OwnerRecord[]): string[] {
  return owners.flatMap((owner) => (owner.personId === null ? [] : [owner.personId]));
}

/** Kinds that give the vote while they hold. */
export const HOLDING_KINDS = OWNERSHIP_KINDS.filter((kind) => kind !== 'CONTRACT');
