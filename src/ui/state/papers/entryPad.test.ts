/** The tellers' keyboard. */
import { describe, expect, it } from 'vitest';
import type { PaperBox, PaperLookView } from '#contract/views/papers.ts';
import { EntryPadState, VOID_KEYS } from './entryPad.svelte.ts';

const boxes: PaperBox[] = ['FOR', 'AGAINST', 'ABSTAIN'].map((id, index) => ({ id, title: id, key: String(index + 1) }));
const known: PaperLookView = {
  ...{
    serial: 7,
    isIssued: true,
    label: '3号楼',
    replacedBySerial: null,
    handedInAt: null,
    outlook: null,
    others: [],
    proxies: [],
    signers: []
  }
};

function pad(more: { look?: PaperLookView; answers?: ({ ok: boolean; code?: string } | 'LOST')[] } = {}) {
  const given: { payload: Record<string, unknown>; id: string }[] = [];
  const answers = [...(more.answers ?? [])];
  const state = new EntryPadState('b1', boxes, {
    find: (number) =>
      Promise.resolve(number === '?' ? { ok: false, code: 'papers.serials-unreadable' } : { ok: true, view: more.look ?? known }),
    give: (_name, payload, id) => {
      given.push({ payload, id });
      const answer = answers.shift() ?? { ok: true };
      return answer === 'LOST' ? Promise.reject(new Error('offline')) : Promise.resolve({ ...answer, data: { willNotCount: null } });
    }
  });
  return { state, given };
}

async function typed(state: EntryPadState, number: string, keys: readonly string[]): Promise<string[]> {
  state.number = number;
  await state.look();
  const kinds: string[] = [];
  for (const key of keys) kinds.push(await state.key(key));
  return kinds;
}

describe('the pad', () => {
  it('[PP9] number, mark, Enter; then it is ready for the next', async () => {
    const { state, given } = pad();
    expect(await typed(state, '7', ['1', 'Enter'])).toEqual(['USED', 'SAVED']);
    expect(given[0]?.payload).toMatchObject({ batchId: 'b1', serial: 7, choice: 'FOR', voidReason: null, proxyId: null });
    expect([state.step, state.number, state.marks.length, state.saved?.serial]).toEqual(['NUMBER', '', 0, 7]);
  });

  it('[PP9] two marks stay two marks, the same key takes one off, a void takes all off', async () => {
    const { state } = pad();
    await typed(state, '7', ['1', '2', '3', '2']);
    expect(state.marks).toEqual(['FOR', 'ABSTAIN']);
    await state.key('q');
    expect([state.voidReason, state.marks]).toEqual(['NO_SIGNATURE', []]);
    await state.key('2');
    expect([state.voidReason, state.marks]).toEqual([null, ['AGAINST']]);
    await state.key('u');
    expect(state.isUnclear).toBe(true);
    expect(await state.key('F5')).toBe('OTHER');
  });

  it('[PP9] a number never issued is entered as such', async () => {
    const { state, given } = pad({ look: { ...known, serial: 99, isIssued: false, outlook: 'NOT_ISSUED' } });
    await typed(state, '99', ['Enter']);
    expect(given[0]?.payload).toMatchObject({ serial: 99, voidReason: 'NOT_ISSUED', choice: '' });
  });

  it('[PP9] no answer keeps what was read and goes again under the same id; a refusal gets a new one', async () => {
    const { state, given } = pad({ answers: ['LOST', { ok: false, code: 'batch.full' }, { ok: true }] });
    expect(await typed(state, '7', ['2', 'Enter', 'Enter', 'Enter'])).toEqual(['USED', 'USED', 'USED', 'SAVED']);
    expect(given.map((one) => one.payload.choice)).toEqual(['AGAINST', 'AGAINST', 'AGAINST']);
    expect(given[0]?.id).toBe(given[1]?.id);
    expect(given[2]?.id).not.toBe(given[1]?.id);
  });

  it('[PP9] keys of boxes and voids are told apart', () => {
    const keys = [...boxes.map((box) => box.key), ...VOID_KEYS.map((one) => one.key), 'u'];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
