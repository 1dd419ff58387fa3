/** A clock that a play sets by hand, and that becomes the real one when the play is over. */
export interface PlayClock {
  now(): number;
  /** Moves the clock; it never goes back. */
  set(instant: number): void;
  /** From here on the machine's clock. */
  release(): void;
}

/** Makes a clock that stands still at the beginning of time until it is set or released. */
export function createPlayClock(): PlayClock {
  let standing: number | null = 0;
  return {
    now: () => standing ?? Date.now(),
    set(next) {
      if (standing !== null) standing = Math.max(standing, next);
    },
    release() {
      standing = null;
    }
  };
}
