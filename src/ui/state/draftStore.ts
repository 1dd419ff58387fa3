/** Keeps on this device what was typed but not sent. Where storage is closed (private windows), nothing is kept and nothing breaks. */
import type { TypedValues } from './fields.ts';

export interface KeptDraft {
  typed: TypedValues;
  /** The command id of a sending that was not answered, with the content it was made for. */
  pending?: { id: string; content: string };
  savedAt: number;
}

const PREFIX = 'sifang.draft.';
/** A draft older than this is forgotten. */
const KEPT_MS = 7 * 86_400_000;
/** Characters of one draft; a longer one is not kept. */
const CHARS_MAX = 200_000;

function storage(): Storage | undefined {
  try {
    return typeof localStorage === 'undefined' ? undefined : localStorage;
  } catch {
    // Access is denied outright in some WebViews.
    return undefined;
  }
}

/** What was kept under `key`; undefined when nothing, too old or unreadable. */
export function readDraft(key: string, now: number = Date.now()): KeptDraft | undefined {
  const text = storage()?.getItem(PREFIX + key);
  if (!text) return undefined;
  try {
    const draft = JSON.parse(text) as KeptDraft;
    return now - draft.savedAt <= KEPT_MS && typeof draft.typed === 'object' ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft; returns false when the device refused. */
export function keepDraft(key: string, draft: KeptDraft): boolean {
  const text = JSON.stringify(draft);
  if (text.length > CHARS_MAX) return false;
  try {
    storage()?.setItem(PREFIX + key, text);
    return true;
  } catch {
    // Full or closed: the form still works, it only does not survive a reload.
    return false;
  }
}

/** Forgets the draft of `key`. */
export function dropDraft(key: string): void {
  storage()?.removeItem(PREFIX + key);
}

/** Forgets all drafts of this device: at sign-out on a shared computer. */
export function dropAllDrafts(): void {
  const store = storage();
  if (!store) return;
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) store.removeItem(key);
}

/** What the controls of a form hold, without passwords, files and the form's own hidden inputs. */
export function typedOfElement(form: HTMLFormElement): TypedValues {
  const typed: Record<string, string[]> = {};
  for (const element of Array.from(form.elements)) {
    const control = element as HTMLInputElement;
    if (!control.name || ['password', 'file', 'hidden', 'submit', 'button', 'fieldset'].includes(control.type)) continue;
    const values = (typed[control.name] ??= []);
    if (control.type === 'checkbox' || control.type === 'radio') {
      if (control.checked) values.push(control.value);
    } else values.push(control.value);
  }
  return typed;
}
