/** The hash chain of a community's journal: how a line is made, written down, read again and checked. Source: product default [D]; SPEC JR1–JR3. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';
import type { About, Entry } from '#domain/basics/decision.ts';
import type { Json } from '#domain/basics/json.ts';
import type { Dialect, Statement } from './dialect.ts';
import type { JournalFilter, JournalLine } from './store.ts';
import type { SqlValue } from './tables.ts';

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The head of a journal without lines. */
export const EMPTY_HEAD: Head = { seq: 0, hash: '' };

/** SHA-256 (lower-case hex) of the canonical JSON of everything in the line but the hash itself. */
export function hashOf(line: Omit<JournalLine, 'hash'>): string {
  const { seq, at, actor, type, about, data, prevHash } = line;
  return createHash('sha256').update(canonicalJson({ seq, at, actor, type, about, data, prevHash })).digest('hex');
}

/** The line after `head`. Fields that are `undefined` are left out; a fraction or a date in `data` throws `TypeError`. */
export function nextLine(head: Head, at: number, actor: string, entry: Entry): JournalLine {
  const { about, data } = JSON.parse(JSON.stringify({ about: entry.about, data: entry.data })) as { about: About; data?: Json };
  const line = { seq: head.seq + 1, at, actor, type: entry.type, about, data: data ?? null, prevHash: head.hash };
  return { ...line, hash: hashOf(line) };
}

const COLUMNS = '"seq", "at", "actor", "type", "about", "data", "prev_hash", "hash"';

/** Writes one line. */
export function insertLine(dialect: Dialect, communityId: string, line: JournalLine): Statement {
  const places = Array.from({ length: 12 }, (_, index) => dialect.place(index + 1)).join(', ');
  return {
    sql: `INSERT INTO "journal_line" (${COLUMNS}, "community_id", "matter_id", "meeting_id", "poll_id") VALUES (${places})`,
    params: [
      ...[line.seq, line.at, line.actor, line.type, canonicalJson(line.about), canonicalJson(line.data), line.prevHash, line.hash],
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

/** Reads lines in order of seq; null when the filter names no type at all. */
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
  if (filter.types) {
    params.push(dialect.listParameter(filter.types));
    parts.push(dialect.isOneOf({ field: 'type', name: 'type', type: 'text', isNullable: false }, params.length));
  }
  let sql = `SELECT ${COLUMNS}, "matter_id", "meeting_id", "poll_id" FROM "journal_line" WHERE ${parts.join(' AND ')} ORDER BY "seq"`;
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
