/** Delivery with proof, the guard before the opening, papers handed in, visits at doors. */
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../basics/time.ts';
import { ballotsReady, postingEndsAt, readinessOf, type ReadyFacts } from './ballotsReady.ts';
import { decideDeliverPapers, type DeliverPapers } from './deliverPapers.ts';
import { acting, at, CLOSES_AT, codeOf, ISSUED_AT, must, ownersPoll, paper, right, unit, written, ZONE } from './paperFixture.ts';
import { decideRecordVisit, type RecordVisit } from './recordVisit.ts';
import type { BallotDelivery } from './records.ts';
import { decideReturnPapers } from './returnPapers.ts';

const NOW = at('2026-06-03 10:00');
const how = (more: Partial<DeliverPapers> = {}): DeliverPapers => ({
  way: 'IN_PERSON',
  receivedBy: '张三',
  note: '',
  fileId: null,
  ...more
});
const proof = (way: BallotDelivery['way'], when = NOW): BallotDelivery => ({
  way,
  at: when,
  receivedBy: 'x',
  deliveredBy: 'y',
  note: 'z',
  fileId: null
});

describe('delivery', () => {
  const deliver = (papers = [paper(1, 'r1')], payload = how()) =>
    decideDeliverPapers({ poll: ownersPoll({ state: 'NOTICED' }), papers }, payload, acting('g1', NOW, ['GRID_WORKER']));

  it('[PP4] keeps who received it, who brought it and when', () => {
    const { changes, answer } = must(deliver([paper(1, 'r1'), paper(2, 'r2')]));
    expect(written(changes, 'ballotPaper').updated[1]).toMatchObject({
      state: 'DELIVERED',
      deliveredAt: NOW,
      delivery: { way: 'IN_PERSON', receivedBy: '张三', deliveredBy: '名g1', at: NOW }
    });
    expect(answer).toEqual({ delivered: 2 });
  });

  it('[PP4] wants a proof of every way, and a time that can be true', () => {
    expect(codeOf(deliver(undefined, how({ receivedBy: '' })))).toBe('paper.receiver-missing');
    expect(codeOf(deliver(undefined, how({ way: 'POST' })))).toBe('paper.proof-missing');
    expect(codeOf(deliver(undefined, how({ way: 'POSTED' })))).toBe('paper.proof-missing');
    expect(deliver(undefined, how({ way: 'POST', note: '挂号 123' })).ok).toBe(true);
    expect(deliver(undefined, how({ way: 'POSTED', fileId: 'f1' })).ok).toBe(true);
    expect(codeOf(deliver(undefined, how({ at: NOW + 1 })))).toBe('paper.time-in-future');
    expect(codeOf(deliver(undefined, how({ at: ISSUED_AT - 1 })))).toBe('paper.time-before-issue');
    expect(deliver(undefined, how({ at: ISSUED_AT })).ok).toBe(true);
  });

  it('[PP4] a personal delivery replaces a posting, never the reverse; a replaced number is delivered no more', () => {
    const posted = paper(1, 'r1', { state: 'DELIVERED', delivery: proof('POSTED') });
    expect(deliver([posted]).ok).toBe(true);
    expect(codeOf(deliver([posted], how({ way: 'POSTED', note: '东门' })))).toBe('paper.already-delivered');
    const given = paper(1, 'r1', { state: 'DELIVERED', delivery: proof('IN_PERSON') });
    expect(codeOf(deliver([given], how({ way: 'POSTED', note: '东门' })))).toBe('paper.already-delivered');
    expect(codeOf(deliver([paper(1, 'r1', { replacedAt: 1, replacedBySerial: 2 })]))).toBe('paper.replaced');
  });
});

describe('ready to open', () => {
  const roll = [right('r1', [unit('b1', '1', '101')]), right('r2', [unit('b1', '1', '102')])];
  const ready = (more: Partial<ReadyFacts> = {}): ReadyFacts => ({
    ...{ poll: ownersPoll({ state: 'NOTICED' }), roll, papers: [], isPerUnit: false, postingDays: 7, zone: ZONE },
    ...more
  });
  const given = (serial: number, rollEntryId: string) => paper(serial, rollEntryId, { state: 'DELIVERED', delivery: proof('IN_PERSON') });

  it('[PP5] every right has its paper, and each was delivered or handed back', () => {
    expect(codeOf(ballotsReady(ready({ papers: [given(1, 'r1')] })))).toBe('papers.not-issued');
    const half = ballotsReady(ready({ papers: [given(1, 'r1'), paper(2, 'r2')] }));
    expect(half).toMatchObject({ error: { code: 'papers.not-delivered', facts: { missing: 1, serials: '2' } } });
    expect(ballotsReady(ready({ papers: [given(1, 'r1'), given(2, 'r2')] })).ok).toBe(true);
    expect(ballotsReady(ready({ papers: [given(1, 'r1'), paper(2, 'r2', { state: 'RETURNED', returnedAt: NOW })] })).ok).toBe(true);
  });

  it('[PP5] a posting must have hung its days before the close: 7 days end at 24:00 of the seventh, that instant is enough', () => {
    expect(postingEndsAt(at('2026-06-20 23:59'), 7, ZONE)).toBe(at('2026-06-28 00:00'));
    const posted = (when: string) => [given(1, 'r1'), paper(2, 'r2', { state: 'DELIVERED', delivery: proof('POSTED', at(when)) })];
    const closes = (closesAt: number) => ownersPoll({ state: 'NOTICED', closesAt });
    expect(ballotsReady(ready({ papers: posted('2026-06-20 09:00'), poll: closes(at('2026-06-28 00:00')) })).ok).toBe(true);
    expect(codeOf(ballotsReady(ready({ papers: posted('2026-06-20 09:00'), poll: closes(at('2026-06-28 00:00') - 1) })))).toBe(
      'papers.posted-too-late'
    );
    expect(ballotsReady(ready({ papers: posted('2026-06-22 09:00'), poll: closes(at('2026-06-28 00:00')), postingDays: 5 })).ok).toBe(true);
  });

  it('[PP5] a replaced paper does not count, its successor does; votes without paper are always ready', () => {
    const old = paper(1, 'r1', { state: 'REPLACED', delivery: proof('IN_PERSON'), replacedAt: NOW, replacedBySerial: 3 });
    const papers = [old, paper(3, 'r1', { replacesSerial: 1 }), given(2, 'r2')];
    expect(readinessOf(ready({ papers }))).toEqual({ notIssued: 0, notDelivered: 1, postedTooLate: 0, firstNotDelivered: [3] });
    expect(ballotsReady(ready({ poll: ownersPoll({ owners: null }) })).ok).toBe(true);
    expect(ballotsReady(ready({ poll: ownersPoll({ owners: { ...ownersPoll().owners!, form: 'MIXED' } }) })).ok).toBe(true);
    expect(ballotsReady(ready({ poll: ownersPoll({ ballotMode: 'SECRET' }) })).ok).toBe(true);
  });
});

