/** The two ways of counting an owners' vote: right by right, and added up by the database with only the exceptional rights judged. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insert, type Change, type Context, type NewRow } from '#domain/basics/decision.ts';
import { DEFAULT_PROFILE, type RuleProfile } from '#domain/register/profile.ts';
import type { OwnersPollCount } from '#domain/voting/owners/judgeOwnersPoll.ts';
import { yesNoOptions } from '#domain/voting/paper.ts';
import { newPaper } from '#domain/voting/papers/issuePapers.ts';
import { newPoll } from '#domain/voting/pollParts.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { TurnoutMark } from '#domain/voting/secret/records.ts';
import { useRights } from '#domain/voting/useRights.ts';
import { newId } from '#server/application/randomness.ts';
import { excludedIn } from '#server/application/countRecord/countRecord.ts';
import { countOwnersPoll, judgeSpecialRights } from '#server/application/voting/countOwnersPoll.ts';
import { commitOf, found } from '../storage/samples.ts';
import { temporarySqliteStore, type TemporaryStore } from '../storage/temporaryStore.ts';

let temporary: TemporaryStore;
let communityId: string;
beforeAll(async () => {
  temporary = await temporarySqliteStore();
  communityId = await found(temporary.store);
});
afterAll(() => temporary.remove());

const OPENS = 1_000;
const CLOSES = 9_000;

interface MadeBallot {
  readonly choice: string;
  readonly at: number;
  readonly by: 'PHONE' | 'OTHER_PHONE' | 'PAPER' | 'PROXY' | 'UNIT';
  readonly isVoid: boolean;
  readonly isReplaced: boolean;
}
interface MadeRight {
  readonly areas: readonly number[];
  readonly ballots: readonly MadeBallot[];
  readonly isSold: boolean;
}

const choice = fc.constantFrom('FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'FOLLOW_MAJORITY', 'FOR AGAINST', '');
const ballot: fc.Arbitrary<MadeBallot> = fc.record({
  choice,
  at: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: OPENS, max: CLOSES - 1 }) }, fc.constantFrom(OPENS - 1, CLOSES)),
  by: fc.constantFrom('PHONE', 'PHONE', 'PHONE', 'OTHER_PHONE', 'PAPER', 'PROXY', 'UNIT'),
  isVoid: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  isReplaced: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true))
});
const right: fc.Arbitrary<MadeRight> = fc.record({
  areas: fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 3 }),
  ballots: fc.oneof({ weight: 3, arbitrary: fc.array(ballot, { maxLength: 1 }) }, fc.array(ballot, { maxLength: 3 })),
  isSold: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true))
});

const context: Context = {
  now: OPENS,
  actor: { kind: 'SYSTEM', communityId: '', personId: '', sessionId: '', name: '', roles: [], parties: [], householdId: null },
  zone: 'Asia/Shanghai',
  newId,
  sha256: (text) => text
};

/** Puts a made-up vote into the store and answers its poll. */
async function stored(rights: readonly MadeRight[]): Promise<Poll> {
  const pollId = newId();
  const rows = rights.map((made, index) => rollRow(pollId, index, made));
  const changes: Change[] = rows.map((row) => insert('rollEntry', row));
  const transfers: Poll['transfers'] = [];
  let serial = 0;
  for (const [index, made] of rights.entries()) {
    const row = rows[index]!;
    const unitId = row.builtFrom[0]!.unitId;
    if (made.isSold) transfers.push({ entryId: row.id, unitId, at: 5_000, ownershipId: 'new', voterPersonIds: [`buyer-${row.id}`] });
    const marks: TurnoutMark[] = [];
    for (const [nth, one] of made.ballots.entries()) {
      const isPaper = one.by === 'PAPER' || one.by === 'PROXY' || one.by === 'UNIT';
      if (isPaper) serial += 1;
      const of = { pollId, rollEntryId: row.id, unitId: one.by === 'UNIT' ? unitId : null, serial, handIn: '' };
      if (isPaper) {
        const replaced = one.isReplaced ? { state: 'REPLACED' as const, replacedAt: 2_000 } : {};
        changes.push(insert('ballotPaper', { ...newPaper(of, { id: newId(), codeHash: newId() }, context), ...replaced }));
      }
      const proxyId = one.by === 'PROXY' ? newId() : null;
      if (proxyId) changes.push(insert('proxy', proxyRow(proxyId, pollId, row.id)));
      const cast = castRow(row, one, { nth, serial: isPaper ? String(serial) : '', unitId: of.unitId, proxyId });
      changes.push(insert('ballot', cast));
      for (const change of useRights({ id: pollId, opensAt: OPENS, closesAt: CLOSES }, marks, [{ right: row, ballot: cast }], context)) {
        if (change.op === 'insert') marks.push({ ...change.row, communityId, revision: 1 } as unknown as TurnoutMark);
        else if (marks[0]) marks[0] = { ...marks[0], isSpecial: true };
      }
    }
    changes.push(...marks.map(({ communityId: _community, revision: _revision, ...mark }) => insert('turnoutMark', mark)));
  }
  const outcome = await temporary.store.commit(commitOf(communityId, changes));
  expect(outcome.kind).toBe('COMMITTED');
  return pollRow(pollId, rows, transfers);
}

