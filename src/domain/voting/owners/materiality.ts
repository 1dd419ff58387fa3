/** What could have changed a result: rights that were reached, used, given up, used on paper or issued anew, against the margin. */
import type { OwnersCount } from '../rules/ownersVote.ts';
import type { Outcome, RuleTest, Verdict } from '../verdict.ts';
import type { EntryVote } from './ballotJudgement.ts';
import type { DeliveryProof, IssuedBallot, Waiver } from './records.ts';
import type { Materiality } from './terms.ts';

export interface MaterialityInput {
  readonly entries: readonly EntryVote[];
  /** Entries whose owner opened the ballot, or signed in at the desk. */
  readonly checkedInEntryIds: ReadonlySet<string>;
  readonly proofs: readonly DeliveryProof[];
  readonly waivers: readonly Waiver[];
  /** Entries whose silence joined the majority. */
  readonly silentEntryIds: ReadonlySet<string>;
  readonly issued: readonly IssuedBallot[];
  readonly verdict: Verdict;
  readonly count: OwnersCount;
  /** The outcome of the same rule for other numbers. */
  readonly judge: (count: OwnersCount) => Outcome;
}

export type MaterialityGroupName =
  | 'CHECKED_IN'
  | 'DELIVERED'
  | 'VOTED'
  | 'GAVE_UP'
  | 'REISSUED'
  | 'PAPER'
  | 'SILENT'
  | 'CHECKED_IN_NOT_VOTED'
  | 'DELIVERED_NOT_VOTED'
  | 'NOT_DELIVERED'
  | 'VOID'
  | 'SUSPENDED';

export interface MaterialityGroup {
  readonly name: MaterialityGroupName;
  readonly heads: number;
  readonly areaCenti: number;
  /** Whether this group alone could have turned the outcome: had those who did not vote voted, or were those who did counted otherwise. */
  readonly couldTurn: boolean;
}

export interface MaterialityReport extends Materiality {
  readonly groups: readonly MaterialityGroup[];
}

/**
 * Counts the groups and compares each with the margin. For used rights (paper, issued anew) the bound is taken from the totals, so that
 * nothing is said about how a channel voted. Source: reliability 2.3 (NSW 2021) [D]; SPEC OV13.
 */
export function reportMateriality(input: MaterialityInput): MaterialityReport {
  const members = membersOf(input);
  const groups = GROUPS.map(({ name, sort }) => {
    const entries = input.entries.filter(({ entryId }) => members[name].has(entryId));
    const size = { heads: entries.length, areaCenti: entries.reduce((sum, entry) => sum + areaOf(entry), 0) };
    return { name, ...size, couldTurn: sort !== null && couldTurn(input, size, sort) };
  });
  const heads = (name: MaterialityGroupName) => groups.find((group) => group.name === name)?.heads ?? 0;
  return {
    ...{ checkedIn: heads('CHECKED_IN'), delivered: heads('DELIVERED'), voted: heads('VOTED'), gaveUp: heads('GAVE_UP') },
    ...{ reissued: heads('REISSUED'), paper: heads('PAPER') },
    marginHeads: marginOf(input.verdict, 'heads') ?? 0,
    marginAreaCenti: marginOf(input.verdict, 'area'),
    groups
  };
}

/**
 * Of a passed vote: how few heads (or 0.01 m²), counted otherwise, would have made a test fail. Of one that did not pass: how many were
 * missing; 0 when this base was enough and the other was not. Null when no test is of this base. Source: [D]; SPEC OV13.
 */
export function marginOf({ outcome, tests }: Pick<Verdict, 'outcome' | 'tests'>, base: 'heads' | 'area'): number | null {
  const own = tests.filter((test) => test.base === base);
  if (own.length === 0) return null;
  if (outcome === 'PASSED') return Math.min(...own.map((test) => test.left.value - least(test) + 1));
  return Math.max(0, ...own.map((test) => least(test) - test.left.value));
}

/** The smallest left value with which the test holds. */
function least({ left, operator, right }: RuleTest): number {
  const rest = right.product % left.factor;
  const whole = (right.product - rest) / left.factor;
  return operator === '>' || rest > 0 ? whole + 1 : whole;
}

