/** Decides the entry of estates and the correction of their names. */
import { entry, insert, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Estate } from '../propertyRecords.ts';

/** Enters an estate behind the others. Answers `{estateId}`. Refuses `register.estate-there`. Source: SPEC RG38. */
export function decideAddEstate(
  facts: { estates: readonly Estate[] },
  payload: { readonly name: string },
  context: Context
): Result<Decision, Refusal> {
  if (facts.estates.some((estate) => estate.name === payload.name)) return refuse('register.estate-there', 'RG38', { name: payload.name });
  const id = context.newId();
  const position = nextPosition(facts.estates);
  return ok({
    changes: [insert('estate', { id, name: payload.name, position })],
    entries: [entry('EstateAdded', {}, { estateId: id, name: payload.name })],
    answer: { estateId: id }
  });
}

/** Corrects an estate's name. Refuses `register.estate-there`, `register.nothing-changed`. Source: SPEC RG6, RG38. */
export function decideCorrectEstate(
  facts: { estate: Estate; estates: readonly Estate[] },
  payload: { readonly name: string; readonly reason: string }
): Result<Decision, Refusal> {
  const { estate } = facts;
  if (estate.name === payload.name) return refuse('register.nothing-changed', 'RG6');
  if (facts.estates.some((other) => other.name === payload.name)) return refuse('register.estate-there', 'RG38', { name: payload.name });
  return ok({
    changes: [update('estate', estate, { name: payload.name })],
    entries: [entry('EstateCorrected', {}, { estateId: estate.id, from: estate.name, to: payload.name, reason: payload.reason })]
  });
}

/** The position behind everything that is there. */
export function nextPosition(there: readonly { readonly position: number }[]): number {
  return there.reduce((last, one) => Math.max(last, one.position), 0) + 1;
}
