/** Reads a posted form back into the payload of its command: the inverse of what CommandForm draws. Pure but for the id of a form without one. */
import type { CommandAnswer, Envelope } from '#contract/command.ts';
import type { Lang } from '../words/lang.ts';
import { instantOfLocal } from '../words/zoned.ts';
import { newCommandId } from './commandId.ts';
import type { CommandOutcome } from './commandOutcome.ts';
import { rowCount, rowName, type FieldSpec, type TypedValues } from './fields.ts';
import { refusalShown } from './refusalShown.ts';

/** Rows that one list may bring; what is beyond is left to the schema's own limit by keeping one row too many. */
const ROWS_MAX = 1_000;
/** Names that the form itself uses. */
const OWN_NAMES = ['command', 'commandId', 'formKey', 'target'];
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Text of whole hundredths ("1 234.5" → 123450), exact; undefined when it is no such number. */
export function hundredthsOf(text: string): number | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replace(/[\s,，]/g, ''));
  if (!match) return undefined;
  const value = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -value : value;
}

/** One control's text as the payload wants it; text that does not fit stays text, so that the schema refuses it by name. */
function valueOf(spec: FieldSpec, values: readonly FormDataEntryValue[], zone: string | undefined): unknown {
  const first = values[0];
  if (spec.kind === 'file') {
    const files = values.filter((value) => typeof value !== 'string' && value.size > 0);
    return spec.isMultiple ? files : files[0];
  }
  if (spec.kind === 'multiselect') return values.filter((value) => typeof value === 'string' && value !== '');
  if (spec.kind === 'checkbox') return first !== undefined && first !== 'false';
  if (typeof first !== 'string') return undefined;
  const text = first.replace(/\r\n?/g, '\n').trim();
  if (text === '') return spec.keepsEmpty ? '' : undefined;
  if (spec.kind === 'money' || spec.kind === 'area') return hundredthsOf(text) ?? text;
  if (spec.kind === 'datetime') return instantOfLocal(text, zone) ?? text;
  if (spec.kind === 'number' || spec.as === 'number') return /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text;
  if (spec.as === 'boolean') return text === 'true' || text === 'on';
  return text;
}

/** Sets dotted `name` in a nested object; names that would reach a prototype are left out. */
function setAt(target: Record<string, unknown>, name: string, value: unknown): void {
  const keys = name.split('.');
  if (keys.some((key) => FORBIDDEN_KEYS.includes(key))) return;
  let at = target;
  for (const key of keys.slice(0, -1)) {
    const next = at[key];
    if (next === null || typeof next !== 'object') at[key] = {};
    at = at[key] as Record<string, unknown>;
  }
  at[keys[keys.length - 1] as string] = value;
}

function hasContent(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** The rows of a list in their order; a row in which nothing was filled in is left out. */
function rowsOf(form: FormData, spec: FieldSpec, zone: string | undefined): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  const names = Object.fromEntries([...new Set(form.keys())].map((name) => [name, []]));
  const count = Math.min(rowCount(spec.name, names), ROWS_MAX);
  for (let row = 0; row < count; row += 1) {
    const item: Record<string, unknown> = {};
    let isEmpty = true;
    for (const field of spec.itemFields ?? []) {
      const value = valueOf(field, form.getAll(rowName(spec.name, row, field.name)), zone);
      // A hidden id or a preset choice alone does not make a row.
      if (hasContent(value) && field.kind !== 'hidden' && field.kind !== 'select' && field.kind !== 'radio') isEmpty = false;
      if (value !== undefined) setAt(item, field.name, value);
    }
    if (!isEmpty) rows.push(item);
  }
  return rows;
}

/** The payload of a posted form. Empty optional controls are left out; only names of `specs` are read. */
export function payloadFromForm(form: FormData, specs: readonly FieldSpec[], zone?: string): Record<string, unknown> {
  const payload: Record<string, unknown> = {};
  for (const spec of specs) {
    const value = spec.kind === 'list' ? rowsOf(form, spec, zone) : valueOf(spec, form.getAll(spec.name), zone);
    if (value !== undefined) setAt(payload, spec.name, value);
  }
  return payload;
}

function targetOf(form: FormData): Record<string, unknown> {
  const text = form.get('target');
  if (typeof text !== 'string' || text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    // A form that was tampered with: the schema of the command refuses the missing target by name.
    return {};
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The command that a CommandForm posted. An unknown command keeps its name and is refused by `execute` (`command.unknown`). */
export function envelopeFromForm(form: FormData, specsOf: Readonly<Record<string, readonly FieldSpec[]>>, zone?: string): Envelope {
  const name = textOf(form, 'command');
  const specs = Object.prototype.hasOwnProperty.call(specsOf, name) ? (specsOf[name] ?? []) : [];
  return { id: textOf(form, 'commandId') || newCommandId(), name, payload: { ...payloadFromForm(form, specs, zone), ...targetOf(form) } };
}

/** What was typed, to be shown again after a refusal without JavaScript. Passwords and files are never echoed. */
export function typedOfForm(form: FormData): TypedValues {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || OWN_NAMES.includes(name) || /password/i.test(name)) continue;
    (typed[name] ??= []).push(value);
  }
  return typed;
}

/** The answer of `execute` for the form it came from; the caller sends it as the action's result, with `fail` when it is not ok. */
export function outcomeOfForm(form: FormData, answer: CommandAnswer, lang: Lang): CommandOutcome {
  const [command, formKey, commandId] = [textOf(form, 'command'), textOf(form, 'formKey'), textOf(form, 'commandId')];
  if (answer.ok) return { ok: true, command, formKey, commandId, data: answer.data };
  return { ok: false, command, formKey, commandId, refusal: refusalShown(answer, lang), typed: typedOfForm(form) };
}
