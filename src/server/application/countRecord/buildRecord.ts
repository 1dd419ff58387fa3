/** Makes the count record of a declared vote from what is stored: the lists that the count read, and the lines of the journal about it. */
import type { Read, Where } from '#domain/basics/reading.ts';
import type { RecordKind, Records } from '#domain/records.ts';
import { DEFAULT_PROFILE } from '#domain/register/profile.ts';
import { asIssued } from '#domain/voting/papers/paperSums.ts';
import type { Poll } from '#domain/voting/records.ts';
import { eachRow } from '../eachRow.ts';
import type { Reading } from '../query.ts';
import { judgeSpecialRights } from '../voting/countOwnersPoll.ts';
import { fingerprintedPieces, fingerprintIn, type Flowing, type FlowingObject } from './canonicalPieces.ts';
import { chainOf } from './chainOf.ts';
import { excludedIn } from './countRecord.ts';
import { newNaming } from './naming.ts';
import { headOf, ruleOf, type HeadSources } from './recordHead.ts';
import { ballotRow, deliveryRow, proxyRow, rollRow, sealedRow, waiverRow, type RowSetting } from './recordRows.ts';
import { isStandingPost } from './standingPost.ts';

export interface RecordForm {
  /** Persons by pseudonyms, what names them in the journal kept back. */
  readonly isMasked: boolean;
}

/**
 * Whether a vote has a record: declared, and by a rule that a record can be judged by. DR8 asks each owner of a staircase,
 * DR16 a measure that began before; neither is a count of ballots alone. Source: docs/count-record.md 5.
 */
export function hasRecord(poll: Poll): boolean {
  const { verdict, bodyRule, state } = poll;
  return state === 'DECLARED' && poll.tally !== null && bodyRule !== 'DR8' && verdict?.rule === ruleOf(poll);
}

/**
 * The text of the record of a vote that has one (`hasRecord`), piece by piece, its fingerprint last; the lists are read while it is
 * taken, so that the memory is the same for a staircase and for a city. Source: docs/count-record.md 1; SPEC CT4.
 */
export async function* recordPieces(
  { read, journal }: Pick<Reading, 'read' | 'journal'>,
  poll: Poll,
  form: RecordForm
): AsyncGenerator<string> {
  const [sources, setting] = await Promise.all([headSources(read, poll), settingOf(read, poll, form)]);
  const record: FlowingObject = {
    ...headOf(sources, setting.naming),
    ...(await listsOf(read, poll, setting, form)),
    declared: await declaredOf(read, sources),
    chain: await chainOf(journal, poll, form)
  };
  yield* fingerprintedPieces(record);
}

/** The fingerprint that the masked record of a vote has; reads all of it. Source: docs/count-record.md 1. */
export async function maskedFingerprint(from: Pick<Reading, 'read' | 'journal'>, poll: Poll): Promise<string> {
  let last = '';
  for await (const piece of recordPieces(from, poll, { isMasked: true })) last = piece;
  return fingerprintIn(last);
}

async function headSources(read: Read, poll: Poll): Promise<HeadSources> {
  const [[community], matter, meeting] = await Promise.all([
    read.list('community', {}),
    poll.matterId === null ? undefined : read.get('matter', poll.matterId),
    poll.meetingId === null ? undefined : read.get('meeting', poll.meetingId)
  ]);
  if (!community) throw new Error(`vote ${poll.id} has no community`);
  return { community, poll, matter, profile: matter?.profile ?? meeting?.profile ?? DEFAULT_PROFILE };
}

async function settingOf(read: Read, poll: Poll, { isMasked }: RecordForm): Promise<RowSetting> {
  const posts = await read.list('post', { bodyKind: 'PROPERTY_COMPANY' });
  const forbidden = new Set(posts.filter((post) => isStandingPost(post, poll.declaredAt ?? 0)).map((post) => post.personId));
  const marks = poll.ballotMode === 'SECRET' ? await read.list('turnoutMark', { pollId: poll.id }) : null;
  const used = marks && new Set(marks.map((mark) => mark.rollEntryId));
  return { isOwners: poll.owners !== null, naming: newNaming(poll, isMasked), forbidden, used };
}

async function listsOf(read: Read, { id: pollId }: Poll, setting: RowSetting, { isMasked }: RecordForm): Promise<FlowingObject> {
  const [whole] = await read.sumBy('rollEntry', { pollId }, [], 'areaCenti');
  const each = <K extends RecordKind>(kind: K, where: Where<K>, row: (record: Records[K]) => object | null) =>
    rowsOf(eachRow(read, kind, where), row);
  return {
    roll: {
      isMasked,
      heads: whole?.count ?? 0,
      areaCenti: setting.isOwners ? (whole?.sum ?? 0) : null,
      entries: each('rollEntry', { pollId }, (entry) => rollRow(entry, setting))
    },
    issued: each('ballotPaper', { pollId }, asIssued),
    deliveries: each('ballotPaper', { pollId }, deliveryRow),
    proxies: each('proxy', { pollId }, (proxy) => proxyRow(proxy, setting)),
    waivers: each('visit', { pollId, outcome: ['GAVE_UP', 'REFUSED'] }, waiverRow),
    ballots: each('ballot', { pollId }, (ballot) => ballotRow(ballot, setting)),
    ...(setting.used ? { sealed: each('sealedBallot', { pollId }, sealedRow) } : {})
  };
}

async function* rowsOf<Stored>(records: AsyncIterable<Stored>, row: (record: Stored) => object | null): Flowing {
  for await (const record of records) {
    const made = row(record);
    if (made) yield made;
  }
}

/** What was declared, as it will be compared; values that JSON leaves out are left out. */
async function declaredOf(read: Read, { poll, profile }: HeadSources): Promise<object> {
  const { tally, verdict, materiality } = poll;
  const excluded = poll.owners ? excludedIn(await judgeSpecialRights(read, poll, profile)) : [];
  return JSON.parse(JSON.stringify({ tally, verdict, materiality, excluded })) as object;
}
