/** The tellers' keyboard: a number, then marks and voids by keys, then Enter. Nothing that is read stays on this device. */
import type { PaperBox, PaperLookView } from '#contract/views/papers.ts';
import type { FoundBallotVoid } from '#domain/voting/papers/paperItem.ts';
import type { NotCounting } from '#domain/voting/papers/paperOutlook.ts';
import { newCommandId } from '../commandId.ts';
import type { RefusalShown } from '../refusal.ts';

/** Letters that no box uses while there are at most nine boxes; boxes beyond nine have their letters after these are asked. */
export const VOID_KEYS: readonly { readonly key: string; readonly reason: FoundBallotVoid }[] = [
  { key: 'q', reason: 'NO_SIGNATURE' },
  { key: 'w', reason: 'SIGNATURE_ILLEGIBLE' },
  { key: 'r', reason: 'NOT_THE_OWNER' },
  { key: 't', reason: 'NO_PROXY_DOCUMENT' },
  { key: 'y', reason: 'COPY' },
  { key: 'x', reason: 'NOT_ISSUED' }
];
const UNCLEAR_KEY = 'u';

export type LookFound = { readonly ok: true; readonly view: PaperLookView } | ({ readonly ok: false } & RefusalShown);

/** How the pad reaches the server. */
export interface PadLine {
  find(number: string): Promise<LookFound>;
  give(
    name: string,
    payload: Record<string, unknown>,
    id: string
  ): Promise<{ ok: boolean; code?: string; data?: { willNotCount: string | null } }>;
}

export class EntryPadState {
  number = $state('');
  step = $state<'NUMBER' | 'MARKS'>('NUMBER');
  found = $state.raw<PaperLookView | null>(null);
  marks = $state<string[]>([]);
  isUnclear = $state(false);
  voidReason = $state<FoundBallotVoid | null>(null);
  proxyId = $state('');
  signedBy = $state('');
  isSending = $state(false);
  refusal = $state.raw<RefusalShown | null>(null);
  /** The last paper that was entered; with the reason when it will not count. */
  saved = $state.raw<{ readonly serial: number; readonly willNotCount: NotCounting | null } | null>(null);
  readonly #batchId: string;
  readonly #boxes: readonly PaperBox[];
  readonly #line: PadLine;
  /** Kept while the same reading is being sent again after no answer. */
  #commandId = '';

  constructor(batchId: string, boxes: readonly PaperBox[], line: PadLine) {
    this.#batchId = batchId;
    this.#boxes = boxes;
    this.#line = line;
  }

  /** Looks the typed number up and goes on to the marks. */
  async look(): Promise<void> {
    const number = this.number.trim();
    if (number === '' || this.isSending) return;
    this.refusal = null;
    const looked = await this.#asked(() => this.#line.find(number));
    if (!looked) return;
    if (!looked.ok) {
      this.refusal = looked;
      return;
    }
    this.#clear();
    this.found = looked.view;
    if (!looked.view.isIssued) this.voidReason = 'NOT_ISSUED';
    this.step = 'MARKS';
  }

  /** One key: marks, voids, Enter, Escape. USED: it was meant for the pad; SAVED: a paper was entered. */
  async key(key: string): Promise<'USED' | 'SAVED' | 'OTHER'> {
    if (this.step !== 'MARKS') return 'OTHER';
    if (key === 'Enter') return (await this.save()) ? 'SAVED' : 'USED';
    if (key === 'Escape') return this.#again();
    const box = this.#boxes.find((one) => one.key === key.toLowerCase());
    const found = VOID_KEYS.find((one) => one.key === key.toLowerCase());
    if (box) this.toggle(box.id);
    else if (found) this.voided(found.reason);
    else if (key.toLowerCase() === UNCLEAR_KEY) this.unclear();
    else return 'OTHER';
    return 'USED';
  }

  /** Marks a box or takes the mark off: two marks are two marks. */
  toggle(boxId: string): void {
    this.voidReason = null;
    this.marks = this.marks.includes(boxId) ? this.marks.filter((one) => one !== boxId) : [...this.marks, boxId];
  }

  voided(reason: FoundBallotVoid): void {
    this.voidReason = this.voidReason === reason ? null : reason;
    this.marks = [];
    this.isUnclear = false;
  }

  unclear(): void {
    this.isUnclear = !this.isUnclear;
    this.voidReason = null;
  }

  /** Enters the paper. True when the server has it; a refusal or no answer leaves everything as it was read. */
  async save(): Promise<boolean> {
    const { found } = this;
    if (!found || this.isSending) return false;
    this.#commandId ||= newCommandId();
    const payload = {
      ...{ batchId: this.#batchId, serial: found.serial, choice: this.marks.join(' '), voidReason: this.voidReason },
      ...{ voidItemReason: this.isUnclear ? 'WRONG_MARK' : null, proxyId: this.proxyId || null, signedBy: this.signedBy }
    };
    this.refusal = null;
    const answer = await this.#asked(() => this.#line.give('batch.enter-paper', payload, this.#commandId));
    if (!answer) return false;
    this.#commandId = '';
    if (!answer.ok) {
      this.refusal = { code: answer.code ?? 'network.no-answer' };
      return false;
    }
    this.saved = { serial: found.serial, willNotCount: (answer.data?.willNotCount ?? null) as NotCounting | null };
    this.#again();
    return true;
  }

  /** Asks the server; no answer is said as such, and the same may be asked again. */
  async #asked<T>(ask: () => Promise<T>): Promise<T | null> {
    this.isSending = true;
    try {
      return await ask();
    } catch {
      // No answer: whether it was recorded is not known, so the same command id goes again.
      this.refusal = { code: 'network.no-answer' };
      return null;
    } finally {
      this.isSending = false;
    }
  }

  #again(): 'USED' {
    this.#clear();
    this.number = '';
    this.found = null;
    this.step = 'NUMBER';
    return 'USED';
  }

  #clear(): void {
    this.marks = [];
    this.isUnclear = false;
    this.voidReason = null;
    this.proxyId = '';
    this.signedBy = '';
    this.#commandId = '';
  }
}
