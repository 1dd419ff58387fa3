/** Margins at their edge, and which groups could have turned a result. */
import { describe, expect, it } from 'vitest';
import { ownersGeneral } from '../rules/ownersGeneral.ts';
import { ownersCount, type OwnersCount } from '../rules/ownersVote.ts';
import type { Outcome } from '../verdict.ts';
import { marginOf, reportMateriality, type MaterialityGroupName, type MaterialityInput } from './materiality.ts';
import { ballot, entry, judge, tally } from './ownersFixture.ts';
import type { OwnersBallot } from './records.ts';

function decide(count: OwnersCount) {
  const verdict = ownersGeneral.evaluate(count);
  if (!verdict.ok) throw new Error(verdict.error.code);
  return verdict.value;
}
const outcomeOf = (count: OwnersCount): Outcome => decide(count).outcome;
const base = (roll: number, participating: number, inFavour: number) => ({ roll, participating, inFavour });

/** Voters of 100 each by mark ('' = not returned), the last ones on paper where asked. */
function report(marks: readonly string[], more: Partial<MaterialityInput> = {}, onPaper = 0) {
  const roll = marks.map((_, index) => entry(`e${index}`, [100]));
  const ballots = marks.flatMap((mark, index): OwnersBallot[] => {
    const channel = index >= marks.length - onPaper ? 'PAPER' : 'PHONE';
    return mark === '' ? [] : [ballot(`x${index}`, `e${index}`, mark, { channel })];
  });
  const judged = judge(roll, ballots);
  const count = ownersCount(tally(judged));
  const nothing = { checkedInEntryIds: new Set<string>(), proofs: [], waivers: [], issued: [], silentEntryIds: new Set<string>() };
  return reportMateriality({ entries: judged.entries, ...nothing, verdict: decide(count), count, judge: outcomeOf, ...more });
}

const group = (made: ReturnType<typeof report>, name: MaterialityGroupName) => made.groups.find((one) => one.name === name);
const times = (count: number, mark: string) => Array<string>(count).fill(mark);

describe('margin', () => {
  it('[OV13] of a passed vote: how few would have made a test fail, in heads and in area', () => {
    // Two thirds of 300 exactly: one head fewer fails; 101 of 200: one vote fewer fails.
    const equal = decide({ heads: base(300, 200, 101), area: base(3_000_000, 2_000_000, 1_000_001) });
    expect([marginOf(equal, 'heads'), marginOf(equal, 'area')]).toEqual([1, 1]);
    const wide = decide({ heads: base(300, 240, 150), area: base(3_000_000, 2_000_100, 1_900_000) });
    // 150 − 121 + 1 heads; 2 000 100 − 2 000 000 + 1 of area.
    expect([marginOf(wide, 'heads'), marginOf(wide, 'area')]).toEqual([30, 101]);
  });

  it('[OV13] of one that did not pass: how many were missing', () => {
    const failed = decide({ heads: base(300, 200, 101), area: base(3_000_000, 2_000_000, 1_000_000) });
    expect([marginOf(failed, 'heads'), marginOf(failed, 'area')]).toEqual([0, 1]);
    const quorum = decide({ heads: base(300, 190, 190), area: base(3_000_000, 2_000_000, 2_000_000) });
    expect([marginOf(quorum, 'heads'), marginOf(quorum, 'area')]).toEqual([10, 0]);
    expect(marginOf({ outcome: 'PASSED', tests: [] }, 'area')).toBeNull();
  });

  it('[OV13] is true: so many fewer fail, one fewer than that still pass', () => {
    const count = { heads: base(577, 400, 260), area: base(7_875_637, 5_400_012, 4_120_000) };
    const margin = marginOf(decide(count), 'heads') ?? 0;
    const turned = (by: number) => outcomeOf({ ...count, heads: { ...count.heads, participating: 400, inFavour: 260 - by } });
    const left = (by: number) => outcomeOf({ ...count, heads: base(577, 400 - by, 260 - by) });
    expect([turned(margin - 1), left(margin - 1)]).toEqual(['PASSED', 'PASSED']);
    expect([turned(margin), left(margin)]).toContain('NO_QUORUM');
  });
});

