/** The application: one object that owns the store, the commands and the views; everything else talks to it. */
import * as v from 'valibot';
import type { CommandAnswer, Envelope } from '#contract/command.ts';
import { doubleCodes } from '#contract/errors.ts';
import type { Actor } from '#domain/basics/actor.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import type { Store } from '#server/storage/store.ts';
import { execute, type Committed, type Door } from './execute.ts';
import { PropertyImports } from './imports/propertyImports.ts';
import { buildQueries, type Queries } from './queries.ts';
import type { Reading } from './query.ts';
import { buildRegistry, type Registry } from './registry.ts';

export interface Application {
  readonly store: Store;
  readonly registry: Registry;
  readonly queries: Queries;
  readonly now: () => number;
  /** Tables on their way into the register of property. */
  readonly imports: PropertyImports;
  /** Carries out a command; the only way anything changes. */
  execute(envelope: Envelope, actor: Actor): Promise<CommandAnswer>;
  /** Reads a view, masked for this actor. */
  query(name: string, params: unknown, actor: Actor): Promise<Result<unknown, Refusal>>;
  /** Hears of every commit, after it is durable. Returns the way to stop hearing. */
  onCommitted(listener: (change: Committed) => void): () => void;
  close(): Promise<void>;
}

/** Builds the application over an open store. `now` is the server clock; scenario files bring their own. `failed` hears of mistakes of the program. */
export function createApplication(options: { store: Store; now?: () => number; failed?: (error: unknown) => void }): Application {
  const doubles = doubleCodes();
  if (doubles.length > 0) throw new Error(`refusal codes stand twice: ${doubles.join(', ')}`);
  const { store, now = Date.now, failed = () => undefined } = options;
  const registry = buildRegistry();
  const queries = buildQueries();
  const listeners = new Set<(change: Committed) => void>();
  const committed = (change: Committed) => listeners.forEach((listener) => listener(change));
  const door: Door = { store, registry, now, committed, planOfUpload: (asked, from) => imports.planOf(asked, from) };
  const run: Application['execute'] = (envelope, actor) => execute(door, envelope, actor);
  const imports = new PropertyImports({ read: (id) => store.read(id), now, execute: run, failed });

  return {
    store,
    registry,
    queries,
    now,
    imports,
    execute: run,
    query: (name, params, actor) => readView({ store, queries, now }, name, params, actor),
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => store.close()
  };
}

async function readView(
  from: { store: Store; queries: Queries; now: () => number },
  name: string,
  params: unknown,
  actor: Actor
): Promise<Result<unknown, Refusal>> {
  const query = from.queries.get(name);
  if (!query) return refuse('page.unknown-view');
  if (query.roles && !query.roles.some((role) => actor.roles.includes(role))) {
    return actor.kind === 'VISITOR' ? refuse('authority.not-signed-in', 'AU1') : refuse('authority.role-missing', 'AU2');
  }
  const parsed = v.safeParse(query.params, params ?? {});
  if (!parsed.success) return refuse('record.not-found');
  const community = await from.store.read(actor.communityId).get('community', actor.communityId);
  const reading: Reading = {
    read: from.store.read(actor.communityId),
    journal: from.store.journal.bind(from.store, actor.communityId),
    derive: from.store.derive.bind(from.store, actor.communityId) as Reading['derive'],
    actor,
    now: from.now(),
    zone: community?.zone ?? 'Asia/Shanghai'
  };
  return query.run(reading, parsed.output);
}
