/** What becomes of each ballot that came in: it counts, is void with a reason, came after one that counts, or is suspended between co-owners. */
import type { Instant } from '../../basics/time.ts';
import { settleUnit } from './coOwners.ts';
import type { DuplicateRules } from './duplicates.ts';
import { faultyProxies, isStanding, type ProxyRules } from './proxies.ts';
import type {
  BallotRevocation,
  CoOwnerSettlement,
  IssuedBallot,
  OwnersBallot,
  OwnersProxy,
  OwnersRollEntry,
  UnitTransfer,
  VoidBallotReason
} from './records.ts';
import { coveredUnits } from './saleDuringVote.ts';

export interface JudgementInput {
  readonly roll: readonly OwnersRollEntry[];
  readonly ballots: readonly OwnersBallot[];
  readonly issued: readonly IssuedBallot[];
  readonly proxies: readonly OwnersProxy[];
  readonly transfers: readonly UnitTransfer[];
  readonly settlements: readonly CoOwnerSettlement[];
  /** Ballots that were taken back. No command here does that; a record of a count made elsewhere may name some. */
  readonly revocations: readonly BallotRevocation[];
  /** In time: `opensAt ≤ castAt < closesAt`. */
  readonly window: { readonly opensAt: Instant; readonly closesAt: Instant };
  readonly rules: DuplicateRules & ProxyRules;
}

/** COUNTS for at least one unit; DUPLICATE: another ballot counts instead; SUSPENDED: co-owners said different things. */
export type Standing = 'COUNTS' | 'VOID' | 'DUPLICATE' | 'SUSPENDED';

export interface BallotJudgement {
  readonly ballotId: string;
  readonly entryId: string;
  readonly standing: Standing;
  readonly voidReason: VoidBallotReason | null;
  /** Units for which it counts. */
  readonly unitIds: readonly string[];
  /** The ballot that counts instead, for what is told to the owner; null otherwise. */
  readonly insteadBallotId: string | null;
}

/** One unit of a head and the ballot that counts for it. */
export interface UnitVote {
  readonly unitId: string;
  readonly areaCenti: number;
  readonly state: 'COUNTS' | 'VOID' | 'SUSPENDED' | 'NOT_RETURNED';
  readonly ballot: OwnersBallot | null;
}

export interface EntryVote {
  readonly entryId: string;
  readonly units: readonly UnitVote[];
}

export interface JudgedVote {
  readonly ballots: readonly BallotJudgement[];
  /** One per roll entry, in the order of the roll. */
  readonly entries: readonly EntryVote[];
}

/**
 * Judges all ballots of a vote; the order in which they are given does not matter. Whole-ballot voids first (what the tellers found, then
 * times, numbers, proxies, signers), then per unit: the settlement or suspension between co-owners and the policy on duplicates. Throws
 * `RangeError` on a ballot off the roll or a ballot given twice, which the store makes impossible. Source: domain 5.2; SPEC OV5, OV6, OV7, OV8, OV9, OV10.
 */
export function judgeBallots(input: JudgementInput): JudgedVote {
  const checks = prepare(input);
  const byEntry = new Map<string, OwnersBallot[]>();
  for (const ballot of input.ballots) {
    const list = byEntry.get(ballot.entryId);
    if (list) list.push(ballot);
    else byEntry.set(ballot.entryId, [ballot]);
  }
  const judged: BallotJudgement[] = [];
  const entries = input.roll.map((entry) => {
    const ballots = byEntry.get(entry.id);
    byEntry.delete(entry.id);
    return ballots ? judgeEntry(entry, ballots, checks, judged) : notReturned(entry);
  });
  const [offRoll] = byEntry.keys();
  if (offRoll !== undefined) throw new RangeError(`ballot off the roll: ${offRoll}`);
  return { ballots: judged, entries };
}

