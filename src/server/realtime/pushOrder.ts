/** In which order rooms get their views: answers to commands before pictures, the wall before the phones, what many see before what one sees. */

/** `FIRST`: a few readers of a shared view (the wall). `MANY`: a shared view of a full hall. `OWN`: one reader's own view. */
export type Lane = 'FIRST' | 'MANY' | 'OWN';

/** How long pictures may wait for commands that are not answered yet, ms. Somebody who has just voted looks at the answer, not at the count. */
export const HOLD_MS = 250;
/** Rooms between two turns of the loop: in between, commands come in and answers go out. */
const AT_ONCE = 8;

export class PushOrder<Room> {
  readonly #push: (room: Room) => Promise<void>;
  readonly #now: () => number;
  readonly #lanes: Readonly<Record<Lane, Set<Room>>> = { FIRST: new Set(), MANY: new Set(), OWN: new Set() };
  #commands = 0;
  /** Since when pictures wait; 0 while none does. */
  #waitingSince = 0;
  #isPlanned = false;
  #isPushing = false;
  #timer: NodeJS.Timeout | null = null;

  /** `push` never rejects; `now` is a monotonic clock in ms. */
  constructor(push: (room: Room) => Promise<void>, now: () => number = () => performance.now()) {
    this.#push = push;
    this.#now = now;
  }

  /** Puts a room in its lane; once however often. It is pushed in a later turn of the loop, never in this one. */
  add(room: Room, lane: Lane): void {
    if (lane !== 'FIRST' && this.#isEmpty()) this.#waitingSince = this.#now();
    this.#lanes[lane].add(room);
    this.#plan();
  }

  /** Takes out a room that nobody reads any more. */
  remove(room: Room): void {
    for (const lane of Object.values(this.#lanes)) lane.delete(room);
  }

  /** A command has come in; pictures wait until `commandEnds`, but not for ever. */
  commandBegins(): void {
    this.#commands++;
  }

  commandEnds(): void {
    this.#commands--;
    if (this.#commands === 0 && !this.#isEmpty()) this.#plan();
  }

  close(): void {
    for (const lane of Object.values(this.#lanes)) lane.clear();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(() => this.#run());
  }

  #run(): void {
    this.#isPlanned = false;
    if (this.#isPushing) return;
    if (this.#lanes.FIRST.size > 0) return this.#pushAll(take(this.#lanes.FIRST, Infinity));
    if (this.#isEmpty()) return;
    const heldMs = this.#commands > 0 ? this.#waitingSince + HOLD_MS - this.#now() : 0;
    if (heldMs > 0) return this.#lookAgainIn(heldMs);
    const some = take(this.#lanes.MANY, AT_ONCE);
    this.#pushAll([...some, ...take(this.#lanes.OWN, AT_ONCE - some.length)]);
  }

  #pushAll(rooms: readonly Room[]): void {
    this.#isPushing = true;
    void Promise.all(rooms.map((room) => this.#push(room))).then(() => {
      this.#isPushing = false;
      if (this.#lanes.FIRST.size > 0 || !this.#isEmpty()) this.#plan();
    });
  }

  #lookAgainIn(ms: number): void {
    this.#timer ??= setTimeout(() => ((this.#timer = null), this.#plan()), ms);
  }

  #isEmpty(): boolean {
    return this.#lanes.MANY.size === 0 && this.#lanes.OWN.size === 0;
  }
}

function take<Room>(lane: Set<Room>, count: number): Room[] {
  const taken: Room[] = [];
  for (const room of lane) {
    if (taken.length >= count) break;
    lane.delete(room);
    taken.push(room);
  }
  return taken;
}
