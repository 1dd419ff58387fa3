/** Decides the record of a picture that was checked, re-encoded and written to the data folder. */
import { entry, insert, type Context, type Decision } from '../basics/decision.ts';
import type { Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { StoredFile } from './records.ts';

export type StoreFile = Pick<StoredFile, 'id' | 'sha256' | 'mime' | 'bytes' | 'width' | 'height' | 'uploadedBy' | 'isPublic'>;

/** Records the file under the id that its bytes already have. Answers `{fileId}`. Source: reliability F25; SPEC RG18. */
export function decideStoreFile(_facts: unknown, payload: StoreFile, context: Context): Result<Decision, Refusal> {
  const { id, sha256, mime, bytes, width, height, uploadedBy, isPublic } = payload;
  return ok({
    changes: [insert('storedFile', { id, sha256, mime, bytes, width, height, uploadedBy, at: context.now, isPublic })],
    entries: [entry('FileStored', { personIds: [uploadedBy] }, { fileId: id, sha256, mime, bytes, uploadedBy })],
    answer: { fileId: id }
  });
}
