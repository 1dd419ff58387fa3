/** How a command of the contract is bound to its facts and its decision. */
import type { CommandSpec, PayloadOf } from '#contract/command.ts';
import type { Context, Decide } from '#domain/basics/decision.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import type { ImportPropertyFacts } from '#domain/register/property/import/importProperty.ts';
import type { JournalFilter, JournalLine } from '#server/storage/store.ts';

/** What loading facts may use. */
export interface Loading {
  readonly read: Read;
  readonly context: Context;
  readonly journal: (filter: JournalFilter) => Promise<JournalLine[]>;
  /** The last line of the journal. */
  readonly head: () => Promise<{ readonly seq: number; readonly hash: string }>;
  /** Tables that people are importing; absent where only the reasons of a command are asked. */
  readonly planOfUpload?: PlanOfUpload;
}

/** What the import of a held table would do now. Refuses `import.upload-gone`, `import.cancelled`. */
export type PlanOfUpload = (
  asked: { readonly uploadId: string; readonly bindsPeople: boolean },
  from: Pick<Loading, 'read' | 'context'>
) => Promise<Result<ImportPropertyFacts, Refusal>>;

export interface Binding<Spec extends CommandSpec = CommandSpec, Facts = unknown> {
  readonly spec: Spec;
  /** Reads what the decision needs; refuses only what does not exist. */
  readonly load: (loading: Loading, payload: PayloadOf<Spec>) => Promise<Result<Facts, Refusal>>;
  readonly decide: Decide<Facts, PayloadOf<Spec>>;
}

/** Binds one command; the types of facts and payload are checked against each other. */
export function bind<Spec extends CommandSpec, Facts>(
  spec: Spec,
  load: Binding<Spec, Facts>['load'],
  decide: Binding<Spec, Facts>['decide']
): Binding {
  return { spec, load, decide } as unknown as Binding;
}
