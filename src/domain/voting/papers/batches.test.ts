/** Batches: two entries by two people, the comparison, the third look, the ballots that come of it. */
import { describe, expect, it } from 'vitest';
import { compareEntries, openMismatches } from './compareEntries.ts';
import { decideEnterPaper, decideUndoEntry, passOf, type EnterFacts, type EnterPaper } from './enterPaper.ts';
import { decideFinishPass, decideThirdLook, type ThirdLook, type ThirdLookFacts } from './finishPass.ts';
import { BATCH_PAPERS_MAX, decideOpenBatch, decideRecountBatch } from './openBatch.ts';
import { paperBoxes, voidItemOf, writtenMarks } from './paperItem.ts';
import {
  acting,
  at,
  batch,
  cast,
  codeOf,
  entered,
  must,
  ownersPoll,
  paper,
  proxyRecord,
  reading,
  right,
  unit,
  written
} from './paperFixture.ts';

const NOW = at('2026-06-21 09:00');

describe('opening a batch', () => {
  const open = (paperCount: number, receivedAt?: number) =>
    decideOpenBatch({ poll: ownersPoll(), highestNumber: 6 }, { paperCount, source: 'BOX', receivedAt, photoIds: [] }, acting('s1', NOW));

  it('[PP8] takes the next number and 1 to 50 papers', () => {
    expect(must(open(1)).answer).toMatchObject({ number: 7 });
    expect(open(BATCH_PAPERS_MAX).ok).toBe(true);
    expect(codeOf(open(0))).toBe('batch.count-out-of-range');
    expect(codeOf(open(BATCH_PAPERS_MAX + 1))).toBe('batch.count-out-of-range');
    expect(codeOf(open(3, NOW + 1))).toBe('paper.time-in-future');
  });

  it('[PP8] is counted again with a reason while it is not closed', () => {
    const recounted = must(
      decideRecountBatch({ poll: ownersPoll(), batch: batch(3) }, { paperCount: 4, reason: '漏数一张' }, acting('s1', NOW))
    );
    expect(written(recounted.changes, 'paperBatch').updated).toMatchObject([{ paperCount: 4, recountReason: '漏数一张' }]);
    expect(
      codeOf(
        decideRecountBatch({ poll: ownersPoll(), batch: batch(3, { state: 'CLOSED' }) }, { paperCount: 4, reason: 'x' }, acting('s1', NOW))
      )
    ).toBe('batch.closed');
  });
});

describe('who makes which entry', () => {
  const two = batch(2, { firstTellerId: 't1', secondTellerId: 't2' });
  it('[PP8] the first to come the first, the next person the second, nobody else any', () => {
    expect(passOf(batch(2), 't1')).toEqual({ ok: true, value: 'FIRST' });
    expect(passOf(batch(2, { firstTellerId: 't1' }), 't2')).toEqual({ ok: true, value: 'SECOND' });
    expect(passOf(two, 't1')).toEqual({ ok: true, value: 'FIRST' });
    expect(passOf(two, 't2')).toEqual({ ok: true, value: 'SECOND' });
    expect(codeOf(passOf(two, 't3'))).toBe('batch.two-tellers-already');
  });
  it('[PP8] who has made one entry cannot make the other', () => {
    expect(codeOf(passOf(batch(2, { firstTellerId: 't1', firstDoneAt: 5 }), 't1'))).toBe('batch.same-teller');
    expect(codeOf(passOf({ ...two, secondDoneAt: 5 }, 't2'))).toBe('batch.same-teller');
    expect(codeOf(passOf({ ...two, state: 'MISMATCH' }, 't1'))).toBe('batch.both-done');
    expect(codeOf(passOf({ ...two, state: 'CLOSED' }, 't1'))).toBe('batch.closed');
  });
});

