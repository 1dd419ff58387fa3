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
  changes: [update(kind, { id: 'x', revision: 1 } as never, {} as never)]
});

it('[ST11.1] a kept record is read once, and again after a commit of its kind in its community', async () => {
  const { read, asked } = counting();
  const kept = keepReads();
  const reads = kept.over('c', read);
  for (const _ of [1, 2]) await reads.get('poll', 'p');
  kept.forget(written('c', 'ballot'));
  kept.forget(written('other', 'poll'));
  expect(await reads.get('poll', 'p')).toEqual({ id: 'poll-1' });
  kept.forget(written('c', 'poll'));
  expect(await reads.get('poll', 'p')).toEqual({ id: 'poll-2' });
  expect(asked.length).toBe(2);
});

it('[ST11.1] a list that its reader alters is whole for the next', async () => {
  const reads = keepReads().over('c', counting().read);
  (await reads.list('seat', { meetingId: 'm' })).pop();
  expect(await reads.list('seat', { meetingId: 'm' })).toHaveLength(1);
});

it('[ST11.1] who somebody is, is never kept', async () => {
  const { read, asked } = counting();
  const reads = keepReads().over('c', read);
  for (const kind of ['session', 'person', 'post', 'account'] as const) for (const _ of [1, 2]) await reads.get(kind, 'x');
  expect(asked.length).toBe(8);
});
