/** Kept reads are as true as fresh ones: a commit of the kind is seen at once, another kind and another community disturb nothing. */
import { expect, it } from 'vitest';
import { update } from '#domain/basics/decision.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { RecordKind } from '#domain/records.ts';
import { keepReads } from './keptReads.ts';

/** A read that counts how often it is asked and answers with the number. */
function counting() {
  const asked: string[] = [];
  const answer = (kind: string) => ({ id: `${kind}-${asked.push(kind)}` });
  const read = {
    get: (kind: RecordKind) => Promise.resolve(answer(kind)),
    list: (kind: RecordKind) => Promise.resolve([answer(kind)])
  } as unknown as Read;
  return { read, asked };
}

const written = (communityId: string, kind: RecordKind) => ({
  communityId,
  guards: [],
  changes: [update(kind, { id: 'x', revision: 1 } as never, {} as never)]
});
const done = { kind: 'COMMITTED' } as const;

it('[ST11.1] a kept record is read once, and again after a commit of its kind in its community', async () => {
  const { read, asked } = counting();
  const kept = keepReads();
  const reads = kept.over('c', read);
  for (const _ of [1, 2]) await reads.get('poll', 'p');
  kept.settled(written('c', 'ballot'), done);
  kept.settled(written('other', 'poll'), done);
  expect(await reads.get('poll', 'p')).toEqual({ id: 'poll-1' });
  kept.settled(written('c', 'poll'), done);
  expect(await reads.get('poll', 'p')).toEqual({ id: 'poll-2' });
  expect(asked.length).toBe(2);
});

it('[ST11.1] what was only guarded stays kept when it was written, and is read again when it was stale or is not known', async () => {
  for (const outcome of [done, { kind: 'STALE' } as const, undefined]) {
    const { read, asked } = counting();
    const kept = keepReads();
    const reads = kept.over('c', read);
    await reads.get('poll', 'p');
    kept.settled({ communityId: 'c', changes: [], guards: [{ kind: 'poll', id: 'p', revision: 1 }] }, outcome);
    await reads.get('poll', 'p');
    expect(asked.length).toBe(outcome?.kind === 'COMMITTED' ? 1 : 2);
  }
});

it('[ST11.1] a list that its reader alters is whole for the next', async () => {
  const reads = keepReads().over('c', counting().read);
  (await reads.list('seat', { meetingId: 'm' })).pop();
  expect(await reads.list('seat', { meetingId: 'm' })).toHaveLength(1);
});

it('[ST11.1] what a ballot writes is never kept, nor what is not there, nor what could not be read', async () => {
  const { read, asked } = counting();
  const reads = keepReads().over('c', read);
  for (const _ of [1, 2]) await reads.get('ballot', 'x');
  expect(asked.length).toBe(2);
  let asks = 0;
  const empty = keepReads().over('c', { find: () => (asks++, Promise.resolve(undefined)) } as unknown as Read);
  for (const _ of [1, 2]) await empty.find('person', { name: 'x' });
  expect(asks).toBe(2);
  const broken = keepReads().over('c', { get: () => (asks++, Promise.reject(new Error('no'))) } as unknown as Read);
  for (const _ of [1, 2]) await expect(broken.get('person', 'x')).rejects.toThrow('no');
  expect(asks).toBe(4);
});

it('[ST11.1] what follows from several kinds is made again after a commit of any of them, in any community when it belongs to none', async () => {
  const kept = keepReads();
  let made = 0;
  const actor = () => kept.derive('c', ['person', 'post'], 'actor', () => Promise.resolve(++made));
  expect([await actor(), await actor()]).toEqual([1, 1]);
  kept.settled(written('c', 'post'), done);
  expect(await actor()).toBe(2);
  const session = () => kept.derive(null, ['session'], 'hash', () => Promise.resolve(++made));
  expect([await session(), await session()]).toEqual([3, 3]);
  kept.settled(written('c', 'session'), done);
  expect(await session()).toBe(4);
});

it('[ST11.1] a value whose making was overtaken by a commit is given to nobody who asks after it', async () => {
  const kept = keepReads();
  let release: (value: string) => void = () => undefined;
  const early = kept.derive('c', ['post'], 'actor', () => new Promise<string>((resolve) => (release = resolve)));
  kept.settled(written('c', 'post'), done);
  const late = kept.derive('c', ['post'], 'actor', () => Promise.resolve('new'));
  release('old');
  expect([await early, await late]).toEqual(['old', 'new']);
  expect(await kept.derive('c', ['post'], 'actor', () => Promise.resolve('newer'))).toBe('new');
});

it('[ST11.1] everything is read again when somebody else has written', async () => {
  const { read, asked } = counting();
  const kept = keepReads();
  const reads = kept.over('c', read);
  await reads.get('seat', 's');
  kept.forgetAll();
  await reads.get('seat', 's');
  expect(asked.length).toBe(2);
});

it('[ST11.1] no more is kept than fits: not a whole register in one list, and not every list of a large one', async () => {
  let asks = 0;
  const list = (_: RecordKind, { name }: { name: string }) => {
    asks++;
    return Promise.resolve(Array.from({ length: name === 'all' ? 5_001 : 2_000 }, (_, n) => ({ id: `${name}${n}` })));
  };
  const reads = keepReads().over('c', { list } as unknown as Read);
  for (const _ of [1, 2]) await reads.list('person', { name: 'all' });
  expect(asks).toBe(2);
  for (const name of ['a', 'b', 'c', 'd', 'a']) await reads.list('person', { name });
  expect(asks).toBe(6);
  // The fifth list is one too many: all are forgotten, and read again when they are asked for.
  await reads.list('person', { name: 'e' });
  await reads.list('person', { name: 'a' });
  expect(asks).toBe(8);
});
