/** Counting an owners' vote: from judged ballots to heads and area on one item, silence and 随多数 shown apart. */
import { ABSTAIN, type BaseTally, type Tally } from '../tally.ts';
import type { EntryVote, UnitVote } from './ballotJudgement.ts';
import { readItem, sameReading, type ItemReading } from './itemMarks.ts';
import type { OwnersBallot, OwnersBallotItem, OwnersItem, OwnersProxy } from './records.ts';
import { leadingOption } from './silentBallots.ts';

export interface OwnersTallyInput {
  readonly item: OwnersItem;
  /** One per roll entry; together they are N and A. */
  readonly entries: readonly EntryVote[];
  /** Entries whose silence joins the majority; empty while the policy is off. */
  readonly silentEntryIds: ReadonlySet<string>;
  /** Further rights that were added up where they lie, since there is nothing to judge about them; together with `entries` they are N and A. */
  readonly plain?: readonly PlainRights[];
  /** Powers whose instruction the holder's marks must follow. */
  readonly proxies: readonly OwnersProxy[];
  /** Profile `abstainCountsAsParticipation`, `voidItemCountsAsParticipation`. */
  readonly abstainParticipates: boolean;
  readonly voidItemParticipates: boolean;
}

/** `counts` and `marked` include silence and 随多数 where they joined; `explicit` does not. */
export interface OwnersBaseTally extends BaseTally {
  /** Marks of those who chose themselves. */
  readonly explicit: Readonly<Record<string, number>>;
  /** Marked 随多数. */
  readonly followed: number;
  /** Delivered, not returned, counted by the clause. */
  readonly silent: number;
  /** Co-owners disagreed: not taking part. */
  readonly suspended: number;
  readonly notReturned: number;
}

export interface OwnersTally extends Tally, OwnersBaseTally {
  readonly area: OwnersBaseTally;
  /** Where 随多数 and silence went; null = they counted as abstain (or there were none). */
  readonly majorityOption: string | null;
}

/** Rights with one and the same marks on their only ballot, or (`choices` null) with no ballot at all. */
export interface PlainRights {
  readonly choices: readonly string[] | null;
  readonly heads: number;
  /** 0.01 m². */
  readonly areaCenti: number;
}

/**
 * Heads: one per entry; units marked alike are one choice, contradictory ones make the head abstain while each area counts as marked; a
 * void unit beside a marked one does not speak. An over-marked election paper is void as a whole. The order of ballots does not matter.
 * Throws `RangeError` when options + abstain + void + suspended ≠ ballots + silent (I4). Source: domain 5.2, 司法解释 art. 9 [L]; SPEC OV5, OV6, OV11, OV12.
 */
export function tallyOwners(input: OwnersTallyInput): OwnersTally {
  const [heads, area] = [newSums(input.item), newSums(input.item)];
  const instructions = instructionsOf(input);
  for (const { entryId, units } of input.entries) {
    if (input.silentEntryIds.has(entryId) && input.item.method !== 'ELECTION') addSilence(heads, area, units);
    else addEntry(heads, area, units, stancesOf(units, input.item, instructions));
  }
  for (const rights of input.plain ?? []) addPlain(heads, area, rights, input.item);
  const majorityOption = leadingOption(input.item.options, heads.explicit, area.explicit);
  const headTally = finish(heads, majorityOption, input);
  return { ...headTally, area: finish(area, majorityOption, input), majorityOption, byParty: {} };
}

type Stance = ItemReading | { readonly kind: 'VOID_BALLOT' | 'SUSPENDED' | 'NOT_RETURNED' | 'SILENT' };
const SILENT = { kind: 'SILENT' } as const;
const NONE = { kind: 'NOT_RETURNED' } as const;
const VOID_BALLOT = { kind: 'VOID_BALLOT' } as const;
const SUSPENDED = { kind: 'SUSPENDED' } as const;
const ABSTAINS = { kind: 'ABSTAIN' } as const;

function instructionsOf({ item, proxies }: OwnersTallyInput): ReadonlyMap<string, readonly string[]> {
  return new Map(
    proxies.flatMap(({ id, instructions }) => {
      const own = instructions.find(({ itemId }) => itemId === item.id);
      return own ? [[id, own.choices] as const] : [];
    })
  );
}

function stancesOf(units: readonly UnitVote[], item: OwnersItem, instructions: ReadonlyMap<string, readonly string[]>): Stance[] {
  return units.map(({ state, ballot }) => {
    if (state === 'VOID') return VOID_BALLOT;
    if (state === 'SUSPENDED') return SUSPENDED;
    return ballot ? stanceOf(ballot, item, instructions) : NONE;
  });
}

function stanceOf(ballot: OwnersBallot, item: OwnersItem, instructions: ReadonlyMap<string, readonly string[]>): Stance {
  const given = ballot.items.find(({ itemId }) => itemId === item.id);
  return stanceOfMarks(given, item, ballot.proxyId === null ? undefined : instructions.get(ballot.proxyId));
}

