/** Makes the count record of a declared vote from what is stored: the lists that the count read, and the lines of the journal about it. */
import { COUNT_RECORD_FORMAT, COUNT_RECORD_VERSION, type CountableRecord, type CountRecord } from '#contract/views/countRecord.ts';

import type { Read } from '#domain/basics/reading.ts';
import type { Matter } from '#domain/matter/records.ts';
import { DEFAULT_PROFILE, type RuleProfile } from '#domain/register/profile.ts';
import type { Community } from '#domain/register/records.ts';
import { marksIn, offersFollowMajority, standingOptions } from '#domain/voting/paper.ts';
import { asIssued } from '#domain/voting/papers/paperSums.ts';
import type { BallotPaper, ProxyRecord, Visit } from '#domain/voting/papers/records.ts';
import type { Ballot, Poll, RollEntry } from '#domain/voting/records.ts';
import type { Reading } from '../query.ts';
import { chainOf } from './chainOf.ts';
import { countOfRecord } from './countRecord.ts';
import { fingerprintOf, hashOfJson } from './fingerprint.ts';
import { newNaming, type Naming } from './naming.ts';
import { isStandingPost } from './standingPost.ts';

export interface RecordForm {
  /** Persons by pseudonyms, what names them in the journal kept back. */
  readonly isMasked: boolean;
}

/** What a record is made from. */
interface Sources {
  readonly community: Community;
  readonly poll: Poll;
  readonly matter: Matter | undefined;
  readonly profile: RuleProfile;
  readonly roll: readonly RollEntry[];
  readonly ballots: readonly Ballot[];
  readonly papers: readonly BallotPaper[];
  readonly proxies: readonly ProxyRecord[];
  readonly visits: readonly Visit[];
  /** Who could hold no power when the vote was declared. */
  readonly forbidden: ReadonlySet<string>;
}

/**
 * Whether a vote has a record: declared, with names, and by a rule that a record can be judged by. DR8 asks each owner of a staircase,
 * DR16 a measure that began before; neither is a count of ballots alone. Source: docs/count-record.md 5.
 */
export function hasRecord(poll: Poll): boolean {
  const { verdict, bodyRule, ballotMode, state } = poll;
  return state === 'DECLARED' && poll.tally !== null && ballotMode === 'NAMED' && bodyRule !== 'DR8' && verdict?.rule === ruleOf(poll);
}

/** The record of a vote that has one; null otherwise. Source: docs/count-record.md 1. */
export async function buildRecord(
  { read, journal }: Pick<Reading, 'read' | 'journal'>,
  poll: Poll,
  form: RecordForm
): Promise<CountRecord | null> {
  if (!hasRecord(poll)) return null;
  const sources = await gather(read, poll);
  if (!sources) return null;
  const lists = countableOf(sources, form);
  const counted = countOfRecord(lists);
  if (!counted.ok) return null;
  const { tally, verdict, materiality } = poll;
  const declared = { tally, verdict, materiality, excluded: counted.value.excluded };
  const record = plain({ ...lists, declared, chain: await chainOf(journal, poll, form) });
  return { ...record, fingerprint: fingerprintOf(record) };
}

/** As it will stand in the file: without fields that are `undefined`. */
function plain(record: object): Omit<CountRecord, 'fingerprint'> {
  return JSON.parse(JSON.stringify(record)) as Omit<CountRecord, 'fingerprint'>;
}

async function gather(read: Read, poll: Poll): Promise<Sources | null> {
  const pollId = poll.id;
  const [[community], matter, meeting, roll, ballots, papers, proxies, visits, posts] = await Promise.all([
    read.list('community', {}),
    poll.matterId === null ? undefined : read.get('matter', poll.matterId),
    poll.meetingId === null ? undefined : read.get('meeting', poll.meetingId),
    read.list('rollEntry', { pollId }),
    read.list('ballot', { pollId }),
    read.list('ballotPaper', { pollId }),
    read.list('proxy', { pollId }),
    read.list('visit', { pollId, outcome: ['GAVE_UP', 'REFUSED'] }),
    read.list('post', { bodyKind: 'PROPERTY_COMPANY' })
  ]);
  if (!community) return null;
  const profile = matter?.profile ?? meeting?.profile ?? DEFAULT_PROFILE;
  const forbidden = new Set(posts.filter((post) => isStandingPost(post, poll.declaredAt ?? 0)).map((post) => post.personId));
  return { community, poll, matter, profile, ...sorted({ roll, ballots, papers, proxies, visits }), forbidden };
}

type Lists = Pick<Sources, 'roll' | 'ballots' | 'papers' | 'proxies' | 'visits'>;

/** In the order of ids, so that one vote has one record. */
function sorted({ roll, ballots, papers, proxies, visits }: Lists): Lists {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { roll: byId(roll), ballots: byId(ballots), papers: byId(papers), proxies: byId(proxies), visits: byId(visits) };
}

