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
  readonly communityId: string;
  readonly subscription: Subscription;
  readonly actor: Actor;
  readonly topics: readonly string[];
  members: number;
  building: boolean;
  dirty: boolean;
  lastSentAt: number;
  timer: NodeJS.Timeout | null;
}

export interface Publisher {
  /** Name of the room in which this reader gets this view. */
  roomOf(subscription: Subscription, actor: Actor): string;
  /**
   * Enters a room, made when it is the first, and answers the view as it is now. The socket joins the room before it calls this, so
   * that no change falls between snapshot and stream; an older push is dropped by its revision. A refusal leaves the room again.
   */
  enter(subscription: Subscription, actor: Actor): Promise<Result<ViewMessage, Refusal>>;
  leave(room: string): void;
  rooms(): number;
  close(): void;
}

/** Builds the publisher; `send` gives a message to everybody in a room. */
export function createPublisher(
  app: Application,
  send: (room: string, message: ViewMessage) => void,
  failed: (error: unknown) => void
): Publisher {
  const rooms = new Map<string, Room>();
  const byTopic = new Map<string, Set<Room>>();

  const stop = app.onCommitted(({ communityId, lines }) => {
    for (const topic of topicsOf(lines)) {
      for (const room of byTopic.get(`${communityId} ${topic}`) ?? []) wake(room);
    }
  });

  function wake(room: Room): void {
    room.dirty = true;
    if (room.building || room.timer) return;
    const wait = room.lastSentAt + GATHER_MS - performance.now();
    if (wait <= 0) void push(room);
    else room.timer = setTimeout(() => ((room.timer = null), void push(room)), wait);
  }

  async function push(room: Room): Promise<void> {
    room.building = true;
    room.dirty = false;
    try {
      const view = await viewNow(room.subscription, room.actor);
      if (view.ok && rooms.has(room.name)) send(room.name, view.value);
    } catch (error) {
      failed(error);
    } finally {
      room.building = false;
      room.lastSentAt = performance.now();
      if (room.dirty && rooms.has(room.name)) wake(room);
    }
  }

  async function viewNow(subscription: Subscription, actor: Actor): Promise<Result<ViewMessage, Refusal>> {
    // The head is read before the view: a view may be newer than its number, never older.
    const { seq } = await app.store.head(actor.communityId);
    const view = await app.query(subscription.view, subscription.params, actor);
    if (!view.ok) return view;
    return ok({ key: viewKey(subscription), revision: seq, now: app.now(), data: view.value });
  }

  function open(name: string, subscription: Subscription, actor: Actor): Room {
    const topics = app.queries.get(subscription.view)?.topics(subscription.params, actor) ?? [];
    const room: Room = {
      name,
      communityId: actor.communityId,
      subscription,
      actor,
      topics: topics.map((topic) => `${actor.communityId} ${topic}`),
      members: 0,
      building: false,
      dirty: false,
      lastSentAt: 0,
      timer: null
    };
    rooms.set(name, room);
    for (const topic of room.topics) {
      const there = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, there.add(room));
    }
    return room;
  }

  function roomOf(subscription: Subscription, actor: Actor): string {
    const shared = app.queries.get(subscription.view)?.audience === 'SHARED';
    return `${actor.communityId} ${shared ? '' : `${actor.personId}/${actor.sessionId} `}${viewKey(subscription)}`;
  }

  function leave(name: string): void {
    const room = rooms.get(name);
    if (!room || --room.members > 0) return;
    rooms.delete(name);
    if (room.timer) clearTimeout(room.timer);
    for (const topic of room.topics) {
      byTopic.get(topic)?.delete(room);
      if (byTopic.get(topic)?.size === 0) byTopic.delete(topic);
    }
  }

  return {
    roomOf,
    async enter(subscription, actor) {
      const name = roomOf(subscription, actor);
      const room = rooms.get(name) ?? open(name, subscription, actor);
      room.members++;
      const view = await viewNow(subscription, actor);
      if (!view.ok) leave(name);
      return view;
    },
    leave,
    rooms: () => rooms.size,
    close() {
      stop();
      for (const room of rooms.values()) if (room.timer) clearTimeout(room.timer);
      rooms.clear();
    }
  };
}
