/** The shape of a command: its name, who may give it, what it carries, what it may be refused with. */
import * as v from 'valibot';
import type { Role } from '#domain/basics/actor.ts';

/** One command as it crosses a wire. The id is made once, at the tap, and kept until an answer came. */
export const Envelope = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{16,64}$/)),
  name: v.pipe(v.string(), v.maxLength(64)),
  payload: v.record(v.string(), v.unknown())
});
export type Envelope = v.InferOutput<typeof Envelope>;

/** Rate classes; the numbers stand in contract/limits.ts. */
export type RateClass = 'tap' | 'write' | 'upload' | 'staff';

export interface CommandSpec<Name extends string = string, Schema extends v.GenericSchema = v.GenericSchema> {
  readonly name: Name;
  /** strictObject: unknown keys are refused. */
  readonly payload: Schema;
  /** Any of these; finer questions (chair of this meeting, member of this roll) are answered by the decision. */
  readonly roles: readonly Role[];
  readonly rate: RateClass;
  /** One plain sentence each, for the reference table and the audit. */
  readonly summary: { readonly zh: string; readonly en: string };
  /** States of the record concerned in which it can succeed, in words of the catalogue; '' where states play no part. */
  readonly when: string;
  /** Codes the decision may answer with, besides those of every command. */
  readonly refusals: readonly string[];
  /** Fields of which nothing is kept beside the command's id where the decision says so: not even a hash. */
  readonly secretFields?: readonly string[];
}

/** Declares a command; keeps the literal types. */
export function command<const Name extends string, Schema extends v.GenericSchema>(
  spec: CommandSpec<Name, Schema>
): CommandSpec<Name, Schema> {
  return spec;
}

export type PayloadOf<Spec> = Spec extends CommandSpec<string, infer Schema> ? v.InferOutput<Schema> : never;

/** The answer of every command: what the caller may rely on, or a refusal with its code. */
export type CommandAnswer<T = unknown> =
  | { readonly ok: true; readonly data: T; readonly seq: number; readonly repeated?: boolean }
  | {
      readonly ok: false;
      readonly code: string;
      readonly rule?: string;
      readonly facts?: Readonly<Record<string, string | number | boolean>>;
    };
