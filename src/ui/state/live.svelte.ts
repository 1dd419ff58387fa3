/** The live line of a page: views that arrive by themselves, commands that are repeated under one id until they are answered. */
import { PROTOCOL, viewKey, type SnapshotAnswer, type Subscription, type ViewMessage } from '#contract/channels.ts';
import type { CommandAnswer, Envelope } from '#contract/command.ts';
import { newCommandId } from './commandId.ts';
import { openWire } from './line/openWire.ts';
import type { Wire } from './line/wire.ts';
import { createOutbox, type Outbox } from './outbox.ts';

/** How long one try may take, and how many tries the socket gets before plain HTTP is tried beside it. */
const ANSWER_WITHIN_MS = 4000;
const SOCKET_TRIES = 2;

/** One subscribed view: newer replaces older, older is dropped. */
export class LiveView<T> {
  data = $state.raw<T | null>(null);
  revision = $state(-1);
  /** Server time of the picture that is shown, epoch ms. */
  shownAt = $state(0);
  /** The code with which the view was refused, '' while it is given. */
  refused = $state('');
  readonly subscription: Subscription;

  constructor(subscription: Subscription, first: T | null, shownAt: number) {
    this.subscription = subscription;
    this.data = first;
    this.shownAt = shownAt;
  }

  take(message: ViewMessage): void {
    if (message.revision < this.revision) return;
    this.revision = message.revision;
    this.shownAt = message.now;
    this.data = message.data as T;
  }
}

export class LiveLine {
  status = $state<'connecting' | 'online' | 'offline'>('connecting');
  /** Server clock minus this device's clock, ms: a phone that is wrong by a day shows the right countdown. */
  offsetMs = $state(0);
  /** Server time of the last word of the server, a heartbeat too; 0 before the first. */
  heardAt = $state(0);
  /** Code with which the server ended the session, '' while it goes on. */
  ended = $state('');
  /** The refusal of the last kept command: it is told even when its form has gone from the screen meanwhile. */
  refusedKept = $state.raw<Extract<CommandAnswer, { ok: false }> | null>(null);
  readonly outbox: Outbox;
  readonly slug: string;
  readonly #wire: Wire;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a table of classes that are reactive themselves
  #views = new Map<string, LiveView<unknown>>();
  #closed = false;

