/** Decides the import of households and their voting persons from a file: everything or nothing. */
import { entry, insert, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import type { Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { householdLabel } from './householdLabel.ts';
import { problem, type ImportProblem, type ImportRow, type ReadRows } from './importRows.ts';
import type { Building, Household, Person } from './records.ts';

/** Problems that are answered; the number of all stands beside them. */
export const PROBLEMS_SHOWN = 200;

export interface ImportFacts {
  readonly read: ReadRows;
  readonly buildings: readonly Building[];
  readonly households: readonly Household[];
  /** People with a household who were not ended. */
  readonly people: readonly Person[];
  /** SHA-256 of the file, kept in the journal instead of its content. */
  readonly fileSha256: string;
}

export interface ImportCounts {
  readonly rows: number;
  readonly buildingsAdded: number;
  readonly householdsAdded: number;
  readonly peopleAdded: number;
  readonly votersNamed: number;
  readonly unchanged: number;
}

/**
 * Adds what the register does not have yet; a household or person that is there stays, so the same file twice adds nothing.
 * With one wrong row nothing is written. A trial run answers what would happen.
 * Answers `{isImported, counts, problems, problemCount}`. Source: product default [D]; SPEC RG19, RG20.
 */
export function decideImportRegister(
  facts: ImportFacts,
  payload: { readonly isTrial: boolean },
  context: Context
): Result<Decision, Refusal> {
  const plan = new ImportPlan(facts, context);
  for (const row of facts.read.rows) plan.add(row);
  const problems = [...facts.read.problems, ...plan.problems].sort((a, b) => a.row - b.row);
  const isImported = problems.length === 0 && !payload.isTrial;
  const answer = {
    isImported,
    counts: { ...plan.counts() },
    problems: problems.slice(0, PROBLEMS_SHOWN).map(({ row, column, problem: text }) => ({ row, column, problem: { ...text } })),
    problemCount: problems.length
  };
  if (!isImported) return ok({ changes: [], entries: [], answer });
  return ok({
    changes: plan.changes(),
    entries: [entry('RegisterImported', {}, { fileSha256: facts.fileSha256, ...plan.counts() })],
    answer
  });
}

interface PlannedHousehold {
  readonly id: string;
  readonly existing: Household | null;
  readonly label: string;
  readonly buildingId: string;
  readonly staircase: string;
  readonly room: string;
  voterId: string | null;
  /** Row that named the voter; 0 = the register. */
  voterRow: number;
}

/** What the rows add up to; rows are taken in the order of the file. */
class ImportPlan {
  readonly problems: ImportProblem[] = [];
  readonly #context: Context;
  readonly #buildings = new Map<string, { id: string; name: string; position: number; isNew: boolean }>();
  readonly #households = new Map<string, PlannedHousehold>();
  readonly #people = new Map<string, { id: string; name: string; phone: string; householdId: string; isNew: boolean }>();
  #rows = 0;
  #unchanged = 0;

  constructor(facts: ImportFacts, context: Context) {
    this.#context = context;
    const names = new Map(facts.buildings.map((building) => [building.id, building]));
    for (const building of facts.buildings) this.#buildings.set(building.name, { ...building, isNew: false });
    for (const household of facts.households) {
      const building = names.get(household.buildingId);
      if (!building) continue;
      const key = doorKey(household.buildingId, household.staircase, household.room);
      const { buildingId, staircase, room, votingPersonId: voterId } = household;
      const label = householdLabel(building, household);
      this.#households.set(key, { id: household.id, existing: household, label, buildingId, staircase, room, voterId, voterRow: 0 });
    }
    for (const person of facts.people) {
      if (person.householdId !== null) {
        this.#people.set(`${person.householdId} ${person.name}`, { ...person, householdId: person.householdId, isNew: false });
      }
    }
  }

  add(row: ImportRow): void {
    this.#rows += 1;
    const before = this.#buildings.size + this.#households.size + this.#people.size;
    const household = this.#household(row);
    if (row.name !== '') this.#person(row, household);
    if (before === this.#buildings.size + this.#households.size + this.#people.size) this.#unchanged += 1;
  }

  #household(row: ImportRow): PlannedHousehold {
    let building = this.#buildings.get(row.building);
    if (!building) {
      const position = Math.max(0, ...[...this.#buildings.values()].map((other) => other.position)) + 1;
      building = { id: this.#context.newId(), name: row.building, position, isNew: true };
      this.#buildings.set(row.building, building);
    }
    const key = doorKey(building.id, row.staircase, row.room);
    const known = this.#households.get(key);
    if (known) return known;
    const { staircase, room } = row;
    const label = householdLabel(building, row);
    const household = {
      id: this.#context.newId(),
      existing: null,
      label,
      buildingId: building.id,
      staircase,
      room,
      voterId: null,
      voterRow: 0
    };
    this.#households.set(key, household);
    return household;
  }

  #person(row: ImportRow, household: PlannedHousehold): void {
    const key = `${household.id} ${row.name}`;
    let person = this.#people.get(key);
    if (!person) {
      person = { id: this.#context.newId(), name: row.name, phone: row.phone, householdId: household.id, isNew: true };
      this.#people.set(key, person);
    }
    const votes = row.isVoter ?? household.voterId === null;
    if (!votes || household.voterId === person.id) return;
    if (household.voterId !== null) {
      const [zh, en] =
        household.voterRow === 0
          ? [`${household.label}在登记册中已有另一位表决人。`, `${household.label} has another voter in the register.`]
          : [`${household.label}在第${household.voterRow}行已有表决人。`, `${household.label} has a voter in row ${household.voterRow}.`];
      this.problems.push(problem(row.row, '', zh, en));
      return;
    }
    household.voterId = person.id;
    household.voterRow = row.row;
  }

  changes(): Change[] {
    const buildings = [...this.#buildings.values()].filter((building) => building.isNew);
    const people = [...this.#people.values()].filter((person) => person.isNew);
    return [
      ...buildings.map(({ id, name, position }) => insert('building', { id, name, position })),
      ...[...this.#households.values()].flatMap(householdChange),
      ...people.map(({ id, name, phone, householdId }) => insert('person', { id, name, phone, householdId, boundAt: null, endedAt: null }))
    ];
  }

  counts(): ImportCounts {
    const households = [...this.#households.values()];
    return {
      rows: this.#rows,
      buildingsAdded: [...this.#buildings.values()].filter((building) => building.isNew).length,
      householdsAdded: households.filter((household) => household.existing === null).length,
      peopleAdded: [...this.#people.values()].filter((person) => person.isNew).length,
      votersNamed: households.filter((household) => household.voterRow !== 0).length,
      unchanged: this.#unchanged
    };
  }
}

function householdChange({ id, existing, buildingId, staircase, room, voterId }: PlannedHousehold): Change[] {
  if (existing === null) return [insert('household', { id, buildingId, staircase, room, votingPersonId: voterId })];
  return existing.votingPersonId === voterId ? [] : [update('household', existing, { votingPersonId: voterId })];
}

function doorKey(buildingId: string, staircase: string, room: string): string {
  return `${buildingId} ${staircase} ${room}`;
}
