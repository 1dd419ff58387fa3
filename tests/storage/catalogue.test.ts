/** The catalogue is sound, and the migrations in `drizzle/` are those that it asks for. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '#server/storage/catalogue.ts';
import type { TableShape } from '#server/storage/tableShape.ts';
import { allTables, BODY_COLUMN } from '#server/storage/tables.ts';
import { ENGINES, initialMigration, presentMigrations } from '../../scripts/generateMigrations.ts';

describe('the catalogue', () => {
  it.each(allTables())('names only columns of $name in its rules and indexes, and none twice', ({ columns, uniques, indexes }) => {
    const names = ['community_id', ...columns.map(({ name }) => name)];
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(BODY_COLUMN);
    for (const rule of [...uniques, ...indexes]) {
      expect(names).toEqual(expect.arrayContaining([...rule.columns]));
      expect(new Set(rule.columns).size).toBe(rule.columns.length);
    }
  });

  it('gives every rule and index a name of its own', () => {
    const names = allTables().flatMap(({ uniques, indexes }) => [...uniques, ...indexes].map(({ name }) => name));
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
  });

  it('[ST4] holds the rules that guard rights and names', () => {
    const rules = Object.fromEntries(
      allTables().flatMap(({ name, uniques }) => uniques.map((rule) => [rule.name, [name, ...rule.columns]]))
    );
    expect(rules).toMatchObject({
      ballot_right: ['ballot', 'community_id', 'poll_id', 'roll_entry_id', 'slot'],
      roll_entry_right: ['roll_entry', 'community_id', 'poll_id', 'right_key'],
      seat_person: ['seat', 'community_id', 'meeting_id', 'person_id'],
      rating_household: ['rating', 'community_id', 'matter_id', 'household_id'],
      account_login: ['account', 'login'],
      session_token_hash: ['session', 'token_hash'],
      meeting_code: ['meeting', 'code'],
      issued_document_code: ['issued_document', 'code']
    });
  });

  it('is checked against the records by the compiler', () => {
    // Each line below must stay an error: an unused expectation fails the type check.
    const wrong: TableShape<'ballot'>[] = [
      // @ts-expect-error ballots have no weight
      { columns: { weight: 'int' } },
      // @ts-expect-error a choice is text
      { columns: { choice: 'int' } },
      // @ts-expect-error a choice is never null
      { columns: { choice: 'text?' } },
      // @ts-expect-error a rule names fields of the record
      { columns: { choice: 'text' }, unique: { ballot_weight: ['weight'] } }
    ];
    // @ts-expect-error a list cannot be a column
    const list: TableShape<'poll'> = { columns: { partiesPresent: 'text' } };
    expect([wrong.length, Object.keys(list.columns).length, Object.keys(CATALOGUE.ballot.columns).length > 0]).toEqual([4, 1, true]);
  });
});

describe.each(ENGINES)('migrations of %s', (engine) => {
  it('[ST10] are up to date: otherwise run npm run db:generate', async () => {
    expect(presentMigrations(engine)).toEqual({ '0000_initial.sql': await initialMigration(engine) });
  });
});
