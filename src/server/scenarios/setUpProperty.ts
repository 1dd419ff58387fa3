/** Fills the register of property of a scenario: patterns through imports, single units by the commands of the desk. */
import type { ScenarioEstate } from '#contract/scenarioProperty.ts';
import type { Actor } from '#domain/basics/actor.ts';
import { addDays, calendarDateAt } from '#domain/basics/time.ts';
import { areaText } from '#domain/register/property/area.ts';
import { PROPERTY_COLUMNS } from '#domain/register/property/import/columns.ts';
import type { OwnerRecord } from '#domain/register/propertyRecords.ts';
import type { Application } from '#server/application/application.ts';
import { partsOf } from './addresses.ts';
import { estatePattern, linesOf, type PatternRow } from './propertyRows.ts';

export interface PropertyStage {
  readonly app: Application;
  readonly system: Actor;
  readonly zone: string;
  readonly names: Map<string, unknown>;
  /** Gives a command as the system; throws when it is refused. */
  readonly give: (name: string, payload: Record<string, unknown>) => Promise<Record<string, unknown>>;
}

/**
 * Sets the estates up in the order of the file. Names `estate:…`, `building:…`, `unit:…`, `owner:<n>`, `owner-person:<n>`, and `owners`: the
 * persons of every head in order, its voter first. SPEC SC5.
 */
export async function setUpProperty(estates: readonly ScenarioEstate[], stage: PropertyStage): Promise<void> {
  const heads: string[][] = [];
  for (const estate of estates) heads.push(...(await setUpEstate(estate, stage)));
  const persons: (readonly string[])[] = [];
  const read = stage.app.store.read(stage.system.communityId);
  const owners = new Map((await read.list('owner', {})).map((owner) => [owner.id, owner]));
  for (const [index, ownerIds] of heads.entries()) {
    const acting = ownerIds.flatMap((id) => owners.get(id)?.personId ?? []);
    persons.push(acting);
    stage.names.set(`owner:${index + 1}`, ownerIds[0]);
    if (acting[0] !== undefined) stage.names.set(`owner-person:${index + 1}`, acting[0]);
  }
  stage.names.set('owners', persons);
}

/** Answers the owner ids of each head, the named voter first. */
async function setUpEstate(estate: ScenarioEstate, stage: PropertyStage): Promise<string[][]> {
  const since = estate.since ?? addDays(calendarDateAt(stage.app.now(), stage.zone), -1);
  const { estateId } = await stage.give('estate.add', { name: estate.estate });
  stage.names.set(`estate:${estate.estate}`, estateId);
  const { rows, heads } = estatePattern(estate);
  for (const canVote of [true, false]) {
    const part = rows.filter((row) => row.canVote === canVote);
    if (part.length > 0) await importRows(part, { estateId: String(estateId), asOf: since, canVote }, stage);
  }
  const read = stage.app.store.read(stage.system.communityId);
  for (const building of await read.list('building', {})) stage.names.set(`building:${building.name}`, building.id);
  await nameUnits(rows, String(estateId), stage);
  const byName = new Map((await read.list('owner', {})).map((owner) => [owner.name, owner]));
  const ofPattern = heads.map((names) => names.map((name) => idOf(byName, name)));
  const developer = estate.developer === undefined ? [] : ofPattern.splice(heads.length - (heads.at(-1)?.[0] === estate.developer ? 1 : 0));
  const singles = new SingleUnits(String(estateId), since, byName, stage);
  const seen = new Set([...ofPattern, ...developer].map((ids) => [...ids].sort().join(' ')));
  for (const unit of estate.units) {
    const ownerIds = await singles.enter(unit);
    const key = [...ownerIds].sort().join(' ');
    if (ownerIds.length > 0 && !seen.has(key)) ofPattern.push(ownerIds);
    seen.add(key);
  }
  return [...ofPattern, ...developer];
}

