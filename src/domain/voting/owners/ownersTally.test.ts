/** Counting: several units, abstentions and voids, silence and 随多数; the published cases through the whole chain. */
import { describe, expect, it } from 'vitest';
import { ownersGeneral } from '../rules/ownersGeneral.ts';
import { ownersCount } from '../rules/ownersVote.ts';
import { ballot, CLOSES_AT, entry, judge, proxy, tally, YES_NO } from './ownersFixture.ts';
import type { DeliveryProof, OwnersBallot, OwnersRollEntry, SilentClause, Waiver } from './records.ts';
import { checkSilentClause, leadingOption, silentEntries, type SilentFacts } from './silentBallots.ts';

const CLAUSE: SilentClause = { title: '业主大会议事规则', article: '第十八条', documentFileId: 'f1', adoptedOn: '2024-03-01' };
const proof = (entryId: string, more: Partial<DeliveryProof> = {}): DeliveryProof => {
  return { id: `d-${entryId}`, entryId, serial: '', way: 'IN_PERSON', at: 900, receivedBy: '本人', fileId: 'f2', ...more };
};

function silentOf(roll: readonly OwnersRollEntry[], ballots: readonly OwnersBallot[], more: Partial<SilentFacts> = {}) {
  const { entries } = judge(roll, ballots);
  const proofs = roll.map(({ id }) => proof(id));
  return silentEntries({
    ...{ policy: 'FOLLOW_MAJORITY_IF_DELIVERED', clause: CLAUSE, entries, proofs, waivers: [], closesAt: CLOSES_AT },
    ...more
  });
}

/** Entries with one unit each; each voter's mark, '' = not returned. */
function vote(marks: readonly string[], areas: readonly number[] = marks.map(() => 100)) {
  const roll = marks.map((_, index) => entry(`e${index}`, [areas[index] ?? 0]));
  const ballots = marks.flatMap((mark, index) => (mark === '' ? [] : [ballot(`x${index}`, `e${index}`, mark)]));
  return { roll, ballots };
}

/** Counted with every unreturned ballot delivered and the clause in force. */
function withClause(marks: readonly string[], areas?: readonly number[]) {
  const { roll, ballots } = vote(marks, areas);
  return tally(judge(roll, ballots), { silentEntryIds: silentOf(roll, ballots) });
}

describe('one head, several units', () => {
  const roll = [entry('a', [8_950, 9_650, 400])];
  const paper = (id: string, unitId: string, marks: string) => ballot(id, 'a', marks, { unitId, channel: 'PAPER' });

  it('[OV6] one electronic ballot covers all units', () => {
    expect(tally(judge(roll, [ballot('x', 'a', 'FOR')]))).toMatchObject({
      ...{ roll: 1, participating: 1, counts: { FOR: 1 } },
      area: { roll: 19_000, participating: 19_000, counts: { FOR: 19_000 } }
    });
  });

  it('[OV6] papers per unit that agree are one choice', () => {
    const counted = tally(judge(roll, [paper('x', 'a1', 'FOR'), paper('y', 'a2', 'FOR'), paper('z', 'a3', 'FOR')]));
    expect(counted).toMatchObject({ counts: { FOR: 1, ABSTAIN: 0 }, area: { counts: { FOR: 19_000 } } });
  });

  it('[OV6] contradictory papers: areas as marked, the head abstains', () => {
    const counted = tally(judge(roll, [paper('x', 'a1', 'FOR'), paper('y', 'a2', 'AGAINST'), paper('z', 'a3', 'FOR')]));
    expect(counted).toMatchObject({
      ...{ participating: 1, counts: { FOR: 0, AGAINST: 0, ABSTAIN: 1 } },
      area: { participating: 19_000, counts: { FOR: 9_350, AGAINST: 9_650, ABSTAIN: 0 } }
    });
  });

  it('[OV6] a unit that did not come back does not take part with its area', () => {
    expect(tally(judge(roll, [paper('x', 'a1', 'FOR')]))).toMatchObject({
      ...{ participating: 1, counts: { FOR: 1 }, notReturned: 0 },
      area: { roll: 19_000, participating: 8_950, counts: { FOR: 8_950 }, notReturned: 10_050 }
    });
  });

  it('[OV6] a void unit beside a marked one does not speak', () => {
    expect(tally(judge(roll, [paper('x', 'a1', 'FOR'), paper('y', 'a2', '')]))).toMatchObject({
      ...{ counts: { FOR: 1, ABSTAIN: 0 }, voidItems: 0 },
      area: { participating: 18_600, counts: { FOR: 8_950 }, voidItems: 9_650 }
    });
    const unsigned = { ...paper('y', 'a2', 'AGAINST'), voidReason: 'NO_SIGNATURE' as const };
    expect(tally(judge(roll, [paper('x', 'a1', 'FOR'), unsigned]))).toMatchObject({
      ...{ counts: { FOR: 1 }, voidBallots: 0 },
      area: { participating: 8_950, voidBallots: 9_650, notReturned: 400 }
    });
  });

  it('[OV6] [OV7] an electronic ballot after one paper counts for the units that are left', () => {
    const later = ballot('y', 'a', 'AGAINST', { castAt: 1_700 });
    expect(tally(judge(roll, [paper('x', 'a1', 'FOR'), later]))).toMatchObject({
      ...{ counts: { ABSTAIN: 1 } },
      area: { counts: { FOR: 8_950, AGAINST: 10_050 } }
    });
  });
});

