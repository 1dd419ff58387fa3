/** The forms of what follows a decision in common: shares and ledger, lottery, declining subsidy. */
import type { DeskLottery } from '#contract/views/lottery.ts';
import type { DeskCost, LadderView } from '#contract/views/money.ts';
import type { FieldOption, FieldSpec } from '../state/fields.ts';
import type { ListedAction } from '../state/matter/listedAction.ts';
import { yuanText } from '../words/amounts.ts';
import type { Lang } from '../words/lang.ts';
import type { Messages } from '../words/zh-CN.ts';
import { optionsOf } from './choices.ts';
import { nominationFields, takeOfficeFields } from './election.ts';
import { linesOf } from './matterForms.ts';

type Options = readonly FieldOption[];

const required = (name: string, label: string, maxChars = 60): FieldSpec => ({ name, kind: 'text', label, isRequired: true, maxChars });
const chosen = (name: string, label: string, options: Options = []): FieldSpec => ({
  name,
  kind: 'select',
  label,
  isRequired: true,
  options
});
const fen = (label: string): FieldSpec => ({ name: 'fen', kind: 'money', label, isRequired: true });

/** cost.plan */
export function planFields(words: Messages, buildings: Options = []): FieldSpec[] {
  const own = words.money;
  const { fields } = own;
  return [
    required('title', fields.title, 120),
    { name: 'totalFen', kind: 'money', label: fields.total, isRequired: true },
    chosen('base', own.baseLabel, optionsOf(['EQUAL', 'AREA', 'WEIGHTS'] as const, own.base)),
    chosen('bearers', own.bearersLabel, optionsOf(['HOUSEHOLDS', 'UNITS'] as const, own.bearers)),
    {
      name: 'places',
      kind: 'list',
      label: fields.scope,
      hint: fields.scopeHint,
      maxRows: 50,
      itemFields: [
        { name: 'buildingId', kind: 'select', label: fields.building, options: buildings },
        { name: 'staircase', kind: 'text', label: own.place, maxChars: 20 }
      ]
    },
    {
      name: 'weights',
      kind: 'list',
      label: fields.floors,
      hint: fields.floorsHint,
      maxRows: 60,
      itemFields: [
        { name: 'floor', kind: 'text', label: fields.floor, maxChars: 10 },
        { name: 'weight', kind: 'number', label: own.weight, min: 0 }
      ]
    },
    { name: 'doors', kind: 'textarea', label: fields.doors, hint: fields.doorsHint, rows: 3, maxChars: 60_000 },
    { name: 'isVoluntary', kind: 'checkbox', label: fields.isVoluntary, hint: fields.isVoluntaryHint, value: true }
  ];
}

function ledgerFields(words: Messages, options: { shares?: Options; places?: Options; lines?: Options } = {}): Record<string, FieldSpec[]> {
  const { fields, amount, place } = words.money;
  const receipt: FieldSpec = { name: 'receiptFileId', kind: 'file', label: fields.receipt, hint: fields.receiptHint, accept: 'image/*' };
  return {
    'cost.record-payment': [chosen('shareId', fields.who, options.shares), fen(amount), required('receivedBy', fields.receivedBy), receipt],
    'cost.record-collection': [
      chosen('place', place, options.places),
      { name: 'exceptShareIds', kind: 'multiselect', label: fields.except, options: options.shares ?? [] },
      required('receivedBy', fields.receivedBy)
    ],
    'cost.record-expense': [required('text', fields.expense, 200), fen(amount), required('paidTo', fields.paidTo), receipt],
    'cost.reverse': [chosen('entryId', fields.line, options.lines), required('reason', fields.reason, 200)],
    'cost.close': [required('reason', fields.reason, 200)]
  };
}

/** What may be done with one ledger: nothing once it has ended. */
export function ledgerActions(cost: DeskCost, words: Messages, lang: Lang): ListedAction[] {
  if (cost.closedAt !== null) return [];
  const { actions, sorts } = words.money;
  const open = cost.shares.filter((share) => share.paidFen < share.fen);
  const forms = ledgerFields(words, {
    shares: open.map(({ shareId, door, fen: due, paidFen }) => ({ value: shareId, label: `${door} · ${yuanText(due - paidFen, lang)}` })),
    places: cost.places.filter((one) => one.outstanding > 0).map(({ place }) => ({ value: place, label: place })),
    lines: cost.lines
      .filter((line) => line.sort !== 'REVERSAL' && !line.isReversed)
      .map((line) => ({
        value: line.entryId,
        label: `${line.number} ${sorts[line.sort]} ${line.door || line.text} ${yuanText(line.fen, lang)}`
      }))
  });
  const target = { planId: cost.planId };
  const action = (command: string, label: string, about: Record<string, string> = target): ListedAction => ({
    ...{ command, label, target: about },
    fields: forms[command] ?? []
  });
  return [
    ...(open.length > 0 ? [action('cost.record-collection', actions.collection), action('cost.record-payment', actions.payment, {})] : []),
    action('cost.record-expense', actions.expense),
    ...(cost.lines.length > 0 ? [action('cost.reverse', actions.reverse, {})] : []),
    action('cost.close', actions.close)
  ];
}

