/** Shows every change to whoever may see it now: builds each room's view once, the first change at once, then at most every 50 ms. */
import type { Actor } from '#domain/basics/actor.ts';
import { viewKey, type Subscription, type ViewMessage } from '#contract/channels.ts';
import type { Application } from '#server/application/application.ts';
import type { Result } from '#domain/basics/result.ts';
import { ok } from '#domain/basics/result.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { topicsOf } from './topics.ts';

/** Least time between two pushes of one room, ms. */
export const GATHER_MS = 50;

interface Room {
  readonly name: string;
  readonly subscription: Subscription;
  readonly actor: Actor;
  readonly topics: readonly string[];
  members: number;
  isBuilding: boolean;
  isStale: boolean;
  /** Of the monotonic clock, ms. */
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
    if (!view.ok) this.leave(name);
    return view;
  }

  /** Leaves a room; the last reader takes it down. */
  leave(name: string): void {
    const room = this.#rooms.get(name);
    if (!room || --room.members > 0) return;
    this.#rooms.delete(name);
    if (room.timer) clearTimeout(room.timer);
    for (const topic of room.topics) {
      this.#byTopic.get(topic)?.delete(room);
      if (this.#byTopic.get(topic)?.size === 0) this.#byTopic.delete(topic);
    }
  }

  /** How many rooms have readers. */
  rooms(): number {
    return this.#rooms.size;
  }

  close(): void {
    this.#stopHearing();
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
      members: 0,
      isBuilding: false,
      isStale: false,
      sentAt: 0,
      timer: null
    };
    this.#rooms.set(name, room);
    for (const topic of room.topics) this.#byTopic.set(topic, (this.#byTopic.get(topic) ?? new Set()).add(room));
    return room;
  }

  #wake(room: Room): void {
    room.isStale = true;
    if (room.isBuilding || room.timer) return;
    // Never in the commit's own turn: the acknowledgements of everybody in its group go out first.
    const wait = Math.max(0, room.sentAt + GATHER_MS - performance.now());
    room.timer = setTimeout(() => ((room.timer = null), void this.#push(room)), wait);
  }

  async #push(room: Room): Promise<void> {
    room.isBuilding = true;
    room.isStale = false;
    try {
      const view = await this.#viewNow(room.subscription, room.actor);
      if (view.ok && this.#rooms.has(room.name)) this.#options.send(room.name, view.value);
    } catch (error) {
      this.#options.failed(error);
    } finally {
      room.isBuilding = false;
      room.sentAt = performance.now();
      if (room.isStale && this.#rooms.has(room.name)) this.#wake(room);
    }
  }

  async #viewNow(subscription: Subscription, actor: Actor): Promise<Result<ViewMessage, Refusal>> {
    const { app } = this.#options;
    // The head is read before the view: a view may be newer than its number, never older.
    const { seq } = await app.store.head(actor.communityId);
    const view = await app.query(subscription.view, subscription.params, actor);
    if (!view.ok) return view;
    return ok({ key: viewKey(subscription), revision: seq, now: app.now(), data: view.value });
  }
}
