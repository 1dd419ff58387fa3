/** The figures as a Markdown table: the product, its floor, and how often the floor goes into it. */
import type { Measured } from './measure.ts';

export interface Row {
  readonly product: Measured;
  /** Same sockets, same messages, no rules, no database. */
  readonly floor?: Measured;
  /** Acknowledgements only: nothing is pushed to anybody. */
  readonly bare?: Measured;
}

type Figure = readonly [title: string, value: (of: Measured) => number, isRate?: boolean];

const FIGURES: readonly Figure[] = [
  ['ack p50, ms', (of) => of.ack.p50],
  ['ack p95, ms', (of) => of.ack.p95],
  ['ack p99, ms', (of) => of.ack.p99],
  ['ack max, ms', (of) => of.ack.max],
  ['votes/s', (of) => of.votesPerSecond, true],
  ['all votes on the screen, ms', (of) => of.allOnScreen],
  ['single vote, quiet: ack p50, ms', (of) => of.quietAck.p50],
  ['single vote, quiet: on the screen p50, ms', (of) => of.quietScreen.p50],
  ['single vote, quiet: on the screen p95, ms', (of) => of.quietScreen.p95],
  ['single votes in a row: on the screen p50, ms', (of) => of.rowScreen.p50],
  ['single votes in a row: on the screen p95, ms', (of) => of.rowScreen.p95],
  ['joins/s', (of) => of.joinsPerSecond, true],
  ['server memory with all joined, MiB', (of) => of.memory.joined],
  ['server memory at its peak, MiB', (of) => of.memory.peak],
  ['server processor time in the storm, s', (of) => of.cpuSeconds]
];

/** One table per number of phones. */
export function tableOf(rows: readonly Row[]): string {
  return rows.map(tableFor).join('\n\n');
}

function tableFor({ product, floor, bare }: Row): string {
  const lines = FIGURES.map(([title, value, isRate]) => {
    const [ours, theirs, least] = [value(product), floor && value(floor), bare && value(bare)];
    const ratio = theirs ? (isRate ? theirs / ours : ours / theirs) : Number.NaN;
    return `| ${title} | ${shown(ours)} | ${shown(theirs)} | ${shown(ratio, 2)} | ${shown(least)} |`;
  });
  const head = [`| ${product.phones} phones | product | floor | ratio | answers only |`, '|---|---|---|---|---|'];
  return [...head, ...lines].join('\n');
}

function shown(value: number | undefined, digits = 1): string {
  return value === undefined || !Number.isFinite(value) ? '–' : value >= 100 && digits === 1 ? value.toFixed(0) : value.toFixed(digits);
}