/** subsidy.promise */
export function promiseFields(words: Messages): FieldSpec[] {
  const { fields } = words.money;
  return [
    required('title', fields.title, 120),
    required('promisedBy', fields.promisedBy),
    required('document', fields.document, 200),
    {
      name: 'percents',
      kind: 'list',
      label: fields.percents,
      hint: fields.percentsHint,
      maxRows: 50,
      itemFields: [{ name: 'percent', kind: 'number', label: fields.percent, min: 0, max: 100, suffix: '%' }]
    }
  ];
}

/** subsidy.agree, for one ladder. */
export function agreeAction({ ladderId }: Pick<LadderView, 'ladderId'>, words: Messages): ListedAction {
  const { actions, fields } = words.money;
  return { command: 'subsidy.agree', label: actions.agree, target: { ladderId }, fields: [required('label', fields.label)] };
}

function lotteryFields(words: Messages, options: { households?: Options; applications?: Options } = {}): Record<string, FieldSpec[]> {
  const { fields, places } = words.lottery;
  return {
    'lottery.open': [
      required('title', fields.title, 120),
      { name: 'places', kind: 'number', label: places, isRequired: true, min: 1, max: 10_000 }
    ],
    'lottery.apply': [chosen('householdId', fields.household, options.households)],
    'lottery.seal': [],
    'lottery.publish-seed': [required('seed', fields.seed, 200), { ...required('source', fields.source, 200), hint: fields.sourceHint }],
    'lottery.draw': [],
    'lottery.give-back': [
      chosen('applicationId', fields.application, options.applications),
      { name: 'reason', kind: 'text', label: fields.reason, maxChars: 200 }
    ]
  };
}

/** lottery.open */
export function openLotteryFields(words: Messages): FieldSpec[] {
  return lotteryFields(words)['lottery.open'] ?? [];
}

/** What may be done with one lottery in its state. */
export function lotteryActions(lottery: DeskLottery, words: Messages, households: Options): ListedAction[] {
  const own = words.lottery;
  const held = lottery.deskLines.filter(({ state }) => state !== 'WITHDRAWN' && state !== 'GIVEN_BACK');
  const applications = held.map(({ applicationId, number, door }) => ({ value: applicationId, label: `${number} ${door}` }));
  const forms = lotteryFields(words, { households, applications });
  const target = { lotteryId: lottery.lotteryId };
  const action = (command: string, label: string, more: Partial<ListedAction> = {}): ListedAction => ({
    ...{ command, label, target, fields: forms[command] ?? [] },
    ...more
  });
  const giveBack = held.length > 0 ? [action('lottery.give-back', own.actions.giveBack, { target: {} })] : [];
  if (lottery.state === 'OPEN') {
    return [
      action('lottery.apply', own.actions.apply),
      action('lottery.seal', own.actions.seal, { warning: own.sealWarning }),
      ...giveBack
    ];
  }
  if (lottery.state === 'DRAWN') return giveBack;
  if (lottery.seedPublishedAt === null) return [action('lottery.publish-seed', own.actions.seed)];
  return [action('lottery.draw', own.actions.draw, { warning: own.drawWarning })];
}

/** Fields by which a page's action reads the forms of these areas back. */
export function decidedSpecs(words: Messages): Record<string, FieldSpec[]> {
  return {
    'cost.plan': planFields(words),
    ...ledgerFields(words),
    'subsidy.promise': promiseFields(words),
    'subsidy.agree': [required('label', words.money.fields.label)],
    ...lotteryFields(words),
    ...nominationFields(words),
    'election.take-office': takeOfficeFields(words)
  };
}

/** Lines "address weight" as weights of bearers; the weight is what stands behind the last space. */
function doorWeights(text: unknown): { door: string; weight: number }[] {
  return linesOf(text).map((line) => {
    const parts = /^(.*\S)\s+(\d{1,7})$/.exec(line);
    // Without a number the line is refused, never read as 0.
    return { door: parts?.[1] ?? line, weight: Number(parts?.[2] ?? Number.NaN) };
  });
}

/** Makes of what was typed what the command takes: lines become names, rows of percents numbers. */
export function prepareDecided(payload: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const prepared = { ...payload };
  if (name === 'nomination.enter') prepared['nominators'] = linesOf(prepared['nominators']);
  if (name === 'cost.plan') {
    const { doors, ...rest } = prepared;
    const weights = [...doorWeights(doors), ...(Array.isArray(rest['weights']) ? (rest['weights'] as unknown[]) : [])];
    return weights.length > 0 ? { ...rest, weights } : rest;
  }
  if (name === 'subsidy.promise' && Array.isArray(prepared['percents'])) {
    prepared['percents'] = prepared['percents'].map((row: { percent?: unknown }) => row.percent);
  }
  return prepared;
}
