/** Keeps what is read for every ballot and every push but seldom changes, until a commit writes a record of that kind. */
import type { ListOptions, Read, Where } from '#domain/basics/reading.ts';
import type { RecordKind, Records } from '#domain/records.ts';
import type { Commit, CommitOutcome } from './store.ts';

/**
 * A hall of a thousand seats is read for every push of every shared view; who gives a command, the vote and the voter's rights for
 * every ballot. None of them is written by a ballot. What a ballot writes is not kept.
 */
const KEPT: ReadonlySet<string> = new Set<RecordKind>([
  ...(['community', 'session', 'person', 'post'] as const),
  ...(['meeting', 'seat', 'motion', 'partyPosition', 'floorRequest'] as const),
  ...(['matter', 'poll', 'rollEntry'] as const)
]);
/** Records kept per place; beyond it all of that place are read anew. */
const RECORDS_MAX = 10_000;
/** Records in a list that is kept: a whole register of a city is read seldom, and would stay in the memory. */
const LIST_MAX = 5_000;
/** The place of what is looked up before the community is known: any community's commit may change it. */
const ANY = '';

export interface KeptReads {
  /** The reads of a community, with kept results where they are still true. Results are shared: records are never altered in place. */
  over(communityId: string, read: Read): Read;
  /** See `Store.derive`; `communityId` null = of any community. */
  derive<Value>(communityId: string | null, kinds: readonly RecordKind[], key: string, make: () => Promise<Value>): Promise<Value>;
  /**
   * Forgets what a commit may have changed, and, unless it was written, what it was mistaken about. To be called before it is answered;
   * without an outcome when it is not known whether it was written.
   */
  settled(commit: Pick<Commit, 'communityId' | 'changes' | 'guards'>, outcome?: Pick<CommitOutcome, 'kind'>): void;
  /** Forgets everything: somebody else has written. */
  forgetAll(): void;
}

/** Results that the same kinds of records can change. */
interface Place {
  readonly kinds: readonly RecordKind[];
  readonly results: Map<string, Promise<unknown>>;
  /** Records in them, at least. */
  records: number;
}

/** Makes the keeper of one store. Only for a store that hears of every commit, also of one by another process. */
export function keepReads(): KeptReads {
  const kept = new Map<string, Map<string, Place>>();

  function keep<Value>(
    communityId: string,
    place: string,
    kinds: readonly RecordKind[],
    key: string,
    ask: () => Promise<Value>
  ): Promise<Value> {
    const here = placeIn(kept, communityId, place, kinds);
    const known = here.results.get(key) as Promise<Value> | undefined;
    if (known) return known;
    const asked = ask();
    here.results.set(key, asked);
    const drop = () => void (here.results.get(key) === asked && here.results.delete(key));
    asked.then((value) => {
      if (!isWorthKeeping(value)) return drop();
      here.records += Array.isArray(value) ? value.length + 1 : 1;
      if (here.records > RECORDS_MAX) empty(here);
    }, drop);
    return asked;
  }

  function forget(communityId: string, kind: RecordKind): void {
    for (const community of [communityId, ANY]) {
      for (const place of kept.get(community)?.values() ?? []) if (place.kinds.includes(kind)) empty(place);
    }
  }

  function over(communityId: string, read: Read): Read {
    const of = <Value>(how: string, kind: RecordKind, key: string, ask: () => Promise<Value>) =>
      keep(communityId, `${how} ${kind}`, [kind], key, ask);
    return {
      ...read,
      get: (kind, id) => (KEPT.has(kind) ? of('get', kind, id, () => read.get(kind, id)) : read.get(kind, id)),
      find: (kind, where) => (KEPT.has(kind) ? of('find', kind, keyOf(where), () => read.find(kind, where)) : read.find(kind, where)),
      async list<K extends RecordKind>(kind: K, where: Where<K>, options?: ListOptions<K>): Promise<Records[K][]> {
        if (!KEPT.has(kind) || options?.after !== undefined) return read.list(kind, where, options);
        return [...(await of('list', kind, `${keyOf(where)} ${keyOf(options)}`, () => read.list(kind, where, options)))];
      }
    };
  }

  return {
    over,
    derive: (communityId, kinds, key, make) => keep(communityId ?? ANY, kinds.join(), kinds, key, make),
    settled({ communityId, changes, guards }, outcome) {
      for (const { kind } of changes) forget(communityId, kind);
      if (outcome?.kind !== 'COMMITTED') for (const { kind } of guards) forget(communityId, kind);
    },
    forgetAll: () => kept.clear()
  };
}

/** Unlike one JSON text of the whole, it does not leave out a value that is missing by mistake: the read itself then refuses it. */
function keyOf(question: object = {}): string {
  let key = '';
  for (const [field, value] of Object.entries(question)) key += `${field}=${JSON.stringify(value)} `;
  return key;
}

function empty(place: Place): void {
  place.results.clear();
  place.records = 0;
}

/** What is not there is asked for again: otherwise wrong guesses would crowd out what is. */
function isWorthKeeping(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length > LIST_MAX);
}

function placeIn(kept: Map<string, Map<string, Place>>, communityId: string, name: string, kinds: readonly RecordKind[]): Place {
  let places = kept.get(communityId);
  if (!places) kept.set(communityId, (places = new Map()));
  let place = places.get(name);
  if (!place) places.set(name, (place = { kinds, results: new Map(), records: 0 }));
  return place;
}
