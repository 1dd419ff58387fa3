/** For tests: made-up units, owners, roll entries and ballots, each with what a test names. */
import type { Ownership, Owner, OwnersBallot, OwnersItem, OwnersProxy, OwnersRollEntry, Unit } from './records.ts';
import { judgeBallots, type JudgementInput, type JudgedVote } from './ballotJudgement.ts';
import { tallyOwners, type OwnersTally, type OwnersTallyInput } from './ownersTally.ts';

export const ON = '2026-05-01';
export const OPENS_AT = 1_000;
export const CLOSES_AT = 2_000;

export function unit(id: string, more: Partial<Unit> = {}): Unit {
  const place = { buildingId: 'b3', staircase: '1', floor: '5', number: id };
  return { id, ...place, areaCenti: 10_000, areaSource: 'REGISTERED', use: 'DWELLING', status: 'DELIVERED', ...more };
}

export function owner(id: string, more: Partial<Owner> = {}): Owner {
  return { id, kind: 'PERSON', personId: `p-${id}`, actsAs: 'SELF', name: '张三', diedOn: null, ...more };
}

export function owns(ownerIds: string, unitId: string, more: Partial<Ownership> = {}): Ownership {
  const set = { id: `${unitId}:${ownerIds}`, unitId, ownerIds: ownerIds.split(' '), share: '', namedVoterOwnerId: null };
  return { ...set, since: '2020-01-01', until: null, kind: 'REGISTERED', ...more };
}

/** An entry with units of the areas given, called `<id>1`, `<id>2` …; its one voter is `p-<id>` unless named otherwise. */
export function entry(id: string, areas: readonly number[] = [10_000], more: Partial<OwnersRollEntry> = {}): OwnersRollEntry {
  const builtFrom = areas.map((areaCenti, index) => ({
    ...{ unitId: `${id}${index + 1}`, buildingId: 'b3', staircase: '1', number: String(index + 1), areaCenti },
    ...{ areaSource: 'REGISTERED' as const, ownershipId: `o-${id}`, ownershipKind: 'REGISTERED' as const }
  }));
  return {
    ...{ id, headKey: `owners:${id}`, ownerIds: [id], unitIds: builtFrom.map(({ unitId }) => unitId), builtFrom },
    ...{ areaCenti: areas.reduce((sum, area) => sum + area, 0), label: '', isDeveloper: false, voterPersonIds: [`p-${id}`] },
    ...more
  };
}

export const YES_NO: OwnersItem = {
  ...{ id: 'i1', title: '', method: 'YES_NO', options: ['FOR', 'AGAINST'], marksMax: 1, offersFollowMajority: true }
};

/** A ballot of the entry's voter on the item `i1`; marks separated by spaces. */
export function ballot(id: string, entryId: string, marks: string, more: Partial<OwnersBallot> = {}): OwnersBallot {
  const items = [{ itemId: 'i1', choices: marks.split(' ').filter((mark) => mark !== ''), voidReason: null }];
  return {
    ...{ id, entryId, unitId: null, items, channel: 'PHONE', castAt: 1_500, serial: '', personId: `p-${entryId}` },
    ...{ voidReason: null, proxyId: null },
    ...more
  };
}

export function proxy(id: string, entryId: string, holderPersonId: string, more: Partial<OwnersProxy> = {}): OwnersProxy {
  return {
    ...{ id, entryId, principalPersonId: `p-${entryId}`, holderPersonId, instructions: [{ itemId: 'i1', choices: ['FOR'] }] },
    ...{ hasDocument: true, registeredAt: 1_100, revokedAt: null },
    ...more
  };
}

/** Everything that a judgement reads and a test does not name. */
export function judge(roll: readonly OwnersRollEntry[], ballots: readonly OwnersBallot[], more: Partial<JudgementInput> = {}): JudgedVote {
  const rules = { duplicatePolicy: 'FIRST_VALID', voteChanges: 0, proxyLimit: 3, forbiddenHolderIds: new Set<string>() } as const;
  const nothing = { issued: [], proxies: [], transfers: [], settlements: [], revocations: [] };
  return judgeBallots({ roll, ballots, ...nothing, window: { opensAt: OPENS_AT, closesAt: CLOSES_AT }, rules, ...more });
}

/** Counts judged ballots on the item `i1`. */
export function tally(judged: JudgedVote, more: Partial<OwnersTallyInput> = {}): OwnersTally {
  const nothing = { silentEntryIds: new Set<string>(), proxies: [], abstainParticipates: true, voidItemParticipates: true };
  return tallyOwners({ item: YES_NO, entries: judged.entries, ...nothing, ...more });
}
