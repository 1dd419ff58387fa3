/** The store's contract, one suite for every database: what a commit is, what a repeat is, what happens when many arrive at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guard, insert, remove, update } from '#domain/basics/decision.ts';
import type { CommitOutcome, Store } from '#server/storage/store.ts';
import { ENGINES, type OpenEngine } from './engines.ts';
import { ballotRow, commitOf, communityRow, found, happened, personRow, remarkRow } from './samples.ts';

const STALE = { kind: 'STALE' };

function kinds(outcomes: readonly CommitOutcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe.each(ENGINES)('commit on $name', ({ open }) => {
  let engine: OpenEngine;
  let store: Store;
  beforeAll(async () => {
    engine = await open();
    store = engine.store();
  });
  afterAll(() => engine.remove());

  it('[ST1] writes rows, journal lines and answer together', async () => {
    const id = await found(store);
    const command = { id: 'command-1', bodyHash: 'body', actor: 'p1' };
    const changes = [insert('person', personRow('p1'))];
    const outcome = await store.commit(
      commitOf(id, changes, { command, entries: [happened('PersonEntered')], answer: { personId: 'p1' } })
    );
    expect(outcome).toMatchObject({ kind: 'COMMITTED', answer: { personId: 'p1' }, lines: [{ seq: 2, type: 'PersonEntered' }] });
    expect(await store.read(id).get('person', 'p1')).toMatchObject({ id: 'p1', communityId: id, revision: 1 });
    expect(await store.head(id)).toMatchObject({ seq: 2 });
    expect(await store.knownCommand(id, 'command-1')).toEqual({ bodyHash: 'body', answer: { personId: 'p1' } });
  });

  it('[ST1] writes nothing at all when the last change is refused', async () => {
    const id = await found(store);
    await store.commit(commitOf(id, [insert('ballot', ballotRow('b0', 'r1'))]));
    const before = await store.head(id);
    const outcome = await store.commit(
      commitOf(id, [insert('person', personRow('p1')), insert('ballot', ballotRow('b1', 'r1'))], {
        command: { id: 'command-1', bodyHash: 'body', actor: 'p1' },
        entries: [happened('BallotCast')]
      })
    );
    expect(outcome).toEqual({ kind: 'CONFLICT', constraint: 'ballot_right' });
    expect(await store.read(id).get('person', 'p1')).toBeUndefined();
    expect(await store.knownCommand(id, 'command-1')).toBeUndefined();
    expect(await store.head(id)).toEqual(before);
  });

  it('[ST1] a refused commit leaves its neighbours of the same moment alone', async () => {
    const id = await found(store);
    const right = (n: number) => (n === 3 || n === 7 ? 'r1' : `r${n}`);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        store.commit(commitOf(id, [insert('ballot', ballotRow(`b${n}`, right(n)))], { entries: [happened('BallotCast', {}, { n })] }))
      )
    );
    expect(kinds(outcomes)).toEqual({ COMMITTED: 8, CONFLICT: 2 });
    expect(outcomes[3]).toEqual({ kind: 'CONFLICT', constraint: 'ballot_right' });
    expect(await store.read(id).count('ballot', {})).toBe(8);
    expect((await store.head(id)).seq).toBe(9);
    expect(await store.verifyChain(id)).toBeNull();
  });

  it('[ST1] a mistake of the program is rejected, and its neighbours stay', async () => {
    const id = await found(store);
    const wrong = commitOf(id, [], { entries: [happened('Halved', {}, { share: 0.5 })] });
    const right = commitOf(id, [insert('person', personRow('p1'))]);
    const [first, second] = await Promise.allSettled([store.commit(wrong), store.commit(right)]);
    expect(first).toMatchObject({ status: 'rejected', reason: { name: 'TypeError' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: { kind: 'COMMITTED' } });
  });

  it('[ST2] gives the same answer to the same command again and writes nothing', async () => {
    const id = await found(store);
    const command = { id: 'command-1', bodyHash: 'body', actor: 'p1' };
    const cast = () =>
      store.commit(
        commitOf(id, [insert('ballot', ballotRow('b1', 'r1'))], { command, entries: [happened('BallotCast')], answer: { n: 1 } })
      );
    // The second arrives while the first is on its way; the third long after it.
    const outcomes = [...(await Promise.all([cast(), cast()])), await cast()];
    expect(kinds(outcomes)).toEqual({ COMMITTED: 1, REPEATED: 2 });
    expect(outcomes[2]).toEqual({ kind: 'REPEATED', answer: { n: 1 } });
    expect((await store.head(id)).seq).toBe(2);
  });

  it('[ST2] refuses a known command id with another body', async () => {
    const id = await found(store);
    const commit = (bodyHash: string) => store.commit(commitOf(id, [], { command: { id: 'command-1', bodyHash, actor: 'p1' } }));
    expect(await commit('body')).toMatchObject({ kind: 'COMMITTED' });
    expect(await commit('other')).toEqual({ kind: 'ID_REUSED' });
  });

  it('[ST3] refuses an update of a revision that is gone', async () => {
    const id = await found(store);
    await store.commit(commitOf(id, [insert('remark', remarkRow('k1'))]));
    const read = await store.read(id).get('remark', 'k1');
    if (!read) throw new Error('not read');
    expect(await store.commit(commitOf(id, [update('remark', read, { annex: 1 })]))).toMatchObject({ kind: 'COMMITTED' });
    expect(await store.commit(commitOf(id, [update('remark', read, { annex: 2 })]))).toEqual(STALE);
    expect(await store.commit(commitOf(id, [update('remark', read, { text: '另一个' })]))).toEqual(STALE);
    expect(await store.commit(commitOf(id, [remove('remark', read)]))).toEqual(STALE);
    expect(await store.read(id).get('remark', 'k1')).toEqual({ ...read, annex: 1, revision: 2 });
  });

  it('[ST3] refuses a guard of a revision that is gone, and leaves a guarded record as it is', async () => {
    const id = await found(store);
    await store.commit(commitOf(id, [insert('remark', remarkRow('k1'))]));
    const read = await store.read(id).get('remark', 'k1');
    if (!read) throw new Error('not read');
    const guards = [guard('remark', read)];
    expect(await store.commit(commitOf(id, [], { guards }))).toMatchObject({ kind: 'COMMITTED' });
    await store.commit(commitOf(id, [update('remark', read, { annex: 1 })]));
    expect(await store.commit(commitOf(id, [insert('person', personRow('p1'))], { guards }))).toEqual(STALE);
    expect(await store.commit(commitOf(id, [], { guards: [{ kind: 'remark', id: 'nobody', revision: 1 }] }))).toEqual(STALE);
    expect(await store.read(id).get('person', 'p1')).toBeUndefined();
  });

  it('[ST3] lets a record be inserted, changed and removed, and a removed one is gone', async () => {
    const id = await found(store);
    const row = remarkRow('k1');
    const inserted = { ...row, communityId: id, revision: 1 };
    await store.commit(commitOf(id, [insert('remark', row), update('remark', inserted, { text: '改' })]));
    const read = await store.read(id).get('remark', 'k1');
    expect(read).toEqual({ ...inserted, text: '改', revision: 2 });
    if (!read) throw new Error('not read');
    expect(await store.commit(commitOf(id, [remove('remark', read)]))).toMatchObject({ kind: 'COMMITTED' });
    expect(await store.read(id).get('remark', 'k1')).toBeUndefined();
    expect(await store.commit(commitOf(id, [remove('remark', read)]))).toEqual(STALE);
  });

  it('[ST4] names the rule that an insert or an update breaks', async () => {
    const id = await found(store);
    const other = await found(store);
    const slug = (await store.read(other).get('community', other))?.slug ?? '';
    await store.commit(commitOf(id, [insert('person', personRow('p1')), insert('sequence', { id: 's1', name: 'matter:2026', value: 1 })]));
    const refused = async (change: Parameters<typeof commitOf>[1][number]) => store.commit(commitOf(id, [change]));
    expect(await refused(insert('person', personRow('p1')))).toEqual({ kind: 'CONFLICT', constraint: 'person_id' });
    expect(await refused(insert('sequence', { id: 's2', name: 'matter:2026', value: 1 }))).toEqual({
      kind: 'CONFLICT',
      constraint: 'sequence_name'
    });
    const own = await store.read(id).get('community', id);
    if (!own) throw new Error('not read');
    expect(await refused(update('community', own, { slug }))).toEqual({ kind: 'CONFLICT', constraint: 'community_slug' });
  });

  it('[ST5] 100 voters at once leave 100 ballots, and their second tries none', async () => {
    const id = await found(store);
    const vote = (n: number, attempt: number) =>
      store.commit(
        commitOf(id, [insert('ballot', ballotRow(`b${n}-${attempt}`, `r${n}`))], {
          command: { id: `command-${n}-${attempt}`, bodyHash: 'body', actor: `p${n}` },
          entries: [happened('BallotCast', { pollId: 'poll' })]
        })
      );
    const votes = Array.from({ length: 100 }, (_, n) => [vote(n, 1), vote(n, 2)]).flat();
    expect(kinds(await Promise.all(votes))).toEqual({ COMMITTED: 100, CONFLICT: 100 });
    expect(await store.read(id).count('ballot', { pollId: 'poll' })).toBe(100);
    expect((await store.head(id)).seq).toBe(101);
    expect(await store.verifyChain(id)).toBeNull();
  });

  it('[ST6] of ballots against closes at the same moment exactly the ballots before the one close are in', async () => {
    const id = await found(store);
    await store.commit(commitOf(id, [insert('sequence', { id: 'poll', name: 'state', value: 0 })]));
    const poll = await store.read(id).get('sequence', 'poll');
    if (!poll) throw new Error('not read');
    const close = () => store.commit(commitOf(id, [update('sequence', poll, { value: 1 })], { entries: [happened('PollClosed')] }));
    const vote = (n: number) =>
      store.commit(
        commitOf(id, [insert('ballot', ballotRow(`b${n}`, `r${n}`))], {
          guards: [guard('sequence', poll)],
          entries: [happened('BallotCast')]
        })
      );
    // Ten votes first, then votes and closes in turn, all on their way before the first is answered.
    const steps = Array.from({ length: 100 }, (_, n) => (n < 10 || n % 2 === 0 ? vote(n) : close()));
    const outcomes = await Promise.all(steps);
    const isVote = (n: number) => n < 10 || n % 2 === 0;
    const closes = kinds(outcomes.filter((_, n) => !isVote(n)));
    const votes = kinds(outcomes.filter((_, n) => isVote(n)));
    expect(closes).toEqual({ COMMITTED: 1, STALE: 44 });
    expect(votes.COMMITTED).toBeGreaterThanOrEqual(10);
    expect(votes.STALE).toBeGreaterThan(0);
    const types = (await store.journal(id, {})).map(({ type }) => type);
    expect(types.at(-1)).toBe('PollClosed');
    expect(await store.read(id).count('ballot', {})).toBe(votes.COMMITTED);
    expect(types.filter((type) => type === 'BallotCast')).toHaveLength(votes.COMMITTED ?? 0);
  });

  it('[ST7] says how durably it writes, read from the database', async () => {
    const { synchronous, version } = await store.durability();
    expect(['FULL', 'on']).toContain(synchronous);
    expect(version).toMatch(/^\d+\.\d+/);
  });

  it('[ST9] shows nothing of one community in another, with the same ids in both', async () => {
    const [one, two] = [await found(store), await found(store)];
    const command = { id: 'command-1', bodyHash: 'body', actor: 'p1' };
    const enter = (id: string, name: string) =>
      store.commit(
        commitOf(id, [insert('person', personRow('p1', { name }))], { command, entries: [happened('PersonEntered')], answer: name })
      );
    expect(await enter(one, '张三')).toMatchObject({ kind: 'COMMITTED' });
    expect(await store.read(two).get('person', 'p1')).toBeUndefined();
    expect(await store.read(two).list('person', {})).toEqual([]);
    expect(await store.knownCommand(two, 'command-1')).toBeUndefined();
    expect(await enter(two, '李四')).toMatchObject({ kind: 'COMMITTED', answer: '李四' });
    expect(await store.read(one).list('person', {})).toMatchObject([{ name: '张三', communityId: one }]);
    expect(await store.read(two).list('person', { communityId: one })).toEqual([]);
    expect(await store.journal(two, {})).toHaveLength(2);
    const read = await store.read(one).get('person', 'p1');
    if (!read) throw new Error('not read');
    await store.commit(commitOf(two, [update('person', read, { name: '王五' })]));
    expect(await store.read(one).get('person', 'p1')).toMatchObject({ name: '张三', revision: 1 });
  });

  it('[ST11] keeps everything over a restart', async () => {
    const id = await found(store);
    const command = { id: 'command-1', bodyHash: 'body', actor: 'p1' };
    await store.commit(commitOf(id, [insert('person', personRow('p1'))], { command, entries: [happened('PersonEntered')], answer: 7 }));
    const before = [await store.head(id), await store.read(id).list('person', {}), await store.knownCommand(id, 'command-1')];
    await engine.reopen();
    store = engine.store();
    expect([await store.head(id), await store.read(id).list('person', {}), await store.knownCommand(id, 'command-1')]).toEqual(before);
    expect(await store.verifyChain(id)).toBeNull();
    expect(await store.commit(commitOf(id, [], { entries: [happened('Reopened')] }))).toMatchObject({ lines: [{ seq: 3 }] });
  });

  it('[ST12] refuses what no correct program sends, before it reaches the database', async () => {
    const id = await found(store);
    const person = personRow('p1');
    const refused = [
      [insert('person', { ...person, name: 7 } as never), 'person.name must be text'],
      [insert('person', { ...person, boundAt: 0.5 }), 'person.boundAt must be int'],
      [insert('person', { ...person, name: 'a\0b' }), 'broken character'],
      [insert('person', { ...person, name: '\ud83d' }), 'broken character'],
      [insert('person', { ...person, id: '' }), 'person.id is empty'],
      [insert('person', { ...person, revision: 4 } as never), 'person.revision is set by the store'],
      [insert('persn' as never, person as never), 'no table for record kind persn'],
      [insert('community', communityRow('another')), 'a community is inserted by itself only']
    ] as const;
    for (const [change, message] of refused) await expect(store.commit(commitOf(id, [change]))).rejects.toThrow(message);
    const twice = { ...person, communityId: id, revision: 1 };
    const both = [update('person', twice, { name: '甲' }), update('person', twice, { name: '乙' })];
    await expect(store.commit(commitOf(id, both))).rejects.toThrow('written twice');
  });
});
