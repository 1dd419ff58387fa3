/** Writes plain data with lists that are read on the way as canonical JSON, piece by piece, and the fingerprint of what was written. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';

/** A list whose items are made while they are written. */
export type Flowing = AsyncIterable<unknown>;
/** Canonical data; an object at any depth may hold a flowing list. */
export interface FlowingObject {
  readonly [key: string]: unknown;
}

/** Characters in a piece, about. */
const PIECE = 64 * 1_024;

/**
 * The text of a record: its canonical JSON with the field `fingerprint` added at the end, SHA-256 of all before it. Memory is that of one
 * piece, however long the lists are. Source: docs/count-record.md 1.
 */
export async function* fingerprintedPieces(record: FlowingObject): AsyncGenerator<string> {
  const digest = createHash('sha256');
  let waiting = '';
  for await (const part of partsOf(record)) {
    waiting += part;
    if (waiting.length < PIECE) continue;
    digest.update(waiting);
    yield waiting;
    waiting = '';
  }
  const fingerprint = digest.update(waiting).digest('hex');
  yield `${waiting.slice(0, -1)},"fingerprint":"${fingerprint}"}\n`;
}

/** The fingerprint at the end of the last piece. Throws `RangeError` when there is none. */
export function fingerprintIn(lastPiece: string): string {
  const found = /"fingerprint":"([0-9a-f]{64})"\}\n$/.exec(lastPiece);
  if (!found?.[1]) throw new RangeError('the last piece of a record ends with its fingerprint');
  return found[1];
}

async function* partsOf(value: unknown): AsyncGenerator<string> {
  if (isFlowing(value)) return yield* listParts(value);
  if (!holdsFlowing(value)) return yield canonicalJson(value);
  let lead = '{';
  for (const key of Object.keys(value).sort()) {
    yield `${lead}${canonicalJson(key)}:`;
    yield* partsOf(value[key]);
    lead = ',';
  }
  yield '}';
}

async function* listParts(items: Flowing): AsyncGenerator<string> {
  let lead = '[';
  for await (const item of items) {
    yield lead + canonicalJson(item);
    lead = ',';
  }
  yield lead === '[' ? '[]' : ']';
}

function isFlowing(value: unknown): value is Flowing {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function holdsFlowing(value: unknown): value is FlowingObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).some((part) => isFlowing(part) || holdsFlowing(part));
}
