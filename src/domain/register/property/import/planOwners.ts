/** Finds for each owner of a table the owner of the register who is meant, or makes a new one, and the person who acts. */
import { insert, update, type Change } from '../../../basics/decision.ts';
import type { OwnerRecord } from '../../propertyRecords.ts';
import type { Person } from '../../records.ts';
import { newOwner, type OwnerFields } from '../owners.ts';
import type { Cluster } from './sameNames.ts';
import type { Difference, DifferenceField, PlanInput } from './planTypes.ts';

export interface PlannedOwner {
  readonly id: string;
  readonly name: string;
  readonly isDeveloper: boolean;
}

/** Where the owner stands in the register now: the owners of the units at his doors, and the households there. */
export interface AtDoors {
  readonly owners: readonly OwnerRecord[];
  readonly householdIds: readonly string[];
}

const FIELDS = ['kind', 'phone', 'idMark', 'representative'] as const;

/** Owners are found by mark, then at their own door, then by phone; a company by its name. Nobody is taken for two. Source: SPEC RG33, RG34. */
export class OwnerPlan {
  readonly changes: Change[] = [];
  readonly differences: Difference[] = [];
  added = 0;
  peopleAdded = 0;
  peopleBound = 0;
  readonly #input: PlanInput;
  readonly #byMark = new Map<string, OwnerRecord>();
  readonly #byPhone = new Map<string, OwnerRecord[]>();
  readonly #companies = new Map<string, OwnerRecord>();
  readonly #people = new Map<string, Person[]>();
  readonly #taken = new Set<string>();

  constructor(input: PlanInput) {
    this.#input = input;
    for (const owner of input.facts.owners) {
      if (owner.idMark !== '') this.#byMark.set(pair(owner.name, owner.idMark), owner);
      if (owner.phone !== '') push(this.#byPhone, pair(owner.name, owner.phone), owner);
      if (owner.kind !== 'PERSON') this.#companies.set(owner.name, owner);
    }
    for (const person of input.facts.people) push(this.#people, person.name, person);
  }

  /** The owner whom the table means. */
  plan(cluster: Cluster, at: AtDoors): PlannedOwner {
    const said = fieldsOf(cluster);
    const existing = this.#find(said, at);
    if (existing) this.#taken.add(existing.id);
    const id = existing?.id ?? this.#input.newId();
    const fields = existing ? merged(existing, said) : said;
    const acting = existing && existing.personId !== null ? undefined : this.#acting(fields, existing, at);
    if (existing) this.#change(existing, fields, acting);
    else {
      this.added += 1;
      this.changes.push(insert('owner', newOwner(id, fields, acting ?? null)));
    }
    return { id, name: fields.name, isDeveloper: fields.kind === 'DEVELOPER' };
  }

  #find(said: OwnerFields, at: AtDoors): OwnerRecord | undefined {
    const isFree = (owner: OwnerRecord) => !this.#taken.has(owner.id);
    const isLike = (owner: OwnerRecord) =>
      isFree(owner) && owner.name === said.name && (owner.idMark === '' || said.idMark === '' || owner.idMark === said.idMark);
    const marked = said.idMark === '' ? undefined : this.#byMark.get(pair(said.name, said.idMark));
    if (marked && isFree(marked)) return marked;
    const here = at.owners.find(isLike);
    if (here) return here;
    const reached = said.phone === '' ? undefined : this.#byPhone.get(pair(said.name, said.phone))?.find(isLike);
    if (reached) return reached;
    const company = said.kind === 'PERSON' ? undefined : this.#companies.get(said.name);
    return company && isLike(company) ? company : undefined;
  }

  #change(existing: OwnerRecord, fields: OwnerFields, personId: string | undefined): void {
    const changed = FIELDS.filter((field) => existing[field] !== fields[field]);
    if (changed.length === 0 && personId === undefined) return;
    const set = { ...Object.fromEntries(changed.map((field) => [field, fields[field]])), ...(personId === undefined ? {} : { personId }) };
    this.changes.push(update('owner', existing, set));
    if (changed.length === 0) return;
    const shown = changed.map((field): DifferenceField => ({ field, from: existing[field], to: fields[field] }));
    this.differences.push({ sort: 'CHANGED', of: 'OWNER', label: existing.name, fields: shown });
  }

  /** The person who can act for the owner: of the same name and phone, or of the same name at home in the unit. */
  #acting(fields: OwnerFields, existing: OwnerRecord | undefined, at: AtDoors): string | undefined {
    const { settings, newId, now, bindsPeople } = this.#input;
    if (settings.people === 'NONE' || (existing && existing.diedOn !== null)) return undefined;
    const name = fields.kind === 'PERSON' ? fields.name : fields.representative;
    if (name === '') return undefined;
    const sameName = this.#people.get(name) ?? [];
    const reached = sameName.filter((person) => fields.phone !== '' && person.phone === fields.phone);
    const home = sameName.filter((person) => person.householdId !== null && at.householdIds.includes(person.householdId));
    const found = [reached, home].find((people) => people.length === 1)?.[0];
    if (found) {
      this.peopleBound += 1;
      return found.id;
    }
    if (settings.people !== 'MAKE') return undefined;
    const id = newId();
    const person = {
      id,
      name,
      phone: fields.phone,
      householdId: at.householdIds[0] ?? null,
      boundAt: bindsPeople ? now : null,
      endedAt: null
    };
    this.changes.push(insert('person', person));
    this.peopleAdded += 1;
    return id;
  }
}

/** What the rows of one owner say together: the first that says something. */
function fieldsOf({ name, appearances }: Cluster): OwnerFields {
  const first = (field: 'phone' | 'idMark' | 'representative') => appearances.find(({ owner }) => owner[field] !== '')?.owner[field] ?? '';
  const kind = appearances.find(({ owner }) => owner.kind !== null)?.owner.kind ?? null;
  return { name, kind: kind ?? 'PERSON', phone: first('phone'), idMark: first('idMark'), representative: first('representative') };
}

/** An empty cell takes nothing away. */
function merged(existing: OwnerRecord, said: OwnerFields): OwnerFields {
  return {
    name: existing.name,
    kind: said.kind === 'PERSON' ? existing.kind : said.kind,
    phone: said.phone || existing.phone,
    idMark: said.idMark || existing.idMark,
    representative: said.representative || existing.representative
  };
}

function pair(name: string, mark: string): string {
  return `${name}\t${mark}`;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
