/** Counts a record from its own lists alone, with the rules of the product: tally, verdict, and the ballots that do not count. */
import type { CountableRecord } from '#contract/views/countRecord.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { residentsBaseOf } from '#domain/meeting/quorum.ts';
import type { RuleProfile } from '#domain/register/profile.ts';
import { evaluatePoll, headsRule } from '#domain/voting/evaluatePoll.ts';
import { judgeBallots, type JudgedVote } from '#domain/voting/owners/ballotJudgement.ts';
import { judgeOwnersItem } from '#domain/voting/owners/judgeOwnersItem.ts';
import { tallyOwners } from '#domain/voting/owners/ownersTally.ts';
import type { OwnersBallot, OwnersItem, OwnersProxy, OwnersRollEntry } from '#domain/voting/owners/records.ts';
import { silentEntries } from '#domain/voting/owners/silentBallots.ts';
import { electionPapers } from '#domain/voting/rules/election.ts';
import { tallyNameless } from '#domain/voting/secret/countSecret.ts';
import { tallyBallots, type Tally } from '#domain/voting/tally.ts';
import type { Verdict } from '#domain/voting/verdict.ts';

export interface Excluded {
  readonly ballotId: string;
  /** The void reason, SUSPENDED or DUPLICATE. */
  readonly reason: string;
}

export interface RecordCount {
  readonly tally: Tally;
  readonly verdict: Verdict;
  readonly excluded: readonly Excluded[];
}

/** The settings of the record as the rules read them. */
export function profileOf({ profile: { name, version, values } }: Pick<CountableRecord, 'profile'>): RuleProfile {
  return { ...values, name, version } as RuleProfile;
}

/** Counts and judges. Refuses as the rule does; throws `RangeError` on lists that no vote can have. Source: reliability I3; SPEC DR23, OV5–OV12. */
export function countOfRecord(record: CountableRecord): Result<RecordCount, Refusal> {
  return record.poll.base === 'OWNERS' ? countOwners(record) : countHeads(record);
}

function countOwners(record: CountableRecord): Result<RecordCount, Refusal> {
  const profile = profileOf(record);
  const { poll } = record;
  const judged = judgedOf(record, profile);
  const tally = tallyOwners({
    item: itemOf(poll),
    entries: judged.entries,
    silentEntryIds: silenceOf(record, judged, profile),
    proxies: record.proxies.map((proxy) => pureProxy(poll.id, proxy)),
    abstainParticipates: profile.abstainCountsAsParticipation,
    voidItemParticipates: profile.voidItemCountsAsParticipation
  });
  const verdict = judgeOwnersItem({
    rule: poll.body as 'DR5' | 'DR6' | 'DR7',
    ownersClass: poll.variant ?? 'GENERAL',
    question: questionOf(poll),
    tally,
    profile
  });
  return verdict.ok ? ok({ tally, verdict: verdict.value, excluded: excludedIn(judged) }) : verdict;
}

/** The ballots that do not count, by id. */
export function excludedIn({ ballots }: Pick<JudgedVote, 'ballots'>): Excluded[] {
  return ballots
    .filter(({ standing }) => standing !== 'COUNTS')
    .map(({ ballotId, standing, voidReason }) => ({ ballotId, reason: voidReason ?? standing }))
    .sort((a, b) => (a.ballotId < b.ballotId ? -1 : 1));
}

function judgedOf(record: CountableRecord, profile: RuleProfile): JudgedVote {
  const { poll, transfers, settlements, revocations, issued } = record;
  const { duplicatePolicy, voteChangesFormal: voteChanges, proxyLimit } = profile;
  const forbiddenHolderIds = new Set(record.proxies.filter((proxy) => proxy.isForbidden).map((proxy) => proxy.holder));
  return judgeBallots({
    roll: record.roll.entries.map(pureEntry),
    ballots: record.ballots.map((ballot) => pureBallot(poll.id, ballot)),
    issued,
    proxies: record.proxies.map((proxy) => pureProxy(poll.id, proxy)),
    transfers: transfers.map(({ voters, ...sale }) => ({ ...sale, ownershipId: '', voterPersonIds: voters })),
    ...{ settlements, revocations, window: { opensAt: poll.opensAt, closesAt: poll.closesAt } },
    rules: { duplicatePolicy, voteChanges, proxyLimit, forbiddenHolderIds }
  });
}

function silenceOf(record: CountableRecord, { entries }: JudgedVote, { silentPolicy }: RuleProfile): Set<string> {
  const { silentClause, deliveries, waivers, poll } = record;
  if (!silentClause) return new Set();
  return silentEntries({
    // The document of the clause is kept by the committee; the record has its words.
    ...{ policy: silentPolicy, clause: { ...silentClause, documentFileId: 'kept' }, entries, closesAt: poll.closesAt },
    proofs: deliveries.map((delivery) => ({ ...delivery, id: '', serial: '', receivedBy: '', fileId: null })),
    waivers: waivers.map(({ entryId, at }) => ({ entryId, at, kind: 'GAVE_UP' }))
  });
}

