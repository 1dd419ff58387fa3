/** Ways to join voters and choices that files give away. Each is handed what a thief has, and says whom it takes for whose choice. */
import type { StolenFile } from './sqlitePages.ts';
import { placesOf } from './sqlitePages.ts';

/** What a thief knows besides the bytes: ids and choices stand in the open, only who chose what does not. */
export interface Known {
  /** Ids of the rights, which the open roll gives to people. */
  readonly rights: readonly string[];
  /** Ids of the choices that may stand on a ballot. */
  readonly choices: readonly string[];
  /** Ids of the sealed ballots that are there now, and their choice: the table can simply be read. */
  readonly ballots: ReadonlyMap<string, string>;
  /** Ids of the marks of use, and their right. */
  readonly marks: ReadonlyMap<string, string>;
}

/** From rights to choices; a right that is missing was not found out. */
export type Guess = ReadonlyMap<string, string>;

export interface Linker {
  readonly name: string;
  readonly link: (stolen: StolenFile, known: Known) => Guess;
}

type Seen = { readonly id: string; readonly at: number };

/** Ids in the order in which their first bytes lie in these bytes. */
function seenIn(bytes: Buffer, ids: Iterable<string>): Seen[] {
  const seen: Seen[] = [];
  for (const id of ids) {
    const [at] = placesOf(bytes, id);
    if (at !== undefined) seen.push({ id, at });
  }
  return seen.sort((a, b) => a.at - b.at);
}

/** Pairs the nth of one with the nth of the other. */
function pairByRank(rights: readonly string[], choices: readonly string[]): Guess {
  const count = Math.min(rights.length, choices.length);
  return new Map(Array.from({ length: count }, (_, n) => [rights[n]!, choices[n]!]));
}

/** Ids in the order in which their rows came: cells of a page from its end, pages in their order. */
function orderOfCells(stolen: StolenFile, ids: readonly string[], isLeafOf: (page: Buffer) => boolean): string[] {
  const order: string[] = [];
  for (const page of stolen.pages) {
    if (!isLeafOf(page)) continue;
    for (const { id } of seenIn(page, ids).reverse()) if (!order.includes(id)) order.push(id);
  }
  return order;
}

const LEAF_OF_TABLE = 0x0d;
const LEAF_OF_INDEX = 0x0a;

function isLeaf(kind: number): (page: Buffer) => boolean {
  return (page) => page[0] === kind || (page.subarray(0, 6).toString() === 'SQLite' && page[100] === kind);
}

/** The cells of a leaf page lie in the order in which they were written. */
function cellOrder(kind: number, name: string): Linker {
  return {
    name,
    link(stolen, { ballots, marks }) {
      const usedOrder = orderOfCells(stolen, [...marks.keys()], isLeaf(kind)).map((id) => marks.get(id)!);
      const boxOrder = orderOfCells(stolen, [...ballots.keys()], isLeaf(kind)).map((id) => ballots.get(id)!);
      return pairByRank(usedOrder, boxOrder);
    }
  };
}

export const BESIDE = 'a right beside a choice, anywhere in the bytes';
/** How far apart they may lie. */
const NEAR = 160;

/** Also the free places of pages, and pages that belong to no table any more: whatever bytes are there. */
const everyByte: Linker = {
  name: BESIDE,
  link(stolen, { rights, choices }) {
    const all = Buffer.concat(stolen.pages);
    const guess = new Map<string, string>();
    for (const right of rights) {
      const near = placesOf(all, right).flatMap((at) =>
        choices.filter((choice) => all.subarray(Math.max(0, at - NEAR), at + NEAR).includes(`"${choice}"`))
      );
      const [only] = [...new Set(near)];
      if (only !== undefined && new Set(near).size === 1) guess.set(right, only);
    }
    return guess;
  }
};

/** The pages that one commit wrote: a mark and a ballot that were not there before came together. */
const framesOfCommits: Linker = {
  name: 'frames of one commit in the write-ahead log',
  link({ frames }, { ballots, marks }) {
    const ids = [...marks.keys(), ...ballots.keys()];
    const latest = new Map<number, Buffer>();
    const seen = new Set<string>();
    const guess = new Map<string, string>();
    let fresh: string[] = [];
    for (const { page, bytes, isCommit } of frames) {
      const before = latest.get(page);
      const added = ids.filter((id) => !seen.has(id) && bytes.includes(id));
      // Of a page that was not seen before it is not known what this commit wrote.
      if (before) fresh.push(...added.filter((id) => !before.includes(id)));
      for (const id of added) seen.add(id);
      latest.set(page, bytes);
      if (!isCommit) continue;
      pairFresh(fresh, { ballots, marks }, guess);
      fresh = [];
    }
    return guess;
  }
};

/** One mark and one ballot in a commit are one person; of several, in the order of the bytes. */
function pairFresh(fresh: readonly string[], { ballots, marks }: Pick<Known, 'ballots' | 'marks'>, guess: Map<string, string>): void {
  const used = fresh.flatMap((id) => marks.get(id) ?? []);
  const box = fresh.flatMap((id) => ballots.get(id) ?? []);
  for (const [right, choice] of pairByRank(used, box)) guess.set(right, choice);
}

/** Rows of a table in the order of their numbers, read with SQL: what a copy that is simply opened says. */
export function pairRows(used: readonly { readonly right: string }[], box: readonly { readonly choice: string }[]): Guess {
  return pairByRank(
    used.map((row) => row.right),
    box.map((row) => row.choice)
  );
}

export const BYTE_LINKERS: readonly Linker[] = [
  cellOrder(LEAF_OF_TABLE, 'order of cells in the pages of the tables'),
  cellOrder(LEAF_OF_INDEX, 'order of cells in the pages of the indexes'),
  everyByte,
  framesOfCommits
];

/** How many of the guesses are right. */
export function hits(guess: Guess, truth: ReadonlyMap<string, string>): number {
  return [...guess].filter(([right, choice]) => truth.get(right) === choice).length;
}

/** Standard deviations above luck at which an attack counts as one: by chance once in millions of runs. */
const SIGMAS = 5;

/**
 * Whether so many hits among so many guesses are more than luck. A thief who knows the published totals and pairs at random hits each
 * choice with its share, so Σ(share²) of all guesses. Source: reliability 4.1 (not above guessing + 3 sigma), wider since several ways are tried.
 */
export function isBeyondLuck(right: number, tried: number, truth: ReadonlyMap<string, string>): boolean {
  const all = [...truth.values()];
  const shares = [...new Set(all)].map((choice) => all.filter((one) => one === choice).length / all.length);
  const luck = shares.reduce((sum, share) => sum + share * share, 0);
  return right > tried * luck + SIGMAS * Math.sqrt(tried * luck * (1 - luck));
}
