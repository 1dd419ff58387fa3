/** Counts an owners' vote: right by right, or, where a city votes, added up by the database with only the exceptional rights judged one by one. */
import type { Read } from '#domain/basics/reading.ts';
import type { RuleProfile } from '#domain/register/profile.ts';
import { judgeBallots, type EntryVote, type JudgedVote } from '#domain/voting/owners/ballotJudgement.ts';
import { asRollEntry } from '#domain/voting/owners/buildRollRows.ts';
import type { CountDetails, OwnersPollCount } from '#domain/voting/owners/judgeOwnersPoll.ts';
import { inScope } from '#domain/voting/owners/scope.ts';
import { silentEntries } from '#domain/voting/owners/silentBallots.ts';
import { tallyOwners, type OwnersTally, type PlainRights } from '#domain/voting/owners/ownersTally.ts';
import { VOID_BALLOT_REASONS, type OwnersProxy, type VoidBallotReason } from '#domain/voting/owners/records.ts';
import { marksIn } from '#domain/voting/paper.ts';
import { paperItem } from '#domain/voting/papers/paperItem.ts';
import { asIssued, asOwnersBallot } from '#domain/voting/papers/paperSums.ts';
import { pureProxy } from '#domain/voting/papers/registerProxy.ts';
import type { BallotPaper } from '#domain/voting/papers/records.ts';
import type { Ballot, Poll, RollEntry } from '#domain/voting/records.ts';
import { forbiddenHolders } from './forbiddenHolders.ts';

/** Rights up to which every one is judged: the materiality of each group is then exact as well. Source: product default [D]; SPEC CT2. */
export const JUDGED_ONE_BY_ONE_MAX = 20_000;

/**
 * The count of a vote, a function of what is stored; both ways give the same numbers. A clause on silence, and DR8, need every right.
 * Source: reliability I2, I3; domain 5.2; SPEC CT1, CT2.
 */
export async function countOwnersPoll(
  read: Read,
  poll: Poll,
  profile: RuleProfile,
  judgedMax: number = JUDGED_ONE_BY_ONE_MAX
): Promise<OwnersPollCount> {
  const needsAll = poll.bodyRule === 'DR8' || (poll.owners?.silentClause ?? null) !== null;
  const rules = await rulesOf(read, profile);
  if (needsAll || poll.rollCount <= judgedMax) return countEach(read, poll, profile, rules);
  return (await countGroups(read, poll, profile, rules)) ?? countEach(read, poll, profile, rules);
}

type Rules = Parameters<typeof judgeBallots>[0]['rules'];

async function rulesOf(read: Read, profile: RuleProfile): Promise<Rules> {
  const { duplicatePolicy, voteChangesFormal: voteChanges, proxyLimit } = profile;
  return { duplicatePolicy, voteChanges, proxyLimit, forbiddenHolderIds: await forbiddenHolders(read) };
}

/** Everything that a judgement reads, of all rights or of some. */
interface Gathered {
  readonly roll: readonly RollEntry[];
  readonly ballots: readonly Ballot[];
  readonly papers: readonly BallotPaper[];
  readonly proxies: readonly OwnersProxy[];
}

function judged(poll: Poll, { roll, ballots, papers, proxies }: Gathered, rules: Rules): JudgedVote {
  return judgeBallots({
    ...{ roll: roll.map(asRollEntry), ballots: ballots.map(asOwnersBallot), issued: papers.map(asIssued), proxies },
    ...{ transfers: poll.transfers, settlements: poll.settlements, revocations: [] },
    window: { opensAt: poll.opensAt ?? 0, closesAt: poll.closesAt ?? Number.MAX_SAFE_INTEGER },
    rules
  });
}

function tallied(
  poll: Poll,
  profile: RuleProfile,
  counted: {
    readonly entries: readonly EntryVote[];
    readonly proxies: readonly OwnersProxy[];
    readonly silentEntryIds?: ReadonlySet<string>;
    readonly plain?: readonly PlainRights[];
  }
): OwnersTally {
  return tallyOwners({
    item: paperItem(poll),
    entries: counted.entries,
    silentEntryIds: counted.silentEntryIds ?? new Set(),
    plain: counted.plain ?? [],
    proxies: counted.proxies,
    abstainParticipates: profile.abstainCountsAsParticipation,
    voidItemParticipates: profile.voidItemCountsAsParticipation
  });
}

