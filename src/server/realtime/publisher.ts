/** Shows every change to whoever may see it now: builds each room's view once, the first change at once, then at most every 50 ms. */
import type { Actor } from '#domain/basics/actor.ts';
import { viewKey, type Subscription, type ViewMessage } from '#contract/channels.ts';
import type { Application } from '#server/application/application.ts';
import type { Result } from '#domain/basics/result.ts';
import { ok } from '#domain/basics/result.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { PushOrder } from './pushOrder.ts';
import { topicsOf } from './topics.ts';

/** Least time between two pushes of one room, ms. */
export const GATHER_MS = 50;
/** Readers up to which a shared view is a wall or two, not a hall. */
const FEW = 8;

interface Room {
  readonly name: string;
  readonly subscription: Subscription;
  readonly actor: Actor;
  readonly topics: readonly string[];
  /** Topics that the last view asked for. */
  awaited: readonly string[];
  members: number;
  isBuilding: boolean;
  isStale: boolean;
  /** When the last push began, ms of the monotonic clock. */
  sentAt: number;
  timer: NodeJS.Timeout | null;
}

export interface PublisherOptions {
  readonly app: Application;
  /** Gives a message to everybody in a room. */
  readonly send: (room: string, message: ViewMessage) => void;
  readonly failed: (error: unknown) => void;
}

/** Rooms of live views, woken by the topics of each commit. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #rooms = new Map<string, Room>();
  readonly #byTopic = new Map<string, Set<Room>>();
  readonly #order = new PushOrder<Room>((room) => this.#push(room));
  readonly #stopHearing: () => void;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#stopHearing = options.app.onCommitted(({ communityId, lines }) => {
      for (const topic of topicsOf(lines)) {
        for (const room of this.#byTopic.get(`${communityId} ${topic}`) ?? []) this.#wake(room);
      }
    });
  }

  /** Name of the room in which this reader gets this view. */
  roomOf(subscription: Subscription, actor: Actor): string {
    const isShared = this.#options.app.queries.get(subscription.view)?.audience === 'SHARED';
    return `${actor.communityId} ${isShared ? '' : `${actor.personId}/${actor.sessionId} `}${viewKey(subscription)}`;
  }

  /**
   * Enters a room, made when it is the first, and answers the view as it is now. The socket joins the room before it calls this, so
   * that no change falls between snapshot and stream; an older push is dropped by its revision. A refusal leaves the room again.
   */
  async enter(subscription: Subscription, actor: Actor): Promise<Result<ViewMessage, Refusal>> {
    const name = this.roomOf(subscription, actor);
    const room = this.#rooms.get(name) ?? this.#open(name, subscription, actor);
    room.members++;
    const view = await this.#viewNow(subscription, actor);
    if (view.ok) this.#await(room, view.value.data);
    else this.leave(name);
    return view;
  }

  /** Leaves a room; the last reader takes it down. */
  leave(name: string): void {
    const room = this.#rooms.get(name);
    if (!room || --room.members > 0) return;
    this.#rooms.delete(name);
    if (room.timer) clearTimeout(room.timer);
    this.#order.remove(room);
    for (const topic of [...room.topics, ...room.awaited]) this.#deafen(room, topic);
  }

  /** Answers first: pictures wait a little while a command is under way. Resolves as `work` does. */
  async before<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    this.#order.commandBegins();
    try {
      return await work();
    } finally {
      this.#order.commandEnds();
    }
  }

  /** How many rooms have readers. */
  rooms(): number {
    return this.#rooms.size;
  }

  close(): void {
    this.#stopHearing();
    this.#order.close();
    for (const room of this.#rooms.values()) if (room.timer) clearTimeout(room.timer);
    this.#rooms.clear();
  }

  #open(name: string, subscription: Subscription, actor: Actor): Room {
    const topics = this.#options.app.queries.get(subscription.view)?.topics(subscription.params, actor) ?? [];
    const room: Room = {
      name,
      subscription,
      actor,
      topics: topics.map((topic) => `${actor.communityId} ${topic}`),
      awaited: [],
      members: 0,
      isBuilding: false,
      isStale: false,
      sentAt: 0,
      timer: null
    };
    this.#rooms.set(name, room);
    for (const topic of room.topics) this.#hear(room, topic);
    return room;
  }

  #hear(room: Room, topic: string): void {
    this.#byTopic.set(topic, (this.#byTopic.get(topic) ?? new Set()).add(room));
  }

  #deafen(room: Room, topic: string): void {
    this.#byTopic.get(topic)?.delete(room);
    if (this.#byTopic.get(topic)?.size === 0) this.#byTopic.delete(topic);
  }

  /** Listens to what the view waits for now, and to nothing of what it waited for before. */
  #await(room: Room, data: unknown): void {
    if (!this.#rooms.has(room.name)) return;
    const asked = this.#options.app.queries.get(room.subscription.view)?.awaits?.(data) ?? [];
    const awaited = asked.map((topic) => `${room.actor.communityId} ${topic}`).filter((topic) => !room.topics.includes(topic));
    const fresh = awaited.filter((topic) => !room.awaited.includes(topic));
    for (const topic of room.awaited) if (!awaited.includes(topic)) this.#deafen(room, topic);
    for (const topic of fresh) this.#hear(room, topic);
    room.awaited = awaited;
    // What happened between the reading of the view and this line was not heard.
    if (fresh.length > 0) this.#wake(room);
  }

  #wake(room: Room): void {
    // Stale already: it is on its way.
    if (room.isStale) return;
    room.isStale = true;
    if (!room.isBuilding) this.#schedule(room);
  }

  #schedule(room: Room): void {
    const wait = room.sentAt + GATHER_MS - performance.now();
    if (wait <= 0) return this.#due(room);
    room.timer = setTimeout(() => ((room.timer = null), this.#due(room)), wait);
  }

  #due(room: Room): void {
    const isShared = this.#options.app.queries.get(room.subscription.view)?.audience === 'SHARED';
    this.#order.add(room, isShared ? (room.members > FEW ? 'MANY' : 'FIRST') : 'OWN');
  }

  async #push(room: Room): Promise<void> {
    room.isBuilding = true;
    room.isStale = false;
    room.sentAt = performance.now();
    try {
      const view = await this.#viewNow(room.subscription, room.actor);
      if (view.ok && this.#rooms.has(room.name)) {
        this.#options.send(room.name, view.value);
        this.#await(room, view.value.data);
      }
    } catch (error) {
      this.#options.failed(error);
    } finally {
      room.isBuilding = false;
      if (room.isStale && this.#rooms.has(room.name)) this.#schedule(room);
    }
  }

  async #viewNow(subscription: Subscription, actor: Actor): Promise<Result<ViewMessage, Refusal>> {
    const { app } = this.#options;
    // The number is taken before the view: a view may be newer than its number, never older.
    const revision = await app.store.revision(actor.communityId);
    const view = await app.query(subscription.view, subscription.params, actor);
    if (!view.ok) return view;
    return ok({ key: viewKey(subscription), revision, now: app.now(), data: view.value });
  }
}
