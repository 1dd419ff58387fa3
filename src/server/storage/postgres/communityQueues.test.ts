/** What becomes of a group when the server gives it up, is full, or is lost; and that communities do not wait for each other. */
import { describe, expect, it } from 'vitest';
import type { Statement, StatementResult } from '../dialect.ts';
import type { Commit } from '../store.ts';
import { communityQueues } from './communityQueues.ts';
import type { PostgresRunner } from './runner.ts';

const NOTHING: StatementResult = { rows: [], changes: 0 };

function commitOf(communityId: string): Commit {
  return { communityId, at: 1, actor: 'SYSTEM', guards: [], changes: [], entries: [], answer: null };
}

/** A client whose first transactions end with these error codes (a message alone where the code is empty), all later ones well. */
function failing(codes: readonly string[]): { runner: PostgresRunner; transactions: () => number } {
  let count = 0;
  return {
    transactions: () => count,
    runner: {
      run: async () => NOTHING,
      async transaction(work) {
        const code = codes[count++];
        const result = await work(async () => NOTHING);
        if (code !== undefined) throw Object.assign(new Error('refused'), code === '' ? {} : { code });
        return result;
      },
      close: async () => undefined
    }
  };
}

describe('a group on PostgreSQL', () => {
  it('[ST6] is tried again when the server gave it up for another', async () => {
    const { runner, transactions } = failing(['40P01', '40001']);
    expect(await communityQueues(runner).commit(commitOf('a'))).toMatchObject({ kind: 'COMMITTED' });
    expect(transactions()).toBe(3);
  });

  it('[ST6] is not tried for ever', async () => {
    const { runner, transactions } = failing(Array.from({ length: 9 }, () => '40P01'));
    await expect(communityQueues(runner).commit(commitOf('a'))).rejects.toMatchObject({ name: 'StorageFailure', reason: 'CONNECTION' });
    expect(transactions()).toBe(5);
  });

  it.each([
    ['53100', 'DISK_FULL'],
    ['58030', 'IO'],
    ['57P01', 'CONNECTION'],
    ['ECONNRESET', 'CONNECTION'],
    ['', 'CONNECTION']
  ])('[ST7] is rejected once after error "%s" as %s, and the next one is written', async (code, reason) => {
    const { runner, transactions } = failing([code]);
    const queues = communityQueues(runner);
    await expect(queues.commit(commitOf('a'))).rejects.toMatchObject({ reason });
    expect(transactions()).toBe(1);
    expect(await queues.commit(commitOf('a'))).toMatchObject({ kind: 'COMMITTED' });
  });

  it('[ST1] holds everything that arrived while the one before was written, in order, and of one community only', async () => {
    const groups: string[][] = [];
    const runner: PostgresRunner = {
      run: async () => NOTHING,
      async transaction(work) {
        const group: string[] = [];
        groups.push(group);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return work(async ({ sql, params }: Statement) => {
          if (sql.startsWith('SELECT pg_advisory')) group.push(String(params[1]));
          if (sql.startsWith('SAVEPOINT')) group.push('commit');
          return NOTHING;
        });
      },
      close: async () => undefined
    };
    const queues = communityQueues(runner);
    await Promise.all(['a', 'a', 'a', 'b', 'a'].map((id) => queues.commit(commitOf(id))));
    expect(groups).toEqual([
      ['a', 'commit'],
      ['b', 'commit'],
      ['a', 'commit', 'commit', 'commit']
    ]);
    await queues.close();
    await expect(queues.commit(commitOf('a'))).rejects.toMatchObject({ reason: 'CLOSED' });
  });
});
