/** Gathers what arrives while the disk is busy, so that many commits share one fsync; whoever finds the writer idle goes at once. */

/** Commits in one group at most: a longer transaction would make the first wait for the last. */
export const GROUP_MAX = 256;

export interface GroupQueue<Item> {
  add(item: Item): void;
  /** Writes everything that waits, now. */
  flush(): void;
}

/**
 * `write` gets each group in the order of arrival, one group after the other. It blocks, so a slow disk makes large groups by itself.
 * Waiting some milliseconds for company was measured too: it saves an fsync here and there, and every voter pays for it.
 */
export function groupQueue<Item>(write: (group: Item[]) => void): GroupQueue<Item> {
  const waiting: Item[] = [];
  let isPlanned = false;

  function writeWaiting(): void {
    isPlanned = false;
    const group = waiting.splice(0, GROUP_MAX);
    if (group.length === 0) return;
    write(group);
    if (waiting.length > 0) plan();
  }

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    // Still lets everything in that arrived with this one, or during the write before it.
    setImmediate(writeWaiting);
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
