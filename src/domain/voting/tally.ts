/** Counting: from the ballots and the frozen roll to the numbers that a decision rule reads. */

/** The mark for "abstain"; no option may be called so. */
export const ABSTAIN = 'ABSTAIN';
/** The options of a yes/no poll. */
export const YES_NO_OPTIONS = ['FOR', 'AGAINST'] as const;

/** One frozen right to vote. */
export interface TallyRollEntry {
  readonly id: string;
  /** Party for the split by party; null or absent for rolls without parties. */
  readonly party?: string | null;
  /** Checked in when the poll was opened; asked only in a meeting. */
  readonly isPresent?: boolean;
  /** Exclusive area in 0.01 m², where area counts; then every entry has one. */
  readonly areaCenti?: number;
}

/** BALLOT: the whole paper is void and does not take part. ITEM: only this item is void (5.2). */
export type VoidKind = 'BALLOT' | 'ITEM';

export interface TallyBallot {
  readonly rollEntryId: string;
  /** One mark; several only where the method allows them. No mark, too many, or abstain beside another voids the item. */
  readonly choices: readonly string[];
  readonly void?: VoidKind | null;
}

export interface TallyInput {
  readonly roll: readonly TallyRollEntry[];
  readonly ballots: readonly TallyBallot[];
  /** Options on the paper, without ABSTAIN. */
  readonly options: readonly string[];
  /** ONE mark per paper, or MANY (approval). */
  readonly marks: 'ONE' | 'MANY';
  /** MEETING: those present when the poll opened take part, silent or not. BALLOTS: those who returned a valid paper do. */
  readonly participation: 'MEETING' | 'BALLOTS';
  /** Profile `voidItemCountsAsParticipation`. */
  readonly voidItemParticipates: boolean;
}

/** The numbers of one base: heads, or area in 0.01 m². */
export interface BaseTally {
  /** N, A, M: everybody on the frozen roll. */
  readonly roll: number;
  /** Checked in when the poll was opened; 0 outside meetings. */
  readonly present: number;
  /** P, Pa: those who take part, the denominator of every majority. */
  readonly participating: number;
  /** Papers received. */
  readonly ballots: number;
  /** Valid papers with at least one option marked (in ONE mode the sum of the options). */
  readonly marked: number;
  /** Marks per option, every option named, and ABSTAIN. */
  readonly counts: Readonly<Record<string, number>>;
  readonly voidBallots: number;
  readonly voidItems: number;
}

/** Heads at the top level; `area` beside them where the roll has areas. */
export interface Tally extends BaseTally {
  readonly area?: BaseTally;
  /** The split by party, heads; entries without a party are left out. */
  readonly byParty: Readonly<Record<string, BaseTally>>;
}

/**
 * Counts. The order of ballots does not matter. Throws `RangeError` on what the store makes impossible (a ballot off the roll, two
 * ballots for one right, an unknown option, a ballot of somebody who was not present) and when options + abstain + void ≠ ballots.
 * Source: domain 5.2; SPEC DR23, DR24, DR25.
 */
export function tallyBallots(input: TallyInput): Tally {
  const papers = sortPapers(input);
  const heads = countBase(input, papers, input.roll, () => 1);
  const hasArea = input.roll.some((entry) => entry.areaCenti !== undefined);
  const area = hasArea ? { area: countBase(input, papers, input.roll, areaOf) } : {};
  return { ...heads, ...area, byParty: countByParty(input, papers) };
}

/** Those who were there and chose nothing: they take part, are not for, and are told beside the choices. SPEC DC46. */
export function silentOf({ present, ballots }: Pick<BaseTally, 'present' | 'ballots'>): number {
  return Math.max(0, present - ballots);
}

type Paper = { readonly sort: 'VOID_BALLOT' | 'VOID_ITEM' | 'ABSTAIN' | 'MARKED'; readonly marks: readonly string[] };

