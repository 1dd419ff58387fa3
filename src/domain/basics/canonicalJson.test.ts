/** Equal values, equal text; anything that cannot be hashed safely throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, CANONICAL_DEPTH_MAX } from './canonicalJson.ts';

describe('canonicalJson', () => {
  it('[DR28] sorts keys and leaves lists in order', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: true }, B: '议事\n"' })).toBe(
      '{"B":"议事\\n\\"","a":{"c":true,"d":null},"b":[2,1]}'
    );
  });

  it('[DR28] gives the same text whatever the order of keys', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer()), { selector: ([key]) => key });
    fc.assert(
      fc.property(entries, (pairs) => {
        const text = canonicalJson(Object.fromEntries(pairs));
        expect(canonicalJson(Object.fromEntries([...pairs].reverse()))).toBe(text);
        expect(JSON.parse(text)).toEqual(Object.fromEntries(pairs));
      })
    );
  });

  const sparse: unknown[] = [1];
  sparse[2] = 3;
  it.each([
    ['a fraction', 0.5],
    ['not a number', Number.NaN],
    ['minus zero', -0],
    ['an unsafe integer', 2 ** 53],
    ['undefined', undefined],
    ['an undefined field', { a: undefined }],
    ['a hole', sparse],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['half a character', '\ud83d']
  ])('[DR28] throws on %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('[DR28] stops at the depth limit and at cycles', () => {
    const nest = (depth: number): unknown => (depth === 0 ? 1 : [nest(depth - 1)]);
    expect(canonicalJson(nest(CANONICAL_DEPTH_MAX))).toContain('1');
    expect(() => canonicalJson(nest(CANONICAL_DEPTH_MAX + 1))).toThrow(TypeError);
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(() => canonicalJson(cycle)).toThrow(TypeError);
  });
});