async function countEach(read: Read, poll: Poll, profile: RuleProfile, rules: Rules): Promise<OwnersPollCount> {
  const pollId = poll.id;
  const [roll, ballots, papers, proxies, visits] = await Promise.all([
    read.list('rollEntry', { pollId }),
    read.list('ballot', { pollId }),
    read.list('ballotPaper', { pollId }),
    read.list('proxy', { pollId }),
    read.list('visit', { pollId, outcome: ['GAVE_UP', 'REFUSED'] })
  ]);
  const gathered = { roll, ballots, papers, proxies: proxies.map((proxy) => pureProxy(pollId, proxy)) };
  const vote = judged(poll, gathered, rules);
  const proofs = papers.flatMap((paper) => {
    const { delivery, rollEntryId: entryId, serial, id } = paper;
    if (!delivery) return [];
    const { way, at, receivedBy, fileId } = delivery;
    return [{ id, entryId, serial: String(serial), way, at, receivedBy, fileId }];
  });
  const waivers = visits.map(({ rollEntryId: entryId, at, outcome }) => ({
    ...{ entryId, at, kind: outcome === 'GAVE_UP' ? ('GAVE_UP' as const) : ('REFUSED_BALLOT' as const) }
  }));
  const clause = poll.owners?.silentClause ?? null;
  const policy = clause ? profile.silentPolicy : 'NOT_PARTICIPATING';
  const closesAt = poll.closesAt ?? Number.MAX_SAFE_INTEGER;
  const silentEntryIds = silentEntries({ policy, clause, entries: vote.entries, proofs, waivers, closesAt });
  const electronic = ballots.filter((ballot) => ballot.channel !== 'PAPER').map((ballot) => ballot.rollEntryId);
  const opened = papers.filter((paper) => paper.openedAt !== null).map((paper) => paper.rollEntryId);
  const details: CountDetails = {
    ...{ entries: vote.entries, silentEntryIds, proofs, waivers, issued: papers.map(asIssued) },
    checkedInEntryIds: new Set([...electronic, ...opened])
  };
  const tally = tallied(poll, profile, { entries: vote.entries, proxies: gathered.proxies, silentEntryIds });
  return {
    tally,
    ...consentsAsked(poll, profile, { ...gathered, entries: vote.entries }),
    voids: countVoids(vote.ballots.map((ballot) => ballot.voidReason)),
    reached: reachedOf(details, tally),
    details
  };
}

function reachedOf(details: CountDetails, tally: OwnersTally): OwnersPollCount['reached'] {
  const distinct = (ids: readonly string[]) => new Set(ids).size;
  const isPaper = ({ units }: EntryVote) => units.some((unit) => unit.ballot?.channel === 'PAPER');
  return {
    checkedIn: details.checkedInEntryIds.size,
    delivered: distinct(details.proofs.filter((proof) => proof.way !== 'POSTED').map((proof) => proof.entryId)),
    voted: tally.ballots - tally.voidBallots - tally.suspended,
    gaveUp: distinct(details.waivers.map((waiver) => waiver.entryId)),
    reissued: distinct(details.issued.filter((paper) => paper.replacedAt !== null).map((paper) => paper.entryId)),
    paper: details.entries.filter(isPaper).length
  };
}

/** DR8: the heads of the staircase by themselves, and the owners whose own part is used. Source: M-16 [A2]; SPEC DR8. */
function consentsAsked(poll: Poll, profile: RuleProfile, counted: Gathered & { readonly entries: readonly EntryVote[] }) {
  const none = { unit: null, affected: { all: 0, consenting: 0 } };
  if (poll.bodyRule !== 'DR8' || !poll.owners) return none;
  const { scope, affectedUnitIds } = poll.owners;
  const places = new Map(counted.roll.flatMap((right) => right.builtFrom.map((unit) => [unit.unitId, unit])));
  const ofUnits = (isIn: (unitId: string) => boolean) =>
    counted.entries
      .map((entry) => ({ ...entry, units: entry.units.filter((unit) => isIn(unit.unitId)) }))
      .filter((entry) => entry.units.length > 0);
  const inStaircase = ofUnits((unitId) => inScope(places.get(unitId) ?? { buildingId: '', staircase: '' }, scope));
  const affected = tallied(poll, profile, { entries: ofUnits((unitId) => affectedUnitIds.includes(unitId)), proxies: counted.proxies });
  return {
    unit: tallied(poll, profile, { entries: inStaircase, proxies: counted.proxies }),
    affected: { all: affected.roll, consenting: affected.counts['FOR'] ?? 0 }
  };
}

/**
 * Adds up by choice in the database, takes out the rights that are special, judges those, and puts them back. Null when the sums do not fit
 * the marks of used rights, so that everything is judged instead.
 */
