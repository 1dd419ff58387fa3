/** After the closing: what will count, corrections, objections, sums, and whether the count may begin. */
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../records.ts';
import { decideCorrectBallot, type CorrectBallot, type CorrectFacts } from './correctBallot.ts';
import { decideAnswerPaperObjection, decideObjectToPaper, type PaperObjectionFacts } from './objectToPaper.ts';
import { paperOutlook, type OutlookFacts } from './paperOutlook.ts';
import { enteredPapers, foreignPapers, papersCounted, paperSums, type SumFacts } from './paperSums.ts';
import {
  acting,
  at,
  batch,
  cast,
  CLOSES_AT,
  codeOf,
  entered,
  must,
  OPENS_AT,
  ownersPoll,
  paper,
  proxyRecord,
  reading,
  right,
  unit,
  written
} from './paperFixture.ts';

const NOW = at('2026-06-25 09:00');
const FIRST = { duplicatePolicy: 'FIRST_VALID' as const, voteChanges: 0 };

describe('what will count', () => {
  const outlook = (handedIn: string, others: readonly Ballot[], more: Partial<OutlookFacts> = {}) =>
    paperOutlook({ poll: ownersPoll(), paper: paper(1, 'r1'), at: at(handedIn), others, rules: FIRST, ...more });
  const phone = (when: string) => cast('r1', 'FOR', at(when));

  it('[PP11] FIRST_VALID: the earlier by the time of handing in, whenever the paper is read in', () => {
    expect(outlook('2026-06-20 10:00', [])).toBeNull();
    expect(outlook('2026-06-20 10:00', [phone('2026-06-19 10:00')])).toBe('EARLIER_BALLOT');
    expect(outlook('2026-06-20 10:00', [phone('2026-06-21 10:00')])).toBeNull();
  });

  it('[PP11] ELECTRONIC_PREVAILS and LAST_VALID as the profile says', () => {
    const electronic = { rules: { duplicatePolicy: 'ELECTRONIC_PREVAILS' as const, voteChanges: 0 } };
    expect(outlook('2026-06-20 10:00', [phone('2026-06-21 10:00')], electronic)).toBe('ELECTRONIC_PREVAILS');
    const last = { rules: { duplicatePolicy: 'LAST_VALID' as const, voteChanges: 0 } };
    expect(outlook('2026-06-20 10:00', [phone('2026-06-21 10:00')], last)).toBe('LATER_BALLOT');
    expect(outlook('2026-06-22 10:00', [phone('2026-06-21 10:00')], last)).toBeNull();
  });

  it('[PP11] times: from the opening on, before the close; replaced, never issued, another co-owner', () => {
    const when = (instant: number) => paperOutlook({ poll: ownersPoll(), paper: paper(1, 'r1'), at: instant, others: [], rules: FIRST });
    expect([when(OPENS_AT - 1), when(OPENS_AT), when(CLOSES_AT - 1), when(CLOSES_AT)]).toEqual(['EARLY', null, null, 'LATE']);
    expect(outlook('2026-06-20 10:00', [], { paper: paper(1, 'r1', { replacedAt: at('2026-06-20 10:00') }) })).toBe('REISSUED');
    expect(outlook('2026-06-20 10:00', [], { paper: paper(1, 'r1', { replacedAt: at('2026-06-20 10:01') }) })).toBeNull();
    expect(outlook('2026-06-20 10:00', [], { paper: undefined })).toBe('NOT_ISSUED');
    const facts = {
      poll: ownersPoll(),
      paper: paper(1, 'r1'),
      at: at('2026-06-20 10:00'),
      others: [phone('2026-06-21 10:00')],
      rules: FIRST
    };
    expect(paperOutlook(facts, { voidReason: null, signedBy: 'somebody' })).toBe('OTHER_OWNER');
    expect(paperOutlook(facts, { voidReason: 'NO_SIGNATURE', signedBy: '' })).toBe('NO_SIGNATURE');
  });

  it('[PP11] papers of different units of one right do not stand against each other', () => {
    const others = [cast('r1', 'FOR', at('2026-06-19 10:00'), { serial: '2', unitId: 'u2' })];
    const own = (unitId: string | null) => outlook('2026-06-20 10:00', others, { paper: paper(1, 'r1', { unitId }) });
    expect([own('u1'), own('u2'), own(null)]).toEqual([null, 'EARLIER_BALLOT', 'EARLIER_BALLOT']);
  });
});

