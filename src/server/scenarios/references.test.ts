/** What references in a scenario file become. */
import { describe, expect, it } from 'vitest';
import { resolveReferences } from './references.ts';

const frame = { previous: Date.parse('2026-08-04T09:00:00+08:00'), now: Date.parse('2026-11-22T18:30:00+08:00'), zone: 'Asia/Shanghai' };
const names = new Map<string, unknown>([
  ['matter', 'm1'],
  ['ids', ['a', 'b']]
]);

describe('references of a scenario file', () => {
  it('[SC2] puts saved values, instants and dates where they are named, at any depth', () => {
    const value = {
      matterId: '$matter',
      list: ['$ids', { when: '@2026-08-10 24:00', on: '#2026-08-10', due: '#now+7d', text: 'of {$matter}' }],
      count: 3
    };
    expect(resolveReferences(value, names, frame)).toEqual({
      matterId: 'm1',
      list: [['a', 'b'], { when: Date.parse('2026-08-11T00:00:00+08:00'), on: '2026-08-10', due: '2026-11-29', text: 'of m1' }],
      count: 3
    });
  });

  it('[SC2] leaves an amount, a mail address and a heading alone', () => {
    const value = ['500$', 'a@b.c', '# 第一条', '$5'];
    expect(resolveReferences(value, names, frame)).toEqual(value);
  });

  it('[SC2] says which name was never saved', () => {
    expect(() => resolveReferences('$nobody', names, frame)).toThrow('$nobody');
  });
});