describe('reading a paper in', () => {
  const facts = (more: Partial<EnterFacts> = {}): EnterFacts => ({
    ...{ poll: ownersPoll(), batch: batch(2), own: [], paper: paper(1, 'r1'), proxies: [], signers: [], outlook: null },
    ...more
  });
  const said = (more: Partial<EnterPaper> = {}): EnterPaper => ({
    serial: 1,
    choice: 'FOR',
    voidReason: null,
    voidItemReason: null,
    proxyId: null,
    signedBy: '',
    ...more
  });
  const enter = (more: Partial<EnterFacts> = {}, payload = said()) => decideEnterPaper(facts(more), payload, acting('t1', NOW));

  it('[PP9] keeps what was read and claims the pass with the first paper', () => {
    const { changes, entries, answer } = must(enter());
    expect(written(changes, 'paperEntry').inserted).toMatchObject([{ serial: 1, pass: 'FIRST', tellerId: 't1', choice: 'FOR' }]);
    expect(written(changes, 'paperBatch').updated).toMatchObject([{ firstTellerId: 't1' }]);
    expect(answer).toMatchObject({ serial: 1, entered: 1, of: 2, willNotCount: null });
    expect(JSON.stringify(entries)).not.toContain('FOR');
    const second = must(enter({ batch: batch(2, { firstTellerId: 't1' }), own: [entered('FIRST', 2, 'FOR')] }));
    expect(written(second.changes, 'paperBatch').updated).toEqual([]);
  });

  it('[PP9] marks are put into the order of the paper; two marks, a blank and a wrong mark are said, not refused', () => {
    const poll = ownersPoll();
    expect(paperBoxes(poll).map((box) => box.id)).toEqual(['FOR', 'AGAINST', 'ABSTAIN']);
    expect(writtenMarks(poll, 'ABSTAIN  FOR FOR')).toBe('FOR ABSTAIN');
    expect(writtenMarks(poll, '')).toBe('');
    expect(writtenMarks(poll, 'MAYBE')).toBeUndefined();
    expect(voidItemOf(poll, reading(''), null)).toBe('BLANK');
    expect(voidItemOf(poll, reading('FOR AGAINST'), null)).toBe('TWO_MARKS');
    expect(voidItemOf(poll, reading('FOR', { voidItemReason: 'WRONG_MARK' }), null)).toBe('WRONG_MARK');
    expect(voidItemOf(poll, reading('FOR'), null)).toBeNull();
    expect(voidItemOf(poll, reading('', { voidReason: 'NO_SIGNATURE' }), null)).toBeNull();
    expect(codeOf(enter({}, said({ choice: 'MAYBE' })))).toBe('paper.mark-unknown');
    const follow = ownersPoll({ owners: { ...ownersPoll().owners!, offersFollowMajority: true } });
    expect(paperBoxes(follow).map((box) => box.id)).toEqual(['FOR', 'AGAINST', 'ABSTAIN', 'FOLLOW_MAJORITY']);
    const election = ownersPoll({
      method: 'ELECTION',
      seats: 2,
      options: ['x', 'y', 'z'].map((id) => ({ id, title: id, isStatusQuo: false, withdrawnReason: null }))
    });
    expect(voidItemOf(election, reading('x y'), null)).toBeNull();
    expect(voidItemOf(election, reading('x y z'), null)).toBe('TOO_MANY_MARKS');
  });

  it('[PP9] a number never issued is entered as such, a known one never', () => {
    expect(codeOf(enter({ paper: undefined }))).toBe('paper.number-unknown');
    expect(codeOf(enter({}, said({ voidReason: 'NOT_ISSUED' })))).toBe('paper.number-known');
    const foreign = must(enter({ paper: undefined }, said({ voidReason: 'NOT_ISSUED', choice: 'FOR' })));
    expect(written(foreign.changes, 'paperEntry').inserted).toMatchObject([{ voidReason: 'NOT_ISSUED', choice: '' }]);
    expect(foreign.answer).toMatchObject({ willNotCount: 'NOT_ISSUED' });
  });

  it('[PP9] only a power of this right, only a co-owner of this right', () => {
    expect(codeOf(enter({}, said({ proxyId: 'x' })))).toBe('proxy.not-for-this-right');
    expect(codeOf(enter({ proxies: [proxyRecord('x', 'r1', { revokedAt: NOW })] }, said({ proxyId: 'x' })))).toBe(
      'proxy.not-for-this-right'
    );
    expect(enter({ proxies: [proxyRecord('x', 'r1')] }, said({ proxyId: 'x' })).ok).toBe(true);
    expect(codeOf(enter({ signers: ['a', 'b'] }, said({ signedBy: 'c' })))).toBe('paper.signer-unknown');
    expect(enter({ signers: ['a', 'b'] }, said({ signedBy: 'b' })).ok).toBe(true);
  });

  it('[PP11] says at once that the paper will not count, and why', () => {
    expect(must(enter({ outlook: 'EARLIER_BALLOT' })).answer).toMatchObject({ willNotCount: 'EARLIER_BALLOT' });
    expect(must(enter({}, said({ voidReason: 'NO_SIGNATURE' }))).answer).toMatchObject({ willNotCount: 'NO_SIGNATURE' });
  });

  it('[PP8] no number twice, no paper more than the batch holds; the same again is the same answer', () => {
    const own = [entered('FIRST', 1, 'FOR')];
    expect(must(enter({ own })).changes).toEqual([]);
    expect(codeOf(enter({ own }, said({ choice: 'AGAINST' })))).toBe('batch.number-entered');
    expect(codeOf(enter({ own: [entered('FIRST', 2, 'FOR'), entered('FIRST', 3, 'FOR')] }))).toBe('batch.full');
    expect(codeOf(enter({ poll: ownersPoll({ state: 'DECLARED' }) }))).toBe('papers.wrong-state');
  });

  it('[PP12] a mis-entry is taken back with a reason while the pass runs', () => {
    const own = [entered('FIRST', 1, 'FOR')];
    const undo = (one: typeof own, state = batch(2, { firstTellerId: 't1' })) =>
      decideUndoEntry({ poll: ownersPoll(), batch: state, own: one }, { serial: 1, reason: '看错行' }, acting('t1', NOW));
    const undone = must(undo(own));
    expect(written(undone.changes, 'paperEntry').removed).toEqual(['FIRST-1']);
    expect(undone.entries[0]).toMatchObject({ type: 'PaperReadingUndone', data: { reason: '看错行', serial: 1 } });
    expect(codeOf(undo([]))).toBe('batch.number-not-entered');
    expect(codeOf(undo(own, batch(2, { firstTellerId: 't1', firstDoneAt: 4 })))).toBe('batch.same-teller');
  });
});