describe('handing in', () => {
  const give = (
    papers = [paper(1, 'r1')],
    when: number | undefined = undefined,
    state: 'NOTICED' | 'OPEN' | 'CLOSED' | 'DECLARED' = 'OPEN'
  ) => decideReturnPapers({ poll: ownersPoll({ state }), papers }, { source: 'BOX', at: when }, acting('t1', NOW));

  it('[PP6] the time on the receipt counts, and can be true', () => {
    expect(written(must(give(undefined, ISSUED_AT)).changes, 'ballotPaper').updated).toMatchObject([
      { state: 'RETURNED', returnedAt: ISSUED_AT }
    ]);
    expect(codeOf(give(undefined, NOW + 1))).toBe('paper.time-in-future');
    expect(codeOf(give(undefined, ISSUED_AT - 1))).toBe('paper.time-before-issue');
    expect(codeOf(give([paper(1, 'r1', { returnedAt: 5 })]))).toBe('paper.already-returned');
    expect(codeOf(give([paper(1, 'r1', { replacedAt: 5 })]))).toBe('paper.replaced');
    expect(give(undefined, undefined, 'NOTICED').ok).toBe(true);
    expect(give(undefined, undefined, 'CLOSED').ok).toBe(true);
    expect(codeOf(give(undefined, undefined, 'DECLARED'))).toBe('papers.wrong-state');
  });
});

describe('visits', () => {
  const visit = (outcome: RecordVisit['outcome'], papers = [paper(1, 'r1')], more: Partial<RecordVisit> = {}) =>
    decideRecordVisit(
      { poll: ownersPoll(), right: right('r1'), papers },
      { outcome, unitId: null, receivedBy: outcome === 'HANDED_OUT' ? '本人' : '', note: '', ...more },
      acting('g1', NOW, ['BUILDING_HEAD'])
    );

  it('[PP7] handing out delivers, collecting hands in, anything else leaves the paper alone', () => {
    const out = must(visit('HANDED_OUT'));
    expect(written(out.changes, 'ballotPaper').updated).toMatchObject([
      { state: 'DELIVERED', delivery: { way: 'IN_PERSON', receivedBy: '本人' } }
    ]);
    const back = must(visit('COLLECTED', [paper(1, 'r1', { state: 'DELIVERED', delivery: proof('IN_PERSON') })], { at: NOW - HOUR_MS }));
    expect(written(back.changes, 'ballotPaper').updated).toMatchObject([{ state: 'RETURNED', returnedAt: NOW - HOUR_MS }]);
    for (const outcome of ['REACHED', 'NOT_HOME', 'REFUSED', 'GAVE_UP', 'MOVED_AWAY'] as const) {
      const { changes } = must(visit(outcome));
      expect(written(changes, 'visit').inserted).toMatchObject([{ outcome, rollEntryId: 'r1', byName: '名g1' }]);
      expect(written(changes, 'ballotPaper').updated).toEqual([]);
    }
  });

  it('[PP7] the time of the tap counts for 72 hours; a clock a little ahead is the server’s', () => {
    expect(must(visit('NOT_HOME', [], { at: NOW - 3 * DAY_MS })).answer).toMatchObject({ at: NOW - 3 * DAY_MS });
    expect(codeOf(visit('NOT_HOME', [], { at: NOW - 3 * DAY_MS - 1 }))).toBe('visit.time-unlikely');
    expect(must(visit('NOT_HOME', [], { at: NOW + 60_000 })).answer).toMatchObject({ at: NOW });
    expect(codeOf(visit('NOT_HOME', [], { at: NOW + 10 * 60_000 }))).toBe('visit.time-unlikely');
  });

  it('[PP7] nothing is handed out or collected twice', () => {
    expect(codeOf(visit('HANDED_OUT', [paper(1, 'r1', { delivery: proof('IN_PERSON'), state: 'DELIVERED' })]))).toBe('visit.no-paper');
    expect(codeOf(visit('COLLECTED', [paper(1, 'r1', { returnedAt: 5, state: 'RETURNED' })]))).toBe('visit.no-paper');
    expect(codeOf(visit('HANDED_OUT', undefined, { receivedBy: '' }))).toBe('paper.receiver-missing');
    expect(CLOSES_AT).toBeGreaterThan(NOW);
  });
});