async function importRows(
  rows: readonly PatternRow[],
  { estateId, asOf, canVote }: { estateId: string; asOf: string; canVote: boolean },
  { app, system, give }: PropertyStage
): Promise<void> {
  const names = new Set(rows.flatMap((row) => row.owners));
  const held = app.imports.hold(
    linesOf(rows),
    {
      headingLine: 0,
      matching: PROPERTY_COLUMNS,
      estateId,
      estateName: '',
      asOf,
      isComplete: false,
      people: canVote ? 'MAKE' : 'NONE',
      sameNames: Object.fromEntries([...names].map((name) => [name, 'ONE']))
    },
    system
  );
  if (!held.ok) throw new Error(`set-up: the units were refused with ${held.error.code}`);
  await give('property.import', { uploadId: held.value.uploadId, planSha256: '', bindsPeople: true });
  // The lines are in the register now: they need not be held any longer.
  const dropped = app.imports.cancel(held.value.uploadId, system);
  if (!dropped.ok) throw new Error(`set-up: ${dropped.error.code}`);
}

async function nameUnits(rows: readonly PatternRow[], estateId: string, { app, system, names }: PropertyStage): Promise<void> {
  const units = await app.store.read(system.communityId).list('unit', { estateId });
  const ids = new Map(units.map((unit) => [`${unit.buildingId} ${unit.staircase} ${unit.number} ${unit.use}`, unit.id]));
  for (const { building, staircase, number, use } of rows) {
    const id = ids.get(`${String(names.get(`building:${building}`))} ${staircase.replace(/单元$/u, '')} ${number} ${use}`);
    names.set(`unit:${building} ${staircase ? `${staircase}-` : ''}${number}`, id);
  }
}

type SingleUnit = ScenarioEstate['units'][number];

/** Units written one by one; a name is one owner throughout the file. */
class SingleUnits {
  readonly #estateId: string;
  readonly #since: string;
  readonly #owners: Map<string, OwnerRecord | { readonly id: string }>;
  readonly #stage: PropertyStage;

  constructor(estateId: string, since: string, owners: Map<string, OwnerRecord>, stage: PropertyStage) {
    this.#estateId = estateId;
    this.#since = since;
    this.#owners = new Map(owners);
    this.#stage = stage;
  }

  /** Answers the owners' ids, the named voter first. */
  async enter(unit: SingleUnit): Promise<string[]> {
    const { give, names } = this.#stage;
    const { building, staircase, number } = partsOf(unit.at);
    const buildingId = names.get(`building:${building}`) ?? (await give('building.add', { name: building }))['buildingId'];
    names.set(`building:${building}`, buildingId);
    const area = unit.area === undefined ? '' : areaText(unit.area);
    const { floor, use, status, source: areaSource } = unit;
    const place = { estateId: this.#estateId, buildingId, staircase, number, floor };
    const { unitId } = await give('unit.add', { ...place, area, areaSource, use, status: status === 'ENDED' ? 'DELIVERED' : status });
    names.set(`unit:${unit.at}`, unitId);
    if (unit.voter !== undefined && !unit.owners.includes(unit.voter)) throw new Error(`${unit.at}: ${unit.voter} is not among its owners`);
    const ordered = [...(unit.voter === undefined ? [] : [unit.voter]), ...unit.owners.filter((name) => name !== unit.voter)];
    const ownerIds: string[] = [];
    for (const name of ordered) ownerIds.push(await this.#owner(name, unit.kind));
    if (ownerIds.length > 0) {
      const namedVoterOwnerId = unit.voter === undefined ? null : ownerIds[0];
      const since = unit.since ?? this.#since;
      await give('ownership.transfer', { unitId, ownerIds, share: unit.share, kind: unit.ownership, since, namedVoterOwnerId });
    }
    if (status === 'ENDED') await give('unit.end', { unitId, reason: '场景设定' });
    return ownerIds;
  }

  async #owner(name: string, kind: SingleUnit['kind']): Promise<string> {
    const { give, names, app, system } = this.#stage;
    const personId = names.get(name);
    const person = typeof personId === 'string' ? await app.store.read(system.communityId).get('person', personId) : undefined;
    const called = person?.name ?? name;
    const there = this.#owners.get(called);
    if (there) return there.id;
    const { ownerId } = await give('owner.add', { name: called, kind, phone: person?.phone ?? '' });
    const actsAs = kind === 'PERSON' ? 'SELF' : 'LEGAL_REPRESENTATIVE';
    if (person) await give('owner.bind', { ownerId, personId: person.id, actsAs, reason: '场景设定' });
    this.#owners.set(called, { id: String(ownerId) });
    return String(ownerId);
  }
}

function idOf(owners: ReadonlyMap<string, OwnerRecord>, name: string): string {
  const owner = owners.get(name);
  if (!owner) throw new Error(`set-up: the owner ${name} was not entered`);
  return owner.id;
}
