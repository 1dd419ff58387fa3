/** A clock that moves while a component is shown: the server's time, read again every so often. */

/** Reads `now` at once and then every `everyMs` in the browser; on the server it stands still. */
export class Ticking {
  at = $state(0);

  constructor(now: () => number, everyMs = 1_000) {
    this.at = now();
    $effect(() => {
      this.at = now();
      const timer = setInterval(() => (this.at = now()), everyMs);
      return () => clearInterval(timer);
    });
  }
}
