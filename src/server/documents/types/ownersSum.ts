/** The sum of an owners' vote: heads and area side by side, every test with both of its sides, a line to recount by in both. */
import type { OwnersBaseView, OwnersSumView, VerdictView } from '#contract/views/documents.ts';
import { fraction, type RuleTest } from '#domain/voting/verdict.ts';
import { groupedAmount, groupedArea, groupedNumber } from '../amounts.ts';
import type { Flow } from '../layout/flow.ts';
import { body } from '../layout/paragraph.ts';
import { table, tableHeight, type TableOptions } from '../layout/table.ts';
import { ownersVoteWords, type OwnersVoteWords } from '../words/ownersVote.ts';
import type { VerdictContext } from './verdict.ts';

const OPERATORS: Record<RuleTest['operator'], string> = { '>=': '≥', '>': '＞', '==': '＝', '<': '＜', '<=': '≤' };

/** Table of both bases, tests, recount. Source: domain 5.1, 5.2; SPEC DC10, DC44. */
export function ownersSum(flow: Flow, view: VerdictView, owners: OwnersSumView, context: VerdictContext): void {
  const w = ownersVoteWords(context.lang);
  flow.skip(0.3);
  whole(flow, sumTable(view, owners, w, context));
  if (view.tests.length > 0) whole(flow, testTable(view, w, context));
  flow.toGrid();
  if (owners.elected.length > 0) body(flow, w.result.elected(owners.elected.join(context.words.listComma)));
  if (owners.joined !== undefined) {
    const both = (of: 'followed' | 'silent') => w.sum.one(groupedNumber(owners.heads[of]), groupedArea(owners.area[of]));
    body(flow, w.sum.joined(owners.joined, both('followed'), both('silent')));
  }
  const sums = [recount(owners.heads, owners.isMany, groupedNumber), recount(owners.area, owners.isMany, groupedArea)];
  body(flow, context.words.verdict.recount(sums.join(context.words.semicolon)));
}

/** A table of up to half a page is not divided. */
function whole(flow: Flow, options: TableOptions): void {
  const height = tableHeight(flow, options);
  if (height <= (flow.bottom - flow.page.top) / 2) flow.need(height);
  table(flow, options);
  flow.skip(0.4);
}

function sumTable(view: VerdictView, owners: OwnersSumView, w: OwnersVoteWords, { words }: VerdictContext): TableOptions {
  const { heads, area } = owners;
  const row = (label: string, of: (base: OwnersBaseView) => number): [string, string, string] => [
    label,
    groupedNumber(of(heads)),
    groupedArea(of(area))
  ];
  const rare = (label: string, of: (base: OwnersBaseView) => number) => (of(heads) + of(area) === 0 ? [] : [row(label, of)]);
  return {
    caption: words.verdict.caption(view.subject),
    columns: w.sum.head.map((head, index) => ({ head, width: [2.6, 1.2, 1.6][index] ?? 1, align: index === 0 ? 'left' : 'right' })),
    rows: [
      row(w.sum.roll, (base) => base.roll),
      row(w.sum.participating, (base) => base.participating),
      ...(owners.isMany ? [row(w.sum.marked, (base) => base.marked)] : []),
      ...view.choices.map(({ label }, index) => row(label, (base) => base.counts[index] ?? 0)),
      row(w.sum.void, (base) => base.voidItems),
      row(w.sum.voidBallot, (base) => base.voidBallots),
      ...rare(w.sum.suspended, (base) => base.suspended),
      row(w.sum.notReturned, (base) => base.notReturned)
    ],
    rowHeads: true
  };
}

function testTable(view: VerdictView, w: OwnersVoteWords, context: VerdictContext): TableOptions {
  const widths = [2.7, 4.8, 1.25, 1.15];
  // Both tests of a candidate or an option stand in one row.
  const groups = Map.groupBy(view.tests, (test) => `${test.name} ${test.option ?? test.base}`);
  return {
    columns: w.sum.testHead.map((head, index) => ({ head, width: widths[index] ?? 1, align: index === 0 ? 'left' : 'center' })),
    size: 10,
    rows: [...groups.values()].map((tests) => testRow(tests, w, context))
  };
}

/** `712 人 × 3 = 2 136` above `≥ 1 020 人 × 2 = 2 040`; several tests of one option line by line. */
function testRow(tests: readonly RuleTest[], w: OwnersVoteWords, { words }: VerdictContext): string[] {
  const { holds, fails } = words.verdict;
  const [first] = tests;
  const isOne = tests.length === 1;
  const lines = (of: (test: RuleTest) => string) => tests.map(of).join('\n');
  const named = (test: RuleTest, amount: string) => (isOne ? withUnit(test, amount, w) : amount);
  const compared = (test: RuleTest) =>
    [side(test, 'left', named), `${OPERATORS[test.operator]}\u00a0${side(test, 'right', named)}`].join(isOne ? '\n' : '\u00a0');
  return [
    first && isOne ? w.sum.test(words.verdict.test(first), first.option ?? '') : (first?.option ?? ''),
    lines(compared),
    lines(share),
    lines((test) => (test.holds ? holds : fails))
  ];
}

function side(test: RuleTest, which: 'left' | 'right', named: (test: RuleTest, amount: string) => string): string {
  const { value, factor, product } = test[which];
  const amount = named(test, groupedAmount(value, test.base));
  return factor === 1 ? amount : `${amount}\u00a0×\u00a0${factor}\u00a0=\u00a0${groupedAmount(product, test.base)}`;
}

function withUnit({ base }: RuleTest, amount: string, w: OwnersVoteWords): string {
  return base === 'area' ? w.square(amount) : base === 'heads' ? w.heads(amount) : amount;
}

/** Only where a part is compared with a whole. */
function share(test: RuleTest): string {
  if (test.left.factor === 1 && test.right.factor === 1) return '—';
  const { percent } = fraction(test.left.value, test.right.value);
  return percent === null ? '—' : `${percent}\u00a0%`;
}

/** `712 + 120 + 5 = 837；…`: options, abstain, void, not returned = the roll. What does not come out is printed with ≠. */
function recount(base: OwnersBaseView, isMany: boolean, shown: (value: number) => string): string {
  const marked = isMany ? [base.marked, base.abstained] : base.counts;
  const rest = [base.voidItems, base.voidBallots, ...(base.suspended === 0 ? [] : [base.suspended]), base.notReturned];
  const parts = [...marked, ...rest];
  const total = parts.reduce((sum, part) => sum + part, 0);
  return `${parts.map(shown).join(' + ')} ${total === base.roll ? '=' : '≠'} ${shown(base.roll)}`;
}
