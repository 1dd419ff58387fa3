/** Says in a few words what a payload schema accepts: the fields of a command or query as the reference pages print them. */
import type * as v from 'valibot';
import { date, id, instant } from '#contract/limits.ts';

/** What of a valibot schema is looked at. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly default?: unknown;
  readonly item?: Shape;
  readonly options?: readonly (Shape | string)[];
  readonly literal?: unknown;
  readonly pipe?: readonly Action[];
}

interface Action {
  readonly type: string;
  readonly requirement?: unknown;
  readonly message?: unknown;
}

const NAMED = new Map<unknown, string>([
  [id, 'id'],
  [date, 'date'],
  [instant, 'instant']
]);

/** The fields of an object schema, `name?` where it may be left out; '' for a schema without fields. */
export function fieldsText(schema: v.GenericSchema): string {
  const shape = schema as unknown as Shape;
  const notes = checksOf(shape);
  return Object.entries(shape.entries ?? {})
    .map(([name, field]) => `\`${name}${isOptional(field) ? '?' : ''}\` ${valueText(field)}`)
    .concat(notes)
    .join('; ');
}

function isOptional(shape: Shape): boolean {
  return shape.type === 'optional' || shape.type === 'nullish';
}

/** One value: its kind, limits and default. */
function valueText(shape: Shape): string {
  const named = NAMED.get(shape);
  if (named !== undefined) return named;
  switch (shape.type) {
    case 'optional':
    case 'nullish':
      return `${inner(shape)}${defaultText(shape.default)}`;
    case 'nullable':
      return `${inner(shape)} or null`;
    case 'picklist':
      return (shape.options ?? []).join(' \\| ');
    case 'literal':
      return JSON.stringify(shape.literal);
    case 'union':
    case 'variant':
      return (shape.options ?? []).map((one) => (typeof one === 'string' ? one : valueText(one))).join(' or ');
    case 'array':
      return `[${shape.item ? valueText(shape.item) : ''}]${rangeText(shape, 'length')}`;
    case 'strict_object':
    case 'object':
      return `{${fieldsText(shape as unknown as v.GenericSchema)}}`;
    case 'record':
      return 'object';
    case 'string':
      return `${stringKind(shape)}${rangeText(shape, 'length')}`;
    case 'number':
      return `${actions(shape).some(({ type }) => type === 'integer') ? 'integer' : 'number'}${rangeText(shape, 'value')}`;
    default:
      return shape.type;
  }
}

function inner(shape: Shape): string {
  return shape.wrapped ? valueText(shape.wrapped) : shape.type;
}

function defaultText(value: unknown): string {
  return value === undefined || value === '' || value === false || typeof value === 'function' ? '' : ` = ${JSON.stringify(value)}`;
}

/** A `line` refuses every control character, a `text` all but line feeds and tabs; another pattern is printed. */
function stringKind(shape: Shape): string {
  const pattern = actions(shape).find(({ type }) => type === 'regex')?.requirement;
  if (!(pattern instanceof RegExp)) return 'string';
  if (pattern.source.includes('\\p{Cc}')) return 'line';
  return pattern.source.includes('\\u0000-\\u0008') ? 'text' : `\`${pattern.source.replaceAll('|', '\\|')}\``;
}

function rangeText(shape: Shape, of: 'length' | 'value'): string {
  const bound = (side: 'min' | 'max') => actions(shape).find(({ type }) => type === `${side}_${of}`)?.requirement as number | undefined;
  const [min, max] = [bound('min'), bound('max')];
  const low =
    min === undefined || (of === 'length' && shape.type === 'string' && min === 1) || (of === 'value' && min === 0) ? '' : `${min}`;
  if (low === '') return max === undefined ? '' : ` ≤ ${max}`;
  return max === undefined ? ` ≥ ${low}` : ` ${low}–${max}`;
}

/** What a check over several fields asks for, in the words of its message. */
function checksOf(shape: Shape): string[] {
  return actions(shape).flatMap(({ type, message }) => (type === 'check' && typeof message === 'string' ? [message] : []));
}

/** The actions of a pipe, those of pipes inside its first schema included. */
function actions(shape: Shape): readonly Action[] {
  return (shape.pipe ?? []).flatMap((step, index) =>
    index === 0 && step !== (shape as unknown) ? ((step as unknown as Shape).pipe ?? []) : [step]
  );
}
