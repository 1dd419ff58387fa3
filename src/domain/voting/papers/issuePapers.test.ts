/** Issuing and replacing printed ballots. */
import { describe, expect, it } from 'vitest';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { decideIssuePapers, duePapers, type IssueFacts } from './issuePapers.ts';
import { decideReplacePaper, type ReplaceFacts } from './replacePaper.ts';
import { acting, cast, codeOf, ISSUED_AT, must, OPENS_AT, ownersPoll, paper, right, unit, written } from './paperFixture.ts';

const BUILDINGS = [
  { id: 'b2', name: '2号楼' },
  { id: 'b1', name: '1号楼' }
];

function facts(more: Partial<IssueFacts> = {}): IssueFacts {
  const codes = Array.from({ length: 20 }, (_, index) => ({ id: `id${index}`, codeHash: `hash${index}` }));
  return {
    poll: ownersPoll({ state: 'NOTICED' }),
    roll: [right('r1')],
    papers: [],
    buildings: BUILDINGS,
    isPerUnit: false,
    codes,
    ...more
  };
}

describe('issuing', () => {
  it('[PP1] numbers run in the order of building, staircase and door, and go on after earlier ones', () => {
    const roll = [
      right('a', [unit('b1', '1', '101')]),
      right('b', [unit('b2', '10', '101')]),
      right('c', [unit('b2', '2', '1001')]),
      right('d', [unit('b2', '2', '201')])
    ];
    const { changes, entries, answer } = must(decideIssuePapers(facts({ roll }), { handIn: '东门投票箱' }, acting('s1', ISSUED_AT)));
    const rows = written(changes, 'ballotPaper').inserted;
    expect(rows.map((row) => [row['serial'], row['rollEntryId']])).toEqual([
      [1, 'd'],
      [2, 'c'],
      [3, 'b'],
      [4, 'a']
    ]);
    expect(answer).toEqual({ issued: 4, from: 1, to: 4 });
    expect(rows.every((row) => row['handIn'] === '东门投票箱')).toBe(true);
    expect(JSON.stringify(entries)).not.toContain('hash0');
    const more = must(
      decideIssuePapers(
        facts({
          roll: [...roll, right('e', [unit('b1', '1', '102')])],
          papers: rows.map((row) => paper(Number(row['serial']), String(row['rollEntryId'])))
        }),
        { handIn: '东门投票箱' },
        acting('s1', ISSUED_AT)
      )
    );
    expect(more.answer).toEqual({ issued: 1, from: 5, to: 5 });
  });

  it('[PP1] one paper for a right with three units, or three where the profile says so', () => {
    const owner = right('r', [unit('b1', '1', '101'), unit('b1', '1', '102'), unit('b2', '1', '101')]);
    const alone = right('s', [unit('b1', '2', '101')]);
    expect(duePapers(facts({ roll: [owner, alone] }))).toEqual([
      { rollEntryId: 'r', unitId: null },
      { rollEntryId: 's', unitId: null }
    ]);
    const perUnit = duePapers(facts({ roll: [owner, alone], isPerUnit: true }));
    expect(perUnit.map((due) => due.unitId)).toEqual(['b2-1-101', 'b1-1-101', 'b1-1-102', null]);
  });

  it('[PP1] refuses other bodies, secret votes, votes that are over, an empty roll, and a second time', () => {
    const refused = (more: Partial<IssueFacts>) =>
      codeOf(decideIssuePapers(facts(more), { handIn: '东门投票箱' }, acting('s1', ISSUED_AT)));
    expect(refused({ poll: ownersPoll({ owners: null }) })).toBe('papers.not-owners-poll');
    expect(refused({ poll: ownersPoll({ ballotMode: 'SECRET' }) })).toBe('papers.secret-poll');
    expect(refused({ poll: ownersPoll({ state: 'CLOSED' }) })).toBe('papers.wrong-state');
    expect(refused({ roll: [] })).toBe('voting.roll-empty');
    expect(refused({ papers: [paper(1, 'r1')] })).toBe('papers.all-issued');
    expect(refused({ only: ['r9'] })).toBe('papers.all-issued');
    expect(checkPaperPoll(ownersPoll({ state: 'CLOSED' }), 'READ_IN').ok).toBe(true);
  });
});

describe('replacing', () => {
  function replace(more: Partial<ReplaceFacts> = {}): ReplaceFacts {
    const code = { id: 'new', codeHash: 'h' };
    return { poll: ownersPoll(), paper: paper(3, 'r1'), ballot: undefined, isInOpenBatch: false, highestSerial: 9, code, ...more };
  }

  it('[PP2] the old number is void and named by the new one', () => {
    const { changes, answer } = must(decideReplacePaper(replace(), { how: 'LOST', reason: '业主遗失' }, acting('s1', ISSUED_AT)));
    const { inserted, updated } = written(changes, 'ballotPaper');
    expect(updated).toMatchObject([{ state: 'REPLACED', replacedAt: ISSUED_AT, replacedBySerial: 10, reason: '业主遗失' }]);
    expect(inserted).toMatchObject([{ serial: 10, rollEntryId: 'r1', replacesSerial: 3, state: 'ISSUED', codeHash: 'h' }]);
    expect(answer).toEqual({ paperId: 'new', serial: 10, replaces: 3 });
    const spoiled = must(decideReplacePaper(replace(), { how: 'SPOILED', reason: '填错' }, acting('s1', ISSUED_AT)));
    expect(written(spoiled.changes, 'ballotPaper').updated[0]).toMatchObject({ state: 'SPOILED' });
  });

  it('[PP2] not twice, not one whose ballot holds, not out of an open batch; one that was void may be', () => {
    const refused = (more: Partial<ReplaceFacts>) =>
      codeOf(decideReplacePaper(replace(more), { how: 'LOST', reason: 'x' }, acting('s1', ISSUED_AT)));
    expect(refused({ paper: paper(3, 'r1', { replacedAt: 1, replacedBySerial: 4 }) })).toBe('paper.already-replaced');
    const back = paper(3, 'r1', { state: 'RETURNED', returnedAt: OPENS_AT });
    expect(refused({ paper: back })).toBe('paper.already-returned');
    expect(refused({ paper: back, ballot: cast('r1', 'FOR', 1, { serial: '3' }) })).toBe('paper.already-returned');
    expect(refused({ isInOpenBatch: true })).toBe('paper.in-open-batch');
    expect(refused({ poll: ownersPoll({ state: 'CLOSED' }) })).toBe('papers.wrong-state');
    const unsigned = replace({ paper: back, ballot: cast('r1', '', 1, { serial: '3', voidReason: 'NO_SIGNATURE' }) });
    const early = replace({ paper: paper(3, 'r1', { state: 'RETURNED', returnedAt: OPENS_AT - 1 }) });
    expect(decideReplacePaper(early, { how: 'SPOILED', reason: '提前交' }, acting('s1', ISSUED_AT)).ok).toBe(true);
    expect(decideReplacePaper(unsigned, { how: 'SPOILED', reason: '未签名' }, acting('s1', ISSUED_AT)).ok).toBe(true);
  });
});
