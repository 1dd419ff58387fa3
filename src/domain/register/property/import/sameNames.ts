/** Who of a table is one and the same owner: never by the name alone unless the importer says so. */
import type { DoorDraft, DoorOwner } from './doors.ts';

/** PHONE: the same phone is the same owner, no phone is another one. ONE: all of this name. SEPARATE: another one at each door. */
export const SAME_NAME_CHOICES = ['PHONE', 'ONE', 'SEPARATE'] as const;
export type SameNameChoice = (typeof SAME_NAME_CHOICES)[number];

/** `张伟 appears in 3 units: one owner or three?` */
export interface SameNameQuestion {
  readonly name: string;
  readonly units: number;
  /** Some doors, for the eye. */
  readonly examples: readonly string[];
  /** How many owners each choice makes. */
  readonly owners: Readonly<Record<SameNameChoice, number>>;
  readonly choice: SameNameChoice;
  readonly isDefault: boolean;
}

export interface Appearance {
  readonly draft: DoorDraft;
  readonly owner: DoorOwner;
}

/** One owner as the table is understood, with all the doors where he stands. */
export interface Cluster {
  readonly name: string;
  readonly appearances: readonly Appearance[];
}

export interface Clusters {
  readonly clusters: readonly Cluster[];
  /** The name at most doors first. */
  readonly questions: readonly SameNameQuestion[];
}

const EXAMPLES = 5;
/** Names and doors between two pauses. */
const STEP = 200;

/** The register's owner of this name at this door, where it knows one: stronger than a phone, weaker than a mark. */
export type KnownHere = (appearance: Appearance) => string | undefined;

/**
 * Owners of a table: the same name with the same mark is one owner, another mark another. Without a mark the importer's choice counts; by
 * default whom the register knows at the door, then the phone for natural persons, and one owner for a company or the developer. Pauses
 * now and then, since tables are long. Source: 司法解释 2020 art. 9 [L], question [D]; SPEC RG33.
 */
export function* clustersOf(
  drafts: Iterable<DoorDraft>,
  choices: ReadonlyMap<string, SameNameChoice>,
  knownHere: KnownHere
): Generator<void, Clusters> {
  const byName = new Map<string, Appearance[]>();
  let seen = 0;
  for (const draft of drafts) {
    for (const owner of draft.owners) put(byName, owner.name, { draft, owner });
    if ((seen += 1) % STEP === 0) yield;
  }
  const clusters: Cluster[] = [];
  const questions: SameNameQuestion[] = [];
  for (const [name, appearances] of byName) {
    const usual = appearances.some(({ owner }) => owner.kind === 'COMPANY' || owner.kind === 'DEVELOPER') ? 'ONE' : 'PHONE';
    const choice = choices.get(name) ?? usual;
    const groups = appearances.length === 1 ? [appearances] : group(appearances, choice, knownHere);
    clusters.push(...groups.map((found) => ({ name, appearances: found })));
    if (appearances.length > 1) questions.push(...question(name, appearances, { choice, usual }, knownHere));
    if ((seen += 1) % STEP === 0) yield;
  }
  return { clusters, questions: questions.sort((one, other) => other.units - one.units) };
}

function question(
  name: string,
  appearances: readonly Appearance[],
  { choice, usual }: { choice: SameNameChoice; usual: SameNameChoice },
  knownHere: KnownHere
): SameNameQuestion[] {
  const count = (as: SameNameChoice) => group(appearances, as, knownHere).length;
  const owners = { PHONE: count('PHONE'), ONE: count('ONE'), SEPARATE: count('SEPARATE') };
  // Marks decide: there is nothing to ask.
  if (owners.ONE === owners.SEPARATE) return [];
  const doors = [...new Set(appearances.map(({ draft }) => draft))];
  const examples = doors.slice(0, EXAMPLES).map((draft) => `${draft.building}${draft.staircase && `${draft.staircase}-`}${draft.number}`);
  return [{ name, units: doors.length, examples, owners, choice, isDefault: choice === usual }];
}

function group(appearances: readonly Appearance[], choice: SameNameChoice, knownHere: KnownHere): Appearance[][] {
  const marked = appearances.filter(({ owner }) => owner.idMark !== '');
  const unmarked = appearances.filter(({ owner }) => owner.idMark === '');
  if (choice === 'ONE' && new Set(marked.map(({ owner }) => owner.idMark)).size <= 1) return split([[...marked, ...unmarked]]);
  const groups = new Groups(knownHere);
  for (const appearance of marked) groups.join(appearance, `mark ${appearance.owner.idMark}`);
  if (choice === 'ONE') for (const appearance of unmarked) groups.join(appearance, 'one');
  else if (choice === 'SEPARATE') for (const appearance of unmarked) groups.join(appearance, doorOf(appearance));
  else {
    const known = unmarked.filter((appearance) => knownHere(appearance) !== undefined);
    for (const appearance of known) groups.join(appearance, `known ${knownHere(appearance)}`);
    for (const appearance of unmarked) {
      const { phone } = appearance.owner;
      if (!known.includes(appearance)) groups.join(appearance, phone === '' ? doorOf(appearance) : `phone ${phone}`);
    }
  }
  return split(groups.all);
}

function doorOf({ draft, owner }: Appearance): string {
  return `door ${draft.key} ${owner.row}`;
}

/** Appearances that belong together; a group is also found by the phones and the known owners of those who are in it. */
class Groups {
  readonly all: Appearance[][] = [];
  readonly #byKey = new Map<string, Appearance[]>();
  readonly #knownHere: KnownHere;

  constructor(knownHere: KnownHere) {
    this.#knownHere = knownHere;
  }

  join(appearance: Appearance, key: string): void {
    const there = this.#byKey.get(key) ?? [];
    if (there.length === 0) this.all.push(there);
    there.push(appearance);
    const { phone } = appearance.owner;
    const known = this.#knownHere(appearance);
    for (const other of [key, ...(phone === '' ? [] : [`phone ${phone}`]), ...(known === undefined ? [] : [`known ${known}`])]) {
      if (!this.#byKey.has(other)) this.#byKey.set(other, there);
    }
  }
}

/** Two co-owners of one name at one door are two people, whatever the choice. */
function split(groups: readonly Appearance[][]): Appearance[][] {
  return groups.flatMap((appearances) => {
    const layers: Appearance[][] = [];
    const seen = new Map<string, number>();
    for (const appearance of appearances) {
      const nth = seen.get(appearance.draft.key) ?? 0;
      seen.set(appearance.draft.key, nth + 1);
      (layers[nth] ??= []).push(appearance);
    }
    return layers;
  });
}

function put(groups: Map<string, Appearance[]>, key: string, appearance: Appearance): void {
  const there = groups.get(key);
  if (there) there.push(appearance);
  else groups.set(key, [appearance]);
}
