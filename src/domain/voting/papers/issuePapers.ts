/** Issuing the printed ballots of an owners' vote: one for each right, numbered, each with a code of its own. */
import { canonicalJson } from '../../basics/canonicalJson.ts';
import { entry, guard, insert, type Context, type Decision, type NewRow } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Poll, RollEntry } from '../records.ts';
import { compareNumbers } from '../rules/unitNumberOrder.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import type { BallotPaper } from './records.ts';

/** Id of a paper to be made and the hash of the code that is derived from it; the code itself is known only while it is printed. */
export interface PaperCode {
  readonly id: string;
  readonly codeHash: string;
}

export interface IssueFacts {
  readonly poll: Poll;
  readonly roll: readonly RollEntry[];
  readonly papers: readonly BallotPaper[];
  /** Buildings in the order of lists. */
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
  /** Profile `paperPerUnit`. */
  readonly isPerUnit: boolean;
  /** Rights that asked for paper; absent = all. */
  readonly only?: readonly string[] | undefined;
  /** As many as `duePapers` finds. */
  readonly codes: readonly PaperCode[];
}

/** A paper that is still to be made. */
export interface DuePaper {
  readonly rollEntryId: string;
  /** Null = for all units of the right. */
  readonly unitId: string | null;
}

/**
 * The papers that are missing, in the order of doors: building, staircase, number of the first unit. One for each right, or, where the
 * profile says so, one for each unit of a right that has several. Source: domain 2.2 [D]; SPEC PP1.
 */
export function duePapers(facts: Pick<IssueFacts, 'roll' | 'papers' | 'buildings' | 'isPerUnit' | 'only'>): DuePaper[] {
  const made = new Set(facts.papers.map((paper) => `${paper.rollEntryId} ${paper.unitId ?? ''}`));
  const withAny = new Set(facts.papers.map((paper) => paper.rollEntryId));
  const rank = new Map(facts.buildings.map(({ id }, index) => [id, index]));
  return facts.roll
    .filter((right) => facts.only === undefined || facts.only.includes(right.id))
    .flatMap((right) => papersOf(right, facts.isPerUnit))
    .filter(({ due }) => (due.unitId === null ? !withAny.has(due.rollEntryId) : !made.has(`${due.rollEntryId} ${due.unitId}`)))
    .sort((a, b) => doorOrder(a.door, b.door, rank))
    .map(({ due }) => due);
}

type Door = RollEntry['builtFrom'][number] | undefined;

function papersOf(right: RollEntry, isPerUnit: boolean): { due: DuePaper; door: Door }[] {
  const units = right.builtFrom;
  if (!isPerUnit || units.length < 2) return [{ due: { rollEntryId: right.id, unitId: null }, door: units[0] }];
  return units.map((unit) => ({ due: { rollEntryId: right.id, unitId: unit.unitId }, door: unit }));
}

function doorOrder(a: Door, b: Door, rank: ReadonlyMap<string, number>): number {
  const place = (door: Door) => rank.get(door?.buildingId ?? '') ?? rank.size;
  return place(a) - place(b) || compareNumbers(a?.staircase ?? '', b?.staircase ?? '') || compareNumbers(a?.number ?? '', b?.number ?? '');
}

export interface IssuePapers {
  /** Where and how papers are handed in; printed on each. */
  readonly handIn: string;
}

/**
 * Makes every paper that is missing, with numbers that run on without a gap. The journal keeps how many, which numbers, and a digest of
 * the whole list. Refuses as `checkPaperPoll`, `voting.roll-empty`, `papers.all-issued`. Answers `{issued, from, to}`.
 * Source: domain 2.10 表决票, 4.4 [D]; SPEC PP1.
 */
export function decideIssuePapers(facts: IssueFacts, payload: IssuePapers, context: Context): Result<Decision, Refusal> {
  const { poll, papers, codes } = facts;
  const checked = checkPaperPoll(poll, 'GIVE_OUT');
  if (!checked.ok) return checked;
  if (facts.roll.length === 0) return refuse('voting.roll-empty', 'DR20');
  const due = duePapers(facts);
  if (due.length === 0) return refuse('papers.all-issued', 'PP1');
  const last = Math.max(0, ...papers.map((paper) => paper.serial));
  const rows = due.map((paper, index) =>
    newPaper({ ...paper, ...payload, serial: last + 1 + index, pollId: poll.id }, codes[index]!, context)
  );
  const list = rows.map(({ serial, rollEntryId, unitId, codeHash }) => ({ serial, rollEntryId, unitId, codeHash }));
  const told = { issued: rows.length, from: last + 1, to: last + rows.length };
  return ok({
    changes: rows.map((row) => insert('ballotPaper', row)),
    guards: [guard('poll', poll)],
    entries: [
      entry('PapersIssued', aboutPaper(poll), { pollId: poll.id, ...told, ...payload, listSha256: context.sha256(canonicalJson(list)) })
    ],
    answer: told
  });
}

/** The row of a fresh paper. */
export function newPaper(
  of: Pick<BallotPaper, 'pollId' | 'rollEntryId' | 'unitId' | 'serial' | 'handIn'>,
  code: PaperCode,
  context: Context
): NewRow<'ballotPaper'> {
  return {
    id: code.id,
    codeHash: code.codeHash,
    pollId: of.pollId,
    rollEntryId: of.rollEntryId,
    unitId: of.unitId,
    serial: of.serial,
    state: 'ISSUED',
    issuedAt: context.now,
    deliveredAt: null,
    returnedAt: null,
    replacedAt: null,
    replacedBySerial: null,
    delivery: null,
    batchId: null,
    reason: '',
    handIn: of.handIn,
    replacesSerial: null,
    openedAt: null,
    openedBy: '',
    objection: null
  };
}

/** What entries about papers are filed under. */
export function aboutPaper(poll: Pick<Poll, 'id' | 'matterId'>, personIds: readonly string[] = []) {
  return {
    pollId: poll.id,
    ...(poll.matterId === null ? {} : { matterId: poll.matterId }),
    ...(personIds.length === 0 ? {} : { personIds })
  };
}