describe('correcting', () => {
  const closed = batch(1, { state: 'CLOSED', firstTellerId: 't1', secondTellerId: 't2' });
  const facts = (more: Partial<CorrectFacts> = {}): CorrectFacts => ({
    ...{
      poll: ownersPoll({ state: 'CLOSED' }),
      batch: closed,
      paper: paper(1, 'r1', { batchId: 'ba1' }),
      right: right('r1'),
      marks: [],
      proxies: [],
      signers: []
    },
    ballot: cast('r1', 'FOR', NOW, { serial: '1' }),
    ...more
  });
  const said = (more: Partial<CorrectBallot> = {}): CorrectBallot => ({
    ...{ serial: 1, choice: 'AGAINST', voidReason: null, voidItemReason: null, proxyId: null, signedBy: '', reason: '两人都看错' },
    ...more
  });
  const correct = (who: string, more: Partial<CorrectFacts> = {}, payload = said()) =>
    decideCorrectBallot(facts(more), payload, acting(who, NOW));
  const asked = {
    ...closed,
    corrections: [{ serial: 1, reading: reading('AGAINST'), reason: 'x', byId: 't1', at: 1, confirmedBy: '', confirmedAt: null }]
  };

  it('[PP12] one asks with a reason, another confirms by reading the same', () => {
    const first = must(correct('t1'));
    expect(first.answer).toEqual({ serial: 1, isCorrected: false });
    expect(written(first.changes, 'ballot').updated).toEqual([]);
    const second = must(correct('t9', { batch: asked }, said({ reason: '' })));
    expect(second.answer).toEqual({ serial: 1, isCorrected: true });
    expect(written(second.changes, 'ballot').updated).toMatchObject([{ choice: 'AGAINST' }]);
    expect(second.entries[0]).toMatchObject({ type: 'BallotCorrected', data: { from: { choice: 'FOR' }, to: { choice: 'AGAINST' } } });
    expect(codeOf(correct('t9', { batch: asked }, said({ choice: 'ABSTAIN' })))).toBe('batch.readings-differ');
    expect(must(correct('t1', { batch: asked })).answer).toMatchObject({ isCorrected: false });
  });

  it('[PP12] after the closing, before the count, with a reason, of what was entered', () => {
    expect(codeOf(correct('t1', { poll: ownersPoll({ state: 'DECLARED' }) }))).toBe('papers.wrong-state');
    expect(codeOf(correct('t1', { batch: batch(1) }))).toBe('batch.not-closed');
    expect(codeOf(correct('t1', {}, said({ reason: '' })))).toBe('batch.reason-missing');
    expect(codeOf(correct('t1', { ballot: undefined }))).toBe('batch.number-not-entered');
    expect(codeOf(correct('t1', {}, said({ choice: 'FOR' })))).toBe('batch.nothing-to-correct');
  });
});

