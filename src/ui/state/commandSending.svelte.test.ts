/** A form that loses its network: what was typed and the command id survive until the server has answered. */
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandSending } from './commandSending.svelte.ts';
import { dropAllDrafts, keepDraft, readDraft } from './draftStore.ts';
import type { FieldSpec } from './fields.ts';

const fields: readonly FieldSpec[] = [
  { name: 'title', kind: 'text', label: '标题' },
  { name: 'revision', kind: 'hidden', label: '', value: '7' }
];
const newForm = (refusedTyped?: Record<string, string[]>, wasAccepted = false) =>
  new CommandSending({ draftKey: () => 'k', fields: () => fields, zone: () => 'Asia/Shanghai', refusedTyped, wasAccepted });

function data(title: string): FormData {
  const form = new FormData();
  form.set('command', 'matter.propose');
  form.set('title', title);
  return form;
}

beforeEach(() => dropAllDrafts());
afterEach(() => dropAllDrafts());

describe('CommandSending', () => {
  it('keeps the id when the same content is sent again, also after a reload', () => {
    const form = newForm();
    const first = data('公约');
    expect(form.begin(first)).toBe(true);
    expect(form.begin(data('公约'))).toBe(false);
    form.unanswered();
    expect(form.noAnswer).toBe(true);
    const again = data('公约');
    form.begin(again);
    expect(again.get('commandId')).toBe(first.get('commandId'));

    const reloaded = newForm();
    reloaded.restore();
    const third = data('公约');
    reloaded.begin(third);
    expect(third.get('commandId')).toBe(first.get('commandId'));
  });

  it('forgets what was sent although the form is gone from the page when the answer comes', () => {
    let isGone = false;
    const draftKey = () => {
      if (isGone) throw new Error('read what is no longer there');
      return 'k';
    };
    const form = new CommandSending({
      draftKey,
      fields: () => fields,
      zone: () => 'Asia/Shanghai',
      refusedTyped: undefined,
      wasAccepted: false
    });
    form.begin(data('公约'));
    isGone = true;
    form.accepted();
    expect(readDraft('k')).toBeUndefined();
  });

  it('makes another id for other content', () => {
    const form = newForm();
    const first = data('公约');
    form.begin(first);
    form.unanswered();
    const other = data('公约二');
    form.begin(other);
    expect(other.get('commandId')).not.toBe(first.get('commandId'));
  });

  it('makes another id after an answer, and forgets the text only when it was accepted', () => {
    const form = newForm();
    const first = data('公约');
    form.begin(first);
    form.refused();
    expect(readDraft('k')?.typed.title).toEqual(['公约']);
    expect(readDraft('k')?.pending).toBeUndefined();
    const second = data('公约');
    form.begin(second);
    expect(second.get('commandId')).not.toBe(first.get('commandId'));
    form.accepted();
    expect(readDraft('k')).toBeUndefined();
  });

  it('puts back what was typed, with the hidden values of today', () => {
    keepDraft('k', { typed: { title: ['写了一半'], revision: ['6'] }, savedAt: Date.now() });
    const form = newForm();
    form.restore();
    expect(form.isRestored).toBe(true);
    expect(form.values).toEqual({ title: ['写了一半'], revision: ['7'] });
    form.discard();
    expect(form.values.title).toEqual([]);
  });

  it('restores once from an effect, which its own changes do not start again', () => {
    keepDraft('k', { typed: { title: ['写了一半'] }, savedAt: Date.now() });
    const form = newForm();
    let runs = 0;
    const stop = $effect.root(() => {
      $effect(() => {
        runs += 1;
        return form.restore();
      });
    });
    flushSync();
    form.generation += 1;
    flushSync();
    stop();
    expect(runs).toBe(1);
    expect(form.values.title).toEqual(['写了一半']);
  });

  it('says nothing when what was kept is what stands there, or what the server just accepted', () => {
    keepDraft('k', { typed: { revision: ['6'] }, savedAt: Date.now() });
    const same = newForm();
    same.restore();
    expect(same.isRestored).toBe(false);
    keepDraft('k', { typed: { title: ['已提交'] }, savedAt: Date.now() });
    const accepted = newForm(undefined, true);
    accepted.restore();
    expect(accepted.isRestored).toBe(false);
  });

  it('forgets after a week', () => {
    keepDraft('k', { typed: { title: ['旧'] }, savedAt: Date.now() - 7 * 86_400_000 - 1_000 });
    expect(readDraft('k')).toBeUndefined();
  });
});

describe('a page that is left', () => {
  function typing(form: CommandSending): HTMLFormElement {
    const element = document.createElement('form');
    element.innerHTML = '<input name="title" value="写了一半"><input type="password" name="secret" value="typed-secret">';
    form.typed(element);
    return element;
  }
  const kept = () => readDraft('k')?.typed;

  it('keeps at once what was typed a moment ago, never a password', () => {
    const form = newForm();
    const stop = form.restore();
    typing(form);
    expect(kept()).toBeUndefined();
    window.dispatchEvent(new Event('pagehide'));
    expect(kept()).toEqual({ title: ['写了一半'] });
    stop();
  });

  it('keeps it when the form goes from the screen, and nothing when there is nothing new', () => {
    const form = newForm();
    const stop = form.restore();
    typing(form);
    stop();
    expect(kept()).toEqual({ title: ['写了一半'] });
    dropAllDrafts();
    window.dispatchEvent(new Event('pagehide'));
    expect(kept()).toBeUndefined();
  });

  it('does not bring back what the server has accepted', () => {
    const form = newForm();
    const stop = form.restore();
    typing(form);
    form.begin(data('写了一半'));
    form.accepted();
    stop();
    expect(kept()).toBeUndefined();
  });
});
