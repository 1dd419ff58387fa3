/** What a phone keeps until it is answered: found again after a reload, forgotten only for its own answer. */
import { describe, expect, it } from 'vitest';
import { createOutbox } from './outbox.ts';

/** A phone's storage. */
function storageOf(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear()
  };
}
const envelope = (id: string) => ({ id, name: 'ballot.cast', payload: { choice: 'FOR' } });

describe('the outbox', () => {
  it('[BL1] finds after a reload what was not answered, and which slots hold something', () => {
    const storage = storageOf();
    storage.setItem('foreign', 'x');
    createOutbox(storage).keep('ballot:p', envelope('a'));
    createOutbox(storage).keep('note:q', envelope('b'));
    const after = createOutbox(storage);
    expect(after.kept('ballot:p')?.envelope.id).toBe('a');
    expect(after.slots('ballot:')).toEqual(['ballot:p']);
  });

  it('[BL1] forgets for the answer of the same envelope only', () => {
    const outbox = createOutbox(storageOf());
    outbox.keep('ballot:p', envelope('a'));
    outbox.forget('ballot:p', 'another');
    expect(outbox.slots('ballot:')).toEqual(['ballot:p']);
    outbox.forget('ballot:p', 'a');
    expect(outbox.slots('')).toEqual([]);
  });

  it('keeps in memory what a closed storage refuses', () => {
    const closed = () => {
      throw new DOMException('closed');
    };
    const storage = { getItem: closed, setItem: closed, removeItem: closed, key: closed, length: 1 };
    const outbox = createOutbox(storage);
    outbox.keep('ballot:p', envelope('a'));
    expect(outbox.slots('ballot:')).toEqual(['ballot:p']);
  });
});
