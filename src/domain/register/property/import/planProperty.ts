/** What an import of property would do: read in steps, so that whoever runs it can pause, show how far it is, and stop. */
import { insert, type Change } from '../../../basics/decision.ts';
import { problem, type ImportProblem } from '../../importRows.ts';
import type { OwnerRecord, OwnershipRecord, UnitRecord } from '../../propertyRecords.ts';
import { nextPosition } from '../estates.ts';
import { isCounted, unitLabel } from '../unitLabel.ts';
import { buildingNames, doorKey, Doors, type DoorDraft } from './doors.ts';
import { OwnerPlan, type PlannedOwner } from './planOwners.ts';
import type { PlanInput, Progress, PropertyPlan } from './planTypes.ts';
import { UnitPlan } from './planUnits.ts';
import { matchingProblems, readPropertyRow } from './rows.ts';
import { clustersOf, type Appearance, type Cluster } from './sameNames.ts';

/** Items between two pauses. */
const STEP = 100;

/**
 * The plan of an import: nothing is written here. While there is a problem it holds no changes. The same table again holds none either.
 * Source: [D]; SPEC RG32, RG33, RG34.
 */
export function* planProperty(input: PlanInput): Generator<Progress, PropertyPlan> {
  const { lines, settings, facts } = input;
  const heading = lines[settings.headingLine] ?? [];
  const doors = new Doors(buildingNames(facts.buildings.map((building) => building.name)));
  const problems: ImportProblem[] = [...settingProblems(input), ...matchingProblems(settings.matching, settings.headingLine + 1)];
  const body = lines.slice(settings.headingLine + 1);
  const total = body.length * 3;
  let rows = 0;
  if (problems.length === 0) {
    for (const [index, cells] of body.entries()) {
      const read = readPropertyRow(settings.headingLine + 2 + index, cells, settings.matching, heading);
      if (read.row && read.row.since !== null && read.row.since > input.today)
        problems.push(problem(read.row.row, '', `${read.row.since} 还没有到。`, `${read.row.since} has not come yet.`));
      if (read.row) {
        rows += 1;
        doors.add(read.row);
      }
      problems.push(...read.problems);
      if (index % STEP === 0) yield { done: index, total };
    }
    if (rows === 0 && problems.length === 0)
      problems.push(problem(settings.headingLine + 2, '', '表头下面没有内容。', 'There is nothing below the heading.'));
  }
  const draftPlan = new DraftPlan(input);
  const grouping = clustersOf(doors.drafts.values(), new Map(Object.entries(settings.sameNames)), (one) => draftPlan.knownHere(one));
  let grouped = grouping.next();
  for (; !grouped.done; grouped = grouping.next()) yield { done: body.length, total };
  const { clusters, questions } = grouped.value;
  let done = body.length;
  for (const cluster of clusters) {
    draftPlan.owner(cluster);
    if ((done += 1) % STEP === 0) yield { done: Math.min(done, body.length * 2), total };
  }
  draftPlan.ownersKnown();
  done = body.length * 2;
  for (const draft of doors.drafts.values()) {
    draftPlan.unit(draft);
    if ((done += 1) % STEP === 0) yield { done: Math.min(done, total), total };
  }
  return draftPlan.finish(rows, [...problems, ...doors.problems], questions);
}

function settingProblems({ settings, facts, today }: PlanInput): ImportProblem[] {
  if (settings.asOf > today) return [problem(1, '', `${settings.asOf} 还没有到。`, `${settings.asOf} has not come yet.`)];
  if (settings.estateId !== '') {
    const isThere = facts.estates.some((estate) => estate.id === settings.estateId);
    return isThere ? [] : [problem(1, '', '没有这个小区。', 'There is no such estate.')];
  }
  if (settings.estateName === '')
    return [problem(1, '', '请选择小区，或写新小区的名称。', 'Choose the estate, or write the name of a new one.')];
  const twin = facts.estates.some((estate) => estate.name === settings.estateName);
  return twin
    ? [problem(1, '', `小区“${settings.estateName}”已经登记，请从列表里选。`, 'This estate is in the register: choose it from the list.')]
    : [];
}

/** Doors and owners of a table against the register. */
class DraftPlan {
  readonly #input: PlanInput;
  readonly #estateId: string;
  readonly #owners: OwnerPlan;
  readonly #units: UnitPlan;
  readonly #buildings: Map<string, { id: string; isNew: boolean; position: number }>;
  readonly #doors = new Map<string, UnitRecord[]>();
  readonly #open: Map<string, OwnershipRecord[]>;
  readonly #ownersById: ReadonlyMap<string, OwnerRecord>;
  readonly #households: ReadonlyMap<string, string>;
  /** Owners of a draft by the place in its list. */
  readonly #planned = new Map<DoorDraft, PlannedOwner[]>();
  readonly #seen = new Set<string>();

  constructor(input: PlanInput) {
    const { facts, settings } = input;
    this.#input = input;
    this.#estateId = settings.estateId || input.newId();
    this.#owners = new OwnerPlan(input);
    this.#open = Map.groupBy(facts.open, (row) => row.unitId);
    this.#units = new UnitPlan(input, this.#estateId, this.#open);
    this.#buildings = new Map(facts.buildings.map((building) => [building.name, { ...building, isNew: false }]));
    const names = new Map(facts.buildings.map((building) => [building.id, building.name]));
    this.#ownersById = new Map(facts.owners.map((owner) => [owner.id, owner]));
    this.#households = new Map(facts.households.map((home) => [`${home.buildingId}\t${home.staircase}\t${home.room}`, home.id]));
    for (const unit of facts.units) {
      const key = doorKey(names.get(unit.buildingId) ?? '', unit.staircase, unit.number, unit.use);
      this.#doors.set(key, [...(this.#doors.get(key) ?? []), unit]);
    }
  }

