/** One connection to the server that comes back by itself: asks with an acknowledgement, hears events, knows whether it is up. */

/** What the page hears from its wire. */
export interface WireEars {
  /** Let in, for the first time or again: whatever was watched must be asked for anew. */
  up(): void;
  down(): void;
  /** Anything at all came from the server, a heartbeat too: until now nothing was missed. */
  alive?(): void;
  heard(event: string, value: unknown): void;
}

export interface Wire {
  readonly isUp: boolean;
  /** Sends an event and resolves with its acknowledgement; rejects when none came in time or the line broke. */
  ask(event: string, values: readonly unknown[], withinMs: number): Promise<unknown>;
  /** For good: nothing is heard any more. */
  close(): void;
}

export interface WireTo {
  /** Where the server listens, e.g. `https://example.org`. */
  readonly origin: string;
  /** What identifies the page; sent at every connect. */
  readonly auth: Readonly<Record<string, unknown>>;
}
