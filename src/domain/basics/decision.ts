/** What a pure decision hands to the store: rows to write, revisions it relied on, journal entries, and the answer for the caller. */
import type { Actor } from './actor.ts';
import type { Json } from './json.ts';
import type { Refusal } from './refusal.ts';
import type { Result } from './result.ts';
import type { RecordKind, Records } from '../records.ts';

/** What a decision may know besides its facts: everything that would make it impure arrives here. */
export interface Context {
  /** Server time, epoch ms. */
  readonly now: number;
  readonly actor: Actor;
  /** IANA zone of the community, e.g. `Asia/Shanghai`. */
  readonly zone: string;
  /** A fresh random id (100 bits or more). */
  readonly newId: () => string;
  /** SHA-256 of a text as lower-case hex. */
  readonly sha256: (text: string) => string;
}

/** Fields that every record has: the store sets `revision`, decisions never do. */
export interface RecordBase {
  readonly id: string;
  readonly communityId: string;
  /** 1 at insertion, plus one at every update. */
  readonly revision: number;
}

export type NewRow<K extends RecordKind> = Omit<Records[K], 'revision' | 'communityId'>;

export type Change = { [K in RecordKind]: InsertChange<K> | UpdateChange<K> | RemoveChange<K> }[RecordKind];
export interface InsertChange<K extends RecordKind = RecordKind> {
  readonly op: 'insert';
  readonly kind: K;
  readonly row: NewRow<K>;
}
export interface UpdateChange<K extends RecordKind = RecordKind> {
  readonly op: 'update';
  readonly kind: K;
  readonly id: string;
  /** The revision that was read; a commit with a stale one is refused and decided again. */
  readonly revision: number;
  readonly set: Partial<NewRow<K>>;
}
export interface RemoveChange<K extends RecordKind = RecordKind> {
  readonly op: 'remove';
  readonly kind: K;
  readonly id: string;
  readonly revision: number;
}

/** A record whose revision must still be the one read, without being written (a ballot guards its poll, and a thousand ballots do not collide). */
export interface Guard {
  readonly kind: RecordKind;
  readonly id: string;
  readonly revision: number;
}

/** What an entry is about: indexed in the journal, and the topics of live views. */
export interface About {
  readonly matterId?: string;
  readonly meetingId?: string;
  readonly pollId?: string;
  /** Persons whose own views change; never a secret choice. */
  readonly personIds?: readonly string[];
}

/** One line of the journal before it is chained; `type` is past tense (`MatterProposed`), `data` holds what the record and minutes will need. */
export interface Entry {
  readonly type: string;
  readonly about: About;
  readonly data: Json;
}

export interface Decision {
  readonly changes: readonly Change[];
  readonly entries: readonly Entry[];
  readonly guards?: readonly Guard[];
  readonly answer?: Json;
  /** Of the command's secret fields nothing is kept with its id: a hash of two possible choices is the choice. */
  readonly keepsSecret?: boolean;
}

export type Decide<Facts, Payload> = (facts: Facts, payload: Payload, context: Context) => Result<Decision, Refusal>;

/** A row to be inserted. */
export function insert<K extends RecordKind>(kind: K, row: NewRow<K>): Change {
  return { op: 'insert', kind, row } as unknown as Change;
}

/** Fields to be set on a record that was read; refuses to be written when the record has changed since. */
export function update<K extends RecordKind>(kind: K, record: Records[K], set: Partial<NewRow<K>>): Change {
  return { op: 'update', kind, id: record.id, revision: record.revision, set } as unknown as Change;
}

/** A record to be removed (only records that are not evidence, e.g. a withdrawn floor request). */
export function remove<K extends RecordKind>(kind: K, record: Records[K]): Change {
  return { op: 'remove', kind, id: record.id, revision: record.revision } as unknown as Change;
}

/** A record that must not have changed since it was read. */
export function guard<K extends RecordKind>(kind: K, record: Records[K]): Guard {
  return { kind, id: record.id, revision: record.revision };
}

/** A journal line. */
export function entry(type: string, about: About, data: Json): Entry {
  return { type, about, data };
}
