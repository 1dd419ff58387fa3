/** The hash of a line is made of the canonical JSON of its parts, however it is written down on the way. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';
import { contentOf, hashOf, nextLine, plainEntries } from './journal.ts';

const sha256 = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex');
const line = {
  ...{ seq: 7, at: 1_775_178_000_000, actor: 'p"1', type: 'Counted "twice"', prevHash: 'ab'.repeat(32) },
  ...{ about: { pollId: 'b', matterId: 'a', personIds: ['p2', 'p1'] }, data: { n: 1, a: { z: null, y: [true, '票'] } } }
};

it('[JR1] hashes place, line before, and a content of which each part is hashed by itself', () => {
  const { at, type } = line;
  const content = sha256({ at, type, actor: sha256(line.actor), about: sha256(line.about), data: sha256(line.data) });
  expect(contentOf(line)).toBe(content);
  expect(hashOf(line)).toBe(sha256({ seq: 7, prevHash: line.prevHash, content }));
});

it('[JR1] hashes the same content to the same value in whatever order its fields stand', () => {
  const { about, data } = line;
  const turned = { ...line, about: { personIds: about.personIds, matterId: 'a', pollId: 'b' }, data: { a: data.a, n: data.n } };
  expect(hashOf(turned)).toBe(hashOf(line));
  expect(hashOf({ ...line, about: { ...about, personIds: ['p1', 'p2'] } })).not.toBe(hashOf(line));
});

it('[JR1] refuses what has no canonical form', () => {
  for (const wrong of [{ at: 0.5 }, { seq: -0 }, { data: { n: 0.5 } }, { actor: '\ud83d' }, { type: '\ud83d' }]) {
    expect(() => hashOf({ ...line, ...wrong })).toThrow(TypeError);
  }
});

it('[JR1] a plain entry has no undefined field, and no data is null', () => {
  const [entry] = plainEntries([{ type: 'Noted', about: { pollId: undefined } as never, data: { a: undefined } }]);
  expect(entry).toStrictEqual({ type: 'Noted', about: {}, data: {} });
  const bare = nextLine({ seq: 0, hash: '' }, 1, 'p1', { type: 'Noted', about: {} } as never);
  expect(bare.data).toBeNull();
});