describe('comparing', () => {
  it('[PP10] equal readings are decided; a number that only one found differs', () => {
    const compared = compareEntries([
      entered('FIRST', 1, 'FOR'),
      entered('SECOND', 1, 'FOR'),
      entered('FIRST', 2, 'FOR'),
      entered('SECOND', 12, 'FOR')
    ]);
    expect(compared.map(({ serial, decided }) => [serial, decided?.choice ?? null])).toEqual([
      [1, 'FOR'],
      [2, null],
      [12, null]
    ]);
    expect(openMismatches(compared)).toEqual([2, 12]);
  });

  it('[PP10] on a void paper nobody asks for the marks, on a good one power and signer count', () => {
    const both = (a: Parameters<typeof entered>[3], b: Parameters<typeof entered>[3]) =>
      openMismatches(compareEntries([entered('FIRST', 1, 'FOR', a), entered('SECOND', 1, 'FOR', b)]));
    expect(both({ voidReason: 'NO_SIGNATURE', choice: '' }, { voidReason: 'NO_SIGNATURE', choice: 'FOR' })).toEqual([]);
    expect(both({ voidReason: 'NO_SIGNATURE' }, { voidReason: 'SIGNATURE_ILLEGIBLE' })).toEqual([1]);
    expect(both({ proxyId: 'x' }, {})).toEqual([1]);
    expect(both({ signedBy: 'a' }, { signedBy: 'b' })).toEqual([1]);
    expect(both({ voidItemReason: 'WRONG_MARK' }, {})).toEqual([1]);
  });

  it('[PP10] a third look decides by agreeing with one of the two, and with neither decides nothing', () => {
    const differ = [entered('FIRST', 1, 'FOR'), entered('SECOND', 1, 'AGAINST')];
    expect(openMismatches(compareEntries([...differ, entered('THIRD', 1, 'AGAINST')]))).toEqual([]);
    expect(openMismatches(compareEntries([...differ, entered('THIRD', 1, 'ABSTAIN')]))).toEqual([1]);
    expect(openMismatches(compareEntries([...differ, entered('TOGETHER', 1, 'ABSTAIN')]))).toEqual([1]);
    const together = compareEntries([...differ, entered('THIRD', 1, 'ABSTAIN'), entered('TOGETHER', 1, 'FOR', { togetherWith: 't2' })]);
    expect(together[0]?.decided?.choice).toBe('FOR');
  });
});

