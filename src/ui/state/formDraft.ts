/** An attachment for hand-written forms: what is typed survives a reload, and is forgotten when the form was answered. */
import { dropDraft, keepDraft, readDraft, typedOfElement } from './draftStore.ts';
import type { TypedValues } from './fields.ts';

const KEEP_AFTER_MS = 300;

/** Puts kept values back into the controls of a form. */
function fill(form: HTMLFormElement, typed: TypedValues): void {
  for (const element of Array.from(form.elements)) {
    const control = element as HTMLInputElement;
    const values = typed[control.name];
    if (!values || ['password', 'file', 'hidden'].includes(control.type)) continue;
    if (control.type === 'checkbox' || control.type === 'radio') control.checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
  }
}

/**
 * `<form {@attach formDraft('proposal')}>`: restores what was typed under `key` on this device and keeps it while it is written.
 * The caller forgets it by `dropDraft(key)` once the server has accepted it. Never for passwords, files or ballots.
 */
export function formDraft(key: string): (form: HTMLFormElement) => () => void {
  return (form) => {
    const kept = readDraft(key);
    if (kept) fill(form, kept.typed);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => keepDraft(key, { typed: typedOfElement(form), savedAt: Date.now() });
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, KEEP_AFTER_MS);
    };
    const onReset = () => dropDraft(key);
    form.addEventListener('input', onInput);
    form.addEventListener('reset', onReset);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', onInput);
      form.removeEventListener('reset', onReset);
    };
  };
}
