/** The whole socket protocol: commands and subscriptions go in, each with an acknowledgement; views come out. */
import type { CommandAnswer, Envelope } from './command.ts';

/** Raised when an old page could misread a new server; the page keeps its queued vote and asks to be reloaded. */
export const PROTOCOL = 1;

/** What is watched: a view's name and its parameters. Its schema, as that of the handshake, stands in handshake.ts: browsers need neither. */
export interface Subscription {
  readonly view: string;
  readonly params: Readonly<Record<string, string | number | boolean>>;
}

/** A view as pushed. `revision` is the journal's seq it was built at: newer replaces older, older is dropped. */
export interface ViewMessage {
  readonly key: string;
  readonly revision: number;
  /** Server time when built, epoch ms: clocks of phones are never trusted. */
  readonly now: number;
  readonly data: unknown;
}

export type SnapshotAnswer = { readonly ok: true; readonly snapshot: ViewMessage } | { readonly ok: false; readonly code: string };

export interface ClientToServer {
  command: (envelope: Envelope, acknowledge: (answer: CommandAnswer) => void) => void;
  subscribe: (subscription: Subscription, acknowledge: (answer: SnapshotAnswer) => void) => void;
  unsubscribe: (subscription: Subscription, acknowledge: (answer: { ok: true } | { ok: false; code: string }) => void) => void;
  /** For the clock's offset and the state of the line: answers the server's time. */
  time: (acknowledge: (now: number) => void) => void;
}

export interface ServerToClient {
  view: (message: ViewMessage) => void;
  /** The session ended: the page shows how to come back in. */
  ended: (code: string) => void;
}

/** The key under which a subscription's views arrive: name and sorted parameters. */
export function viewKey({ view, params }: Subscription): string {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${view}?${sorted.map(([name, value]) => `${name}=${String(value)}`).join('&')}`;
}
