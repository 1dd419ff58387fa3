/** When a view holds a fragment. */
import { describe, expect, it } from 'vitest';
import { differenceFrom } from './fragment.ts';

const view = {
  state: 'OPEN',
  count: 3,
  people: [
    { name: 'a', here: true },
    { name: 'b', here: false }
  ],
  end: null
};

describe('fragments of a view', () => {
  it.each([
    [{ state: 'OPEN' }],
    [{ people: [{ name: 'b' }] }],
    [{ people: [{ name: 'a' }, { here: false }] }],
    [{ people: { length: 2 } }],
    [{ end: null }],
    [{ absent: null }]
  ])('[SC3] %j is there', (fragment) => {
    expect(differenceFrom(view, fragment)).toBeNull();
  });

  it.each([
    [{ count: 4 }, 'count: expected 4, came 3'],
    [{ people: [{ name: 'b' }, { name: 'a' }] }, 'people[1]'],
    [{ people: { length: 3 } }, 'list of 2'],
    [{ state: { deep: 1 } }, 'state'],
    [{ count: '3' }, 'expected "3"']
  ])('[SC3] %j is not, and it says where', (fragment, words) => {
    expect(differenceFrom(view, fragment)).toContain(words);
  });
});
