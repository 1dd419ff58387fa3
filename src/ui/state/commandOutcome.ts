/** What a form action hands back to the page about one command. */
import type { TypedValues } from './fields.ts';
import type { RefusalShown } from './refusal.ts';

export type CommandOutcome =
  | { ok: true; command: string; formKey: string; commandId: string; data: unknown }
  | { ok: false; command: string; formKey: string; commandId: string; refusal: RefusalShown; typed: TypedValues };

/** The key by which a form recognises its own outcome: the command and what it is about. */
export function formKeyOf(command: string, target: Readonly<Record<string, unknown>> | undefined): string {
  return target === undefined || Object.keys(target).length === 0 ? command : `${command} ${JSON.stringify(target)}`;
}

/** True for the outcome of this very form; other page results are left alone. */
export function isOutcomeOf(outcome: unknown, formKey: string): outcome is CommandOutcome {
  return typeof outcome === 'object' && outcome !== null && (outcome as { formKey?: unknown }).formKey === formKey;
}

/** True when this very form was sent and refused: the panel around it opens again. */
export function wasRefused(outcome: unknown, command: string, target?: Readonly<Record<string, unknown>>): boolean {
  const formKey = formKeyOf(command, target);
  return isOutcomeOf(outcome, formKey) && !outcome.ok;
}
