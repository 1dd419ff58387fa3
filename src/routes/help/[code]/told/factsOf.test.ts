/** Facts in an address: flat objects only, of a bounded length. */
import { describe, expect, it } from 'vitest';
import { factsOf } from './factsOf.ts';

describe('facts in an address', () => {
  it('are none without a text', () => expect(factsOf(null)).toEqual({}));
  it('are texts, numbers and truths', () =>
    expect(factsOf('{"min":10,"name":"a","open":true}')).toEqual({ min: 10, name: 'a', open: true }));
  it.each(['', 'x', '[]', 'null', '7', '{"a":{}}', '{"a":null}'])('are refused when they are %s', (text) =>
    expect(factsOf(text)).toBeNull()
  );
  it('are refused beyond 2,000 characters, and not at 2,000', () => {
    const ofLength = (length: number) => JSON.stringify({ a: 'x'.repeat(length - 8) });
    expect(ofLength(2_000)).toHaveLength(2_000);
    expect(factsOf(ofLength(2_000))).not.toBeNull();
    expect(factsOf(ofLength(2_001))).toBeNull();
  });
});