function stanceOfMarks(given: OwnersBallotItem | undefined, item: OwnersItem, instruction?: readonly string[]): Stance {
  const reading = readItem(item, given, instruction);
  const isOverMarked = item.method === 'ELECTION' && reading.kind === 'VOID' && reading.reason === 'TOO_MANY_MARKS';
  return isOverMarked ? VOID_BALLOT : reading;
}

const SPEAKS = new Set<Stance['kind']>(['MARKED', 'ABSTAIN', 'FOLLOW']);

function headStance(stances: readonly Stance[]): Stance {
  const [only] = stances;
  if (only && stances.length === 1) return only;
  const spoken = stances.filter((stance): stance is ItemReading => SPEAKS.has(stance.kind));
  const [first, ...others] = spoken;
  if (first) return others.every((other) => sameReading(first, other)) ? first : ABSTAINS;
  const rest: Stance['kind'][] = ['VOID', 'SUSPENDED', 'VOID_BALLOT', 'NOT_RETURNED'];
  const found = rest.find((kind) => stances.some((stance) => stance.kind === kind));
  return stances.find((stance) => stance.kind === found) ?? NONE;
}

function addSilence(heads: Sums, area: Sums, units: readonly UnitVote[]): void {
  addStance(heads, SILENT, 1);
  for (const { areaCenti } of units) addStance(area, SILENT, areaCenti);
}

function addEntry(heads: Sums, area: Sums, units: readonly UnitVote[], stances: readonly Stance[]): void {
  addStance(heads, headStance(stances), 1);
  for (const [index, stance] of stances.entries()) addStance(area, stance, units[index]?.areaCenti ?? 0);
}

/** Rights with one ballot for all of their units: head and area say the same. */
function addPlain(heads: Sums, area: Sums, { choices, heads: count, areaCenti }: PlainRights, item: OwnersItem): void {
  const stance = choices === null ? NONE : stanceOfMarks({ itemId: item.id, choices, voidReason: null }, item);
  addStance(heads, stance, count);
  addStance(area, stance, areaCenti);
}

interface Sums {
  explicit: Record<string, number>;
  roll: number;
  marked: number;
  abstained: number;
  followed: number;
  silent: number;
  voidItems: number;
  voidBallots: number;
  suspended: number;
  notReturned: number;
}

function newSums({ options, marksMax }: OwnersItem): Sums {
  if (new Set(options).size !== options.length || options.includes(ABSTAIN)) throw new RangeError('options are not distinct');
  if (marksMax < 1) throw new RangeError(`not a number of marks: ${marksMax}`);
  const explicit = Object.fromEntries(options.map((option) => [option, 0]));
  const zero = { roll: 0, marked: 0, abstained: 0, followed: 0, silent: 0 };
  return { explicit, ...zero, voidItems: 0, voidBallots: 0, suspended: 0, notReturned: 0 };
}

function addStance(sums: Sums, stance: Stance, weight: number): void {
  sums.roll += weight;
  switch (stance.kind) {
    case 'MARKED':
      sums.marked += weight;
      for (const mark of stance.marks) sums.explicit[mark] = (sums.explicit[mark] ?? 0) + weight;
      break;
    case 'ABSTAIN':
      sums.abstained += weight;
      break;
    case 'FOLLOW':
      sums.followed += weight;
      break;
    case 'SILENT':
      sums.silent += weight;
      break;
    case 'VOID':
      sums.voidItems += weight;
      break;
    case 'VOID_BALLOT':
      sums.voidBallots += weight;
      break;
    case 'SUSPENDED':
      sums.suspended += weight;
      break;
    case 'NOT_RETURNED':
      sums.notReturned += weight;
      break;
  }
}

function finish(
  sums: Sums,
  majorityOption: string | null,
  { item, abstainParticipates, voidItemParticipates }: OwnersTallyInput
): OwnersBaseTally {
  const { explicit, roll, followed, silent, voidItems, voidBallots, suspended, notReturned } = sums;
  const joins = followed + silent;
  const abstained = sums.abstained + (majorityOption === null ? joins : 0);
  const marked = sums.marked + (majorityOption === null ? 0 : joins);
  const counts: Record<string, number> = { ...explicit, [ABSTAIN]: abstained };
  if (majorityOption !== null) counts[majorityOption] = (counts[majorityOption] ?? 0) + joins;
  const participating = marked + (abstainParticipates ? abstained : 0) + (voidItemParticipates ? voidItems : 0);
  const ballots = roll - notReturned - silent;
  const perOption = item.options.map((option) => counts[option] ?? 0);
  const fitsOptions = item.marksMax === 1 ? sum(perOption) === marked : perOption.every((count) => count <= marked);
  const accounted = marked + abstained + voidBallots + voidItems + suspended;
  if (!fitsOptions || accounted !== ballots + silent || !Number.isSafeInteger(roll)) {
    throw new RangeError(`I4 broken: ${accounted} accounted for, ${ballots} ballots, ${silent} silent`);
  }
  const received = { roll, present: 0, participating, ballots, marked, counts, voidBallots, voidItems };
  return { ...received, explicit: { ...explicit, [ABSTAIN]: sums.abstained }, followed, silent, suspended, notReturned };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