const rights = [right('r1'), right('r2'), right('r3', [unit('b1', '1', '301', 8_000), unit('b1', '1', '302', 2_000)])];
const papers = [
  paper(1, 'r1', { returnedAt: at('2026-06-19 10:00'), state: 'RETURNED' }),
  paper(2, 'r2'),
  paper(3, 'r3', { unitId: 'b1-1-302' })
];
const half = batch(2, { firstTellerId: 't1', secondTellerId: 't2', firstDoneAt: 4 });

function looking(entries: ThirdLookFacts['entries'], more: Partial<ThirdLookFacts> = {}): ThirdLookFacts {
  return { poll: ownersPoll(), batch: half, papers, rights, proxies: [], ballots: [], marks: [], entries, signers: [], ...more };
}
const finish = (entries: ThirdLookFacts['entries'], more: Partial<ThirdLookFacts> = {}, who = 't2') =>
  decideFinishPass(looking(entries, more), {}, acting(who, NOW));

describe('finishing', () => {
  const agreed = [entered('FIRST', 1, 'FOR'), entered('FIRST', 2, 'AGAINST'), entered('SECOND', 1, 'FOR'), entered('SECOND', 2, 'AGAINST')];

  it('[PP10] the first to finish waits; papers in the batch = papers entered', () => {
    const first = must(finish(agreed.slice(0, 2), { batch: batch(2, { firstTellerId: 't1' }) }, 't1'));
    expect(first.answer).toEqual({ state: 'OPEN', mismatches: 0 });
    expect(codeOf(finish(agreed.slice(0, 3)))).toBe('batch.does-not-add-up');
    expect(codeOf(finish(agreed, { poll: ownersPoll({ state: 'DECLARED' }) }))).toBe('papers.wrong-state');
  });

  it('[PP11] two equal entries make one ballot of each paper, at the time it was handed in, and the owners are told', () => {
    const { changes, entries, answer } = must(finish(agreed));
    expect(answer).toEqual({ state: 'CLOSED', mismatches: 0 });
    expect(written(changes, 'ballot').inserted).toMatchObject([
      {
        slot: 'paper:1',
        rollEntryId: 'r1',
        choice: 'FOR',
        channel: 'PAPER',
        at: at('2026-06-19 10:00'),
        personId: 'p-r1',
        areaCenti: 10_000
      },
      { slot: 'paper:2', rollEntryId: 'r2', choice: 'AGAINST', at: half.receivedAt }
    ]);
    expect(written(changes, 'ballotPaper').updated).toMatchObject([
      { id: 'bp-1', state: 'RETURNED', batchId: 'ba1' },
      { id: 'bp-2', state: 'RETURNED', returnedAt: half.receivedAt }
    ]);
    expect(written(changes, 'paperBatch').updated).toMatchObject([{ state: 'CLOSED', closedAt: NOW, secondDoneAt: NOW }]);
    const told = written(changes, 'outboxMessage').inserted;
    expect(told.map((message) => [message['personId'], message['sort']])).toEqual([
      ['p-r1', 'PAPER_ENTERED'],
      ['p-r2', 'PAPER_ENTERED']
    ]);
    expect(JSON.stringify(told)).not.toContain('FOR');
    expect(entries.map((one) => one.type)).toEqual(['BatchPassFinished', 'BallotCast', 'BallotCast', 'BatchClosed']);
    expect(entries[1]).toMatchObject({ data: { choice: 'FOR', channel: 'PAPER', serial: '1' } });
  });

  it('[PP11] a per-unit paper weighs its unit; a paper entered before in another batch makes no second ballot', () => {
    const one = [entered('FIRST', 3, 'FOR'), entered('SECOND', 3, 'FOR')];
    const { changes } = must(finish(one, { batch: { ...half, paperCount: 1 } }));
    expect(written(changes, 'ballot').inserted).toMatchObject([{ unitId: 'b1-1-302', areaCenti: 2_000 }]);
    const again = must(finish(one, { batch: { ...half, paperCount: 1 }, ballots: [cast('r3', 'FOR', 1, { serial: '3' })] }));
    expect(written(again.changes, 'ballot').inserted).toEqual([]);
    const foreign = [entered('FIRST', 99, '', { voidReason: 'NOT_ISSUED' }), entered('SECOND', 99, '', { voidReason: 'NOT_ISSUED' })];
    expect(written(must(finish(foreign, { batch: { ...half, paperCount: 1 } })).changes, 'ballot').inserted).toEqual([]);
  });

  it('[PP11][OV8] co-owners who say different things are both told; the same co-owner, or the same choice, is no dispute', () => {
    const shared = [{ ...right('r1'), voterIds: ['p-r1', 'p-co'] }];
    const reads = { signedBy: 'p-co' };
    const one = [entered('FIRST', 1, 'FOR', reads), entered('SECOND', 1, 'FOR', reads)];
    const told = (choice: string, personId: string) => {
      const phone = { ...cast('r1', choice, 1), personId, channel: 'PHONE' as const };
      const { changes } = must(finish(one, { batch: { ...half, paperCount: 1 }, rights: shared, ballots: [phone] }));
      expect(written(changes, 'ballot').inserted).toMatchObject([{ personId: 'p-co' }]);
      return written(changes, 'outboxMessage').inserted.map((message) => [message['personId'], message['sort']]);
    };
    expect(told('AGAINST', 'p-r1')).toEqual([
      ['p-r1', 'OTHER'],
      ['p-co', 'OTHER']
    ]);
    for (const [choice, personId] of [
      ['FOR', 'p-r1'],
      ['AGAINST', 'p-co']
    ] as const)
      expect(told(choice, personId).map(([, sort]) => sort)).toEqual(['PAPER_ENTERED', 'PAPER_ENTERED']);
  });

  it('[PP11] a replaced number is void as REISSUED, and the owner is told while he can still vote', () => {
    const old = [paper(1, 'r1', { replacedAt: half.receivedAt, replacedBySerial: 9, state: 'REPLACED' })];
    const one = [entered('FIRST', 1, 'FOR'), entered('SECOND', 1, 'FOR')];
    const { changes } = must(finish(one, { batch: { ...half, paperCount: 1 }, papers: old }));
    expect(written(changes, 'ballot').inserted).toMatchObject([{ voidReason: 'REISSUED' }]);
    expect(written(changes, 'ballotPaper').updated[0]).not.toHaveProperty('state');
    expect(written(changes, 'outboxMessage').inserted).toMatchObject([{ sort: 'VOID_NOTICE' }]);
    const closed = must(finish(one, { batch: { ...half, paperCount: 1 }, papers: old, poll: ownersPoll({ state: 'CLOSED' }) }));
    expect(written(closed.changes, 'outboxMessage').inserted).toMatchObject([{ sort: 'PAPER_ENTERED' }]);
  });

  it('[PP16] a proxy’s ballot against the instruction is void on the item', () => {
    const proxies = [proxyRecord('x', 'r1', { instruction: 'AGAINST' })];
    const marked = (choice: string) => [entered('FIRST', 1, choice, { proxyId: 'x' }), entered('SECOND', 1, choice, { proxyId: 'x' })];
    const ballots = (choice: string) =>
      written(must(finish(marked(choice), { batch: { ...half, paperCount: 1 }, proxies })).changes, 'ballot').inserted;
    expect(ballots('FOR')).toMatchObject([{ voidItemReason: 'AGAINST_INSTRUCTION', personId: 'h1', proxyId: 'x' }]);
    expect(ballots('AGAINST')).toMatchObject([{ voidItemReason: null, personId: 'h1' }]);
  });

  it('[PP10] what differs waits, and only the numbers are told', () => {
    const differ = [...agreed.slice(0, 3), entered('SECOND', 2, 'FOR')];
    const { changes, entries, answer } = must(finish(differ));
    expect(answer).toEqual({ state: 'MISMATCH', mismatches: 1 });
    expect(written(changes, 'paperBatch').updated).toMatchObject([{ state: 'MISMATCH', mismatches: [2] }]);
    expect(written(changes, 'ballot').inserted).toEqual([]);
    expect(JSON.stringify(entries)).not.toMatch(/FOR|AGAINST/);
  });
});