function rollRow(pollId: string, index: number, { areas }: MadeRight): NewRow<'rollEntry'> {
  const id = `${pollId}-${index}`;
  const builtFrom = areas.map((areaCenti, nth) => ({
    ...{ unitId: `${id}-u${nth}`, buildingId: 'b1', staircase: '', number: `${nth}`, areaCenti },
    ...{ areaSource: 'REGISTERED' as const, ownershipId: null, ownershipKind: null }
  }));
  const areaCenti = areas.reduce((sum, area) => sum + area, 0);
  const voterIds = [`p-${id}`, `q-${id}`];
  return {
    ...{
      id,
      pollId,
      rightKey: `owners:${index}`,
      personId: '',
      householdId: null,
      party: null,
      label: '',
      isPresent: false,
      isChair: false
    },
    ...{ buildingId: 'b1', areaCenti, ownerIds: [], voterIds, builtFrom }
  };
}

function castRow(
  row: NewRow<'rollEntry'>,
  { choice: marks, at, by, isVoid }: MadeBallot,
  { nth, serial, unitId, proxyId }: { nth: number; serial: string; unitId: string | null; proxyId: string | null }
): NewRow<'ballot'> {
  const personId = by === 'PROXY' ? 'holder' : by === 'OTHER_PHONE' ? `q-${row.id}` : `p-${row.id}`;
  const unitArea = row.builtFrom.find((unit) => unit.unitId === unitId)?.areaCenti ?? row.areaCenti;
  return {
    ...{
      id: `${row.id}-b${nth}`,
      pollId: row.pollId,
      rollEntryId: row.id,
      slot: serial === '' ? `person:${personId}:${nth}` : `paper:${serial}`
    },
    ...{ personId, choice: marks, channel: serial === '' ? ('PHONE' as const) : ('PAPER' as const), helperName: '', at, changes: 0 },
    ...{ unitId, serial, voidReason: isVoid ? ('NO_SIGNATURE' as const) : null, voidItemReason: null, proxyId, areaCenti: unitArea }
  };
}

function proxyRow(id: string, pollId: string, rollEntryId: string): NewRow<'proxy'> {
  return {
    ...{ id, pollId, rollEntryId, principalPersonId: `p-${rollEntryId}`, holderPersonId: 'holder', holderName: '', instruction: 'FOR' },
    ...{
      hasDocument: true,
      fileId: null,
      registeredAt: 0,
      revokedAt: null,
      revokedReason: '',
      signedOn: '2026-01-01',
      validUntil: null,
      isAccepted: true
    }
  };
}

