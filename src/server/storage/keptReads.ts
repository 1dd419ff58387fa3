/** Keeps what is read for every ballot and every push but seldom changes, until a commit writes a record of that kind. */
import type { ListOptions, Read, Where } from '#domain/basics/reading.ts';
import type { RecordKind, Records } from '#domain/records.ts';
import type { Commit } from './store.ts';

/**
 * A hall of a thousand seats is read for every push of every shared view, the meeting and the vote for every ballot; none of them is
 * written by a ballot. Never kinds that decide who somebody is: sessions, persons and posts are read afresh each time.
 */
const KEPT: ReadonlySet<string> = new Set<RecordKind>(['community', 'meeting', 'poll', 'seat']);
/** Results kept per community and kind; beyond it all of that kind are read anew. */
const RESULTS_MAX = 64;

export interface KeptReads {
  /** The reads of a community, with kept results where they are still true. Results are shared: records are never altered in place. */
  over(communityId: string, read: Read): Read;
  /** Forgets what a commit may have changed; to be called when it is durable and before it is answered. */
  forget(commit: Pick<Commit, 'communityId' | 'changes'>): void;
}

/** Makes the keeper of one store. Only for a store whose file no other process writes while it is open. */
export function keepReads(): KeptReads {
  const kept = new Map<string, Map<string, Promise<unknown>>>();

  function keep<Result>(communityId: string, kind: RecordKind, question: readonly unknown[], ask: () => Promise<Result>): Promise<Result> {
    const place = `${communityId} ${kind}`;
    let results = kept.get(place);
    if (!results || results.size >= RESULTS_MAX) kept.set(place, (results = new Map()));
    const key = JSON.stringify(question);
    const known = results.get(key) as Promise<Result> | undefined;
    if (known) return known;
    const asked = ask();
    results.set(key, asked);
    asked.catch(() => results.delete(key));
    return asked;
  }

  function over(communityId: string, read: Read): Read {
    return {
      ...read,
      get: (kind, id) => (KEPT.has(kind) ? keep(communityId, kind, [id], () => read.get(kind, id)) : read.get(kind, id)),
      async list<K extends RecordKind>(kind: K, where: Where<K>, options?: ListOptions<K>): Promise<Records[K][]> {
        if (!KEPT.has(kind)) return read.list(kind, where, options);
        return [...(await keep(communityId, kind, [where, options], () => read.list(kind, where, options)))];
      }
    };
  }

  return {
    over,
    forget({ communityId, changes }) {
      for (const change of changes) kept.delete(`${communityId} ${change.kind}`);
    }
  };
}