describe('who takes part', () => {
  const { roll, ballots } = vote(['FOR', 'AGAINST', 'ABSTAIN', 'FOR AGAINST', '', 'FOR']);
  const judged = judge(roll, [...ballots.slice(0, 4), { ...ballots[4]!, voidReason: 'NO_SIGNATURE' }]);

  it('[OV12] abstentions and void items take part and are not for; void ballots and unreturned ones do not', () => {
    expect(tally(judged)).toMatchObject({
      ...{ roll: 6, participating: 4, ballots: 5, marked: 2, voidItems: 1, voidBallots: 1, notReturned: 1 },
      counts: { FOR: 1, AGAINST: 1, ABSTAIN: 1 },
      area: { roll: 600, participating: 400, counts: { FOR: 100 } }
    });
  });

  it('[OV12] a profile may say otherwise of abstentions and of void items', () => {
    expect(tally(judged, { abstainParticipates: false })).toMatchObject({ participating: 3, area: { participating: 300 } });
    expect(tally(judged, { voidItemParticipates: false })).toMatchObject({ participating: 3, area: { participating: 300 } });
  });

  it('[OV12] a proxy’s mark against the instruction voids the item', () => {
    const proxies = [proxy('p', 'a', 'p-x')];
    const cast = (marks: string) => judge([entry('a')], [ballot('x', 'a', marks, { personId: 'p-x', proxyId: 'p' })], { proxies });
    expect(tally(cast('FOR'), { proxies })).toMatchObject({ counts: { FOR: 1 }, voidItems: 0 });
    expect(tally(cast('AGAINST'), { proxies })).toMatchObject({ counts: { AGAINST: 0 }, voidItems: 1, participating: 1 });
  });

  it('[OV12] one void item leaves the other items of the ballot alone', () => {
    const two = ballot('x', 'a', 'FOR AGAINST');
    const both = { ...two, items: [...two.items, { itemId: 'i2', choices: ['FOR'], voidReason: null }] };
    const one = judge([entry('a')], [both]);
    expect(tally(one)).toMatchObject({ voidItems: 1, counts: { FOR: 0 } });
    expect(tally(one, { item: { ...YES_NO, id: 'i2' } })).toMatchObject({ voidItems: 0, counts: { FOR: 1 } });
  });

  it('[OV12] an over-marked election paper is void as a whole', () => {
    const item = { ...YES_NO, method: 'ELECTION', options: ['u', 'v', 'w'], marksMax: 2, offersFollowMajority: false } as const;
    const marks = ['u v', 'u', 'u v w', 'ABSTAIN', ''];
    const roll = marks.map((_, index) => entry(`e${index}`, [100]));
    const cast = marks.map((mark, index) => ballot(`x${index}`, `e${index}`, mark));
    expect(tally(judge(roll, cast), { item, silentEntryIds: new Set(['e0']) })).toMatchObject({
      ...{ ballots: 5, marked: 2, voidBallots: 1, voidItems: 1, participating: 4, silent: 0 },
      counts: { u: 2, v: 1, w: 0, ABSTAIN: 1 }
    });
  });
});