function notReturned({ id, builtFrom }: OwnersRollEntry): EntryVote {
  return {
    entryId: id,
    units: builtFrom.map(({ unitId, areaCenti }): UnitVote => ({ unitId, areaCenti, state: 'NOT_RETURNED', ballot: null }))
  };
}

interface Checks {
  readonly input: JudgementInput;
  readonly issued: ReadonlyMap<string, IssuedBallot>;
  readonly proxies: ReadonlyMap<string, OwnersProxy>;
  readonly proxyFaults: ReadonlyMap<string, VoidBallotReason>;
  readonly transfers: ReadonlyMap<string, readonly UnitTransfer[]>;
  readonly settled: ReadonlyMap<string, string>;
  readonly revoked: ReadonlySet<string>;
}

function prepare(input: JudgementInput): Checks {
  const { issued, proxies, transfers, settlements, revocations, window, rules } = input;
  return {
    input,
    issued: new Map(issued.map((ballot) => [ballot.serial, ballot])),
    proxies: new Map(proxies.map((proxy) => [proxy.id, proxy])),
    proxyFaults: faultyProxies(proxies, rules),
    transfers: Map.groupBy(transfers, (transfer) => transfer.entryId),
    settled: new Map([...settlements].sort((a, b) => a.at - b.at).map(({ entryId, ballotId }) => [entryId, ballotId])),
    revoked: new Set(revocations.filter(({ at }) => at < window.closesAt).map(({ ballotId }) => ballotId))
  };
}

interface ValidBallot {
  readonly ballot: OwnersBallot;
  /** Whose will it is: the owner's person, also when a proxy cast it. */
  readonly voterKey: string;
  readonly unitIds: readonly string[];
}

function judgeEntry(entry: OwnersRollEntry, ballots: readonly OwnersBallot[], checks: Checks, judged: BallotJudgement[]): EntryVote {
  if (ballots.length === 1) return judgeOnlyBallot(entry, ballots, checks, judged);
  if (new Set(ballots.map(({ id }) => id)).size !== ballots.length) throw new RangeError(`ballot twice for ${entry.id}`);
  const [valid, voids] = sortBallots(entry, ballots, checks);
  const settledBallotId = checks.settled.get(entry.id) ?? null;
  const settlement = { settledBallotId, transfers: checks.transfers.get(entry.id) ?? [], rules: checks.input.rules };
  const suspended = new Set<string>();
  const countsFor = new Map<string, string[]>();
  const instead = new Map<string, string>();
  const units = entry.builtFrom.map(({ unitId, areaCenti }): UnitVote => {
    const here = valid.filter(({ unitIds }) => unitIds.includes(unitId));
    if (here.length === 0) {
      const isVoid = voids.some(({ ballot }) => ballot.unitId === null || ballot.unitId === unitId);
      return { unitId, areaCenti, state: isVoid ? 'VOID' : 'NOT_RETURNED', ballot: null };
    }
    const { counted, conflict } = settleUnit(unitId, here, settlement);
    for (const ballot of conflict) suspended.add(ballot.id);
    if (!counted) return { unitId, areaCenti, state: 'SUSPENDED', ballot: null };
    countsFor.set(counted.id, [...(countsFor.get(counted.id) ?? []), unitId]);
    for (const { ballot } of here) if (ballot !== counted) instead.set(ballot.id, counted.id);
    return { unitId, areaCenti, state: 'COUNTS', ballot: counted };
  });
  judged.push(...voids.map(({ ballot, reason }) => voided(ballot, reason)));
  for (const { ballot } of valid)
    judged.push(stood(ballot, countsFor.get(ballot.id) ?? [], suspended.has(ballot.id), instead.get(ballot.id)));
  return { entryId: entry.id, units };
}

