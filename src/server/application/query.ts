/** The shape of a query: what it needs, who may see it, which journal topics make it stale, and how its view is built. */
import type * as v from 'valibot';
import type { Actor, Role } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import type { RecordKind } from '#domain/records.ts';
import type { JournalFilter, JournalLine } from '#server/storage/store.ts';

export interface Reading {
  readonly read: Read;
  readonly journal: (filter: JournalFilter) => Promise<JournalLine[]>;
  /** See `Store.derive`: for what is the same for every reader and costs more than reading it. */
  readonly derive: <Value>(kinds: readonly RecordKind[], key: string, make: () => Promise<Value>) => Promise<Value>;
  readonly actor: Actor;
  /** Server time, epoch ms. */
  readonly now: number;
  readonly zone: string;
}

export interface Query<Params extends v.GenericSchema = v.GenericSchema, View = unknown> {
  readonly name: string;
  readonly params: Params;
  /** null = anybody, also without a session. */
  readonly roles: readonly Role[] | null;
  /** SHARED: the same view for everyone who may read it, built once per change. OWN: masked or filled for this person. */
  readonly audience: 'SHARED' | 'OWN';
  /** Topics that make the view stale: `meeting:<id>`, `matter:<id>`, `poll:<id>`, `person:<id>`, `community`. [] = not live. */
  readonly topics: (params: v.InferOutput<Params>, actor: Actor) => readonly string[];
  /** Further topics that the view waits for because of what it says now, e.g. the ballots of a vote in which the reader votes last. OWN views only. */
  readonly awaits?: (view: View) => readonly string[];
  readonly run: (reading: Reading, params: v.InferOutput<Params>) => Promise<Result<View, Refusal>>;
}

/** Declares a query; keeps the types of parameters and view together. */
export function query<Params extends v.GenericSchema, View>(definition: Query<Params, View>): Query {
  return definition as unknown as Query;
}
