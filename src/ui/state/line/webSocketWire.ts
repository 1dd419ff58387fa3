/** The wire over a WebSocket: the light one that phones use. */
import { connectText, eventText, PONG, readPacket, type Packet } from './packets.ts';
import type { Wire, WireEars, WireTo } from './wire.ts';

/** First and longest pause before the next try, and how far chance may stretch or shorten it: a hall must not come back in one moment. */
const PAUSE_MS = 400;
const PAUSE_MAX_MS = 4_000;
const CHANCE = 0.7;
/** How long the server may take to let the page in. */
const OPEN_WITHIN_MS = 15_000;
/** `WebSocket.CONNECTING`. */
const OPENING = 0;

interface Waiting {
  readonly answered: (value: unknown) => void;
  readonly lost: (reason: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

export interface WebSocketOptions extends WireTo {
  readonly ears: WireEars;
  /** Told after each failed try, with how many there were, while the line was never up: some networks let no WebSocket through. */
  readonly neverUp?: (tries: number) => void;
  /** Another way to open one, for tests. */
  readonly open?: (url: string) => WebSocket;
}

export class WebSocketWire implements Wire {
  isUp = false;
  readonly #options: WebSocketOptions;
  readonly #waiting = new Map<number, Waiting>();
  #socket: WebSocket | null = null;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #heartbeatMs = OPEN_WITHIN_MS;
  #heardAt = 0;
  #tries = 0;
  #wasUp = false;
  #isClosed = false;
  #nextId = 0;

  constructor(options: WebSocketOptions) {
    this.#options = options;
    if (typeof window !== 'undefined') {
      window.addEventListener('offline', this.#lost);
      window.addEventListener('online', this.#atOnce);
      document.addEventListener('visibilitychange', this.#awake);
    }
    this.#connect();
  }

  ask(event: string, values: readonly unknown[], withinMs: number): Promise<unknown> {
    if (!this.isUp) return Promise.reject(new Error('the line is down'));
    const id = this.#nextId++;
    return new Promise((answered, lost) => {
      const timer = setTimeout(() => this.#settle(id)?.lost(new Error('no answer in time')), withinMs);
      this.#waiting.set(id, { answered, lost, timer });
      this.#socket?.send(eventText(id, event, values));
    });
  }

  close(): void {
    this.#isClosed = true;
    if (typeof window !== 'undefined') {
      window.removeEventListener('offline', this.#lost);
      window.removeEventListener('online', this.#atOnce);
      document.removeEventListener('visibilitychange', this.#awake);
    }
    clearTimeout(this.#retry);
    this.#lost();
  }

  #connect(): void {
    const url = `${this.#options.origin.replace(/^http/, 'ws')}/live/?EIO=4&transport=websocket`;
    try {
      this.#socket = this.#options.open?.(url) ?? new WebSocket(url);
    } catch {
      // A policy of the browser forbids it: counted as a try that failed.
      return this.#again();
    }
    const socket = this.#socket;
    this.#heartbeatMs = OPEN_WITHIN_MS;
    this.#heard();
    socket.onmessage = ({ data }) => {
      if (socket !== this.#socket) return;
      this.#heard();
      this.#options.ears.alive?.();
      this.#take(readPacket(data));
    };
    socket.onclose = () => socket === this.#socket && this.#lost();
  }

  #take(packet: Packet): void {
    if (packet.kind === 'open') {
      this.#heartbeatMs = packet.heartbeatMs;
      this.#heard();
      this.#socket?.send(connectText(this.#options.auth));
    } else if (packet.kind === 'ping') this.#socket?.send(PONG);
    else if (packet.kind === 'connected') {
      this.isUp = this.#wasUp = true;
      this.#tries = 0;
      this.#options.ears.up();
    } else if (packet.kind === 'answer') this.#settle(packet.id)?.answered(packet.value);
    else if (packet.kind === 'event') this.#options.ears.heard(packet.name, packet.value);
    else if (packet.kind === 'refused' || packet.kind === 'closed') this.#lost();
  }

  /** Something came: the server has until the next heartbeat. */
  #heard(): void {
    this.#heardAt = Date.now();
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(this.#lost, this.#heartbeatMs);
  }

  /** A phone that slept has timers that slept as well. */
  #awake = (): void => {
    if (document.visibilityState !== 'visible') return;
    if (this.#socket && Date.now() - this.#heardAt > this.#heartbeatMs) this.#lost();
    this.#atOnce();
  };

  /** The network is back: no need to wait for the pause to pass. */
  #atOnce = (): void => {
    if (this.#socket || this.#isClosed) return;
    clearTimeout(this.#retry);
    this.#connect();
  };

  #lost = (): void => {
    const socket = this.#socket;
    this.#socket = null;
    clearTimeout(this.#watchdog);
    if (!socket) return;
    // Closing one that is still opening is an error on the console.
    if (socket.readyState === OPENING) socket.onopen = () => socket.close();
    else socket.close();
    this.isUp = false;
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.lost(new Error('the line broke'));
    if (this.#isClosed) return;
    this.#options.ears.down();
    this.#again();
  };

  #again(): void {
    this.#tries += 1;
    if (!this.#wasUp) this.#options.neverUp?.(this.#tries);
    if (this.#isClosed) return;
    const pause = Math.min(PAUSE_MS * 2 ** (this.#tries - 1), PAUSE_MAX_MS);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), pause * (1 + CHANCE * (2 * chance() - 1)));
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    return waiting;
  }
}

/** Between 0 and 1. */
function chance(): number {
  return crypto.getRandomValues(new Uint8Array(1))[0]! / 255;
}