/** The common case, without anything to settle; a city-wide vote has a million of them. */
function judgeOnlyBallot(entry: OwnersRollEntry, ballots: readonly OwnersBallot[], checks: Checks, judged: BallotJudgement[]): EntryVote {
  const [[only], [rejected]] = sortBallots(entry, ballots, checks);
  const units = entry.builtFrom.map(({ unitId, areaCenti }): UnitVote => {
    if (only?.unitIds.includes(unitId)) return { unitId, areaCenti, state: 'COUNTS', ballot: only.ballot };
    const isVoid = rejected !== undefined && (rejected.ballot.unitId === null || rejected.ballot.unitId === unitId);
    return { unitId, areaCenti, state: isVoid ? 'VOID' : 'NOT_RETURNED', ballot: null };
  });
  if (only) judged.push(stood(only.ballot, only.unitIds, false, undefined));
  if (rejected) judged.push(voided(rejected.ballot, rejected.reason));
  return { entryId: entry.id, units };
}

function voided({ id: ballotId, entryId }: OwnersBallot, voidReason: VoidBallotReason): BallotJudgement {
  return { ballotId, entryId, standing: 'VOID', voidReason, unitIds: [], insteadBallotId: null };
}

function stood(ballot: OwnersBallot, unitIds: readonly string[], isSuspended: boolean, instead: string | undefined): BallotJudgement {
  const standing: Standing = unitIds.length > 0 ? 'COUNTS' : isSuspended ? 'SUSPENDED' : 'DUPLICATE';
  const insteadBallotId = standing === 'DUPLICATE' ? (instead ?? null) : null;
  return { ballotId: ballot.id, entryId: ballot.entryId, standing, voidReason: null, unitIds, insteadBallotId };
}

function sortBallots(
  entry: OwnersRollEntry,
  ballots: readonly OwnersBallot[],
  checks: Checks
): [ValidBallot[], { ballot: OwnersBallot; reason: VoidBallotReason }[]] {
  const valid: ValidBallot[] = [];
  const voids: { ballot: OwnersBallot; reason: VoidBallotReason }[] = [];
  for (const ballot of ballots) {
    const reason = ballot.voidReason ?? formFault(ballot, checks) ?? proxyFault(ballot, checks);
    if (reason) {
      voids.push({ ballot, reason });
      continue;
    }
    const proxy = ballot.proxyId === null ? undefined : checks.proxies.get(ballot.proxyId);
    const voter = proxy ? proxy.principalPersonId : ballot.personId;
    const { unitId, castAt } = ballot;
    const unitIds = coveredUnits(entry, checks.transfers.get(entry.id) ?? [], { unitId, castAt, voterPersonId: voter });
    if (unitIds.length === 0) voids.push({ ballot, reason: 'NOT_THE_OWNER' });
    else valid.push({ ballot, voterKey: voter, unitIds });
  }
  return [valid, voids];
}

/** Times and numbers: late, early, a number that was never issued, is another right's, or had been replaced when the ballot came in. */
function formFault(
  { id, castAt, serial, entryId, unitId }: OwnersBallot,
  { input, issued, revoked }: Checks
): VoidBallotReason | undefined {
  if (revoked.has(id)) return 'REVOKED';
  if (castAt < input.window.opensAt) return 'EARLY';
  if (castAt >= input.window.closesAt) return 'LATE';
  if (serial === '') return undefined;
  const paper = issued.get(serial);
  if (!paper || paper.entryId !== entryId || (paper.unitId !== null && paper.unitId !== unitId)) return 'NOT_ISSUED';
  return paper.replacedAt !== null && paper.replacedAt <= castAt ? 'REISSUED' : undefined;
}

function proxyFault(ballot: OwnersBallot, { proxies, proxyFaults }: Checks): VoidBallotReason | undefined {
  if (ballot.proxyId === null) return undefined;
  const proxy = proxies.get(ballot.proxyId);
  if (!proxy || proxy.entryId !== ballot.entryId || !isStanding(proxy, ballot.castAt)) return 'NO_PROXY_DOCUMENT';
  if (ballot.personId !== '' && ballot.personId !== proxy.holderPersonId) return 'NO_PROXY_DOCUMENT';
  return proxyFaults.get(proxy.id);
}
