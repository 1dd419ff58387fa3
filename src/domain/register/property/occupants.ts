/** Decides the entry of people who live in a unit without owning it, their correction, and their end. */
import { entry, insert, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { CalendarDate } from '../../basics/time.ts';
import type { Occupant, UnitRecord } from '../propertyRecords.ts';

export interface OccupantFields {
  readonly name: string;
  readonly phone: string;
  readonly personId: string | null;
  readonly since: CalendarDate;
}

/** Enters an occupant; he takes part in talks, never in an owners' vote. Answers `{occupantId}`. Refuses `register.unit-ended`. SPEC RG30. */
export function decideAddOccupant(
  facts: { readonly unit: UnitRecord },
  payload: OccupantFields,
  context: Context
): Result<Decision, Refusal> {
  const { unit } = facts;
  if (unit.status === 'ENDED') return refuse('register.unit-ended', 'RG24');
  const id = context.newId();
  const { name, phone, personId, since } = payload;
  return ok({
    changes: [insert('occupant', { id, unitId: unit.id, name, phone, personId, since, until: null })],
    entries: [entry('OccupantAdded', about(personId), { occupantId: id, unitId: unit.id, since })],
    answer: { occupantId: id }
  });
}

/** Corrects what stands about an occupant. Refuses `register.occupant-ended`, `register.nothing-changed`. Source: SPEC RG6, RG30. */
export function decideCorrectOccupant(
  facts: { readonly occupant: Occupant },
  payload: OccupantFields & { readonly reason: string }
): Result<Decision, Refusal> {
  const { occupant } = facts;
  if (occupant.until !== null) return refuse('register.occupant-ended', 'RG30');
  const fields = (['name', 'phone', 'personId', 'since'] as const).filter((field) => occupant[field] !== payload[field]);
  if (fields.length === 0) return refuse('register.nothing-changed', 'RG6');
  const { name, phone, personId, since } = payload;
  return ok({
    changes: [update('occupant', occupant, { name, phone, personId, since })],
    entries: [entry('OccupantCorrected', about(personId), { occupantId: occupant.id, fields, reason: payload.reason })]
  });
}

/** Writes down that an occupant moved out. Refuses `register.occupant-ended`, `register.transfer-backwards`. Source: SPEC RG30. */
export function decideEndOccupant(
  facts: { readonly occupant: Occupant },
  payload: { readonly until: CalendarDate; readonly reason: string }
): Result<Decision, Refusal> {
  const { occupant } = facts;
  if (occupant.until !== null) return refuse('register.occupant-ended', 'RG30');
  if (payload.until < occupant.since) return refuse('register.transfer-backwards', 'RG26', { since: occupant.since });
  return ok({
    changes: [update('occupant', occupant, { until: payload.until })],
    entries: [
      entry('OccupantEnded', about(occupant.personId), {
        occupantId: occupant.id,
        unitId: occupant.unitId,
        until: payload.until,
        reason: payload.reason
      })
    ]
  });
}

function about(personId: string | null) {
  return personId === null ? {} : { personIds: [personId] };
}
