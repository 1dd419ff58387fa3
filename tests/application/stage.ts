/** A made-up community over a temporary database, with a clock that tests set: every application test acts on it. */
import type { CommandAnswer } from '#contract/command.ts';
import type { Actor } from '#domain/basics/actor.ts';
import { DAY_MS, instantAt } from '#domain/basics/time.ts';
import { createApplication, type Application } from '#server/application/application.ts';
import { createClockwork, systemActor } from '#server/application/clockwork.ts';
import { actorFor, visitorOf } from '#server/application/identity/actor.ts';
import { newId } from '#server/application/randomness.ts';
import type { Store } from '#server/storage/store.ts';
import { temporarySqliteStore, type TemporaryStore } from '../storage/temporaryStore.ts';
import { castWithPosts, placeOf, type CastMember } from './cast.ts';

export const ZONE = 'Asia/Shanghai';

export interface StageClock {
  now(): number;
  /** To an instant, or to `'2026-04-03 09:00'` in the zone of the community. */
  set(to: number | string): void;
  advance(byMs: number): void;
  advanceDays(days: number): void;
}

export interface Stage {
  readonly app: Application;
  readonly clock: StageClock;
  readonly communityId: string;
  readonly slug: string;
  /** Ids of buildings by name and of households by number (from 1). */
  readonly buildings: ReadonlyMap<string, string>;
  readonly households: readonly string[];
  /** Person id of a key of the cast (`CHAIR`, `LEAD:OWNERS_COMMITTEE`, `MEMBER:PROPERTY_COMPANY:2`, `RESIDENT:7`) or of a name. */
  personId(key: string): string;
  /** The actor of a key, of a name, of `SYSTEM` or of `VISITOR`, with the posts of the stage's present day. */
  as(key: string): Promise<Actor>;
  /** Gives a command; a fresh id unless one is given. */
  run(name: string, payload: unknown, as: string | Actor, id?: string): Promise<CommandAnswer>;
  /** Gives a command that must succeed; returns its answer's data. Throws with the code otherwise. */
  must<T = Record<string, string>>(name: string, payload: unknown, as: string | Actor): Promise<T>;
  /** Gives a command that must be refused; returns the code. Throws when it succeeds. */
  refusal(name: string, payload: unknown, as: string | Actor): Promise<string>;
  /** Reads a view; throws with the code when it is refused. */
  view<T>(name: string, params: unknown, as: string | Actor): Promise<T>;
  /** Carries out policies and due commands up to the stage's present. */
  settle(): Promise<void>;
  /** Enters a further person with posts and makes `as(key)` know it. */
  enter(member: CastMember, householdId?: string): Promise<string>;
  /** Removes the database, unless it was given by the test. */
  close(): Promise<void>;
}

export interface StageOptions {
  /** Households with one bound voting resident each; 30 by default. */
  readonly households?: number;
  /** Start of the clock; 2026-04-03 09:00 by default. */
  readonly now?: number | string;
  /** A store that is already open, e.g. for a second community in it. */
  readonly store?: Store;
  readonly slug?: string;
  /** false leaves the community without people: only SYSTEM acts. */
  readonly people?: boolean;
}

/** Founds a community with bodies, buildings, households, residents and everybody who holds a post. */
export async function newStage(options: StageOptions = {}): Promise<Stage> {
  const clock = newClock(options.now ?? '2026-04-03 09:00');
  const temporary = options.store ? null : await temporarySqliteStore();
  const app = createApplication({ store: options.store ?? (temporary as TemporaryStore).store, now: clock.now });
  const slug = options.slug ?? `test-${newId().slice(0, 8)}`;
  const stage = bareStage(app, clock, { communityId: newId(), slug }, async () => temporary?.remove());
  await stage.must('community.found', { slug: stage.slug, name: '翠园社区' }, 'SYSTEM');
  if (options.people !== false) {
    await populate(stage, options.households ?? 30);
    await Promise.all(castWithPosts().map((member) => stage.enter(member)));
  }
  return stage;
}

