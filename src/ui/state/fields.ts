/** The fields of a form as data: one list draws the form (CommandForm) and reads it back (formPayload). */
import type { Condition } from './conditions.ts';
import { localOfInstant } from '../words/zoned.ts';
import type { RefusalShown } from './refusal.ts';

export const FIELD_KINDS = [
  'text',
  'textarea',
  'markdown',
  'number',
  'money',
  'area',
  'date',
  'datetime',
  'select',
  'multiselect',
  'checkbox',
  'radio',
  'file',
  'hidden',
  'list'
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface FieldOption {
  value: string;
  label: string;
  hint?: string;
  /** Heading in a select; stands only where several groups are offered. */
  group?: string;
  /** Offered only with this choice elsewhere in the form. */
  when?: Condition;
}

/** The answer (or one of the answers) to another field with which a part of the form is asked, and what the part is called. */
export interface OnlyWith {
  readonly name: string;
  readonly value: string | readonly string[];
  readonly label: string;
}

export interface FieldSpec {
  /** Key in the payload; dots nest: `filing.receiver`. */
  name: string;
  kind: FieldKind;
  label: string;
  hint?: string;
  isRequired?: boolean;
  /** Behind the label instead of “optional”: when it is needed after all; '' says nothing. */
  note?: string;
  maxChars?: number;
  /** Lines of a text area. */
  rows?: number;
  min?: number;
  max?: number;
  /** A unit behind the control: 分钟, 户. */
  suffix?: string;
  options?: readonly FieldOption[];
  /** What the payload holds now: text, number, boolean, list of texts, list of rows; fen for money, 0.01 ㎡ for area, epoch ms for datetime. */
  value?: unknown;
  /** Columns of a `list` row; `isRequired: false` marks what a filled row may lack. */
  itemFields?: readonly FieldSpec[];
  /** Rows a `list` shows at least. */
  minRows?: number;
  maxRows?: number;
  /** For `file`: what may be chosen, e.g. `image/*`. */
  accept?: string;
  isMultiple?: boolean;
  /** For `file`: public pages show the picture (proofs of posting, progress). */
  isPublic?: boolean;
  /** An emptied text is sent as '' instead of being left out: for settings that may be cleared. */
  keepsEmpty?: boolean;
  /** Asked only with this answer to another field; the part folds away, and opens by itself once that answer is chosen. */
  onlyWith?: OnlyWith;
  /** A heading above this field: the first of a part of a long form. */
  section?: string;
  /** For `hidden`: what the text stands for. */
  as?: 'text' | 'number' | 'boolean';
}

/** What stands in the controls, by input name, as text: the form as a browser would send it. */
export type TypedValues = Readonly<Record<string, readonly string[]>>;

/** Name of a control inside a list row: `options.0.title`. */
export function rowName(list: string, row: number, field: string): string {
  return `${list}.${row}.${field}`;
}

/** The value of dotted `name` in a nested object. */
export function valueAt(object: unknown, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined), object);
}

/** Integer hundredths as people write them: 12345 → "123.45", 12300 → "123". */
export function hundredthsText(value: number): string {
  const sign = value < 0 ? '-' : '';
  const [whole, rest] = [Math.floor(Math.abs(value) / 100), Math.abs(value) % 100];
  return `${sign}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

function typedOf(spec: FieldSpec, value: unknown, zone: string | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map(String);
  if (spec.kind === 'checkbox') return value === true ? ['on'] : [];
  if (typeof value === 'number' && spec.kind === 'datetime') return [localOfInstant(value, zone)];
  if (typeof value === 'number' && (spec.kind === 'money' || spec.kind === 'area')) return [hundredthsText(value)];
  return [String(value)];
}

/** The controls of `specs` filled with their values, as text; list rows are counted from 0. */
export function typedValues(specs: readonly FieldSpec[], zone?: string): TypedValues {
  const typed: Record<string, string[]> = {};
  for (const spec of specs) {
    if (spec.kind === 'file') continue;
    if (spec.kind !== 'list') {
      typed[spec.name] = typedOf(spec, spec.value, zone);
      continue;
    }
    const rows = Array.isArray(spec.value) ? spec.value : [];
    rows.forEach((row: unknown, index) => {
      for (const field of spec.itemFields ?? [])
        typed[rowName(spec.name, index, field.name)] = typedOf(field, valueAt(row, field.name), zone);
    });
  }
  return typed;
}

/** How many rows of a list stand in the controls. */
export function rowCount(list: string, typed: TypedValues): number {
  const prefix = `${list}.`;
  const rows = Object.keys(typed)
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10))
    .filter((row) => Number.isInteger(row));
  return rows.length === 0 ? 0 : Math.max(...rows) + 1;
}

/** The label of the control `name`, also inside a list row; undefined for a name that the form does not have. */
export function labelOf(specs: readonly FieldSpec[], name: string): string | undefined {
  const [list, row, ...rest] = name.split('.');
  const exact = specs.find((spec) => spec.name === name);
  if (exact) return exact.label;
  const parent = specs.find((spec) => spec.kind === 'list' && spec.name === list);
  if (!parent || row === undefined) return undefined;
  const column = parent.itemFields?.find((field) => field.name === rest.join('.'));
  return column ? `${parent.label} ${Number(row) + 1} · ${column.label}` : parent.label;
}

/** A refusal that names a control by its key, said with the label that people see. */
export function withFieldLabel(refusal: RefusalShown, specs: readonly FieldSpec[]): RefusalShown {
  const field = refusal.facts?.field;
  const label = typeof field === 'string' ? labelOf(specs, field) : undefined;
  return label === undefined || refusal.what === undefined ? refusal : { ...refusal, what: refusal.what.replace(String(field), label) };
}
