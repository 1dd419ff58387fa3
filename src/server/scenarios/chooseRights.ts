/** Chooses so many rights that their areas add up exactly: what a scenario file says in numbers becomes ballots of certain owners. */

export interface WeightedRight {
  readonly id: string;
  /** 0.01 m². */
  readonly areaCenti: number;
}

/** Exchanges before it is given up, and pairs looked at for two exchanges at once. */
const TRIES = 2_000;
const PAIRS_MAX = 1_000_000;
/** Sorts of areas of which every mixture is tried. */
const SORTS_MAX = 4;

type Exchange = readonly [out: number, into: number];

/**
 * `heads` of the rights with exactly `areaCenti` together, the first ones of the list where those fit; undefined when none are found. The
 * same list gives the same choice. Source: product default [D]; SPEC SC6.
 */
export function chooseRights<Right extends WeightedRight>(
  rights: readonly Right[],
  wanted: { readonly heads: number; readonly areaCenti: number }
): Right[] | undefined {
  if (wanted.heads > rights.length) return undefined;
  const chosen = rights.slice(0, wanted.heads);
  const left = rights.slice(wanted.heads);
  let missing = wanted.areaCenti - chosen.reduce((sum, right) => sum + right.areaCenti, 0);
  for (let step = 0; missing !== 0 && step < TRIES; step++) {
    const exchanges = nearer(chosen, left, missing) ?? twoAtOnce(chosen, left, missing);
    if (!exchanges) break;
    for (const [out, into] of exchanges) {
      const [given, taken] = [chosen[out]!, left[into]!];
      [chosen[out], left[into]] = [taken, given];
      missing -= taken.areaCenti - given.areaCenti;
    }
  }
  return missing === 0 ? chosen : bySorts(rights, wanted);
}

/** The exchange after which least is missing; undefined when none brings it nearer. */
function nearer(chosen: readonly WeightedRight[], left: readonly WeightedRight[], missing: number): Exchange[] | undefined {
  const inOrder = left.map((right, index) => ({ areaCenti: right.areaCenti, index })).sort((a, b) => a.areaCenti - b.areaCenti);
  let best: Exchange | undefined;
  let rest = Math.abs(missing);
  for (const [out, right] of chosen.entries()) {
    const place = placeOf(inOrder, right.areaCenti + missing);
    for (const other of [inOrder[place - 1], inOrder[place]]) {
      if (!other) continue;
      const after = Math.abs(missing - (other.areaCenti - right.areaCenti));
      if (after < rest) [best, rest] = [[out, other.index], after];
    }
  }
  return best && [best];
}

/** Two exchanges that together bring exactly what is missing; undefined when no two do. One is looked for from the front, the other from the back. */
function twoAtOnce(chosen: readonly WeightedRight[], left: readonly WeightedRight[], missing: number): Exchange[] | undefined {
  const byGain = new Map<number, Exchange>();
  const gainOf = (out: number, into: number) => left[into]!.areaCenti - chosen[out]!.areaCenti;
  const pairs = Math.min(chosen.length * left.length, PAIRS_MAX);
  for (let pair = 0; pair < pairs; pair++) {
    const exchange: Exchange = [Math.floor(pair / left.length), pair % left.length];
    if (!byGain.has(gainOf(...exchange))) byGain.set(gainOf(...exchange), exchange);
  }
  for (let pair = chosen.length * left.length - 1; pair >= Math.max(0, chosen.length * left.length - pairs); pair--) {
    const exchange: Exchange = [Math.floor(pair / left.length), pair % left.length];
    const other = byGain.get(missing - gainOf(...exchange));
    if (other && other[0] !== exchange[0] && other[1] !== exchange[1]) return [other, exchange];
  }
  return undefined;
}

/** Where there are few sorts of areas: how many of each, tried out; undefined when there are too many sorts to try, or no way. */
function bySorts<Right extends WeightedRight>(rights: readonly Right[], wanted: { heads: number; areaCenti: number }): Right[] | undefined {
  const sorts = [...Map.groupBy(rights, (right) => right.areaCenti)].sort(([a], [b]) => b - a);
  if (sorts.length > SORTS_MAX) return undefined;
  const counts: number[] = [];
  const fill = (sort: number, heads: number, areaCenti: number): boolean => {
    const entry = sorts[sort];
    if (!entry) return heads === 0 && areaCenti === 0;
    const [area, own] = entry;
    const isLast = sort === sorts.length - 1;
    const most = Math.min(heads, own.length, Math.floor(areaCenti / Math.max(1, area)));
    for (let count = most; count >= (isLast ? heads : 0); count--) {
      counts[sort] = count;
      if (fill(sort + 1, heads - count, areaCenti - count * area)) return true;
    }
    return false;
  };
  return fill(0, wanted.heads, wanted.areaCenti) ? sorts.flatMap(([, own], sort) => own.slice(0, counts[sort] ?? 0)) : undefined;
}

/** Where an area stands in a list that is in order. */
function placeOf(list: readonly { readonly areaCenti: number }[], areaCenti: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.areaCenti < areaCenti) low = middle + 1;
    else high = middle;
  }
  return low;
}