describe('silence', () => {
  it('[OV11] off by default, and without the clause', () => {
    const { roll, ballots } = vote(['FOR', '']);
    expect(silentOf(roll, ballots)).toEqual(new Set(['e1']));
    expect(silentOf(roll, ballots, { policy: 'NOT_PARTICIPATING' })).toEqual(new Set());
    expect(silentOf(roll, ballots, { clause: null })).toEqual(new Set());
    expect(checkSilentClause('FOLLOW_MAJORITY_IF_DELIVERED', null)).toMatchObject({
      error: { code: 'voting.silent-clause-missing', rule: 'OV11' }
    });
    expect(checkSilentClause('FOLLOW_MAJORITY_IF_DELIVERED', { ...CLAUSE, documentFileId: '' }).ok).toBe(false);
    expect(checkSilentClause('FOLLOW_MAJORITY_IF_DELIVERED', CLAUSE).ok).toBe(true);
    expect(checkSilentClause('NOT_PARTICIPATING', null).ok).toBe(true);
  });

  it('[OV11] only with proof that this owner got the ballot before the close', () => {
    const { roll, ballots } = vote(['FOR', '']);
    const joins = (proofs: DeliveryProof[]) => silentOf(roll, ballots, { proofs }).has('e1');
    expect(joins([])).toBe(false);
    expect(joins([proof('e1')])).toBe(true);
    for (const way of ['POST', 'ELECTRONIC'] as const) expect(joins([proof('e1', { way })]), way).toBe(true);
    expect(joins([proof('e1', { way: 'POSTED' })])).toBe(false);
    expect(joins([proof('e1', { at: CLOSES_AT - 1 })])).toBe(true);
    expect(joins([proof('e1', { at: CLOSES_AT })])).toBe(false);
  });

  it('[OV11] who gave up, refused the ballot, or sent a void one is not silent', () => {
    const { roll, ballots } = vote(['FOR', '']);
    const waiver = (kind: Waiver['kind']): Waiver => ({ entryId: 'e1', at: 1_200, kind });
    for (const kind of ['GAVE_UP', 'REFUSED_BALLOT'] as const)
      expect(silentOf(roll, ballots, { waivers: [waiver(kind)] })).toEqual(new Set());
    const unsigned = ballot('x', 'e1', 'AGAINST', { voidReason: 'NO_SIGNATURE' });
    expect(silentOf(roll, [...ballots, unsigned])).toEqual(new Set());
    const units = [entry('a', [100, 100])];
    expect(silentOf(units, [ballot('x', 'a', 'FOR', { unitId: 'a1' })])).toEqual(new Set());
  });

  it('[OV11] joins the leader in heads and in area, shown apart', () => {
    expect(withClause(['FOR', 'FOR', 'AGAINST', '', ''])).toMatchObject({
      ...{ majorityOption: 'FOR', participating: 5, silent: 2, followed: 0, ballots: 3, notReturned: 0 },
      counts: { FOR: 4, AGAINST: 1, ABSTAIN: 0 },
      explicit: { FOR: 2, AGAINST: 1, ABSTAIN: 0 },
      area: { counts: { FOR: 400, AGAINST: 100 }, silent: 200 }
    });
  });

  it('[OV11] abstains when heads and area lead differently, and when either ties', () => {
    const differently = withClause(['FOR', 'FOR', 'AGAINST', ''], [100, 100, 201, 50]);
    expect(differently).toMatchObject({
      majorityOption: null,
      counts: { FOR: 2, AGAINST: 1, ABSTAIN: 1 },
      area: { counts: { ABSTAIN: 50 } }
    });
    expect(withClause(['FOR', 'FOR', 'AGAINST', ''], [100, 100, 200, 50]).majorityOption).toBeNull();
    expect(withClause(['FOR', 'FOR', 'AGAINST', ''], [100, 100, 199, 50]).majorityOption).toBe('FOR');
    expect(withClause(['FOR', 'AGAINST', ''], [100, 50, 50]).majorityOption).toBeNull();
    expect(withClause(['ABSTAIN', 'ABSTAIN', ''])).toMatchObject({ majorityOption: null, participating: 3 });
    expect(withClause(['ABSTAIN', 'ABSTAIN', 'AGAINST', '']).majorityOption).toBe('AGAINST');
    expect(leadingOption(['a', 'b'], { a: 2, b: 1 }, { a: 1, b: 2 })).toBeNull();
  });

  it('[OV11] 随多数 follows in the same way, with the clause or without', () => {
    const { roll, ballots } = vote(['FOR', 'FOR', 'AGAINST', 'FOLLOW_MAJORITY', '']);
    expect(tally(judge(roll, ballots))).toMatchObject({
      ...{ participating: 4, followed: 1, silent: 0, notReturned: 1 },
      counts: { FOR: 3, AGAINST: 1 },
      explicit: { FOR: 2 }
    });
    // A follower cannot make the leader: one for, one against, five who follow nobody.
    const tied = vote(['FOR', 'AGAINST', ...Array<string>(5).fill('FOLLOW_MAJORITY')]);
    expect(tally(judge(tied.roll, tied.ballots))).toMatchObject({ counts: { FOR: 1, AGAINST: 1, ABSTAIN: 5 }, participating: 7 });
  });

  /** [P2], counts as published: for, against, abstain, silent with proof, N. */
  it.each([
    ['case 1', [417, 278, 8, 584, 1_291], 'NO_QUORUM', 'PASSED', 1_001, 1_287],
    ['case 2', [995, 27, 125, 1_071, 2_261], 'NO_QUORUM', 'PASSED', 2_066, 2_218]
  ] as const)('[DR5] [OV11] Shanghai %s through the whole chain', (_, [yes, no, abstain, silent, N], without, clause, Y, P) => {
    const marks = [
      ...Array<string>(yes).fill('FOR'),
      ...Array<string>(no).fill('AGAINST'),
      ...Array<string>(abstain).fill('ABSTAIN'),
      ...Array<string>(N - yes - no - abstain).fill('')
    ];
    const { roll, ballots } = vote(marks);
    const judged = judge(roll, ballots);
    const outcome = (counted: ReturnType<typeof tally>) => ownersGeneral.evaluate(ownersCount(counted));
    expect(outcome(tally(judged))).toMatchObject({ value: { outcome: without } });
    const proofs = roll.slice(yes + no + abstain, yes + no + abstain + silent).map(({ id }) => proof(id));
    const counted = tally(judged, { silentEntryIds: silentOf(roll, ballots, { proofs }) });
    expect(counted).toMatchObject({ silent, participating: P, counts: { FOR: Y } });
    expect(outcome(counted)).toMatchObject({ value: { outcome: clause } });
  });
});
