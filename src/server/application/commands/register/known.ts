/** Reads a record that a payload names, or refuses because it is not there. */
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { RecordKind, Records } from '#domain/records.ts';

/** The record of this id in the community. Refuses `record.not-found`. */
export async function known<K extends RecordKind>(read: Read, kind: K, id: string): Promise<Result<Records[K], Refusal>> {
  const record = await read.get(kind, id);
  return record ? ok(record) : refuse('record.not-found', undefined, { kind });
}

/** The record, or null when the payload names none. Refuses `record.not-found`. */
export async function knownOrNull<K extends RecordKind>(
  read: Read,
  kind: K,
  id: string | null
): Promise<Result<Records[K] | null, Refusal>> {
  return id === null ? ok(null) : known(read, kind, id);
}
