/** DR17: AC-5's draw with real SHA-256, who may apply, and when the seed must be published. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkApplication, lottery, placesAfterReturns, type LotteryInput } from './lottery.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const NUMBERS = Array.from({ length: 131 }, (_, index) => String(index + 1));

function draw(more: Partial<LotteryInput> = {}) {
  const times = { listClosedAt: 100, seedPublishedAt: 200, drawnAt: 300 };
  return lottery.evaluate({ places: 74, seed: '20260315-安禾园', applicationNumbers: NUMBERS, sha256, ...times, ...more });
}

function drawn(more: Partial<LotteryInput> = {}) {
  const order = draw(more);
  if (!order.ok) throw new Error(order.error.code);
  return order.value;
}

describe('DR17 lottery', () => {
  it('[DR17] AC-5: 74 plots, 131 applications, 57 wait in order', () => {
    const order = drawn();
    expect(order.filter(({ state }) => state === 'WON')).toHaveLength(74);
    expect(order.filter(({ state }) => state === 'WAITING').map(({ rank }) => rank)).toEqual(Array.from({ length: 57 }, (_, i) => 75 + i));
    expect(order.map(({ hash }) => hash)).toEqual(order.map(({ hash }) => hash).toSorted());
    for (const { hash, applicationNumber } of order) expect(hash).toBe(sha256(`20260315-安禾园${applicationNumber}`));
    expect(new Set(order.map(({ applicationNumber }) => applicationNumber))).toEqual(new Set(NUMBERS));
  });

  it('[DR17] the order of a known seed', () => {
    // sha256sum of `seed1` begins df9ecf4c, of `seed2` 35b0fad1, of `seed3` b9e1e9b0.
    expect(
      drawn({ seed: 'seed', applicationNumbers: ['1', '2', '3'], places: 1 }).map(({ applicationNumber }) => applicationNumber)
    ).toEqual(['2', '3', '1']);
  });

  it('[DR17] same seed, same list, in whatever order the applications are given; another seed, another list', () => {
    expect(drawn({ applicationNumbers: NUMBERS.toReversed() })).toEqual(drawn());
    expect(drawn({ seed: '20260316' }).map(({ applicationNumber }) => applicationNumber)).not.toEqual(
      drawn().map(({ applicationNumber }) => applicationNumber)
    );
  });

  it('[DR17] a place given back goes to the first who waits', () => {
    const order = drawn();
    const [winner, firstWaiting] = [order[10]?.applicationNumber ?? '', order[74]?.applicationNumber ?? ''];
    const after = placesAfterReturns(order, 74, [winner]);
    expect(after.holders).toHaveLength(74);
    expect(after.holders).toContain(firstWaiting);
    expect(after.holders).not.toContain(winner);
    expect(after.waiting).toHaveLength(56);
    expect(after.waiting[0]).toBe(order[75]?.applicationNumber);
  });

  it('[DR17] a second application of a household is refused', () => {
    expect(checkApplication(['h1', 'h2'], 'h3').ok).toBe(true);
    expect(checkApplication(['h1', 'h2'], 'h2')).toMatchObject({ error: { code: 'lottery.second-application', rule: 'DR17' } });
  });

  it('[DR17] the seed is published after the list is closed and before the draw', () => {
    for (const seedPublishedAt of [100, 299]) expect(draw({ seedPublishedAt }).ok, String(seedPublishedAt)).toBe(true);
    for (const seedPublishedAt of [null, 99, 300]) {
      expect(draw({ seedPublishedAt })).toMatchObject({ error: { code: 'lottery.seed-not-published', rule: 'DR17' } });
    }
    expect(draw({ seed: '' })).toMatchObject({ error: { code: 'lottery.seed-not-published' } });
    for (const listClosedAt of [null, 301]) expect(draw({ listClosedAt })).toMatchObject({ error: { code: 'lottery.list-open' } });
    expect(draw({ applicationNumbers: [] })).toMatchObject({ error: { code: 'voting.roll-empty' } });
    expect(() => draw({ applicationNumbers: ['1', '1'] })).toThrow(RangeError);
  });
});