function sortPapers(input: TallyInput): Map<string, Paper> {
  assertDistinct(input.options, 'option');
  if (input.options.includes(ABSTAIN)) throw new RangeError('ABSTAIN is not an option');
  assertDistinct(
    input.roll.map((entry) => entry.id),
    'roll entry'
  );
  const roll = new Map(input.roll.map((entry) => [entry.id, entry]));
  const known = new Set([...input.options, ABSTAIN]);
  const papers = new Map<string, Paper>();
  for (const ballot of input.ballots) {
    const entry = roll.get(ballot.rollEntryId);
    if (!entry) throw new RangeError(`ballot off the roll: ${ballot.rollEntryId}`);
    if (papers.has(entry.id)) throw new RangeError(`two ballots for one right: ${entry.id}`);
    if (input.participation === 'MEETING' && !entry.isPresent) throw new RangeError(`ballot of an absent voter: ${entry.id}`);
    const unknown = ballot.choices.find((choice) => !known.has(choice));
    if (unknown !== undefined) throw new RangeError(`unknown option: ${unknown}`);
    papers.set(entry.id, readPaper(ballot, input.marks));
  }
  return papers;
}

/** Two marks where one is asked, none at all, or abstain beside an option: the item is void (5.2). */
function readPaper(ballot: TallyBallot, allowed: 'ONE' | 'MANY'): Paper {
  const marks = [...new Set(ballot.choices)];
  if (ballot.void === 'BALLOT') return { sort: 'VOID_BALLOT', marks: [] };
  const tooMany = marks.length > 1 && (allowed === 'ONE' || marks.includes(ABSTAIN));
  if (ballot.void === 'ITEM' || marks.length === 0 || tooMany) return { sort: 'VOID_ITEM', marks: [] };
  return marks[0] === ABSTAIN ? { sort: 'ABSTAIN', marks: [] } : { sort: 'MARKED', marks };
}

function countBase(
  input: TallyInput,
  papers: ReadonlyMap<string, Paper>,
  entries: readonly TallyRollEntry[],
  weightOf: (entry: TallyRollEntry) => number
): BaseTally {
  const counts: Record<string, number> = Object.fromEntries([...input.options, ABSTAIN].map((id) => [id, 0]));
  const sum = { roll: 0, present: 0, ballots: 0, marked: 0, voidBallots: 0, voidItems: 0 };
  for (const entry of entries) {
    const weight = weightOf(entry);
    sum.roll += weight;
    if (entry.isPresent && input.participation === 'MEETING') sum.present += weight;
    const paper = papers.get(entry.id);
    if (!paper) continue;
    sum.ballots += weight;
    for (const mark of paper.marks) counts[mark] = (counts[mark] ?? 0) + weight;
    if (paper.sort === 'MARKED') sum.marked += weight;
    if (paper.sort === 'ABSTAIN') counts[ABSTAIN] = (counts[ABSTAIN] ?? 0) + weight;
    if (paper.sort === 'VOID_BALLOT') sum.voidBallots += weight;
    if (paper.sort === 'VOID_ITEM') sum.voidItems += weight;
  }
  const tookPart = sum.ballots - sum.voidBallots - (input.voidItemParticipates ? 0 : sum.voidItems);
  return checked({ ...sum, participating: input.participation === 'MEETING' ? sum.present : tookPart, counts }, input);
}

/** I4: sum of options + abstain + void = ballots (in MANY mode the marked papers stand for the options). */
function checked(tally: BaseTally, { options, marks }: TallyInput): BaseTally {
  const perOption = options.map((id) => tally.counts[id] ?? 0);
  const fitsOptions = marks === 'ONE' ? perOption.reduce((a, b) => a + b, 0) === tally.marked : perOption.every((n) => n <= tally.marked);
  const accounted = tally.marked + (tally.counts[ABSTAIN] ?? 0) + tally.voidBallots + tally.voidItems;
  if (!fitsOptions || accounted !== tally.ballots || !Number.isSafeInteger(tally.roll)) {
    throw new RangeError(`I4 broken: ${accounted} accounted for, ${tally.ballots} ballots`);
  }
  return tally;
}

function countByParty(input: TallyInput, papers: ReadonlyMap<string, Paper>): Record<string, BaseTally> {
  const parties = [...new Set(input.roll.flatMap((entry) => entry.party ?? []))].sort();
  return Object.fromEntries(
    parties.map((party) => {
      const members = input.roll.filter((entry) => entry.party === party);
      return [party, countBase(input, papers, members, () => 1)];
    })
  );
}

function areaOf(entry: TallyRollEntry): number {
  if (entry.areaCenti === undefined || !Number.isSafeInteger(entry.areaCenti) || entry.areaCenti < 0) {
    throw new RangeError(`no area for ${entry.id}`);
  }
  return entry.areaCenti;
}

function assertDistinct(ids: readonly string[], what: string): void {
  if (new Set(ids).size !== ids.length) throw new RangeError(`${what} twice`);
}
