/** The text of a record, written piece by piece, and its fingerprint. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CountRecord } from '#contract/views/countRecord.ts';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';
import { fingerprintedPieces, fingerprintIn } from '#server/application/countRecord/canonicalPieces.ts';
import { fingerprintOf } from '#server/application/countRecord/fingerprint.ts';
import { newNaming } from '#server/application/countRecord/naming.ts';

async function* flowing(items: readonly unknown[]) {
  yield* items;
}

async function textOf(record: Record<string, unknown>): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of fingerprintedPieces(record)) pieces.push(piece);
  return pieces;
}

it('[CT4] a record that flows is the same record with the same fingerprint', async () => {
  const item = fc.record({ id: fc.string(), at: fc.nat(), choices: fc.array(fc.string()) });
  await fc.assert(
    fc.asyncProperty(fc.array(item), fc.array(item), fc.string(), async (ballots, lines, title) => {
      const whole = { title, chain: { from: { seq: 0 }, lines }, ballots, version: 1 };
      const pieces = await textOf({ ...whole, chain: { ...whole.chain, lines: flowing(lines) }, ballots: flowing(ballots) });
      const record = JSON.parse(pieces.join('')) as CountRecord;
      const { fingerprint, ...rest } = record;
      expect(canonicalJson(rest)).toBe(canonicalJson(whole));
      expect(fingerprint).toBe(fingerprintOf(record));
      expect(fingerprintIn(pieces[pieces.length - 1]!)).toBe(fingerprint);
    })
  );
});

it('[CT4] no piece is longer than the longest item and a little, however long the list', async () => {
  const items = Array.from({ length: 20_000 }, (_, n) => ({ id: `b${n}`, label: '3号楼1单元***室' }));
  const pieces = await textOf({ ballots: flowing(items) });
  expect(pieces.length).toBeGreaterThan(10);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(66_000);
});

it('[CT4] a pseudonym is the same within a vote and another in the next', () => {
  const [first, second] = [newNaming({ pseudonymKey: 'a' }, true), newNaming({ pseudonymKey: 'b' }, true)];
  expect(first('x')).toMatch(/^p[0-9a-f]{16}$/);
  expect(first('x')).toBe(first('x'));
  expect(first('x')).not.toBe(first('y'));
  expect(first('x')).not.toBe(second('x'));
  expect(first('')).toBe('');
  expect(newNaming({ pseudonymKey: 'a' }, false)('x')).toBe('x');
});
