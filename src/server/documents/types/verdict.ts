/** The sum of a vote: counts, every test with both sides, the split by party, a line to recount by. */
import type { VerdictView } from '#contract/views/documents.ts';
import { fraction, type RuleTest } from '#domain/voting/verdict.ts';
import { amountText, instantText, periodText, type Lang } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph } from '../layout/paragraph.ts';
import { table, tableHeight, type TableOptions } from '../layout/table.ts';
import type { Words } from '../words/index.ts';
import { ownersSum } from './ownersSum.ts';

export interface VerdictContext {
  readonly words: Words;
  readonly zone: string;
  readonly lang: Lang;
}

const operators: Record<RuleTest['operator'], string> = { '>=': '≥', '>': '＞', '==': '＝', '<': '＜', '<=': '≤' };

/** Prints the verdict from the line on where the flow stands. Source: domain 5.1 (the object is printed in the notice); SPEC DC10. */
export function verdict(flow: Flow, view: VerdictView, { words, zone, lang }: VerdictContext): void {
  const w = words.verdict;
  const profile = view.profile.hash === undefined ? view.profile.name : `${view.profile.name}${words.paren(view.profile.hash.slice(0, 8))}`;
  body(flow, w.rule(view.rule.name, profile) + (view.rule.basis === undefined ? '' : w.basis(view.rule.basis)));
  if (view.window !== undefined) body(flow, w.window(periodText(view.window, zone, lang)));
  if (view.isSecret) body(flow, w.secret);
  if (view.owners === undefined) headsSum(flow, view, words);
  else ownersSum(flow, view, view.owners, { words, zone, lang });
  const align = view.owners === undefined ? 'justify' : 'left';
  paragraph(flow, `${w.conclusion}${view.statement ?? `${w.outcomes[view.outcome]}${words.stop.trimEnd()}`}`, {
    indent: 2,
    face: 'hei',
    align
  });
  if (view.checkpoint !== undefined) body(flow, w.checkpoint(view.checkpoint.digits, instantText(view.checkpoint.at, zone, lang)));
}

function headsSum(flow: Flow, view: VerdictView, words: Words): void {
  flow.skip(0.3);
  table(flow, countTable(view, words));
  flow.skip(0.4);
  if (view.tests.length > 0) keptTable(flow, testTable(view, words));
  if (view.byParty !== undefined && view.byParty.length > 0) keptTable(flow, partyTable(view, words));
  flow.toGrid();
  const sums = recountSums(view, words);
  if (sums !== undefined) body(flow, words.verdict.recount(sums));
}

/** A short table moves to the next page as a whole. */
function keptTable(flow: Flow, options: TableOptions): void {
  flow.need(tableHeight(flow, options));
  table(flow, options);
  flow.skip(0.4);
}

/** Present but without a choice: participates, is not for. */
function silentCount(view: VerdictView): number {
  if (view.silent !== undefined) return view.silent;
  const marked = [...view.choices, ...view.voids].reduce((sum, choice) => sum + choice.count, 0);
  return Math.max(0, view.participating - marked);
}

function countTable(view: VerdictView, words: Words): TableOptions {
  const w = words.verdict;
  const silent = silentCount(view);
  const cells: [string, number][] = [
    [w.roll, view.roll],
    [view.isInMeeting ? w.present : w.participating, view.participating],
    ...view.choices.map(({ label, count }): [string, number] => [label, count]),
    ...(view.voids.length === 0
      ? [[w.void, 0] as [string, number]]
      : view.voids.map(({ label, count }): [string, number] => [w.voidOf(label), count])),
    ...(silent === 0 ? [] : [[w.silent, silent] as [string, number]]),
    [w.notReturned, view.notReturned]
  ];
  const caption = `${w.caption(view.heading ?? view.subject)}${w.unit(view.unitLabel)}`;
  if (cells.length > 8 || cells.some(([label]) => label.length > 12)) {
    const columns = [
      { head: w.item, width: 3 },
      { head: view.unitLabel, width: 1, align: 'right' as const }
    ];
    return { caption, columns, rows: cells.map(([label, count]) => [label, String(count)]), rowHeads: true };
  }
  return {
    caption,
    columns: cells.map(([head]) => ({ head, width: 1, align: 'center' })),
    rows: [cells.map(([, count]) => String(count))]
  };
}

function testTable(view: VerdictView, words: Words): TableOptions {
  const w = words.verdict;
  const widths = [3.1, 2.4, 0.95, 2.4, 2.9, 1.3];
  const aligns = ['left', 'center', 'center', 'center', 'center', 'center'] as const;
  return {
    columns: w.testHead.map((head, index) => ({ head, width: widths[index] ?? 1, align: aligns[index] ?? 'left' })),
    size: 10,
    rows: view.tests.map((test) => [
      w.test(test, view.isInMeeting),
      side(test, 'left'),
      operators[test.operator],
      side(test, 'right'),
      share(test),
      test.holds ? w.holds : w.fails
    ])
  };
}

/** `201 × 2 = 402`; a bare number where nothing is multiplied. */
function side(test: RuleTest, which: 'left' | 'right'): string {
  const { value, factor, product } = test[which];
  const amount = amountText(value, test.base);
  return factor === 1 ? amount : `${amount} × ${factor} = ${amountText(product, test.base)}`;
}

/** Percentages stand beside the fraction and only where a part is compared with a whole. */
function share(test: RuleTest): string {
  const isShare = test.left.factor !== 1 || test.right.factor !== 1;
  if (!isShare) return '—';
  const { percent } = fraction(test.left.value, test.right.value);
  const both = `${amountText(test.left.value, test.base)}/${amountText(test.right.value, test.base)}`;
  return percent === null ? both : `${both} = ${percent}\u00a0%`;
}

function partyTable(view: VerdictView, words: Words): TableOptions {
  const hasSilent = (view.byParty ?? []).some(({ silent }) => silent !== undefined);
  const heads = [...view.choices.map(({ label }) => label), ...(hasSilent ? [words.verdict.silent] : [])];
  return {
    caption: words.verdict.byParty,
    columns: [{ head: words.verdict.party, width: 2 }, ...heads.map((head) => ({ head, width: 1, align: 'center' as const }))],
    rows: (view.byParty ?? []).map(({ party, counts, silent }) => [
      words.parties[party],
      ...[...counts, ...(hasSilent ? [silent ?? 0] : [])].map(String)
    ]),
    rowHeads: true
  };
}

/** `201 + 49 + 18 + 0 = 268；268 + 152 = 420`. A sum that does not come out is printed with ≠: nothing is smoothed over. */
export function recountSums(view: VerdictView, words: Words): string | undefined {
  const marked = [...view.choices, ...view.voids].map(({ count }) => count);
  const total = marked.reduce((sum, count) => sum + count, 0);
  // Several marks on one paper (approval): the marks are more than the papers and prove nothing.
  if (total > view.participating) return undefined;
  const silent = silentCount(view);
  const parts = silent === 0 ? marked : [...marked, silent];
  return [sum(parts, view.participating), sum([view.participating, view.notReturned], view.roll)].join(words.semicolon);
}

function sum(parts: readonly number[], expected: number): string {
  const total = parts.reduce((a, b) => a + b, 0);
  return `${parts.join(' + ')} ${total === expected ? '=' : '≠'} ${expected}`;
}
