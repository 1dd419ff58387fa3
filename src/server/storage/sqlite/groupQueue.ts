/** Gathers what arrives while the disk is busy, so that many commits share one fsync; the first one of an idle writer goes at once. */

/** Commits in one group at most: a longer transaction would make the first wait for the last. */
export const GROUP_MAX = 256;
/** How long after a group the next one waits for company. */
const WINDOW_MS = 2;
const BUSY_WINDOW_MS = 8;
/** A group of this size says that a storm is on, when a longer window saves more than it costs. */
const BUSY_GROUP = 32;

export interface GroupQueue<Item> {
  add(item: Item): void;
  /** Writes everything that waits, now. */
  flush(): void;
}

/** `write` gets each group in the order of arrival, one group after the other. */
export function groupQueue<Item>(write: (group: Item[]) => void, now: () => number = () => performance.now()): GroupQueue<Item> {
  const waiting: Item[] = [];
  let windowEndsAt = 0;
  let isPlanned = false;

  function writeWaiting(): void {
    isPlanned = false;
    const group = waiting.splice(0, GROUP_MAX);
    if (group.length === 0) return;
    write(group);
    windowEndsAt = now() + (group.length >= BUSY_GROUP ? BUSY_WINDOW_MS : group.length > 1 ? WINDOW_MS : 0);
    if (waiting.length > 0) plan();
  }

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    const waitMs = waiting.length >= GROUP_MAX ? 0 : windowEndsAt - now();
    // setImmediate still lets everything in that arrived with this one.
    if (waitMs > 0) setTimeout(writeWaiting, waitMs);
    else setImmediate(writeWaiting);
  }

  return {
    add(item) {
      waiting.push(item);
      plan();
    },
    flush() {
      while (waiting.length > 0) writeWaiting();
    }
  };
}
