/** A refusal of a command or a rule: a code of the catalogue, the rule that refused, and the facts that explain it. */
import { err, type Err } from './result.ts';

/** Values a refusal sentence may name: never personal data, never a choice. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean>>;

/**
 * `code` is `area.plain-reason`, catalogued in `contract/errors.ts`, with its page at `/help/<code>`.
 * `rule` is the id of the SPEC line whose guard failed (`MT11`, `DR6`, `PB3` …), where one did.
 */
export interface Refusal {
  readonly code: string;
  readonly rule?: string;
  readonly facts?: RefusalFacts;
}

/** Makes a refusal as a `Result`: `return refuse('publicity.period-running', 'MT11', { endsAt })`. */
export function refuse(code: string, rule?: string, facts?: RefusalFacts): Err<Refusal> {
  return err({ code, ...(rule === undefined ? {} : { rule }), ...(facts === undefined ? {} : { facts }) });
}
