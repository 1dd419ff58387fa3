/** The owners' roll: from units, ownerships and owners of a scope on one day to heads with their areas, and what is wrong with the register. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { CalendarDate } from '../../basics/time.ts';
import { compareNumbers } from '../rules/unitNumberOrder.ts';
import { rollLabel } from './rollLabel.ts';
import { inScope } from './scope.ts';
import { actingPerson, titleOf, type Title } from './title.ts';
import type { Owner, Ownership, OwnersRollEntry, OwnersRollUnit, Unit, VoteScope } from './records.ts';

export interface OwnersRollSources {
  readonly units: readonly Unit[];
  readonly ownerships: readonly Ownership[];
  readonly owners: readonly Owner[];
  /** In the order of lists. */
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
  readonly scope: VoteScope;
  /** The day on which the register is read. */
  readonly on: CalendarDate;
  /** Profile `parkingCounts`. */
  readonly parkingCounts: boolean;
  /** Profile `rollShowsName`. */
  readonly showsName: boolean;
}

export type OwnersRollDraft = Omit<OwnersRollEntry, 'id'>;

/**
 * AREA_MISSING stops the roll. OWNER_MISSING and OWNERSHIPS_OVERLAP: the unit is a head of its own for which only paper could vote.
 * NO_VOTER: nobody of the owners has a person in the register, or the owner died and no heir is named.
 */
export type RollProblemKind = 'AREA_MISSING' | 'OWNER_MISSING' | 'OWNERSHIPS_OVERLAP' | 'NO_VOTER';

export interface OwnersRoll {
  readonly entries: readonly OwnersRollDraft[];
  /** N. */
  readonly headCount: number;
  /** A, 0.01 m². */
  readonly areaCenti: number;
  /** Units of the scope that do not count. */
  readonly leftOut: readonly { readonly unitId: string; readonly why: 'PARKING' | 'STORAGE' | 'ENDED' }[];
  readonly problems: readonly { readonly unitId: string; readonly kind: RollProblemKind }[];
}

/**
 * Builds the roll. One exact set of owners is one head with all its units; the developer's unsold and undelivered units together are one;
 * a buyer in possession votes before he is registered; parking (unless the profile counts it) and storage are in neither N nor A. Recusal
 * plays no part: an owner's right to vote on his property is never removed. Source: 司法解释 2020 art. 1, 8, 9 [L], 宁波 18(2) [L], domain 5.2
 * [D]; SPEC OV1, OV2, OV3, OV4.
 */
export function buildOwnersRoll(sources: OwnersRollSources): OwnersRoll {
  const owners = new Map(sources.owners.map((owner) => [owner.id, owner]));
  const rows = Map.groupBy(sources.ownerships, (row) => row.unitId);
  const heads = new Map<string, { title: Title; units: OwnersRollUnit[] }>();
  const leftOut: OwnersRoll['leftOut'][number][] = [];
  const problems: OwnersRoll['problems'][number][] = [];
  for (const unit of inOrder(sources)) {
    const why = reasonToLeaveOut(unit, sources.parkingCounts);
    if (why) leftOut.push({ unitId: unit.id, why });
    else if (unit.areaCenti === null || unit.areaSource === null || unit.areaCenti <= 0) {
      problems.push({ unitId: unit.id, kind: 'AREA_MISSING' });
    } else {
      const title = titleOf(unit, rows.get(unit.id) ?? [], owners, sources.on);
      if (title.problem) problems.push({ unitId: unit.id, kind: title.problem });
      const head = heads.get(title.headKey) ?? { title, units: [] };
      head.units.push(rollUnit(unit, { areaCenti: unit.areaCenti, areaSource: unit.areaSource }, title));
      heads.set(title.headKey, { title: joined(head.title, title), units: head.units });
    }
  }
  const entries = [...heads.values()].map(({ title, units }) => draft(title, units, owners, sources));
  const areaCenti = entries.reduce((sum, entry) => sum + entry.areaCenti, 0);
  if (!Number.isSafeInteger(areaCenti)) throw new RangeError(`area too large: ${areaCenti}`);
  return { entries, headCount: entries.length, areaCenti, leftOut, problems };
}

/**
 * Whether the roll can be frozen: refuses `voting.roll-empty` and, while a unit has no area, `voting.area-missing`; other problems are
 * shown and do not stop it. Source: domain 5.1, 司法解释 2020 art. 8 [L]; SPEC OV1, DR20.
 */
export function checkOwnersRoll(roll: OwnersRoll): Result<void, Refusal> {
  const withoutArea = roll.problems.filter(({ kind }) => kind === 'AREA_MISSING').length;
  if (withoutArea > 0) return refuse('voting.area-missing', 'OV1', { units: withoutArea });
  return roll.headCount === 0 ? refuse('voting.roll-empty', 'DR20') : ok(undefined);
}

function inOrder({ units, buildings, scope }: OwnersRollSources): Unit[] {
  const position = new Map(buildings.map(({ id }, index) => [id, index]));
  const place = ({ buildingId }: Unit) => position.get(buildingId) ?? -1;
  return units
    .filter((unit) => inScope(unit, scope))
    .sort((a, b) => place(a) - place(b) || compareNumbers(a.staircase, b.staircase) || compareNumbers(a.number, b.number));
}

function reasonToLeaveOut({ status, use }: Unit, parkingCounts: boolean): OwnersRoll['leftOut'][number]['why'] | undefined {
  if (status === 'ENDED') return 'ENDED';
  if (use === 'STORAGE') return 'STORAGE';
  return use === 'PARKING' && !parkingCounts ? 'PARKING' : undefined;
}

function rollUnit(unit: Unit, area: Pick<OwnersRollUnit, 'areaCenti' | 'areaSource'>, { ownership }: Title): OwnersRollUnit {
  const { id: unitId, buildingId, staircase, number } = unit;
  const read = { ownershipId: ownership?.id ?? null, ownershipKind: ownership?.kind ?? null };
  return { unitId, buildingId, staircase, number, ...area, ...read };
}

/** Several units of one head: those whom the co-owners of any unit named are the voters; where nobody was named, all owners. */
function joined(earlier: Title, next: Title): Title {
  const namedVoterOwnerIds = [...new Set([...earlier.namedVoterOwnerIds, ...next.namedVoterOwnerIds])];
  return { ...earlier, namedVoterOwnerIds };
}

function draft(
  title: Title,
  units: readonly OwnersRollUnit[],
  owners: ReadonlyMap<string, Owner>,
  { buildings, on, showsName }: OwnersRollSources
): OwnersRollDraft {
  const set = title.ownerIds.flatMap((id) => owners.get(id) ?? []);
  return {
    headKey: title.headKey,
    ownerIds: title.ownerIds,
    unitIds: units.map(({ unitId }) => unitId),
    areaCenti: units.reduce((sum, unit) => sum + unit.areaCenti, 0),
    label: rollLabel(units, set, buildings, showsName),
    isDeveloper: title.isDeveloper,
    voterPersonIds: votersOf(title, set, on),
    builtFrom: units
  };
}

/** The persons who act for the owners today. */
function votersOf({ namedVoterOwnerIds }: Title, owners: readonly Owner[], on: CalendarDate): string[] {
  const named = owners.filter(({ id }) => namedVoterOwnerIds.includes(id));
  const persons = (named.length > 0 ? named : owners).flatMap((owner) => actingPerson(owner, on) ?? []);
  return [...new Set(persons)].sort();
}