type BareStage = Stage & { buildings: Map<string, string>; households: string[]; people: Map<string, string> };

function bareStage(
  app: Application,
  clock: StageClock,
  { communityId, slug }: { communityId: string; slug: string },
  close: () => Promise<void>
): BareStage {
  const people = new Map<string, string>();
  const clockwork = createClockwork(app, () => undefined);
  const personId = (key: string) => people.get(key.replace(/^LEAD:(.*)$/, 'MEMBER:$1:1')) ?? fail(`the stage knows nobody called ${key}`);
  async function as(key: string): Promise<Actor> {
    if (key === 'SYSTEM') return systemActor(communityId);
    if (key === 'VISITOR') return visitorOf(communityId);
    const actor = await actorFor(app.store.read(communityId), personId(key), `session-${key}`, clock.now());
    return actor ?? fail(`${key} was ended`);
  }
  const actorOf = async (who: string | Actor) => (typeof who === 'string' ? as(who) : who);
  const stage: BareStage = {
    app,
    clock,
    communityId,
    slug,
    people,
    buildings: new Map(),
    households: [],
    personId,
    as,
    run: async (name, payload, who, id = newId()) =>
      app.execute({ id, name, payload: payload as Record<string, unknown> }, await actorOf(who)),
    async must<T>(name: string, payload: unknown, who: string | Actor) {
      const answer = await stage.run(name, payload, who);
      return answer.ok
        ? (answer.data as T)
        : fail(`${name} was refused: ${answer.code} ${answer.rule ?? ''} ${JSON.stringify(answer.facts ?? {})}`);
    },
    async refusal(name, payload, who) {
      const answer = await stage.run(name, payload, who);
      return answer.ok ? fail(`${name} was not refused`) : answer.code;
    },
    async view<T>(name: string, params: unknown, who: string | Actor) {
      const view = await app.query(name, params, await actorOf(who));
      return view.ok ? (view.value as T) : fail(`${name} was refused: ${view.error.code}`);
    },
    settle: () => clockwork.settle(communityId),
    enter: (member, householdId) => enter(stage, member, householdId ?? null),
    close
  };
  return stage;
}

async function populate(stage: BareStage, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (const name of new Set(numbers.map((n) => placeOf(n).building))) {
    const { buildingId } = await stage.must<{ buildingId: string }>('building.add', { name }, 'SYSTEM');
    stage.buildings.set(name, buildingId);
  }
  await Promise.all(
    numbers.map(async (n) => {
      const { building, staircase, room } = placeOf(n);
      const place = { buildingId: stage.buildings.get(building), staircase, room };
      const { householdId } = await stage.must<{ householdId: string }>('household.add', place, 'SYSTEM');
      stage.households[n - 1] = householdId;
      const resident = { name: `居民${n}`, phone: `1380000${String(n).padStart(4, '0')}`, householdId, isVoter: true, isBound: true };
      const { personId } = await stage.must<{ personId: string }>('person.add', resident, 'SYSTEM');
      stage.people.set(`RESIDENT:${n}`, personId).set(resident.name, personId);
    })
  );
}

async function enter(stage: BareStage, member: CastMember, householdId: string | null): Promise<string> {
  const { personId } = await stage.must<{ personId: string }>('person.add', { name: member.name, householdId, isBound: true }, 'SYSTEM');
  stage.people.set(member.key, personId).set(member.name, personId);
  for (const post of member.posts) await stage.must('post.assign', { personId, startsOn: '2026-01-01', ...post }, 'SYSTEM');
  return personId;
}

function newClock(start: number | string): StageClock {
  const instant = (at: number | string) => (typeof at === 'number' ? at : instantAt(at.slice(0, 10), at.slice(11), ZONE));
  let present = instant(start);
  return {
    now: () => present,
    set: (to) => void (present = instant(to)),
    advance: (byMs) => void (present += byMs),
    advanceDays: (days) => void (present += days * DAY_MS)
  };
}

function fail(why: string): never {
  throw new Error(why);
}
