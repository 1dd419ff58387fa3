/** The hash chain of a community's journal: how a line is made, written down, read again and checked. Source: product default [D]; SPEC JR1–JR3. */
import { hash as hashText } from 'node:crypto';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';
import type { About, Entry } from '#domain/basics/decision.ts';
import type { Json } from '#domain/basics/json.ts';
import type { Dialect, Statement } from './dialect.ts';
import { keptText } from './keptText.ts';
import type { JournalFilter, JournalLine } from './store.ts';
import type { SqlValue } from './tables.ts';

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The head of a journal without lines. */
export const EMPTY_HEAD: Head = { seq: 0, hash: '' };

/** Texts of topics and data, which are first hashed and then written down. */
const texts = new WeakMap<object, string>();

function textOf(value: Json | About): string {
  if (typeof value !== 'object' || value === null) return canonicalJson(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = canonicalJson(value);
  texts.set(value, text);
  return text;
}

/** SHA-256 (lower-case hex) of the canonical JSON of a value. */
function digest(value: Json | About): string {
  return hashText('sha256', textOf(value));
}

/**
 * The fingerprint of what a line says. Actor, topics and data are hashed one by one, so that an extract of the journal can show one of
 * them and keep another back, and still be checked. Source: docs/decisions (the journal's hash has two floors); SPEC JR2.
 */
export function contentOf({ at, actor, type, about, data }: Pick<JournalLine, 'at' | 'actor' | 'type' | 'about' | 'data'>): string {
  // The canonical JSON of {about, actor, at, data, type}, written out: a ballot's line is hashed while its voter waits.
  const parts = `"about":"${digest(about)}","actor":"${digest(actor)}","at":${canonicalJson(at)},"data":"${digest(data)}"`;
  return hashText('sha256', `{${parts},"type":${canonicalJson(type)}}`);
}

/** The hash of a line: of its place, of the line before, and of the fingerprint of what it says. */
export function hashOf(line: Omit<JournalLine, 'hash'>): string {
  // The canonical JSON of {content, prevHash, seq}, written out.
  const text = `{"content":"${contentOf(line)}","prevHash":${canonicalJson(line.prevHash)},"seq":${canonicalJson(line.seq)}}`;
  return hashText('sha256', text);
}

/** Entries as they can be hashed: fields that are `undefined` are left out, dates have become texts. */
export function plainEntries(entries: readonly Entry[]): readonly Entry[] {
  return JSON.parse(JSON.stringify(entries)) as Entry[];
}

/** The line after `head`, of a plain entry; a fraction in it, or a value that is not JSON, throws `TypeError`. */
export function nextLine(head: Head, at: number, actor: string, entry: Entry): JournalLine {
  const { type, about, data } = entry;
  const line = { seq: head.seq + 1, at, actor, type, about, data: (data as Json | undefined) ?? null, prevHash: head.hash };
  return { ...line, hash: hashOf(line) };
}

const COLUMNS = '"seq", "at", "actor", "type", "about", "data", "prev_hash", "hash"';

/** Writes one line. */
export function insertLine(dialect: Dialect, communityId: string, line: JournalLine): Statement {
  const sql = keptText(dialect, 'insert journal_line', () => {
    const places = Array.from({ length: 12 }, (_, index) => dialect.place(index + 1)).join(', ');
    return `INSERT INTO "journal_line" (${COLUMNS}, "community_id", "matter_id", "meeting_id", "poll_id") VALUES (${places})`;
  });
  return {
    sql,
    params: [
      ...[line.seq, line.at, line.actor, line.type, textOf(line.about), textOf(line.data), line.prevHash, line.hash],
      ...[communityId, line.about.matterId ?? null, line.about.meetingId ?? null, line.about.pollId ?? null]
    ]
  };
}

/** Reads the head: seq and hash. */
export function selectHead(dialect: Dialect, communityId: string): Statement {
  const sql = `SELECT "seq", "hash" FROM "journal_line" WHERE "community_id" = ${dialect.place(1)} ORDER BY "seq" DESC LIMIT 1`;
  return { sql, params: [communityId] };
}

/** The head from the rows of `selectHead`. */
export function toHead(rows: readonly (readonly unknown[])[]): Head {
  return rows[0] ? { seq: Number(rows[0][0]), hash: String(rows[0][1]) } : EMPTY_HEAD;
}

/** Reads lines in order of seq, or from the last one back; null when the filter names no type at all. */
export function selectLines(dialect: Dialect, communityId: string, filter: JournalFilter): Statement | null {
  if (filter.types?.length === 0) return null;
  const params: SqlValue[] = [communityId];
  const parts = [`"community_id" = ${dialect.place(1)}`];
  const add = (condition: (place: string) => string, value: SqlValue | undefined) => {
    if (value === undefined) return;
    params.push(value);
    parts.push(condition(dialect.place(params.length)));
  };
  add((place) => `"matter_id" = ${place}`, filter.matterId);
  add((place) => `"meeting_id" = ${place}`, filter.meetingId);
  add((place) => `"poll_id" = ${place}`, filter.pollId);
  add((place) => `"seq" > ${place}`, filter.afterSeq);
  add((place) => `"at" = ${place}`, filter.at);
  if (filter.types) {
    params.push(dialect.listParameter(filter.types));
    parts.push(dialect.isOneOf({ field: 'type', name: 'type', type: 'text', isNullable: false }, params.length));
  }
  let sql = `SELECT ${COLUMNS}, "matter_id", "meeting_id", "poll_id" FROM "journal_line" WHERE ${parts.join(' AND ')} ORDER BY "seq"${filter.newestFirst ? ' DESC' : ''}`;
  if (filter.limit !== undefined) {
    params.push(filter.limit);
    sql += ` LIMIT ${dialect.place(params.length)}`;
  }
  return { sql, params };
}

/** A line from a row of `selectLines`. */
export function toLine(row: readonly unknown[]): JournalLine {
  const [seq, at, actor, type, about, data, prevHash, hash] = row;
  return {
    seq: Number(seq),
    at: Number(at),
    actor: String(actor),
    type: String(type),
    about: JSON.parse(String(about)) as About,
    data: JSON.parse(String(data)) as Json,
    prevHash: String(prevHash),
    hash: String(hash)
  };
}

/** True when the row of `selectLines` follows `head` and says in every column what was hashed. */
export function continues(head: Head, row: readonly unknown[]): boolean {
  try {
    const line = toLine(row);
    const { matterId = null, meetingId = null, pollId = null } = line.about;
    const isInPlace = line.seq === head.seq + 1 && line.prevHash === head.hash;
    const isIndexedRight = row[8] === matterId && row[9] === meetingId && row[10] === pollId;
    return isInPlace && isIndexedRight && hashOf(line) === line.hash;
  } catch (error) {
    // A text that is no JSON any more is a broken line, which is what was asked.
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
}
