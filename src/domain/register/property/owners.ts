/** Decides the entry of owners, their correction, who acts for them, their death and their end. */
import { entry, guard, insert, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { calendarDateAt, type CalendarDate } from '../../basics/time.ts';
import type { Owner, OwnerKind } from '../../voting/owners/records.ts';
import type { OwnerRecord, OwnershipRecord } from '../propertyRecords.ts';
import type { Person } from '../records.ts';

export interface OwnerFields {
  readonly kind: OwnerKind;
  readonly name: string;
  readonly phone: string;
  /** End of an identity number, or a credit code. */
  readonly idMark: string;
  readonly representative: string;
}

export type ActsAs = Owner['actsAs'];

/**
 * The mark as it is kept: of a person's identity number only the last four signs, enough to tell two of one name apart.
 * Source: 个人信息保护法 6 [L]; SPEC RG33.
 */
export function keptMark(mark: string, kind: OwnerKind): string {
  const plain = mark.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  return kind !== 'PERSON' || plain.length <= 6 ? plain.slice(0, 30) : plain.slice(-4);
}

/**
 * Enters an owner who owns nothing yet; nobody acts for him until a person is bound. Answers `{ownerId}`. The journal holds no name of a
 * natural person. Source: 个人信息保护法 6, 47 [L]; SPEC RG8, RG28.
 */
export function decideAddOwner(_facts: null, payload: OwnerFields, context: Context): Result<Decision, Refusal> {
  const id = context.newId();
  return ok({
    changes: [insert('owner', newOwner(id, payload, null))],
    entries: [entry('OwnerAdded', {}, { ownerId: id, kind: payload.kind })],
    answer: { ownerId: id }
  });
}

/** A fresh owner row. */
export function newOwner(id: string, fields: OwnerFields, personId: string | null) {
  const { kind, name, phone, representative } = fields;
  const idMark = keptMark(fields.idMark, kind);
  const actsAs: ActsAs = kind === 'PERSON' ? 'SELF' : 'LEGAL_REPRESENTATIVE';
  return { id, kind, name, phone, idMark, representative, personId, actsAs, diedOn: null, endedAt: null };
}

/** Corrects what stands about an owner. Refuses `register.owner-ended`, `register.nothing-changed`. Source: 个人信息保护法 46 [L]; SPEC RG6. */
export function decideCorrectOwner(
  facts: { readonly owner: OwnerRecord },
  payload: OwnerFields & { readonly reason: string }
): Result<Decision, Refusal> {
  const { owner } = facts;
  if (owner.endedAt !== null) return refuse('register.owner-ended', 'RG28');
  const { kind, name, phone, representative } = payload;
  const after = { kind, name, phone, representative, idMark: keptMark(payload.idMark, kind) };
  const fields = (['kind', 'name', 'phone', 'idMark', 'representative'] as const).filter((field) => owner[field] !== after[field]);
  if (fields.length === 0) return refuse('register.nothing-changed', 'RG6');
  return ok({
    changes: [update('owner', owner, after)],
    entries: [entry('OwnerCorrected', about(owner), { ownerId: owner.id, fields, reason: payload.reason })]
  });
}

/**
 * Says which person of the register acts as this owner, and in which quality; null takes the person away. A natural person acts himself,
 * by guardian, or after death by a named heir; a company by its legal representative.
 * Refuses `register.owner-ended`, `register.person-ended`, `register.acting-unfit`, `register.nothing-changed`.
 * Source: 民法典 61, 23, 1121 [L]; SPEC RG29.
 */
export function decideBindOwner(
  facts: { readonly owner: OwnerRecord; readonly person: Person | null },
  payload: { readonly actsAs: ActsAs; readonly reason: string }
): Result<Decision, Refusal> {
  const { owner, person } = facts;
  if (owner.endedAt !== null) return refuse('register.owner-ended', 'RG28');
  if (person && person.endedAt !== null) return refuse('register.person-ended', 'RG8');
  if (person && !isFit(owner, payload.actsAs)) return refuse('register.acting-unfit', 'RG29', { actsAs: payload.actsAs });
  const personId = person?.id ?? null;
  if (owner.personId === personId && (personId === null || owner.actsAs === payload.actsAs))
    return refuse('register.nothing-changed', 'RG6');
  return ok({
    changes: [update('owner', owner, { personId, actsAs: payload.actsAs })],
    guards: person ? [guard('person', person)] : [],
    entries: [
      entry(
        'OwnerBound',
        { personIds: [owner.personId, personId].filter((id) => id !== null) },
        { ownerId: owner.id, personId, actsAs: payload.actsAs, reason: payload.reason }
      )
    ]
  });
}

/** Who is dead is represented by an heir only, and an heir represents only the dead. */
function isFit(owner: OwnerRecord, actsAs: ActsAs): boolean {
  if (owner.kind !== 'PERSON') return actsAs === 'LEGAL_REPRESENTATIVE';
  return owner.diedOn === null ? actsAs === 'SELF' || actsAs === 'GUARDIAN' : actsAs === 'HEIR';
}

/**
 * Writes a death down: from then on nobody acts for the owner until an heir is bound.
 * Refuses `register.owner-ended`, `register.not-a-person`, `register.date-ahead`, `register.nothing-changed`. Source: 民法典 1121 [L]; SPEC RG29.
 */
export function decideRecordDeath(
  facts: { readonly owner: OwnerRecord },
  payload: { readonly diedOn: CalendarDate; readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { owner } = facts;
  if (owner.endedAt !== null) return refuse('register.owner-ended', 'RG28');
  if (owner.kind !== 'PERSON') return refuse('register.not-a-person', 'RG29');
  if (payload.diedOn > calendarDateAt(context.now, context.zone)) return refuse('register.date-ahead', 'RG29', { date: payload.diedOn });
  if (owner.diedOn === payload.diedOn) return refuse('register.nothing-changed', 'RG6');
  return ok({
    changes: [update('owner', owner, { diedOn: payload.diedOn, ...(owner.actsAs === 'HEIR' ? {} : { personId: null }) })],
    entries: [entry('OwnerDeathRecorded', about(owner), { ownerId: owner.id, diedOn: payload.diedOn, reason: payload.reason })]
  });
}

/** Ends an owner who owns nothing any more. Refuses `register.owner-ended`, `register.owner-still-owns`. Source: SPEC RG28. */
export function decideEndOwner(
  facts: { readonly owner: OwnerRecord; readonly open: readonly OwnershipRecord[] },
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { owner } = facts;
  if (owner.endedAt !== null) return refuse('register.owner-ended', 'RG28');
  if (facts.open.length > 0) return refuse('register.owner-still-owns', 'RG28', { units: facts.open.length });
  return ok({
    changes: [update('owner', owner, { endedAt: context.now })],
    entries: [entry('OwnerEnded', about(owner), { ownerId: owner.id, reason: payload.reason })]
  });
}

function about(owner: OwnerRecord) {
  return owner.personId === null ? {} : { personIds: [owner.personId] };
}
