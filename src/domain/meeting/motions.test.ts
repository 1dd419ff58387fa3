/** Motions before their vote, the agenda, the record. */
import { describe, expect, it } from 'vitest';
import type { Matter } from '../matter/records.ts';
import { confirmersOf, decideConfirmRecord, decidePublishMinutes } from './confirmRecord.ts';
import { decideEndDebate, decideSecondMotion, decideWithdrawMotion } from './handleMotion.ts';
import { decideGoToItem } from './leadMeeting.ts';
import { context, meeting, motion, request, seat } from './meetingFixture.ts';
import { decidePutMotion, type PutMotion } from './putMotion.ts';
import { decideAddRemark, decideRecordStatement } from './statement.ts';

const code = (decided: { ok: boolean }) => (decided as { error?: { code: string } }).error?.code;
const asked: PutMotion = { sort: 'SUBSTANTIVE', text: '增设两处', method: 'YES_NO', options: [], interimMeasureId: null, selfCheck: '' };
const put = (more: object = {}, payload: Partial<PutMotion> = {}) =>
  decidePutMotion(
    {
      meeting: meeting(),
      matter: undefined,
      motions: [],
      chairSeat: undefined,
      proposer: seat('a'),
      seconder: undefined,
      measure: undefined,
      ...more
    },
    { ...asked, ...payload },
    context('a')
  );

describe('a motion', () => {
  it('[RD2] is put by a voter who is here and seconded by another', () => {
    expect(put()).toMatchObject({ ok: true, value: { answer: { state: 'PENDING', number: 1 } } });
    expect(code(put({ proposer: seat('a', null, { hasVote: false, standing: 'OBSERVER' }) }))).toBe('motion.proposer-without-vote');
    expect(code(put({ proposer: seat('a', null, { leftAt: 5 }) }))).toBe('seat.not-checked-in');
    const pending = { meeting: meeting({ pendingMotionId: 'mo1' }), motion: motion({ state: 'PENDING', proposerPersonId: 'a' }) };
    expect(code(decideSecondMotion({ ...pending, seconder: seat('a') }, {}, context('a')))).toBe('motion.seconder-unfit');
    expect(code(decideSecondMotion({ ...pending, seconder: seat('chair') }, {}, context('chair')))).toBe('motion.seconder-unfit');
    expect(decideSecondMotion({ ...pending, seconder: seat('b') }, {}, context('b')).ok).toBe(true);
  });

  it('[RD10] one at a time, and the item stays until it is settled', () => {
    const busy = meeting({ pendingMotionId: 'mo1' });
    expect(code(put({ meeting: busy }))).toBe('motion.still-pending');
    expect(code(decideGoToItem({ meeting: busy }, { index: 0 }, context('chair')))).toBe('motion.still-pending');
    const facts = { meeting: busy, motion: motion({ proposerPersonId: 'a' }) };
    expect(code(decideWithdrawMotion(facts, { reason: '' }, context('b')))).toBe('motion.not-yours');
    expect(decideWithdrawMotion(facts, { reason: '并入下一件' }, context('a'))).toMatchObject({
      ok: true,
      value: { changes: [{ set: { state: 'WITHDRAWN' } }, { set: { pendingMotionId: null } }] }
    });
  });

  it('[RD11] its debate ends when nobody waits, or by two thirds of those present', () => {
    const seats = Array.from({ length: 6 }, (_, index) => seat(`p${index}`));
    const facts = { meeting: meeting({ pendingMotionId: 'mo1' }), motion: motion(), seats };
    const end = (waiting: number, handsFor: number) =>
      decideEndDebate(
        { ...facts, waiting: Array.from({ length: waiting }, (_, index) => request(`p${index}`)) },
        { handsFor },
        context('chair')
      );
    expect(end(0, 0).ok).toBe(true);
    expect(code(end(1, 3))).toBe('motion.debate-not-ended');
    expect(end(1, 4).ok).toBe(true);
    expect(code(end(1, 7))).toBe('motion.hands-exceed-present');
  });

  it('[MT7a] decides only what the joint meeting may decide', () => {
    const matter = (more: object) =>
      ({
        id: 'x1',
        template: 'JOINT_OPERATIONAL',
        state: 'DELIBERATING',
        flags: { affectsCommonParts: false, raisesMoneyCompulsorily: false, bindsOwners: false },
        ...more
      }) as unknown as Matter;
    const deciding = { sort: 'DECIDING', selfCheck: '已查' } as const;
    expect(put({ matter: matter({}) }, deciding).ok).toBe(true);
    expect(code(put({ matter: matter({ flags: { affectsCommonParts: true } }) }, deciding))).toBe('matter.body-not-competent');
    expect(code(put({ matter: matter({ state: 'COUNTED' }) }, deciding))).toBe('motion.matter-not-in-discussion');
    expect(code(put({ matter: matter({}) }, { sort: 'DECIDING' }))).toBe('motion.self-check-missing');
    expect(code(put({ meeting: meeting({ bodyKind: 'COUNCIL' }), matter: matter({}) }, deciding))).toBe('motion.cannot-decide-here');
  });
});