/** UNUSED: these rights were not used and could have been; USED: they were, and could be counted otherwise. */
type Sort = 'UNUSED' | 'USED' | null;

const GROUPS: readonly { readonly name: MaterialityGroupName; readonly sort: Sort }[] = [
  { name: 'CHECKED_IN', sort: null },
  { name: 'DELIVERED', sort: null },
  { name: 'VOTED', sort: null },
  { name: 'GAVE_UP', sort: 'UNUSED' },
  { name: 'REISSUED', sort: 'USED' },
  { name: 'PAPER', sort: 'USED' },
  { name: 'SILENT', sort: 'USED' },
  { name: 'CHECKED_IN_NOT_VOTED', sort: 'UNUSED' },
  { name: 'DELIVERED_NOT_VOTED', sort: 'UNUSED' },
  { name: 'NOT_DELIVERED', sort: 'UNUSED' },
  { name: 'VOID', sort: 'UNUSED' },
  { name: 'SUSPENDED', sort: 'UNUSED' }
];

function membersOf(input: MaterialityInput): Record<MaterialityGroupName, ReadonlySet<string>> {
  const { entries, proofs, waivers, issued, checkedInEntryIds, silentEntryIds } = input;
  const all = entries.map(({ entryId }) => entryId);
  const where = (holds: (entry: EntryVote) => boolean) => new Set(entries.filter(holds).map(({ entryId }) => entryId));
  const voted = where(({ units }) => units.some(({ state }) => state === 'COUNTS'));
  const delivered = new Set(proofs.filter(({ way }) => way !== 'POSTED').map(({ entryId }) => entryId));
  const without = (ids: Iterable<string>) => new Set([...ids].filter((id) => !voted.has(id) && !silentEntryIds.has(id)));
  return {
    CHECKED_IN: checkedInEntryIds,
    DELIVERED: delivered,
    VOTED: voted,
    GAVE_UP: without(waivers.map(({ entryId }) => entryId)),
    REISSUED: new Set(issued.filter(({ replacedAt }) => replacedAt !== null).map(({ entryId }) => entryId)),
    PAPER: where(({ units }) => units.some(({ ballot }) => ballot?.channel === 'PAPER')),
    SILENT: silentEntryIds,
    CHECKED_IN_NOT_VOTED: without(checkedInEntryIds),
    DELIVERED_NOT_VOTED: without(delivered),
    NOT_DELIVERED: without(all.filter((id) => !delivered.has(id))),
    VOID: where(({ entryId, units }) => !voted.has(entryId) && units.some(({ state }) => state === 'VOID')),
    SUSPENDED: where(({ entryId, units }) => !voted.has(entryId) && units.some(({ state }) => state === 'SUSPENDED'))
  };
}

function couldTurn(
  { count, judge, verdict }: MaterialityInput,
  size: { heads: number; areaCenti: number },
  sort: 'UNUSED' | 'USED'
): boolean {
  if (size.heads === 0) return false;
  const worlds = sort === 'UNUSED' ? [allAgainst, allFor] : [takenAway, turnedAgainst, turnedFor];
  return worlds.some((world) => {
    const other = { heads: world(count.heads, size.heads), area: world(count.area, size.areaCenti) };
    return judge(other) !== verdict.outcome;
  });
}

type World = (base: OwnersCount['heads'], size: number) => OwnersCount['heads'];

const allAgainst: World = (base, size) => ({ ...base, participating: Math.min(base.roll, base.participating + size) });
const allFor: World = (base, size) => {
  const more = Math.min(size, base.roll - base.participating);
  return { ...base, participating: base.participating + more, inFavour: base.inFavour + more };
};
const takenAway: World = (base, size) => {
  const participating = Math.max(0, base.participating - size);
  return { ...base, participating, inFavour: Math.min(participating, Math.max(0, base.inFavour - size)) };
};
const turnedAgainst: World = (base, size) => ({ ...base, inFavour: Math.max(0, base.inFavour - size) });
const turnedFor: World = (base, size) => ({ ...base, inFavour: Math.min(base.participating, base.inFavour + size) });

function areaOf({ units }: EntryVote): number {
  return units.reduce((sum, { areaCenti }) => sum + areaCenti, 0);
}