describe('looking again', () => {
  const differ = [entered('FIRST', 1, 'FOR'), entered('FIRST', 2, 'AGAINST'), entered('SECOND', 1, 'FOR'), entered('SECOND', 2, 'FOR')];
  const waiting = { ...half, secondDoneAt: 5, state: 'MISMATCH' as const, mismatches: [2] };
  const said = (more: Partial<ThirdLook> = {}): ThirdLook => ({
    ...{ serial: 2, choice: 'AGAINST', voidReason: null, voidItemReason: null, proxyId: null, signedBy: '', isAbsent: false, reason: '' },
    ...more
  });
  const look = (who: string, payload = said(), entries = differ, more: Partial<ThirdLookFacts> = {}) =>
    decideThirdLook(looking(entries, { batch: waiting, ...more }), payload, acting(who, NOW));

  it('[PP10] a third teller who agrees with one closes the batch', () => {
    const { changes, answer } = must(look('t3'));
    expect(answer).toEqual({ state: 'CLOSED', mismatches: 0, isDecided: true });
    expect(written(changes, 'ballot').inserted.map((row) => [row['serial'], row['choice']])).toEqual([
      ['1', 'FOR'],
      ['2', 'AGAINST']
    ]);
    expect(written(changes, 'paperBatch').updated).toMatchObject([{ state: 'CLOSED', thirdTellerId: 't3' }]);
  });

  it('[PP10] who agrees with neither decides nothing: then the two decide together, each reading the same, with a reason', () => {
    const odd = must(look('t3', said({ choice: 'ABSTAIN' })));
    expect(odd.answer).toEqual({ state: 'MISMATCH', mismatches: 1, isDecided: false });
    const withThird = [...differ, entered('THIRD', 2, 'ABSTAIN')];
    expect(codeOf(look('t4', said(), withThird))).toBe('batch.look-together');
    expect(codeOf(look('t1', said(), withThird))).toBe('batch.reason-missing');
    const asked = must(look('t1', said({ reason: '折痕' }), withThird));
    expect(asked.answer).toMatchObject({ isDecided: false });
    const proposed = [...withThird, entered('TOGETHER', 2, 'AGAINST', { reason: '折痕' })];
    expect(codeOf(look('t2', said({ choice: 'FOR' }), proposed))).toBe('batch.readings-differ');
    expect(must(look('t2', said(), proposed)).answer).toMatchObject({ state: 'CLOSED', isDecided: true });
    // The same person twice is still one person.
    expect(must(look('t1', said(), proposed)).answer).toMatchObject({ isDecided: false });
  });

  it('[PP10] only numbers in question, only while there are some; the batch must add up', () => {
    expect(codeOf(look('t3', said({ serial: 1 })))).toBe('batch.number-not-in-question');
    expect(codeOf(look('t3', said(), differ, { batch: half }))).toBe('batch.no-mismatch');
    const swapped = [entered('FIRST', 1, 'FOR'), entered('FIRST', 2, 'FOR'), entered('SECOND', 1, 'FOR'), entered('SECOND', 3, 'FOR')];
    const both = { ...waiting, mismatches: [2, 3] };
    const found = must(look('t3', said({ choice: 'FOR' }), swapped, { batch: both }));
    expect(found.answer).toMatchObject({ mismatches: 1, isDecided: true });
    const oneLeft = [...swapped, entered('THIRD', 2, 'FOR')];
    expect(codeOf(look('t3', said({ serial: 3, choice: 'FOR' }), oneLeft, { batch: { ...waiting, mismatches: [3] } }))).toBe(
      'batch.does-not-add-up'
    );
    const gone = must(look('t3', said({ serial: 3, isAbsent: true }), oneLeft, { batch: { ...waiting, mismatches: [3] } }));
    expect(written(gone.changes, 'ballot').inserted.map((row) => row['serial'])).toEqual(['1', '2']);
  });
});