describe('objecting', () => {
  const ballot = cast('r1', 'FOR', NOW, { serial: '1' });
  const entered1 = batch(1, { state: 'CLOSED', firstTellerId: 't1', secondTellerId: 't2', thirdTellerId: 't3' });
  const facts = (more: Partial<PaperObjectionFacts> = {}): PaperObjectionFacts => ({
    ...{ poll: ownersPoll(), paper: paper(1, 'r1', { batchId: 'ba1' }), right: right('r1'), ballot, batch: entered1, mark: undefined },
    ...more
  });
  const object = (who: string, more: Partial<PaperObjectionFacts> = {}) =>
    decideObjectToPaper(facts(more), { text: '不是我交的' }, acting(who, NOW, ['RESIDENT']));
  const open = paper(1, 'r1', {
    objection: { text: 'x', at: 1, personId: 'p-r1', outcome: null, answer: '', answeredAt: null, answeredBy: '' }
  });

  it('[PP13] who may cast for the right objects, once, to what was entered', () => {
    expect(written(must(object('p-r1')).changes, 'ballotPaper').updated).toMatchObject([
      { objection: { personId: 'p-r1', outcome: null } }
    ]);
    expect(codeOf(object('p-x'))).toBe('voting.not-on-roll');
    expect(object('p-x', { right: { ...right('r1', undefined, ''), voterIds: ['p-r1', 'p-x'] } }).ok).toBe(true);
    const sold = { entryId: 'r1', unitId: 'b1-1-r101', at: NOW - 1, ownershipId: 'o', voterPersonIds: ['p-x'] };
    expect(object('p-x', { poll: ownersPoll({ transfers: [sold] }) }).ok).toBe(true);
    expect(codeOf(object('p-r1', { ballot: undefined }))).toBe('paper.not-entered');
    expect(codeOf(object('p-r1', { paper: open }))).toBe('paper.objection-there');
    expect(codeOf(object('p-r1', { poll: ownersPoll({ state: 'DECLARED' }) }))).toBe('papers.wrong-state');
  });

  it('[PP13] answered by somebody who did not read it in; upheld the ballot is void', () => {
    const answer = (who: string, outcome: 'UPHELD' | 'KEPT', more: Partial<PaperObjectionFacts> = {}) =>
      decideAnswerPaperObjection(facts({ paper: open, ...more }), { outcome, answer: '核对签名' }, acting(who, NOW, ['SUPERVISOR']));
    expect(written(must(answer('s1', 'UPHELD')).changes, 'ballot').updated).toMatchObject([{ voidReason: 'NOT_THE_OWNER' }]);
    expect(written(must(answer('s1', 'KEPT')).changes, 'ballot').updated).toEqual([]);
    for (const teller of ['t1', 't2', 't3']) expect(codeOf(answer(teller, 'KEPT'))).toBe('paper.objection-own-entry');
    expect(codeOf(answer('s1', 'KEPT', { paper: paper(1, 'r1') }))).toBe('paper.objection-none');
    expect(codeOf(answer('s1', 'KEPT', { paper: { ...open, objection: { ...open.objection!, outcome: 'KEPT' } } }))).toBe(
      'paper.objection-answered'
    );
  });
});

