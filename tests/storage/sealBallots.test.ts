/** The store's promise of sealing, on every database: the same choices, none of the old ids, other votes untouched, and again without harm. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insert } from '#domain/basics/decision.ts';
import type { Store } from '#server/storage/store.ts';
import { ENGINES, type OpenEngine } from './engines.ts';
import { commitOf, found } from './samples.ts';

const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN'];

async function fill(store: Store, id: string, pollId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, n) => `${pollId}-${n}`);
  for (const [n, ballotId] of ids.entries()) {
    await store.commit(commitOf(id, [insert('sealedBallot', { id: ballotId, pollId, choice: CHOICES[n % 3]! })]));
  }
  return ids;
}

describe.each(ENGINES)('sealing on $name', ({ open }) => {
  let engine: OpenEngine;
  let store: Store;
  beforeAll(async () => {
    engine = await open();
    store = engine.store();
  });
  afterAll(() => engine.remove());

  it('[SB5] keeps every choice and no id, and leaves other votes and communities alone', async () => {
    const [id, neighbour] = [await found(store), await found(store)];
    const before = await fill(store, id, 'p1', 30);
    const others = [await fill(store, id, 'p2', 4), await fill(store, neighbour, 'p1', 4)];
    expect(await store.sealBallots(id, 'p1')).toBe(30);
    const after = await store.read(id).list('sealedBallot', { pollId: 'p1' });
    expect(await store.read(id).countBy('sealedBallot', { pollId: 'p1' }, 'choice')).toEqual({ FOR: 10, AGAINST: 10, ABSTAIN: 10 });
    expect(after.map((ballot) => ballot.id).filter((one) => before.includes(one))).toEqual([]);
    expect(new Set(after.map((ballot) => ballot.id)).size).toBe(30);
    expect((await store.read(id).list('sealedBallot', { pollId: 'p2' })).map((one) => one.id).sort()).toEqual(others[0]?.sort());
    expect((await store.read(neighbour).list('sealedBallot', { pollId: 'p1' })).map((one) => one.id).sort()).toEqual(others[1]?.sort());
  });

  it('[SB5] a second time mixes again and changes no count; an empty box is sealed as well', async () => {
    const id = await found(store);
    await fill(store, id, 'p1', 12);
    await store.sealBallots(id, 'p1');
    const once = (await store.read(id).list('sealedBallot', { pollId: 'p1' })).map((ballot) => ballot.id);
    expect(await store.sealBallots(id, 'p1')).toBe(12);
    const twice = (await store.read(id).list('sealedBallot', { pollId: 'p1' })).map((ballot) => ballot.id);
    expect(twice.filter((one) => once.includes(one))).toEqual([]);
    expect(await store.sealBallots(id, 'nothing')).toBe(0);
  });

  it('[SB5] commits that arrive meanwhile are written, and everything is there after a restart', async () => {
    const id = await found(store);
    await fill(store, id, 'p1', 20);
    const sealing = store.sealBallots(id, 'p1');
    const commits = Array.from({ length: 20 }, (_, n) =>
      store.commit(commitOf(id, [insert('sealedBallot', { id: `later-${n}`, pollId: 'p3', choice: 'FOR' })]))
    );
    expect(await sealing).toBe(20);
    for (const outcome of await Promise.all(commits)) expect(outcome.kind).toBe('COMMITTED');
    await engine.reopen();
    store = engine.store();
    expect(await store.read(id).count('sealedBallot', { pollId: 'p1' })).toBe(20);
    expect(await store.read(id).count('sealedBallot', { pollId: 'p3' })).toBe(20);
    expect(await store.verifyChain(id)).toBeNull();
  });
});