describe('groups', () => {
  it('[OV13] states reached, used, given up, issued anew and paper', () => {
    const marks = [...times(7, 'FOR'), ...times(1, 'AGAINST'), '', '', '', ''];
    const made = report(
      marks,
      {
        checkedInEntryIds: new Set(['e0', 'e8']),
        proofs: ['e0', 'e9'].map((entryId) => ({
          ...{ id: entryId, entryId, serial: '', way: 'POST' as const, at: 1, receivedBy: '', fileId: null }
        })),
        waivers: [{ entryId: 'e10', at: 1_200, kind: 'GAVE_UP' }],
        issued: [{ serial: '1', entryId: 'e1', unitId: null, issuedAt: 1, replacedAt: 1_100 }]
      },
      0
    );
    expect(made).toMatchObject({
      checkedIn: 2,
      delivered: 2,
      voted: 8,
      gaveUp: 1,
      reissued: 1,
      paper: 0,
      marginHeads: 1,
      marginAreaCenti: 1
    });
    expect(group(made, 'CHECKED_IN_NOT_VOTED')).toMatchObject({ heads: 1, areaCenti: 100 });
    expect(group(made, 'NOT_DELIVERED')).toMatchObject({ heads: 3, areaCenti: 300 });
  });

  it('[OV13] a vote that failed by one: one checked in without a vote could have turned it, nobody could not', () => {
    // 12 of 16 take part, 6 for: 12 > 12 is false; with one more for, 14 > 13.
    const marks = [...times(6, 'FOR'), ...times(6, 'AGAINST'), '', '', '', ''];
    expect(group(report(marks, { checkedInEntryIds: new Set(['e12']) }), 'CHECKED_IN_NOT_VOTED')).toMatchObject({ couldTurn: true });
    expect(group(report(marks), 'CHECKED_IN_NOT_VOTED')).toMatchObject({ heads: 0, couldTurn: false });
    // 5 for, 7 against: one more makes 12 > 13 false, two more 14 > 14 false, three more 16 > 15.
    const wider = [...times(5, 'FOR'), ...times(7, 'AGAINST'), '', '', '', ''];
    expect(group(report(wider, { checkedInEntryIds: new Set(['e12', 'e13']) }), 'CHECKED_IN_NOT_VOTED')?.couldTurn).toBe(false);
    expect(group(report(wider, { checkedInEntryIds: new Set(['e12', 'e13', 'e14']) }), 'CHECKED_IN_NOT_VOTED')?.couldTurn).toBe(true);
  });

  it('[OV13] a vote that passed by one: those without a vote could have turned it by voting against', () => {
    // 12 of 16 take part, 7 for: 14 > 13 with one more against, 14 > 14 is false with two.
    const marks = [...times(7, 'FOR'), ...times(5, 'AGAINST'), '', '', '', ''];
    expect(group(report(marks, { checkedInEntryIds: new Set(['e12']) }), 'CHECKED_IN_NOT_VOTED')?.couldTurn).toBe(false);
    expect(group(report(marks, { checkedInEntryIds: new Set(['e12', 'e13']) }), 'CHECKED_IN_NOT_VOTED')?.couldTurn).toBe(true);
  });

  it('[OV13] a passed vote: paper is compared with the margin without saying how it voted', () => {
    // 12 of 16, 9 for: three turned make 12 > 12 false.
    const marks = ['', '', '', '', ...times(3, 'AGAINST'), ...times(9, 'FOR')];
    expect(group(report(marks, {}, 2), 'PAPER')).toMatchObject({ heads: 2 });
    const enough = ['', ...times(6, 'AGAINST'), ...times(9, 'FOR')];
    // 15 of 16, 9 for: two turned make 14 > 15 false; one does 16 > 15.
    expect(group(report(enough, {}, 1), 'PAPER')).toMatchObject({ heads: 1, couldTurn: false });
    expect(group(report(enough, {}, 2), 'PAPER')).toMatchObject({ heads: 2, couldTurn: true });
  });

  it('[OV13] a missing quorum: those who could have made it are named, fewer are not', () => {
    const marks = [...times(9, 'FOR'), ...times(7, '')];
    const checkedIn = (count: number) => new Set(Array.from({ length: count }, (_, index) => `e${9 + index}`));
    expect(group(report(marks, { checkedInEntryIds: checkedIn(1) }), 'CHECKED_IN_NOT_VOTED')?.couldTurn).toBe(false);
    expect(group(report(marks, { checkedInEntryIds: checkedIn(2) }), 'CHECKED_IN_NOT_VOTED')?.couldTurn).toBe(true);
  });

  it('[OV13] silence that joined is compared with the margin like a vote, and is no unused right', () => {
    const made = report([...times(12, 'FOR'), ...times(4, '')], {
      silentEntryIds: new Set(['e12', 'e13']),
      checkedInEntryIds: new Set(['e13', 'e14'])
    });
    expect(group(made, 'SILENT')).toMatchObject({ heads: 2 });
    expect(group(made, 'CHECKED_IN_NOT_VOTED')).toMatchObject({ heads: 1 });
  });

  it('[OV13] void and suspended rights are groups of their own', () => {
    const roll = [entry('a'), entry('b', [100], { ownerIds: ['h', 'w'], voterPersonIds: ['p-h', 'p-w'] }), entry('c')];
    const ballots = [
      ballot('x', 'a', 'FOR', { voidReason: 'NO_SIGNATURE' }),
      ballot('h', 'b', 'FOR', { personId: 'p-h' }),
      ballot('w', 'b', 'AGAINST', { personId: 'p-w' })
    ];
    const judged = judge(roll, ballots);
    const count = ownersCount(tally(judged));
    const nothing = { checkedInEntryIds: new Set<string>(), proofs: [], waivers: [], issued: [], silentEntryIds: new Set<string>() };
    const made = reportMateriality({ entries: judged.entries, ...nothing, verdict: decide(count), count, judge: outcomeOf });
    expect(group(made, 'VOID')).toMatchObject({ heads: 1, areaCenti: 10_000 });
    expect(group(made, 'SUSPENDED')).toMatchObject({ heads: 1, areaCenti: 100 });
  });
});
