/** Everything of a store that only reads, written once over "run this statement". */
import type { Read } from '#domain/basics/reading.ts';
import type { Json } from '#domain/basics/json.ts';
import type { RecordKind, Records } from '#domain/records.ts';
import { selectCommand } from './applyCommit.ts';
import type { Dialect, Statement, StatementResult } from './dialect.ts';
import { continues, EMPTY_HEAD, selectHead, selectLines, toHead, toLine, type Head } from './journal.ts';
import { selectedColumns, toRecord } from './rows.ts';
import { selectAny, selectCount, selectCountBy, selectInStore, selectMany, selectOne, selectSumBy } from './selects.ts';
import type { Store } from './store.ts';
import { columnOf, tableOf } from './tables.ts';

/** Runs a statement that reads; SQLite gives the result at once, PostgreSQL later. */
export type RunRead = (statement: Statement) => StatementResult | Promise<StatementResult>;

export type ReadingPart = Omit<Store, 'commit' | 'sealBallots' | 'durability' | 'close'>;

/** Lines checked at a time, so that a long journal neither fills the memory nor blocks the loop. */
const CHAIN_PAGE = 1_000;

/** The reads of one community. */
export function readOf(dialect: Dialect, run: RunRead, communityId: string): Read {
  return {
    async get(kind, id) {
      const table = tableOf(kind);
      const { rows } = await run(selectOne(dialect, table, communityId, id));
      return rows[0] && toRecord(dialect, table, rows[0]);
    },
    async find(kind, where) {
      const table = tableOf(kind);
      const statement = selectAny(dialect, table, communityId, where);
      const row = statement && (await run(statement)).rows[0];
      return row ? toRecord(dialect, table, row) : undefined;
    },
    async list(kind, where, options) {
      const table = tableOf(kind);
      const statement = selectMany(dialect, table, communityId, where, options);
      return statement ? (await run(statement)).rows.map((row) => toRecord(dialect, table, row)) : [];
    },
    async count(kind, where) {
      const statement = selectCount(dialect, tableOf(kind), communityId, where);
      return statement ? Number((await run(statement)).rows[0]?.[0]) : 0;
    },
    async countBy(kind, where, field) {
      const table = tableOf(kind);
      const column = columnOf(table, String(field));
      const statement = selectCountBy(dialect, table, communityId, where, column);
      const rows = statement ? (await run(statement)).rows : [];
      return Object.fromEntries(rows.map(([value, count]) => [String(dialect.fromSql(column, value)), Number(count)]));
    },
    async sumBy(kind, where, by, sum) {
      const table = tableOf(kind);
      const columns = by.map((field) => columnOf(table, String(field)));
      const statement = selectSumBy(dialect, table, communityId, where, { by: columns, sum: columnOf(table, String(sum)) });
      const rows = statement ? (await run(statement)).rows : [];
      return rows
        .map((row) => ({
          values: columns.map((column, index) => dialect.fromSql(column, row[index])),
          count: Number(row[columns.length]),
          sum: exactSum(row[columns.length + 1])
        }))
        .filter((group) => group.count > 0);
    }
  };
}

/** A sum that a number can hold; beyond that it would be wrong without anybody noticing. */
function exactSum(value: unknown): number {
  const sum = Number(value);
  if (!Number.isSafeInteger(sum)) throw new RangeError(`sum too large: ${String(value)}`);
  return sum;
}

/** All reading methods of a store over one runner. */
export function readingPart(dialect: Dialect, run: RunRead): ReadingPart {
  async function one<K extends RecordKind>(kind: K, field: keyof Records[K] & string, value: string): Promise<Records[K] | undefined> {
    const table = tableOf(kind);
    const { rows } = await run(selectInStore(dialect, table, field, value));
    return rows[0] && toRecord(dialect, table, rows[0]);
  }
  return {
    read: (communityId) => readOf(dialect, run, communityId),
    async knownCommand(communityId, id) {
      const row = (await run(selectCommand(dialect, communityId, id))).rows[0];
      return row && { bodyHash: String(row[0]), answer: JSON.parse(String(row[1])) as Json };
    },
    async journal(communityId, filter) {
      const statement = selectLines(dialect, communityId, filter);
      return statement ? (await run(statement)).rows.map(toLine) : [];
    },
    head: async (communityId) => toHead((await run(selectHead(dialect, communityId))).rows),
    revision: async (communityId) => toHead((await run(selectHead(dialect, communityId))).rows).seq,
    derive: (_communityId, _kinds, _key, make) => make(),
    verifyChain: (communityId) => firstBroken(dialect, run, communityId),
    async communities() {
      const table = tableOf('community');
      const { rows } = await run({ sql: `SELECT ${selectedColumns(table)} FROM "community" ORDER BY "slug"`, params: [] });
      return rows.map((row) => toRecord<'community'>(dialect, table, row));
    },
    communityBySlug: (slug) => one('community', 'slug', slug),
    sessionByTokenHash: (tokenHash) => one('session', 'tokenHash', tokenHash),
    invitationByCodeHash: (codeHash) => one('invitation', 'codeHash', codeHash),
    ballotPaperByCodeHash: (codeHash) => one('ballotPaper', 'codeHash', codeHash),
    accountByLogin: (login) => one('account', 'login', login),
    documentByCode: (code) => one('issuedDocument', 'code', code),
    meetingByCode: (code) => one('meeting', 'code', code)
  };
}

/** The seq at which the chain first does not hold (for a missing line: the seq that should be there), or null. SPEC JR2. */
async function firstBroken(dialect: Dialect, run: RunRead, communityId: string): Promise<number | null> {
  let head: Head = EMPTY_HEAD;
  for (;;) {
    const statement = selectLines(dialect, communityId, { afterSeq: head.seq, limit: CHAIN_PAGE });
    const rows = statement ? (await run(statement)).rows : [];
    for (const row of rows) {
      if (!continues(head, row)) return head.seq + 1;
      head = { seq: Number(row[0]), hash: String(row[7]) };
    }
    if (rows.length < CHAIN_PAGE) return null;
  }
}
