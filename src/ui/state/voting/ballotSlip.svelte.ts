/** One right's ballot on a phone: marked, confirmed, kept on the device until the server answered, changed while that is allowed. */
import type { LiveLine } from '../live.svelte.ts';
import type { RefusalShown } from '../refusal.ts';

/** What the server knows of this right's ballot; null before the first. */
export interface CastBefore {
  /** '' = a secret ballot. */
  readonly choice: string;
  readonly at: number;
}

export interface SlipOf {
  readonly pollId: string;
  /** Named when the voter has more than one right in the poll. */
  readonly rollEntryId?: string | undefined;
  /** Characters to which a choice is filled up with spaces, so that the length of what is sent says nothing. */
  readonly padTo?: number;
}

/** How long no answer is nothing to speak of. After that the phone says that it is trying again. */
const UNSURE_AFTER_MS = 2_500;

export class BallotSlip {
  /** The mark that is read back; null shows the choices. */
  marked = $state<string | null>(null);
  refusal = $state.raw<RefusalShown | null>(null);
  #sending = $state<'no' | 'sending' | 'unsure'>('no');
  /** What was acknowledged since the page came; the server's picture takes over when it is newer. */
  #acknowledged = $state.raw<CastBefore | null>(null);
  #of: SlipOf;
  #known: () => CastBefore | null;

  constructor(of: SlipOf, known: () => CastBefore | null, marked: string | null) {
    this.#of = of;
    this.#known = known;
    this.marked = marked;
  }

  /** The ballot as it is recorded, null when none is known to be. */
  get cast(): CastBefore | null {
    const [own, known] = [this.#acknowledged, this.#known()];
    return own && (!known || own.at > known.at) ? own : known;
  }

  /** What BallotButtons shows: "cast" only for a mark that the server has acknowledged. */
  get phase(): 'open' | 'sending' | 'unsure' | 'cast' {
    if (this.#sending !== 'no') return this.#sending;
    return this.marked !== null && this.marked === this.cast?.choice ? 'cast' : 'open';
  }

  /** A secret ballot is in the box: nothing of it is known here any more. */
  get isInBox(): boolean {
    return this.cast?.choice === '';
  }

  /** Under which name the envelope is kept on the device. */
  get slot(): string {
    const { pollId, rollEntryId } = this.#of;
    return rollEntryId === undefined ? `ballot:${pollId}` : `ballot:${pollId}:${rollEntryId}`;
  }

  /** Sends the mark; pressing again while it is on its way changes nothing. */
  async confirm(line: LiveLine, choice: string): Promise<void> {
    if (this.#sending !== 'no') return;
    const { padTo = 0, ...of } = this.#of;
    await this.#sent(line, () => line.give('ballot.cast', { ...of, choice: choice.padEnd(padTo) }, this.slot));
  }

  /** After a reload: goes on with a ballot that was tapped and never answered. */
  async resume(line: LiveLine): Promise<void> {
    const kept = line.outbox.kept(this.slot);
    if (!kept || this.#sending !== 'no') return;
    this.marked = String(kept.envelope.payload.choice).trim();
    this.#sending = 'unsure';
    await this.#sent(line, async () => (await line.resume(this.slot)) ?? { ok: false, code: 'network.page-left' });
  }

  async #sent(line: LiveLine, send: () => ReturnType<LiveLine['give']>): Promise<void> {
    if (this.#sending === 'no') this.#sending = 'sending';
    this.refusal = null;
    const timer = setTimeout(() => (this.#sending = 'unsure'), UNSURE_AFTER_MS);
    const answer = await send();
    clearTimeout(timer);
    // The page was left or the line renewed: the envelope is still kept, and the next line goes on with it.
    if (!answer.ok && answer.code === 'network.page-left') return;
    this.#sending = 'no';
    if (answer.ok) {
      // A secret ballot is answered without its choice, and the phone forgets it as well.
      const { choice = '' } = answer.data as { choice?: string };
      this.marked = choice === '' ? null : choice;
      this.#acknowledged = { choice, at: line.now() };
    } else {
      this.refusal = answer;
      this.marked = this.cast?.choice || null;
    }
  }
}