async function countGroups(read: Read, poll: Poll, profile: RuleProfile, rules: Rules): Promise<OwnersPollCount | null> {
  const pollId = poll.id;
  const rollEntryId = [...(await specialRights(read, poll))];
  const [groups, gathered, marks, ownMarks] = await Promise.all([
    read.sumBy('ballot', { pollId, voidReason: null }, ['choice', 'channel'], 'areaCenti'),
    gatherOf(read, pollId, rollEntryId),
    read.count('turnoutMark', { pollId }),
    read.count('turnoutMark', { pollId, rollEntryId })
  ]);
  const { roll, ballots, papers } = gathered;
  const vote = judged(poll, gathered, rules);
  const plain = plainGroups(poll, groups, { roll, ballots });
  const plainVoted = plain.filter((rights) => rights.choices !== null).reduce((sum, rights) => sum + rights.heads, 0);
  if (plainVoted !== marks - ownMarks || plain.some((rights) => rights.heads < 0 || rights.areaCenti < 0)) return null;
  const tally = tallied(poll, profile, { entries: vote.entries, proxies: gathered.proxies, plain });
  const paperBallots = groups.filter(({ values }) => values[1] === 'PAPER').reduce((sum, group) => sum + group.count, 0);
  const electronic = groups.filter(({ values }) => values[1] !== 'PAPER').reduce((sum, group) => sum + group.count, 0);
  const [delivered, gaveUp] = await Promise.all([
    read.count('ballotPaper', { pollId, state: ['DELIVERED', 'RETURNED'] }),
    read.count('visit', { pollId, outcome: ['GAVE_UP', 'REFUSED'] })
  ]);
  return {
    tally,
    ...{ unit: null, affected: { all: 0, consenting: 0 } },
    voids: countVoids(vote.ballots.map((ballot) => ballot.voidReason)),
    reached: {
      ...{ checkedIn: electronic, delivered, voted: tally.ballots - tally.voidBallots - tally.suspended, gaveUp },
      ...{ reissued: papers.filter((paper) => paper.replacedAt !== null).length, paper: paperBallots }
    },
    details: null
  };
}

async function gatherOf(read: Read, pollId: string, rollEntryId: readonly string[]): Promise<Gathered> {
  const [roll, ballots, papers, proxies] = await Promise.all([
    read.list('rollEntry', { id: rollEntryId }),
    read.list('ballot', { pollId, rollEntryId }),
    read.list('ballotPaper', { pollId, rollEntryId }),
    read.list('proxy', { pollId })
  ]);
  return { roll, ballots, papers, proxies: proxies.map((proxy) => pureProxy(pollId, proxy)) };
}

/** The judgement of the special rights alone: every ballot that does not count is one of theirs. Source: SPEC CT2. */
export async function judgeSpecialRights(read: Read, poll: Poll, profile: RuleProfile): Promise<JudgedVote> {
  const [rules, special] = await Promise.all([rulesOf(read, profile), specialRights(read, poll)]);
  return judged(poll, await gatherOf(read, poll.id, [...special]), rules);
}

/** Rights whose ballots must be looked at: marked so, void, sold, settled, under a power, or with a paper made anew. Source: SPEC CT2. */
async function specialRights(read: Read, poll: Poll): Promise<Set<string>> {
  const pollId = poll.id;
  const [marked, voids, replaced, proxies] = await Promise.all([
    read.list('turnoutMark', { pollId, isSpecial: true }),
    read.list('ballot', { pollId, voidReason: VOID_BALLOT_REASONS }),
    read.list('ballotPaper', { pollId, state: ['SPOILED', 'REPLACED'] }),
    read.list('proxy', { pollId })
  ]);
  const rights = [...marked, ...voids, ...replaced, ...proxies].map((record) => record.rollEntryId);
  return new Set([...rights, ...[...poll.transfers, ...poll.settlements].map((one) => one.entryId)]);
}

type Group = Awaited<ReturnType<Read['sumBy']>>[number];

/** What is left of the sums without the special rights, and the rights that nobody used. */
function plainGroups(poll: Poll, groups: readonly Group[], special: Pick<Gathered, 'roll' | 'ballots'>): PlainRights[] {
  const sums = new Map<string, { heads: number; areaCenti: number }>();
  const add = (choice: string, heads: number, areaCenti: number) => {
    const sum = sums.get(choice) ?? { heads: 0, areaCenti: 0 };
    sums.set(choice, { heads: sum.heads + heads, areaCenti: sum.areaCenti + areaCenti });
  };
  for (const { values, count, sum } of groups) add(String(values[0]), count, sum);
  for (const ballot of special.ballots) if (ballot.voidReason === null) add(ballot.choice, -1, -(ballot.areaCenti ?? 0));
  const used = [...sums].map(([choice, { heads, areaCenti }]) => ({ choices: marksIn(choice), heads, areaCenti }));
  const total = (of: (rights: { heads: number; areaCenti: number }) => number) => used.reduce((sum, rights) => sum + of(rights), 0);
  const specialArea = special.roll.reduce((sum, right) => sum + (right.areaCenti ?? 0), 0);
  const unused = {
    choices: null,
    heads: poll.rollCount - special.roll.length - total((rights) => rights.heads),
    areaCenti: (poll.owners?.rollAreaCenti ?? 0) - specialArea - total((rights) => rights.areaCenti)
  };
  return [...used.filter((rights) => rights.heads !== 0 || rights.areaCenti !== 0), unused];
}

function countVoids(reasons: readonly (VoidBallotReason | null)[]): Partial<Record<VoidBallotReason, number>> {
  const counts: Partial<Record<VoidBallotReason, number>> = {};
  for (const reason of reasons) if (reason !== null) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