describe('the agenda', () => {
  it('[MG11] has one item open, by the chair', () => {
    expect(code(decideGoToItem({ meeting: meeting() }, { index: 1 }, context('chair')))).toBe('meeting.item-unknown');
    expect(code(decideGoToItem({ meeting: meeting() }, { index: 0 }, context('a')))).toBe('meeting.not-chair');
    expect(decideGoToItem({ meeting: meeting() }, { index: 0 }, context('chair'))).toMatchObject({
      ok: true,
      value: { entries: [{ type: 'AgendaItemOpened', data: { number: 1 } }] }
    });
  });
});

describe('the record', () => {
  const over = meeting({ state: 'ADJOURNED', adjournedAt: 1_000_000 });
  const seats = [seat('a', 'RESIDENTS_COMMITTEE'), seat('b', 'OWNERS_COMMITTEE'), seat('gone', 'PROPERTY_COMPANY', { checkedInAt: null })];
  const confirm = (
    as: 'CHAIR' | 'RECORDER' | 'RESIDENTS_COMMITTEE' | 'OWNERS_COMMITTEE' | 'PROPERTY_COMPANY',
    who: string,
    done: readonly string[] = [],
    now = 1_000_001
  ) =>
    decideConfirmRecord(
      { meeting: { ...over, confirmedBy: done.map((role) => ({ role, personId: 'x', name: 'x', at: 1 })) }, seats, rounds: [] },
      { as },
      context(who, now)
    );

  it('[MG13] is confirmed by chair, recorder and one of each party that came', () => {
    expect(confirmersOf(over, seats)).toEqual(['CHAIR', 'RECORDER', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE']);
    expect(code(confirm('PROPERTY_COMPANY', 'gone'))).toBe('record.capacity-not-asked');
    expect(code(confirm('OWNERS_COMMITTEE', 'a'))).toBe('record.not-yours');
    expect(code(confirm('CHAIR', 'chair', ['CHAIR']))).toBe('record.already-confirmed');
    const last = confirm('OWNERS_COMMITTEE', 'b', ['CHAIR', 'RECORDER', 'RESIDENTS_COMMITTEE']);
    expect(last).toMatchObject({
      ok: true,
      value: { changes: [{ set: { state: 'RECORD_CONFIRMED' } }], entries: [{ type: 'RecordConfirmed', data: { isLate: false } }] }
    });
    const late = confirm('CHAIR', 'chair', [], 1_000_000 + 5 * 86_400_000);
    expect(late).toMatchObject({ ok: true, value: { entries: [{ type: 'RecordSigned', data: { isLate: true } }] } });
  });

  it('[MG13] afterwards only numbered annexes are added; facts are never edited', () => {
    const confirmed = meeting({ state: 'RECORD_CONFIRMED' });
    expect(
      code(
        decideRecordStatement(
          { meeting: confirmed, seat: seat('a') },
          { stance: 'FOR', gist: '补', seconds: 0, matterId: null },
          context('recorder')
        )
      )
    ).toBe('meeting.wrong-state');
    const remark = (annex: number) => ({
      id: 'r',
      communityId: 'c1',
      revision: 1,
      meetingId: 'm1',
      text: '',
      at: 1,
      byPersonId: 'x',
      annex
    });
    expect(decideAddRemark({ meeting: confirmed, remarks: [remark(0), remark(1)] }, { text: '更正' }, context('recorder'))).toMatchObject({
      ok: true,
      value: { answer: { annex: 2 } }
    });
    expect(decideAddRemark({ meeting: over, remarks: [] }, { text: '说明' }, context('recorder'))).toMatchObject({
      ok: true,
      value: { answer: { annex: 0 } }
    });
    expect(code(decideAddRemark({ meeting: over, remarks: [] }, { text: '说明' }, context('a')))).toBe('meeting.not-recorder');
  });

  it('[MG14] minutes follow the confirmed record', () => {
    expect(code(decidePublishMinutes({ meeting: over }, {}, context('chair')))).toBe('meeting.wrong-state');
    expect(decidePublishMinutes({ meeting: meeting({ state: 'RECORD_CONFIRMED' }) }, {}, context('chair'))).toMatchObject({
      ok: true,
      value: { entries: [{ type: 'MinutesPublished' }] }
    });
  });
});
