/** Two programs on one database at the same time: two nodes, or the server and an administrator's command. */
import { describe, expect, it } from 'vitest';
import { guard, insert, update } from '#domain/basics/decision.ts';
import { ENGINES } from './engines.ts';
import { ballotRow, commitOf, found, happened } from './samples.ts';

// PGlite has one connection only: two stores cannot be opened over it.
const engines = ENGINES.filter(({ name }) => name !== 'PGlite');

describe.each(engines)('two stores on $name', ({ open }) => {
  it('[ST6][JR1] keep one chain and one ballot per right, and a close on one stops votes on the other', async () => {
    const engine = await open();
    const one = engine.store();
    const two = await engine.second();
    if (!two) throw new Error('this engine opens only once');
    try {
      const id = await found(one);
      await one.commit(commitOf(id, [insert('sequence', { id: 'poll', name: 'state', value: 0 })]));
      const poll = await two.read(id).get('sequence', 'poll');
      if (!poll) throw new Error('not read');
      const vote = (n: number) =>
        (n % 2 ? one : two).commit(
          commitOf(id, [insert('ballot', ballotRow(`b${n}`, `r${n % 60}`))], {
            guards: [guard('sequence', poll)],
            entries: [happened('BallotCast')]
          })
        );
      const close = () => one.commit(commitOf(id, [update('sequence', poll, { value: 1 })], { entries: [happened('PollClosed')] }));
      const early = Promise.all(Array.from({ length: 120 }, (_, n) => vote(n)));
      const closed = await close();
      const late = await Promise.all(Array.from({ length: 20 }, (_, n) => vote(120 + n)));
      expect(closed.kind).toBe('COMMITTED');
      expect(late.map(({ kind }) => kind)).toEqual(late.map(() => 'STALE'));
      const committed = (await early).filter(({ kind }) => kind === 'COMMITTED').length;
      expect(committed).toBeGreaterThan(0);
      expect(await two.read(id).count('ballot', {})).toBe(committed);
      expect((await two.journal(id, {})).at(-1)?.type).toBe('PollClosed');
      expect((await two.head(id)).seq).toBe(committed + 2);
      expect(await one.verifyChain(id)).toBeNull();
    } finally {
      await two.close();
      await engine.remove();
    }
  });
});

const server = engines.find(({ name }) => name === 'PostgreSQL server');
if (server) {
  describe('a lost server', () => {
    it('[ST7] leaves no acknowledged commit behind, and the store goes on with new connections', async () => {
      const engine = await server.open();
      const store = engine.store();
      try {
        const id = await found(store);
        const vote = (n: number) =>
          store.commit(commitOf(id, [insert('ballot', ballotRow(`b${n}`, `r${n}`))], { entries: [happened('BallotCast')] }));
        const votes = Promise.allSettled(Array.from({ length: 600 }, (_, n) => vote(n)));
        await engine.tamper(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()'
        );
        const settled = await votes;
        const acknowledged = settled.flatMap((result, n) => (result.status === 'fulfilled' ? [`b${n}`] : []));
        for (const result of settled) if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'CONNECTION' });
        expect(acknowledged.length).toBeLessThan(600);
        const stored = new Set((await store.read(id).list('ballot', {})).map((ballot) => ballot.id));
        expect(acknowledged.filter((ballot) => !stored.has(ballot))).toEqual([]);
        expect(await vote(1_000)).toMatchObject({ kind: 'COMMITTED' });
        expect(await store.verifyChain(id)).toBeNull();
      } finally {
        await engine.remove();
      }
    });
  });
}
