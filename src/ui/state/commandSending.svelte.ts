/** Behaviour of a CommandForm: keeps what is typed, keeps the command id until an answer came, knows whether one came. */
import { untrack } from 'svelte';
import { newCommandId } from './commandId.ts';
import { dropDraft, keepDraft, readDraft, typedOfElement, type KeptDraft } from './draftStore.ts';
import { typedValues, type FieldSpec, type TypedValues } from './fields.ts';
import { whenLeaving } from './whenLeaving.ts';

interface Options {
  draftKey: () => string;
  fields: () => readonly FieldSpec[];
  zone: () => string;
  /** What was typed before a refusal without JavaScript. */
  refusedTyped: TypedValues | undefined;
  /** The page came back with this command accepted: nothing typed is left to keep. */
  wasAccepted: boolean;
}

const KEEP_AFTER_MS = 300;

export class CommandSending {
  /** Sent along; made once, changed only when other content is sent or the server has answered. */
  commandId = $state(newCommandId());
  isSending = $state(false);
  /** True when the last sending got no answer at all: it may or may not have been recorded. */
  noAnswer = $state(false);
  /** True while the controls hold what was typed in an earlier visit. */
  isRestored = $state(false);
  /** Counts up when the controls must be drawn anew. */
  generation = $state(0);

  #options: Options;
  #override = $state.raw<TypedValues | undefined>();
  /** Under which key the form was sent: the answer may come when the form is gone from the page, and with it what the key is made of. */
  #sentKey: string | undefined;
  #pending: KeptDraft['pending'];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The form with something typed that is not kept yet. */
  #unkept: HTMLFormElement | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#override = options.refusedTyped;
  }

  /** What stands in the controls when they are drawn. */
  get values(): TypedValues {
    const fresh = typedValues(this.#options.fields(), this.#options.zone());
    if (!this.#override) return fresh;
    // Hidden values (a revision, an id) are the page's, never those of an older visit.
    const hidden = this.#options.fields().filter((field) => field.kind === 'hidden');
    return { ...this.#override, ...Object.fromEntries(hidden.map(({ name }) => [name, fresh[name] ?? []])) };
  }

  /** After hydration: puts back what was typed and not sent. Returns the clean-up of the effect. */
  restore(): () => void {
    // Once: what is read here must not bring the effect back.
    untrack(() => this.#restore());
    const stop = whenLeaving(() => this.#keepNow());
    return () => {
      stop();
      this.#keepNow();
    };
  }

  #restore(): void {
    if (this.#options.wasAccepted) dropDraft(this.#options.draftKey());
    const kept = readDraft(this.#options.draftKey());
    this.#pending = kept?.pending;
    if (kept && this.#options.refusedTyped === undefined && this.#differs(kept.typed)) {
      this.#override = kept.typed;
      this.isRestored = true;
      this.generation += 1;
    }
  }

  /** Something was typed. */
  typed(form: HTMLFormElement): void {
    clearTimeout(this.#timer);
    this.#unkept = form;
    this.#timer = setTimeout(() => this.#keepNow(), KEEP_AFTER_MS);
  }

  /** The form is being sent: false when it is already on its way. The same content keeps its id, other content gets a new one. */
  begin(formData: FormData): boolean {
    if (this.isSending) return false;
    this.#sentKey = this.#options.draftKey();
    const content = contentOf(formData);
    if (this.#pending?.content !== content) this.#pending = { id: newCommandId(), content };
    this.commandId = this.#pending.id;
    formData.set('commandId', this.commandId);
    this.#nothingUnkept();
    this.#keep(typedOf(formData));
    this.isSending = true;
    this.noAnswer = false;
    return true;
  }

  /** No answer came: the id is kept, so that pressing again counts once. */
  unanswered(): void {
    this.isSending = false;
    this.noAnswer = true;
  }

  /** The server refused: nothing was recorded under this id that could count; what is typed stays. */
  refused(): void {
    this.isSending = false;
    this.isRestored = false;
    this.#pending = undefined;
    this.commandId = newCommandId();
    const key = this.#answeredKey();
    const kept = readDraft(key);
    if (kept?.pending) keepDraft(key, { typed: kept.typed, savedAt: kept.savedAt });
  }

  /** The server accepted. */
  accepted(): void {
    this.refused();
    this.#nothingUnkept();
    dropDraft(this.#answeredKey());
  }

  #answeredKey(): string {
    return this.#sentKey ?? this.#options.draftKey();
  }

  /** Draws the controls from what the page says now. */
  redraw(): void {
    this.#override = undefined;
    this.generation += 1;
  }

  /** Throws away what was restored. */
  discard(): void {
    this.#nothingUnkept();
    dropDraft(this.#options.draftKey());
    this.#pending = undefined;
    this.isRestored = false;
    this.redraw();
  }

  #keepNow(): void {
    const form = this.#unkept;
    this.#nothingUnkept();
    if (form) this.#keep(typedOfElement(form));
  }

  #nothingUnkept(): void {
    clearTimeout(this.#timer);
    this.#unkept = undefined;
  }

  #keep(typed: TypedValues): void {
    if (this.#options.fields().length === 0 && !this.#pending) return;
    keepDraft(this.#options.draftKey(), { typed, ...(this.#pending ? { pending: this.#pending } : {}), savedAt: Date.now() });
  }

  #differs(kept: TypedValues): boolean {
    const fresh = typedValues(this.#options.fields(), this.#options.zone());
    const isHidden = (name: string) => this.#options.fields().some((field) => field.kind === 'hidden' && field.name === name);
    const names = Object.entries(kept).filter(([name]) => !isHidden(name));
    return names.some(([name, values]) => values.join('\n') !== (fresh[name] ?? []).join('\n'));
  }
}

/** All that is sent but the id, as one text; a file counts by name and size. */
function contentOf(formData: FormData): string {
  const parts = [...formData.entries()].filter(([name]) => name !== 'commandId');
  return JSON.stringify(parts.map(([name, value]) => [name, typeof value === 'string' ? value : `${value.name} ${value.size}`]));
}

function typedOf(formData: FormData): TypedValues {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of formData.entries()) {
    if (typeof value === 'string' && !['command', 'commandId', 'formKey', 'target'].includes(name)) (typed[name] ??= []).push(value);
  }
  return typed;
}
