/** Decides the entry of units, their correction, and their end. */
import { entry, insert, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { calendarDateAt } from '../../basics/time.ts';
import type { AreaSource, UnitStatus, UnitUse } from '../../voting/owners/records.ts';
import type { OwnershipRecord, UnitRecord } from '../propertyRecords.ts';
import type { Building, Household } from '../records.ts';
import { areaCentiOf } from './area.ts';
import { endedOwnership } from './ownerships.ts';
import { bareDoor, unitLabel } from './unitLabel.ts';

export interface UnitFacts {
  readonly building: Building;
  /** The unit that stands at this door already, ended ones too. */
  readonly twin: UnitRecord | undefined;
  /** The household at this door, where the register knows one. */
  readonly household: Household | undefined;
}

export interface UnitFields {
  readonly staircase: string;
  readonly floor: string;
  readonly number: string;
  /** m² as written, e.g. `89.5`; '' = not known. */
  readonly area: string;
  readonly areaSource: AreaSource;
  readonly use: UnitUse;
}

/** UNSOLD or UNDELIVERED by hand; ENDED only by ending. */
export type LivingStatus = Exclude<UnitStatus, 'ENDED'>;

/**
 * Enters a unit, once per door and use; a door that ended comes back by correcting it. Answers `{unitId}`.
 * Refuses `register.unit-there`, `register.area-unreadable`. Source: SPEC RG5, RG38, RG22.
 */
export function decideAddUnit(
  facts: UnitFacts,
  payload: UnitFields & { readonly estateId: string; readonly buildingId: string; readonly status: LivingStatus },
  context: Context
): Result<Decision, Refusal> {
  const door = bareDoor(payload);
  const label = unitLabel(facts.building, door);
  if (facts.twin) return refuse('register.unit-there', 'RG5', { label });
  const area = readArea(payload);
  if (!area.ok) return area;
  const id = context.newId();
  const row = { ...door, ...area.value, floor: payload.floor, status: payload.status, householdId: facts.household?.id ?? null };
  return ok({
    changes: [insert('unit', { id, estateId: payload.estateId, buildingId: facts.building.id, ...row })],
    entries: [entry('UnitAdded', {}, { unitId: id, label, areaCenti: area.value.areaCenti, use: door.use })],
    answer: { unitId: id }
  });
}

/**
 * Corrects what stands about a unit; a roll that is frozen keeps what it was built from. An ended unit comes back with the status given.
 * Refuses `register.unit-there`, `register.area-unreadable`, `register.nothing-changed`. Source: domain 4.3; SPEC RG6, RG22.
 */
export function decideCorrectUnit(
  facts: UnitFacts & { readonly unit: UnitRecord; readonly oldBuilding: Building },
  payload: UnitFields & { readonly status: LivingStatus; readonly reason: string }
): Result<Decision, Refusal> {
  const { unit, building, twin } = facts;
  const door = bareDoor(payload);
  if (twin && twin.id !== unit.id) return refuse('register.unit-there', 'RG5', { label: unitLabel(building, door) });
  const area = readArea(payload);
  if (!area.ok) return area;
  const after = {
    buildingId: building.id,
    ...door,
    ...area.value,
    floor: payload.floor,
    status: payload.status,
    householdId: facts.household?.id ?? null
  };
  const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => unit[field] !== after[field]);
  if (fields.length === 0) return refuse('register.nothing-changed', 'RG6');
  const side = (of: UnitRecord | typeof after) => Object.fromEntries(fields.map((field) => [field, of[field]]));
  return ok({
    changes: [update('unit', unit, after)],
    entries: [
      entry(
        'UnitCorrected',
        {},
        { unitId: unit.id, label: unitLabel(facts.oldBuilding, unit), from: side(unit), to: side(after), reason: payload.reason }
      )
    ]
  });
}

/**
 * Ends a unit: merged, demolished, entered by mistake. What owned it ends with it; nothing is removed.
 * Refuses `register.unit-ended`. Source: SPEC RG24.
 */
export function decideEndUnit(
  facts: { readonly unit: UnitRecord; readonly building: Building; readonly open: readonly OwnershipRecord[] },
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { unit } = facts;
  if (unit.status === 'ENDED') return refuse('register.unit-ended', 'RG24');
  const today = calendarDateAt(context.now, context.zone);
  return ok({
    changes: [update('unit', unit, { status: 'ENDED' }), ...facts.open.map((ownership) => endedOwnership(ownership, today))],
    entries: [entry('UnitEnded', {}, { unitId: unit.id, label: unitLabel(facts.building, unit), reason: payload.reason })]
  });
}

function readArea(payload: UnitFields): Result<Pick<UnitRecord, 'areaCenti' | 'areaSource'>, Refusal> {
  if (payload.area.trim() === '') return ok({ areaCenti: null, areaSource: null });
  const areaCenti = areaCentiOf(payload.area);
  if (areaCenti === null) return refuse('register.area-unreadable', 'RG22', { area: payload.area.slice(0, 20) });
  return ok({ areaCenti, areaSource: payload.areaSource });
}