describe('sums', () => {
  const day = at('2026-06-20 10:00');
  const roll = [1, 2, 3, 4, 5, 6].map((n) => right(`r${n}`, [unit(n < 4 ? 'b1' : 'b2', '1', `${n}01`)]));
  const given = (way: 'IN_PERSON' | 'POSTED' | 'POST') => ({ way, at: day, receivedBy: '', deliveredBy: '', note: '', fileId: null });
  const papers = [
    paper(1, 'r1', { state: 'RETURNED', returnedAt: day, delivery: given('IN_PERSON') }),
    paper(2, 'r2', { state: 'REPLACED', replacedAt: day, replacedBySerial: 7 }),
    paper(3, 'r3', { state: 'SPOILED', replacedAt: day, replacedBySerial: 8, returnedAt: day }),
    paper(4, 'r4', { state: 'RETURNED', returnedAt: day, delivery: given('POST') }),
    paper(5, 'r5', { state: 'DELIVERED', delivery: given('POSTED') }),
    paper(6, 'r6'),
    paper(7, 'r2', { state: 'RETURNED', returnedAt: day, replacesSerial: 2, delivery: given('IN_PERSON') }),
    paper(8, 'r3', { state: 'RETURNED', returnedAt: CLOSES_AT, replacesSerial: 3, delivery: given('IN_PERSON') })
  ];
  const ballots = [
    cast('r1', 'FOR', day, { serial: '1' }),
    cast('r2', 'FOR', day, { serial: '7', proxyId: 'x', personId: 'h1' }),
    cast('r2', '', day, { serial: '2', voidReason: 'REISSUED' }),
    cast('r3', 'FOR', CLOSES_AT, { serial: '8' }),
    cast('r4', 'FOR AGAINST', day, { serial: '4' }),
    cast('r1', 'AGAINST', day - 1000)
  ];
  const facts: SumFacts = {
    poll: ownersPoll(),
    roll,
    papers,
    ballots,
    proxies: [proxyRecord('x', 'r2', { instruction: 'AGAINST' })],
    rules: { ...FIRST, proxyLimit: 3, forbiddenHolderIds: new Set() }
  };

  it('[PP14] issued = handed back + out + spoiled + replaced, in all and in each building', () => {
    const all = paperSums(facts);
    expect(all).toEqual({
      ...{ issued: 8, delivered: 4, posted: 1, notDelivered: 1, returned: 4, outstanding: 2, spoiled: 1, replaced: 1, reissued: 2 },
      ...{ entered: 5, valid: 2, byProxy: 1 },
      voids: { REISSUED: 1, LATE: 1 },
      voidItems: { AGAINST_INSTRUCTION: 1, TWO_MARKS: 1 },
      superseded: { DUPLICATE: 1 }
    });
    for (const sums of [all, paperSums(facts, 'b1'), paperSums(facts, 'b2')])
      expect(sums.returned + sums.outstanding + sums.spoiled + sums.replaced).toBe(sums.issued);
    expect([paperSums(facts, 'b1').issued, paperSums(facts, 'b2').issued]).toEqual([5, 3]);
  });

  it('[PP14] every entered paper stands once, with what became of it', () => {
    expect(enteredPapers(facts).map(({ paper: one, voidReason, superseded }) => [one.serial, voidReason ?? superseded])).toEqual([
      [1, 'DUPLICATE'],
      [2, 'REISSUED'],
      [4, null],
      [7, null],
      [8, 'LATE']
    ]);
    const foreign = [
      entered('FIRST', 99, '', { voidReason: 'NOT_ISSUED' }),
      entered('SECOND', 99, '', { voidReason: 'NOT_ISSUED' }),
      entered('FIRST', 1, 'FOR')
    ];
    expect(foreignPapers(foreign, [batch(1, { state: 'CLOSED' })]).map((one) => one.serial)).toEqual([99]);
    expect(foreignPapers(foreign, [batch(1)])).toEqual([]);
  });

  it('[PP15] the count waits for open batches, unread papers, half corrections and unanswered objections', () => {
    const done = batch(1, { state: 'CLOSED' });
    const counted = (more: Partial<Parameters<typeof papersCounted>[0]>) => papersCounted({ papers, ballots, batches: [done], ...more });
    expect(counted({}).ok).toBe(true);
    expect(codeOf(counted({ batches: [done, batch(2, { state: 'MISMATCH' })] }))).toBe('papers.batch-open');
    expect(counted({ ballots: ballots.slice(1) })).toMatchObject({ error: { code: 'papers.not-read-in', facts: { serials: '1' } } });
    const half = { serial: 1, reading: reading('FOR'), reason: 'x', byId: 't1', at: 1, confirmedBy: '', confirmedAt: null };
    expect(codeOf(counted({ batches: [batch(1, { state: 'CLOSED', corrections: [half] })] }))).toBe('papers.correction-open');
    const objection = { text: 'x', at: 1, personId: 'p', outcome: null, answer: '', answeredAt: null, answeredBy: '' };
    expect(codeOf(counted({ papers: [{ ...papers[0]!, objection }, ...papers.slice(1)] }))).toBe('papers.objection-open');
  });
});