function ruleOf({ method, bodyRule }: Poll): string {
  return method === 'YES_NO' ? bodyRule : method === 'ELECTION' ? 'DR12' : 'DR11';
}

function countableOf(sources: Sources, { isMasked }: RecordForm): CountableRecord {
  const { community, poll, matter, profile, papers, visits } = sources;
  const { name, version, ...values } = profile;
  const naming = newNaming(isMasked);
  const clause = poll.owners?.silentClause ?? null;
  const isOwners = poll.owners !== null;
  return {
    ...{ format: COUNT_RECORD_FORMAT, version: COUNT_RECORD_VERSION },
    community: { name: community.name, zone: community.zone },
    matter: { number: matter?.number ?? '', title: matter?.title ?? '' },
    poll: pollOf(poll),
    profile: { name, version, hash: hashOfJson(profile), values },
    silentClause: clause && { title: clause.title, article: clause.article, adoptedOn: clause.adoptedOn },
    roll: rollOf(sources, isMasked, naming),
    issued: papers.map(asIssued),
    deliveries: papers.flatMap(({ rollEntryId, delivery }) =>
      delivery ? [{ entryId: rollEntryId, way: delivery.way, at: delivery.at }] : []
    ),
    proxies: proxiesOf(sources, naming),
    transfers: poll.transfers.map(({ entryId, unitId, at, voterPersonIds }) => ({
      entryId,
      unitId,
      at,
      voters: voterPersonIds.map(naming)
    })),
    settlements: poll.settlements.map(({ entryId, ballotId, at }) => ({ entryId, ballotId, at })),
    revocations: [],
    waivers: visits.map(({ rollEntryId, at, outcome }) => ({
      entryId: rollEntryId,
      kind: outcome === 'GAVE_UP' ? 'GAVE_UP' : 'REFUSED_BALLOT',
      at
    })),
    ballots: sources.ballots.map((ballot) => ballotOf(ballot, isOwners, naming))
  };
}

function pollOf(poll: Poll): CountableRecord['poll'] {
  const { id, title, text, textHash, partiesPresent, ruleBase: base, method, stage, conduct, seats, owners, extensions } = poll;
  const closedAt = poll.closedAt ?? 0;
  const opensAt = poll.opensAt ?? poll.openedAt ?? 0;
  return {
    ...{ id, title, text, textHash, partiesPresent: [...partiesPresent], base, method, stage, conduct, seats },
    rule: ruleOf(poll) as CountableRecord['poll']['rule'],
    body: poll.bodyRule as CountableRecord['poll']['body'],
    variant: owners?.majority ?? null,
    options: standingOptions(poll).map(({ id: optionId, title: name, isStatusQuo }) => ({ id: optionId, title: name, isStatusQuo })),
    offersFollowMajority: offersFollowMajority(poll),
    ...{ noticedAt: poll.noticedAt ?? opensAt, opensAt, closesAt: poll.closesAt ?? closedAt, closedAt },
    ...{ extensions: extensions.map(({ from, to }) => ({ from, to })), ballotMode: 'NAMED' }
  };
}

function rollOf({ roll, poll }: Sources, isMasked: boolean, naming: Naming): CountableRecord['roll'] {
  const isOwners = poll.owners !== null;
  const entries = roll.map((row) => ({
    ...{ id: row.id, label: row.label, areaCenti: row.areaCenti, isPresent: row.isPresent, party: row.party },
    isDeveloper: row.builtFrom.some((unit) => unit.ownershipKind === 'DEVELOPER'),
    voters: (isOwners ? row.voterIds : row.personId === '' ? [] : [row.personId]).map(naming),
    units: row.builtFrom.map(({ unitId, areaCenti }) => ({ id: unitId, areaCenti }))
  }));
  return {
    isMasked,
    heads: entries.length,
    areaCenti: isOwners ? entries.reduce((sum, one) => sum + (one.areaCenti ?? 0), 0) : null,
    entries
  };
}

function proxiesOf({ proxies, forbidden }: Sources, naming: Naming): CountableRecord['proxies'] {
  return proxies.map(({ id, rollEntryId, principalPersonId, holderPersonId, instruction, hasDocument, registeredAt, revokedAt }) => ({
    ...{
      id,
      entryId: rollEntryId,
      principal: naming(principalPersonId),
      holder: naming(holderPersonId),
      instruction: marksIn(instruction)
    },
    ...{ hasDocument, registeredAt, revokedAt, isForbidden: forbidden.has(holderPersonId) }
  }));
}

function ballotOf(ballot: Ballot, isOwners: boolean, naming: Naming): CountableRecord['ballots'][number] {
  const { id, rollEntryId: entryId, unitId, channel, at: castAt, serial, voidReason, voidItemReason, proxyId } = ballot;
  return {
    ...{ id, entryId, unitId, choices: marksIn(ballot.choice), itemVoid: voidItemReason, ballotVoid: voidReason },
    ...{ channel, castAt, serial, by: isOwners ? naming(ballot.personId) : '', proxyId }
  };
}
