/** Decides how a body of the community is called, what stands in its document numbers, and which seal it prints. */
import { entry, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Body, BodyKind, StoredFile } from './records.ts';

export interface DefineBody {
  readonly kind: BodyKind;
  readonly name: string;
  readonly documentPrefix: string;
}

/**
 * Names a body, or renames it: documents already issued keep the old name. Answers `{bodyId}`.
 * Refuses `register.prefix-taken` when another body numbers its documents with the same 机构代字. Source: GB/T 9704 [P31]; SPEC RG2.
 */
export function decideDefineBody(facts: { bodies: readonly Body[] }, payload: DefineBody, context: Context): Result<Decision, Refusal> {
  const other = facts.bodies.find((body) => body.documentPrefix === payload.documentPrefix && body.kind !== payload.kind);
  if (other) return refuse('register.prefix-taken', 'RG2', { prefix: payload.documentPrefix, body: other.name });
  const existing = facts.bodies.find((body) => body.kind === payload.kind);
  const id = existing?.id ?? context.newId();
  const naming = { name: payload.name, documentPrefix: payload.documentPrefix };
  return ok({
    changes: [existing ? update('body', existing, naming) : insert('body', { id, kind: payload.kind, ...naming, sealFileId: null })],
    entries: [entry('BodyDefined', {}, { bodyId: id, kind: payload.kind, ...naming })],
    answer: { bodyId: id }
  });
}

export interface AttachSeal {
  readonly kind: BodyKind;
  /** null takes the seal away. */
  readonly fileId: string | null;
}

/** Sets the seal image that documents of the body print from now on. Refuses `register.seal-not-picture`. Source: domain 2.10; SPEC RG3. */
export function decideAttachSeal(facts: { body: Body; file: StoredFile | undefined }, payload: AttachSeal): Result<Decision, Refusal> {
  if (payload.fileId !== null && !facts.file?.mime.startsWith('image/')) return refuse('register.seal-not-picture', 'RG3');
  return ok({
    changes: [update('body', facts.body, { sealFileId: payload.fileId })],
    entries: [entry('SealAttached', {}, { bodyId: facts.body.id, kind: payload.kind, fileSha256: facts.file?.sha256 ?? '' })]
  });
}