  /** The owner of this name whom the register has at this door, unless the marks say that it is another person. */
  knownHere({ draft, owner }: Appearance): string | undefined {
    const unit = this.#existing(draft);
    const ids = unit ? (this.#open.get(unit.id) ?? []).flatMap((row) => row.ownerIds) : [];
    return ids.find((id) => {
      const there = this.#ownersById.get(id);
      const marks = [there?.idMark ?? '', owner.idMark];
      return there?.name === owner.name && (marks.includes('') || marks[0] === marks[1]);
    });
  }

  owner(cluster: Cluster): void {
    const drafts = cluster.appearances.map(({ draft }) => draft);
    const units = drafts.flatMap((draft) => this.#existing(draft) ?? []);
    const owners = units
      .flatMap((unit) => this.#open.get(unit.id) ?? [])
      .flatMap((row) => row.ownerIds)
      .flatMap((id) => this.#ownersById.get(id) ?? []);
    const householdIds = drafts.flatMap((draft) => this.#household(draft) ?? []);
    const planned = this.#owners.plan(cluster, { owners, householdIds });
    for (const { draft, owner } of cluster.appearances) {
      const list = this.#planned.get(draft) ?? [];
      list[draft.owners.indexOf(owner)] = planned;
      this.#planned.set(draft, list);
    }
  }

  /** After the last owner, before the first unit. */
  ownersKnown(): void {
    const held = this.#input.facts.open.flatMap((row) => (row.kind === 'DEVELOPER' && row.ownerIds.length === 1 ? row.ownerIds : []));
    const planned = [...this.#planned.values()].flat().flatMap((owner) => (owner.isDeveloper ? [owner.id] : []));
    const developers = [...new Set([...held, ...planned])];
    this.#units.developerId = developers.length === 1 ? (developers[0] ?? null) : null;
  }

  unit(draft: DoorDraft): void {
    const existing = this.#existing(draft) ?? null;
    if (existing) this.#seen.add(existing.id);
    const building = this.#building(draft.building);
    const householdId = this.#household(draft) ?? null;
    this.#units.plan({ draft, buildingId: building.id, existing, householdId, owners: this.#planned.get(draft) ?? [] });
  }

  finish(rows: number, found: readonly ImportProblem[], questions: PropertyPlan['questions']): PropertyPlan {
    const { settings, facts } = this.#input;
    const missing = facts.units.filter((unit) => unit.status !== 'ENDED' && !this.#seen.has(unit.id));
    const names = new Map(facts.buildings.map((building) => [building.id, building]));
    if (settings.isComplete) for (const unit of missing) this.#units.end(unit, unitLabel(names.get(unit.buildingId) ?? { name: '' }, unit));
    const [owners, units] = [this.#owners, this.#units];
    const problems = [...found, ...units.problems].sort((a, b) => a.row - b.row);
    const added = [...this.#buildings.entries()].filter(([, building]) => building.isNew);
    return {
      estateId: this.#estateId,
      problems,
      questions,
      differences: [...units.differences, ...owners.differences],
      changes: problems.length > 0 ? [] : this.#changes(added),
      counts: {
        rows,
        buildingsAdded: added.length,
        unitsAdded: units.added,
        unitsChanged: units.changed,
        unitsEnded: units.ended,
        unitsUnchanged: units.unchanged,
        unitsMissing: settings.isComplete ? 0 : missing.length,
        ownersAdded: owners.added,
        ownersChanged: owners.differences.length,
        ownershipsBegun: units.begun,
        ownershipsChanged: units.rowsChanged,
        ownershipsEnded: units.rowsEnded,
        peopleAdded: owners.peopleAdded,
        peopleBound: owners.peopleBound
      }
    };
  }

  #changes(added: readonly (readonly [string, { id: string; position: number }])[]): Change[] {
    const { settings, facts } = this.#input;
    const isNew = settings.estateId === '';
    const estate = { id: this.#estateId, name: settings.estateName, position: nextPosition(facts.estates) };
    return [
      ...(isNew ? [insert('estate', estate)] : []),
      ...added.map(([name, { id, position }]) => insert('building', { id, name, position })),
      ...this.#owners.changes,
      ...this.#units.changes
    ];
  }

  #building(name: string): { id: string } {
    const there = this.#buildings.get(name);
    if (there) return there;
    const building = { id: this.#input.newId(), isNew: true, position: nextPosition([...this.#buildings.values()]) };
    this.#buildings.set(name, building);
    return building;
  }

  /** The unit at the door: of the same use, else the dwelling or shop that is there. */
  #existing(draft: DoorDraft): UnitRecord | undefined {
    const there = this.#doors.get(draft.key) ?? [];
    return there.find((unit) => unit.use === draft.use) ?? there.find((unit) => draft.use === null || isCounted(unit));
  }

  #household(draft: DoorDraft): string | undefined {
    const building = this.#buildings.get(draft.building);
    if (!building || building.isNew || draft.use === 'PARKING' || draft.use === 'STORAGE') return undefined;
    return this.#households.get(`${building.id}\t${draft.staircase}\t${draft.number}`);
  }
}