  constructor(slug: string, serverNow: number) {
    this.slug = slug;
    this.offsetMs = serverNow - Date.now();
    let storage: Storage | null = null;
    try {
      storage = window.localStorage;
    } catch {
      // A browser may forbid storage altogether; the outbox then lives in memory.
    }
    this.outbox = createOutbox(storage);
    this.#wire = this.#connect();
  }

  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Watches a view; `first` is what the server rendered, so that nothing flickers. */
  watch<T>(view: string, params: Subscription['params'], first: T | null = null): LiveView<T> {
    const subscription = { view, params };
    const key = viewKey(subscription);
    const known = this.#views.get(key) as LiveView<T> | undefined;
    if (known) return known;
    const made = new LiveView<T>(subscription, first, this.now());
    this.#views.set(key, made as LiveView<unknown>);
    if (this.#wire.isUp) void this.#subscribe(made as LiveView<unknown>);
    return made;
  }

  /**
   * Gives a command until it is answered: the same envelope again after a time-out, by socket and then by HTTP. With a `slot` it is kept on
   * the device before it is sent, and `resume(slot)` sends it after a reload. Resolves with the server's answer only.
   */
  async give<T = unknown>(name: string, payload: Record<string, unknown>, slot?: string): Promise<CommandAnswer<T>> {
    const envelope: Envelope = { id: newCommandId(), name, payload };
    if (slot) this.outbox.keep(slot, envelope);
    return this.#untilAnswered<T>(envelope, slot);
  }

  /** Sends again what was kept under `slot` and never answered; null when nothing was. */
  async resume<T = unknown>(slot: string): Promise<CommandAnswer<T> | null> {
    const kept = this.outbox.kept(slot);
    return kept ? this.#untilAnswered<T>(kept.envelope, slot) : null;
  }

  close(): void {
    this.#closed = true;
    this.#wire.close();
  }

  async #untilAnswered<T>(envelope: Envelope, slot?: string): Promise<CommandAnswer<T>> {
    for (let attempt = 1; !this.#closed; attempt++) {
      const answer =
        (await this.#bySocket<T>(envelope)) ??
        (attempt >= SOCKET_TRIES || this.status !== 'online' ? await this.#byHttp<T>(envelope) : null);
      if (answer && !isPassing(answer)) {
        if (slot) {
          this.outbox.forget(slot, envelope.id);
          this.refusedKept = answer.ok ? null : answer;
        }
        return answer;
      }
      await new Promise((wake) => setTimeout(wake, Math.min(500 * 2 ** (attempt - 1), 8000) * (0.75 + jitter() / 2)));
    }
    return { ok: false, code: 'network.page-left' };
  }

  async #bySocket<T>(envelope: Envelope): Promise<CommandAnswer<T> | null> {
    if (!this.#wire.isUp) return null;
    try {
      return (await this.#wire.ask('command', [envelope], ANSWER_WITHIN_MS)) as CommandAnswer<T>;
    } catch {
      // No answer in time: whether it was recorded is not known, so the same envelope goes again.
      return null;
    }
  }

  async #byHttp<T>(envelope: Envelope): Promise<CommandAnswer<T> | null> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), ANSWER_WITHIN_MS);
    try {
      const response = await fetch(`/c/${this.slug}/command`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(envelope),
        signal: stop.signal
      });
      return response.headers.get('content-type')?.includes('json') ? ((await response.json()) as CommandAnswer<T>) : null;
    } catch {
      // Same as above: not known, so again.
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  #connect(): Wire {
    const { origin } = window.location;
    return openWire(
      { origin, auth: { protocol: PROTOCOL, community: this.slug } },
      {
        up: () => {
          this.status = 'online';
          void this.#measureOffset();
          for (const view of this.#views.values()) void this.#subscribe(view);
        },
        down: () => (this.status = 'offline'),
        alive: () => (this.heardAt = this.now()),
        heard: (event, value) => {
          if (event === 'view') this.#views.get((value as ViewMessage).key)?.take(value as ViewMessage);
          else if (event === 'ended') this.#end(String(value));
        }
      }
    );
  }

  /** The session is over: the line stays down. */
  #end(code: string): void {
    this.ended = code;
    this.#wire.close();
    this.status = 'offline';
  }

  async #subscribe(view: LiveView<unknown>): Promise<void> {
    try {
      const answer = (await this.#wire.ask('subscribe', [view.subscription], ANSWER_WITHIN_MS)) as SnapshotAnswer;
      if (answer.ok) {
        // A snapshot after a restart may carry a smaller number when an older copy was restored: what the server says now is what is true.
        view.revision = -1;
        view.take(answer.snapshot);
        view.refused = '';
      } else view.refused = answer.code;
    } catch {
      if (this.#wire.isUp) setTimeout(() => void this.#subscribe(view), 1000);
    }
  }

  async #measureOffset(): Promise<void> {
    const sentAt = Date.now();
    try {
      const serverNow = (await this.#wire.ask('time', [], ANSWER_WITHIN_MS)) as number;
      this.offsetMs = Math.round(serverNow - (sentAt + Date.now()) / 2);
    } catch {
      // The offset of the rendered page stays good enough.
    }
  }
}

/** Answers that mean "not now": the same envelope may be given again. */
function isPassing(answer: CommandAnswer): boolean {
  return !answer.ok && (answer.code === 'command.too-busy' || answer.code === 'storage.not-now' || answer.code === 'command.rate-exceeded');
}

function jitter(): number {
  return crypto.getRandomValues(new Uint8Array(1))[0]! / 255;
}