function pollRow(id: string, rows: readonly NewRow<'rollEntry'>[], transfers: Poll['transfers']): Poll {
  const rollAreaCenti = rows.reduce((sum, row) => sum + (row.areaCenti ?? 0), 0);
  return {
    ...{ communityId, revision: 1, ...newPoll(id, { title: '', text: '', bodyKind: 'OWNERS_ASSEMBLY' }) },
    ...{
      matterId: null,
      meetingId: null,
      motionId: null,
      textHash: '',
      rule: 'DR5',
      ruleBase: 'OWNERS',
      bodyRule: 'DR5',
      method: 'YES_NO'
    },
    ...{ options: yesNoOptions(), conduct: 'WINDOW', state: 'CLOSED', opensAt: OPENS, closesAt: CLOSES, openedAt: OPENS },
    ...{ rollCount: rows.length, presentCount: 0, partiesPresent: [], changesAllowed: 0, transfers },
    owners: {
      ...{
        estateId: 'e',
        scope: { kind: 'ESTATE', places: [] },
        majority: 'GENERAL',
        rollAreaCenti,
        rollHash: '',
        silentClause: null,
        offersFollowMajority: true
      },
      ...{
        rollObjectionsUntil: 0,
        occupiesEstateCommonPart: false,
        affectedUnitIds: [],
        form: 'MIXED',
        channel: { isOfficial: false, basis: '' }
      },
      ...{ takesPhoneBallots: true, buildings: [], problems: [], unitsLeftOut: 0 }
    }
  };
}

/** The ballots that a count record says not to count: only the special rights are judged for it. */
async function excludedOf(poll: Poll, profile: RuleProfile): Promise<string[]> {
  const judged = await judgeSpecialRights(temporary.store.read(communityId), poll, profile);
  return excludedIn(judged).map(({ ballotId }) => ballotId);
}

/** What is left of all ballots without those that a count of every right took. */
async function notCounted({ id: pollId }: Poll, { details }: OwnersPollCount): Promise<string[]> {
  const taken = new Set(details?.entries.flatMap((entry) => entry.units.map((unit) => unit.ballot?.id)));
  const ballots = await temporary.store.read(communityId).list('ballot', { pollId });
  return ballots
    .map(({ id }) => id)
    .filter((id) => !taken.has(id))
    .sort();
}

describe('counting', () => {
  it('[CT2] adding up and judging the rest gives what judging everything gives', async () => {
    const policy = fc.constantFrom<RuleProfile['duplicatePolicy']>('FIRST_VALID', 'ELECTRONIC_PREVAILS', 'LAST_VALID');
    const flags = fc.record({ abstain: fc.boolean(), voids: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(right, { minLength: 1, maxLength: 25 }),
        policy,
        flags,
        async (rights, duplicatePolicy, { abstain, voids }) => {
          const poll = await stored(rights);
          const counts = { abstainCountsAsParticipation: abstain, voidItemCountsAsParticipation: voids };
          const profile = { ...DEFAULT_PROFILE, duplicatePolicy, ...counts };
          const read = temporary.store.read(communityId);
          const added = await countOwnersPoll(read, poll, profile, 0);
          const judged = await countOwnersPoll(read, poll, profile, Number.MAX_SAFE_INTEGER);
          expect(added.details).toBeNull();
          expect(judged.details).not.toBeNull();
          expect(added.tally).toEqual(judged.tally);
          expect(added.voids).toEqual(judged.voids);
          expect(added.tally.roll).toBe(rights.length);
          expect(await excludedOf(poll, profile)).toEqual(await notCounted(poll, judged));
        }
      ),
      { numRuns: 150 }
    );
  }, 120_000);

  it('[CT2] sums that do not fit the marks of used rights are not believed: everything is judged', async () => {
    const plain = { choice: 'FOR', at: 2_000, by: 'PHONE', isVoid: false, isReplaced: false } as const;
    const poll = await stored(Array.from({ length: 4 }, () => ({ areas: [10_000], ballots: [plain], isSold: false })));
    const read = temporary.store.read(communityId);
    const [mark] = await read.list('turnoutMark', { pollId: poll.id });
    await temporary.store.commit(commitOf(communityId, [{ op: 'remove', kind: 'turnoutMark', id: mark!.id, revision: 1 }]));
    const count = await countOwnersPoll(read, poll, DEFAULT_PROFILE, 0);
    expect(count.details).not.toBeNull();
    expect(count.tally).toMatchObject({ participating: 4, counts: { FOR: 4 }, area: { counts: { FOR: 40_000 } } });
  });
});
