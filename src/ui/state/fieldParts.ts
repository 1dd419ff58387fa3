/** The fields of a form in their order, those that are asked with the same answer together. */
import type { FieldSpec, OnlyWith, TypedValues } from './fields.ts';

export interface FieldPart {
  readonly onlyWith: FieldSpec['onlyWith'];
  readonly fields: readonly FieldSpec[];
}

/** Neighbours with the same `onlyWith` make one part; every other run of fields is a part without one. */
export function fieldParts(fields: readonly FieldSpec[]): FieldPart[] {
  const parts: { onlyWith: FieldSpec['onlyWith']; fields: FieldSpec[] }[] = [];
  for (const field of fields) {
    const last = parts[parts.length - 1];
    if (last && last.onlyWith?.name === field.onlyWith?.name && String(last.onlyWith?.value) === String(field.onlyWith?.value))
      last.fields.push(field);
    else parts.push({ onlyWith: field.onlyWith, fields: [field] });
  }
  return parts;
}

/** Whether this is an answer with which the part is asked. */
export function isAnswer({ value }: OnlyWith, given: string): boolean {
  return typeof value === 'string' ? value === given : value.includes(given);
}

/** A part is open when its answer is given, or something in it was typed or refused. */
export function isPartOpen({ onlyWith, fields }: FieldPart, typed: TypedValues, refusedName: string | undefined): boolean {
  if (!onlyWith) return true;
  const isGiven = (typed[onlyWith.name] ?? []).some((value) => isAnswer(onlyWith, value));
  return isGiven || fields.some(({ name }) => name === refusedName || (typed[name] ?? []).some((value) => value !== ''));
}
