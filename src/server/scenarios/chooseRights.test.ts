/** Exact sums out of whatever areas an estate has. */
import { describe, expect, it } from 'vitest';
import { chooseRights } from './chooseRights.ts';

const rights = (areas: readonly number[]) => areas.map((areaCenti, index) => ({ id: `r${index}`, areaCenti }));
const sum = (chosen: readonly { areaCenti: number }[] | undefined) => chosen?.reduce((total, right) => total + right.areaCenti, 0);

describe('choosing rights', () => {
  it('[SC6] takes the first ones when they fit', () => {
    const all = rights([100, 200, 300, 400]);
    expect(chooseRights(all, { heads: 2, areaCenti: 300 })?.map((right) => right.id)).toEqual(['r0', 'r1']);
  });

  it('[SC6] exchanges until the sum is exact, to 0.01 m²', () => {
    let seed = 7;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    const all = rights(Array.from({ length: 1_020 }, () => 6_000 + (next() % 8_000)));
    const total = sum(all)!;
    for (const [heads, share] of [
      [548, 0.54],
      [712, 0.7],
      [40, 0.05],
      [1_000, 0.98]
    ] as const) {
      const areaCenti = Math.round(total * share);
      const chosen = chooseRights(all, { heads, areaCenti });
      expect(new Set(chosen?.map((right) => right.id)).size).toBe(heads);
      expect(sum(chosen)).toBe(areaCenti);
    }
  });

  it('[SC6] works with few sorts of flats, and says when it cannot be', () => {
    const all = rights([...Array<number>(10).fill(8_950), ...Array<number>(10).fill(9_650), ...Array<number>(4).fill(12_035)]);
    expect(sum(chooseRights(all, { heads: 6, areaCenti: 2 * 8_950 + 3 * 9_650 + 12_035 }))).toBe(58_885);
    expect(chooseRights(all, { heads: 6, areaCenti: 58_886 })).toBeUndefined();
    expect(chooseRights(all, { heads: 25, areaCenti: 1 })).toBeUndefined();
    expect(chooseRights(rights([5]), { heads: 0, areaCenti: 0 })).toEqual([]);
  });
});
