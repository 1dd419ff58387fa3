/** Which migrations a database still needs, and which databases are refused. */
import { describe, expect, it } from 'vitest';
import { migrationsOf, outstanding, type Migration } from './migrations.ts';

const [first, second]: readonly [Migration, Migration] = [
  { name: '0000_initial.sql', hash: 'a', statements: ['CREATE TABLE a (b)'] },
  { name: '0001_more.sql', hash: 'b', statements: ['CREATE TABLE c (d)'] }
];

describe('outstanding migrations', () => {
  it('[ST10] are all for a new database, the later ones for an old one, none for a present one', () => {
    expect(outstanding([], [first, second])).toEqual([first, second]);
    expect(outstanding([first], [first, second])).toEqual([second]);
    expect(outstanding([first, second], [first, second])).toEqual([]);
  });

  it('[ST10] are refused for a newer database and for one with another history', () => {
    expect(() => outstanding([first, second], [first])).toThrow('newer version');
    expect(() => outstanding([{ ...first, hash: 'x' }], [first])).toThrow('another version');
    expect(() => outstanding([second], [first, second])).toThrow('another version');
  });
});

describe.each(['sqlite', 'postgres'] as const)('the migrations of %s', (engine) => {
  it('are read in order, each with its statements', () => {
    const found = migrationsOf(engine);
    expect(found[0]?.name).toBe('0000_initial.sql');
    expect(found[0]?.statements.length).toBeGreaterThan(100);
    expect(found[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
