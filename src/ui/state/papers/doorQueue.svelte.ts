/** Visits on their way: kept on the phone at the tap, sent again until the server has answered, so that a staircase without a network loses nothing. */
import type { DoorView } from '#contract/views/papers.ts';
import { VISIT_OUTCOMES, type VisitOutcome } from '#domain/voting/papers/records.ts';
import type { LiveLine } from '../live.svelte.ts';
import type { RefusalShown } from '../refusal.ts';

/** What a tap says of a door. */
export interface DoorTap {
  readonly outcome: VisitOutcome;
  readonly receivedBy?: string;
}

type Door = Pick<DoorView, 'rollEntryId' | 'unitId'>;

export class DoorQueue {
  /** The last refusal, until the next tap. */
  refusal = $state.raw<RefusalShown | null>(null);
  #pending = $state<Record<string, VisitOutcome>>({});
  readonly #pollId: () => string;
  readonly #line: () => LiveLine | null;

  constructor(pollId: () => string, line: () => LiveLine | null) {
    this.#pollId = pollId;
    this.#line = line;
  }

  /** How many taps no answer came to yet. */
  get waiting(): number {
    return Object.keys(this.#pending).length;
  }

  /** What was tapped at a door and waits; undefined when nothing does. */
  pendingOf(door: Door): VisitOutcome | undefined {
    return VISIT_OUTCOMES.find((outcome) => this.#pending[this.slotOf(door, outcome)] !== undefined);
  }

  /** One slot on the phone for each thing that can come of a door: handing out and collecting may both wait. */
  slotOf({ rollEntryId, unitId }: Door, outcome: VisitOutcome): string {
    return `visit:${this.#pollId()}:${rollEntryId}:${unitId}:${outcome}`;
  }

  /** True when taps go over the live line; otherwise the form posts them. */
  get isLive(): boolean {
    return this.#line() !== null;
  }

  /** Keeps the tap with its time and sends it. True when the server recorded it, false when it refused or the page was left. */
  async tap(door: Door, { outcome, receivedBy = '' }: DoorTap): Promise<boolean> {
    const line = this.#line();
    if (!line) return false;
    const { rollEntryId, unitId } = door;
    const payload = { pollId: this.#pollId(), rollEntryId, unitId, outcome, receivedBy, at: Math.round(line.now()) };
    const slot = this.slotOf(door, outcome);
    return this.#sent(slot, outcome, () => line.give('visit.record', payload, slot));
  }

  /** Sends again what was kept for this vote and never answered, whichever building it was. */
  resume(): void {
    const line = this.#line();
    if (!line) return;
    for (const slot of line.outbox.slots(`visit:${this.#pollId()}:`)) {
      const outcome = VISIT_OUTCOMES.find((one) => slot.endsWith(`:${one}`));
      if (!outcome || this.#pending[slot] !== undefined) continue;
      void this.#sent(slot, outcome, async () => (await line.resume(slot)) ?? { ok: false, code: 'network.page-left' });
    }
  }

  async #sent(slot: string, outcome: VisitOutcome, send: () => ReturnType<LiveLine['give']>): Promise<boolean> {
    if (this.#pending[slot] !== undefined) return false;
    this.#pending[slot] = outcome;
    this.refusal = null;
    const answer = await send();
    delete this.#pending[slot];
    if (!answer.ok && answer.code !== 'network.page-left') this.refusal = answer;
    return answer.ok;
  }
}
