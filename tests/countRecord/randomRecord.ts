/** Random votes as count records: owners and bodies by heads, made so that results lie at, one head and 0.01 m² beside each threshold. */
import { COUNT_RECORD_FORMAT, COUNT_RECORD_VERSION, type CountableRecord } from '#contract/views/countRecord.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import { DEFAULT_PROFILE } from '#domain/register/profile.ts';

type Roll = (limit: number) => number;
type Poll = CountableRecord['poll'];
type Entry = CountableRecord['roll']['entries'][number];
type Ballot = CountableRecord['ballots'][number];

export const OPENS = 1_000;
export const CLOSES = 2_000;

/** A small seeded generator (mulberry32): whole numbers from 0 up to, not including, the limit. */
export function dice(seed: number): Roll {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

function one<Item>(roll: Roll, items: readonly Item[]): Item {
  return items[roll(items.length)] as Item;
}

const METHODS = ['YES_NO', 'YES_NO', 'YES_NO', 'MAJORITY_RUNOFF', 'APPROVAL', 'ELECTION'] as const;

/** One vote; the same seed gives the same vote. */
export function randomRecord(seed: number): CountableRecord {
  const roll = dice(seed);
  const kind = roll(4);
  if (kind === 0) return headsRecord(roll);
  return kind === 1 ? exactRecord(roll) : ownersRecord(roll);
}

function pollOf(roll: Roll, base: Poll['base'], body: Poll['body'], method: Poll['method']): Poll {
  const seats = method === 'ELECTION' ? 1 + roll(3) : 0;
  const names = method === 'YES_NO' ? ['FOR', 'AGAINST'] : Array.from({ length: seats + 2 + roll(2) }, (_, index) => `o${index + 1}`);
  const options = names.map((id) => ({ id, title: id, isStatusQuo: false }));
  const isChoice = method === 'MAJORITY_RUNOFF' || method === 'APPROVAL';
  if (isChoice) options.push({ id: 'STATUS_QUO', title: '维持现状', isStatusQuo: true });
  const isInMeeting = base === 'MEMBERS' && (body !== 'DR4' || roll(2) === 0);
  return {
    ...{ id: 'poll', title: '表决', text: '', textHash: '', body, base, method, seats, options },
    rule: method === 'YES_NO' ? body : method === 'ELECTION' ? 'DR12' : 'DR11',
    variant: base === 'OWNERS' ? one(roll, ['GENERAL', 'SPECIAL'] as const) : null,
    partiesPresent: body === 'DR2' ? PARTIES.slice(roll(2)) : [],
    stage: method === 'YES_NO' ? 'FIRST' : one(roll, ['FIRST', 'FIRST', 'RUN_OFF'] as const),
    conduct: isInMeeting ? 'IN_MEETING' : 'WINDOW',
    offersFollowMajority: base === 'OWNERS' && method !== 'ELECTION' && roll(2) === 0,
    ...{ noticedAt: 0, opensAt: OPENS, closesAt: CLOSES, closedAt: CLOSES, extensions: [], ballotMode: 'NAMED' }
  };
}

function recordOf(poll: Poll, entries: Entry[], settings: Record<string, unknown>): CountableRecord {
  const { name, version, ...values } = DEFAULT_PROFILE;
  const isOwners = poll.base === 'OWNERS';
  return {
    ...{ format: COUNT_RECORD_FORMAT, version: COUNT_RECORD_VERSION, community: { name: '样例', zone: 'Asia/Shanghai' } },
    ...{ matter: { number: '2026-001', title: '' }, poll, profile: { name, version, hash: '', values: { ...values, ...settings } } },
    silentClause: null,
    roll: {
      ...{ isMasked: true, heads: entries.length, entries },
      areaCenti: isOwners ? entries.reduce((sum, entry) => sum + (entry.areaCenti ?? 0), 0) : null
    },
    ...{ issued: [], deliveries: [], proxies: [], transfers: [], settlements: [], revocations: [], waivers: [], ballots: [] }
  };
}

function ownersEntry(id: string, areas: readonly number[], voters: readonly string[]): Entry {
  const units = areas.map((areaCenti, index) => ({ id: `${id}u${index}`, areaCenti }));
  const areaCenti = areas.reduce((sum, area) => sum + area, 0);
  return { id, label: id, areaCenti, isPresent: false, party: null, isDeveloper: false, voters: [...voters], units };
}

function plainBallot(entry: Entry, index: number, choices: readonly string[]): Ballot {
  return {
    ...{ id: `${entry.id}b${index}`, entryId: entry.id, unitId: null, choices: [...choices], itemVoid: null, ballotVoid: null },
    ...{ channel: 'PHONE', castAt: 1_500, serial: '', by: entry.voters[0] ?? '', proxyId: null }
  };
}

/** Heads and areas chosen so that the share lies at the threshold, one head or 0.01 m² beside it. */
function exactRecord(roll: Roll): CountableRecord {
  const variant = one(roll, ['GENERAL', 'SPECIAL'] as const);
  const poll: Poll = { ...pollOf(roll, 'OWNERS', variant === 'SPECIAL' ? 'DR6' : 'DR5', 'YES_NO'), variant };
  const heads = 12 * (1 + roll(3));
  const beside = roll(3) - 1;
  const voted = (2 * heads) / 3 + (roll(3) === 0 ? beside : 0);
  const asked = variant === 'SPECIAL' ? Math.floor((3 * voted) / 4) : Math.floor(voted / 2);
  const inFavour = asked + roll(3) - 1;
  const area = 3 * (1 + roll(4_000));
  const areas = Array.from({ length: heads }, () => area);
  areas[0] = area + beside;
  areas[voted - 1] = area + roll(3) - 1;
  const entries = areas.map((size, index) => ownersEntry(`e${index}`, [size], [`p${index}`]));
  const ballots = entries
    .slice(0, voted)
    .map((entry, index) => plainBallot(entry, 0, [index < inFavour ? 'FOR' : one(roll, ['AGAINST', 'ABSTAIN'])]));
  return { ...recordOf(poll, entries, {}), ballots };
}

function ownersRecord(roll: Roll): CountableRecord {
  const poll = pollOf(roll, 'OWNERS', one(roll, ['DR5', 'DR6', 'DR7'] as const), one(roll, METHODS));
  const entries = Array.from({ length: 1 + roll(9) }, (_, index) => {
    const areas = Array.from({ length: 1 + roll(3) }, () => 1 + roll(20_000));
    return ownersEntry(`e${index}`, areas, [[], [`p${index}`], [`p${index}`], [`p${index}`, `q${index}`]][roll(4)] ?? []);
  });
  const record = recordOf(poll, entries, settingsOf(roll));
  const papers = entries.flatMap((entry, index) => issuedTo(roll, entry, index));
  const proxies = entries.flatMap((entry) => powersOf(roll, entry, poll));
  const transfers = entries.flatMap(({ id, units }) =>
    units.filter(() => roll(8) === 0).map((unit) => ({ entryId: id, unitId: unit.id, at: OPENS + roll(1_000), voters: [`n-${id}`] }))
  );
  const lists = { ...record, issued: papers, proxies, transfers };
  const ballots = entries.flatMap((entry) => ballotsOf(roll, entry, lists));
  return { ...lists, ballots, ...after(roll, entries, ballots) };
}

function settingsOf(roll: Roll): Record<string, unknown> {
  return {
    ...{
      duplicatePolicy: one(roll, ['FIRST_VALID', 'ELECTRONIC_PREVAILS', 'LAST_VALID']),
      voteChangesFormal: roll(3),
      proxyLimit: 1 + roll(3)
    },
    ...{ silentPolicy: one(roll, ['NOT_PARTICIPATING', 'FOLLOW_MAJORITY_IF_DELIVERED']), abstainCountsAsParticipation: roll(3) > 0 },
    ...{
      voidItemCountsAsParticipation: roll(3) > 0,
      committeeElectionAreaMajority: roll(2) === 0,
      byElectionCandidatesPerSeat: 1 + roll(3)
    }
  };
}

function issuedTo(roll: Roll, entry: Entry, index: number): CountableRecord['issued'] {
  if (roll(2) === 0) return [];
  const unitId = roll(3) === 0 ? (entry.units[0]?.id ?? null) : null;
  return [{ serial: String(index), entryId: entry.id, unitId, issuedAt: 500, replacedAt: roll(5) === 0 ? OPENS + roll(1_000) : null }];
}

function powersOf(roll: Roll, { id, voters }: Entry, poll: Poll): CountableRecord['proxies'] {
  if (roll(3) > 0) return [];
  const holder = one(roll, ['h0', 'h1', 'staff']);
  return [
    {
      ...{ id: `x-${id}`, entryId: id, principal: voters[0] ?? '', holder, hasDocument: roll(6) > 0, registeredAt: 900 + roll(400) },
      instruction: roll(3) === 0 ? [one(roll, poll.options).id] : roll(2) === 0 ? [] : null,
      ...{ revokedAt: roll(5) === 0 ? 1_200 + roll(600) : null, isForbidden: holder === 'staff' }
    }
  ];
}

function marksOf(roll: Roll, poll: Poll): string[] {
  const options = poll.options.map((option) => option.id);
  const strange = ['ABSTAIN', 'FOLLOW_MAJORITY', 'NONSENSE'];
  const count = one(roll, [0, 1, 1, 1, 1, 1, 2, 2, 3]);
  return [
    ...new Set(
      Array.from({ length: count }, () => (roll(6) === 0 ? one(roll, strange) : one(roll, options.slice(0, 1 + roll(options.length)))))
    )
  ];
}

function ballotsOf(roll: Roll, entry: Entry, { poll, proxies, issued }: CountableRecord): Ballot[] {
  const power = proxies.find((proxy) => proxy.entryId === entry.id);
  const paper = issued.find((sheet) => sheet.entryId === entry.id);
  return Array.from({ length: one(roll, [0, 1, 1, 1, 2, 3, 4]) }, (_, index) => {
    const isByProxy = power !== undefined && roll(3) === 0;
    const people = [...entry.voters, ...entry.voters, '', `n-${entry.id}`, ...(roll(6) === 0 ? ['stranger'] : [])];
    return {
      ...plainBallot(entry, index, isByProxy && power.instruction?.length && roll(2) === 0 ? power.instruction : marksOf(roll, poll)),
      unitId: roll(4) === 0 ? one(roll, entry.units).id : null,
      itemVoid: roll(12) === 0 ? 'WRONG_MARK' : null,
      ballotVoid: roll(12) === 0 ? 'NO_SIGNATURE' : null,
      channel: one(roll, ['PHONE', 'DESK', 'PAPER'] as const),
      castAt: roll(12) === 0 ? one(roll, [OPENS - 1, OPENS, CLOSES - 1, CLOSES]) : OPENS + roll(1_000),
      serial: roll(3) === 0 ? (roll(8) === 0 ? '999' : (paper?.serial ?? '')) : '',
      by: isByProxy && roll(4) > 0 ? power.holder : one(roll, people),
      proxyId: isByProxy ? power.id : roll(30) === 0 ? 'x-none' : null
    };
  });
}

function after(roll: Roll, entries: readonly Entry[], ballots: readonly Ballot[]) {
  const ways = ['IN_PERSON', 'POST', 'ELECTRONIC', 'POSTED'] as const;
  return {
    silentClause: roll(3) > 0 ? { title: '议事规则', article: '第十八条', adoptedOn: '2026-01-01' } : null,
    deliveries: entries
      .filter(() => roll(2) === 0)
      .map(({ id }) => ({ entryId: id, way: one(roll, ways), at: roll(10) === 0 ? CLOSES : 900 })),
    waivers: entries.filter(() => roll(8) === 0).map(({ id }) => ({ entryId: id, kind: 'GAVE_UP', at: 1_300 })),
    settlements: ballots.filter(() => roll(15) === 0).map(({ id, entryId }, index) => ({ entryId, ballotId: id, at: 1_900 + index })),
    revocations: ballots.filter(() => roll(30) === 0).map(({ id }) => ({ ballotId: id, at: one(roll, [1_900, CLOSES]) }))
  };
}

const BODIES = [
  ['MEMBERS', 'DR2'],
  ['MEMBERS', 'DR4'],
  ['MEMBERS', 'DR9'],
  ['HOUSEHOLDS', 'DR3'],
  ['ADULTS', 'DR3'],
  ['GROUP_REPS', 'DR3']
] as const;

function headsRecord(roll: Roll): CountableRecord {
  const [base, body] = one(roll, BODIES);
  const poll = pollOf(roll, base, body, one(roll, METHODS));
  const isInMeeting = poll.conduct === 'IN_MEETING';
  const absent = 1 + roll(8);
  const entries = Array.from({ length: 1 + roll(24) }, (_, index): Entry => {
    const party = body === 'DR2' ? one(roll, PARTIES) : null;
    const plain = { areaCenti: null, isDeveloper: false, units: [], voters: [`p${index}`], label: '' };
    return { id: `e${index}`, ...plain, isPresent: isInMeeting && roll(absent) > 0, party };
  });
  const may = entries.filter((entry) => !isInMeeting || entry.isPresent).filter(() => roll(absent + 2) > 0);
  const known = ['ABSTAIN', ...poll.options.map((option) => option.id)];
  const ballots = may.map((entry) =>
    plainBallot(
      entry,
      0,
      marksOf(roll, poll).filter((mark) => known.includes(mark))
    )
  );
  const settings = {
    ...{ jointQuorumEachParty: roll(2) === 0, jointMajorityBase: one(roll, ['PRESENT', 'YES_VS_NO', 'ROLL']) },
    ...{
      voidItemCountsAsParticipation: roll(2) === 0,
      byElectionCandidatesPerSeat: 1 + roll(2),
      councilQuorum: one(roll, ['>= 2/3', '> 1/2'])
    }
  };
  return { ...recordOf(poll, entries, settings), ballots };
}