function pureEntry(entry: CountableRecord['roll']['entries'][number]): OwnersRollEntry {
  const place = { buildingId: '', staircase: '', number: '', areaSource: 'REGISTERED' as const, ownershipId: null, ownershipKind: null };
  return {
    ...{ id: entry.id, headKey: entry.id, ownerIds: [], unitIds: entry.units.map((unit) => unit.id), label: entry.label },
    ...{ areaCenti: entry.areaCenti ?? 0, isDeveloper: entry.isDeveloper, voterPersonIds: entry.voters },
    builtFrom: entry.units.map(({ id: unitId, areaCenti }) => ({ ...place, unitId, areaCenti }))
  };
}

function pureBallot(itemId: string, ballot: CountableRecord['ballots'][number]): OwnersBallot {
  const { id, entryId, unitId, choices, itemVoid, ballotVoid, channel, castAt, serial, by, proxyId } = ballot;
  return {
    ...{ id, entryId, unitId, channel, castAt, serial, personId: by, proxyId },
    items: [{ itemId, choices, voidReason: itemVoid as OwnersBallot['items'][number]['voidReason'] }],
    voidReason: ballotVoid as OwnersBallot['voidReason']
  };
}

function pureProxy(itemId: string, proxy: CountableRecord['proxies'][number]): OwnersProxy {
  const { id, entryId, principal, holder, instruction, hasDocument, registeredAt, revokedAt } = proxy;
  const instructions = instruction === null ? [] : [{ itemId, choices: instruction }];
  return { id, entryId, principalPersonId: principal, holderPersonId: holder, instructions, hasDocument, registeredAt, revokedAt };
}

function itemOf({ id, title, method, stage, options, seats, offersFollowMajority }: CountableRecord['poll']): OwnersItem {
  const isMany = method === 'APPROVAL' && stage === 'FIRST';
  const marksMax = method === 'ELECTION' ? Math.max(1, seats) : isMany ? options.length : 1;
  const sort = method === 'MAJORITY_RUNOFF' || (method === 'APPROVAL' && !isMany) ? 'ONE_OPTION' : method;
  return { id, title, method: sort, options: options.map((option) => option.id), marksMax, offersFollowMajority };
}

function questionOf({ method, stage, seats, options }: CountableRecord['poll']) {
  if (method === 'YES_NO') return { method };
  if (method === 'ELECTION') return { method, stage, seats, candidates: options.map((option) => option.id) };
  return { method, stage, options };
}

function countHeads(record: CountableRecord): Result<RecordCount, Refusal> {
  const { poll } = record;
  const profile = profileOf(record);
  const tally = poll.ballotMode === 'SECRET' ? secretTally(record, profile) : namedTally(record, profile);
  const verdict = evaluatePoll({
    ...{ body: headsRule(poll.body), tally, profile, residentsBase: residentsBaseOf(poll.base) },
    partiesPresent: PARTIES.filter((party) => poll.partiesPresent.includes(party)),
    ...askedOf(poll)
  });
  return verdict.ok ? ok({ tally, verdict: verdict.value, excluded: [] }) : verdict;
}

function namedTally({ poll, roll, ballots }: CountableRecord, profile: RuleProfile): Tally {
  const papers = ballots.map((ballot) => ({ rollEntryId: ballot.entryId, choices: ballot.choices }));
  return tallyBallots({
    roll: roll.entries.map(({ id, party, isPresent }) => ({ id, party, isPresent })),
    ballots: poll.method === 'ELECTION' ? electionPapers(papers, poll.seats) : papers,
    options: poll.options.map((option) => option.id),
    marks: poll.method === 'ELECTION' || (poll.method === 'APPROVAL' && poll.stage === 'FIRST') ? 'MANY' : 'ONE',
    participation: poll.conduct === 'IN_MEETING' ? 'MEETING' : 'BALLOTS',
    voidItemParticipates: profile.voidItemCountsAsParticipation
  });
}

/** The ballots of the box belong to nobody. Source: docs/count-record.md 6; SPEC SB8. */
function secretTally({ poll, roll, sealed = [] }: CountableRecord, profile: RuleProfile): Tally {
  const present = roll.entries.filter((entry) => entry.isPresent).length;
  const counted = { rights: roll.entries.length, present, ballots: sealed.map((ballot) => ballot.choices) };
  return tallyNameless({ ...poll, options: poll.options.map((option) => option.id) }, counted, profile);
}

function askedOf(poll: CountableRecord['poll']) {
  const question = questionOf(poll);
  if (question.method === 'YES_NO') return {};
  if (question.method === 'ELECTION') {
    const { stage, seats, candidates } = question;
    return { election: { stage, seats, candidates } };
  }
  return { choice: question };
}
