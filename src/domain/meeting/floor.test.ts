/** The floor: asking, limits, order. */
import { describe, expect, it } from 'vitest';
import { decideEndFloor, decideGiveFloor, decideRequestFloor } from './floor.ts';
import { context, meeting, motion, request, seat } from './meetingFixture.ts';
import { decideRemind } from './remind.ts';

const code = (decided: { ok: boolean }) => (decided as { error?: { code: string } }).error?.code;
const pending = meeting({ pendingMotionId: 'mo1' });
const ask = (more: Partial<Parameters<typeof decideRequestFloor>[0]> = {}, stance: 'FOR' | 'QUESTION' = 'FOR') =>
  decideRequestFloor({ meeting: pending, seat: seat('a'), motion: motion(), own: [], ...more }, { stance }, context('a'));

describe('asking for the floor', () => {
  it('[RD8] names the stance, and only an open item or motion can be spoken on', () => {
    expect(ask()).toMatchObject({ ok: true, value: { entries: [{ type: 'FloorRequested', data: { stance: 'FOR' } }] } });
    expect(code(ask({ meeting: meeting({ currentItem: -1 }) }))).toBe('meeting.no-item-open');
    expect(code(ask({ meeting: meeting({ state: 'RECESS' }) }))).toBe('meeting.wrong-state');
    expect(code(ask({ seat: seat('a', null, { checkedInAt: null }) }))).toBe('seat.not-checked-in');
    expect(code(ask({ motion: motion({ state: 'OPEN' }) }))).toBe('floor.vote-running');
  });

  it('[RD5] twice per motion; the third is refused, a new motion begins anew', () => {
    const done = (n: number, motionId = 'mo1') => request('a', { id: `r${n}`, state: 'DONE', motionId });
    expect(ask({ own: [done(1)] }).ok).toBe(true);
    expect(code(ask({ own: [done(1), done(2)] }))).toBe('floor.limit-reached');
    expect(ask({ own: [done(1, 'mo0'), done(2, 'mo0')] }).ok).toBe(true);
  });

  it('[RD3] one request at a time; two taps at once make one id', () => {
    expect(code(ask({ own: [request('a')] }))).toBe('floor.already-waiting');
    expect(ask({ own: [request('a', { motionId: 'old', state: 'WAITING' })] }).ok).toBe(true);
    const ids = [ask(), ask()].map((decided) => (decided.ok ? decided.value.answer : null));
    expect(ids[0]).toEqual(ids[1]);
  });

  it('[MG10] a recused member may only ask and inform', () => {
    const recused = seat('a', null, { recusals: [{ matterId: 'x1', reason: '合同', by: 'SELF' }] });
    expect(code(ask({ seat: recused }))).toBe('recusal.only-questions');
    expect(ask({ seat: recused }, 'QUESTION').ok).toBe(true);
  });
});

describe('giving the floor', () => {
  const give = (requestId?: string) =>
    decideGiveFloor(
      {
        meeting: pending,
        chairSeat: undefined,
        motion: motion(),
        waiting: [request('late', { requestedAt: 9 }), request('early', { requestedAt: 1 })],
        given: []
      },
      { requestId },
      context('chair')
    );

  it('[RD3] takes the next in order, and logs when the chair leaves it', () => {
    expect(give()).toMatchObject({ ok: true, value: { entries: [{ data: { name: 'early', isOutOfTurn: false, allowedMs: 120_000 } }] } });
    expect(give('req-late')).toMatchObject({
      ok: true,
      value: { entries: [{ data: { name: 'late', isOutOfTurn: true, nextInTurn: 'early' } }] }
    });
    expect(code(give('req-nobody'))).toBe('floor.not-waiting');
  });

  it('[RD5] measures the speech by the server’s clock, and keeps the gist that chair or recorder give', () => {
    const speaking = { requestId: 'req-a', personId: 'a', startedAt: 1_000_000, allowedMs: 120_000 };
    const facts = { meeting: meeting({ speaking }), request: request('a', { state: 'SPEAKING' }), matterId: 'x1' };
    const byRecorder = decideEndFloor(facts, { gist: '要点' }, context('recorder', 1_090_000));
    expect(byRecorder).toMatchObject({
      ok: true,
      value: { changes: { length: 3 }, entries: [{ data: { spokenMs: 90_000, gist: '要点' } }] }
    });
    const bySpeaker = decideEndFloor(facts, { gist: '自己写的' }, context('a', 1_090_000));
    expect(bySpeaker).toMatchObject({ ok: true, value: { changes: { length: 2 }, entries: [{ data: { gist: '' } }] } });
    expect(code(decideEndFloor(facts, { gist: '' }, context('b')))).toBe('seat.not-yours');
  });
});

describe('keeping order', () => {
  const speaking = { requestId: 'req-a', personId: 'a', startedAt: 1, allowedMs: 1 };
  const remind = (kind: 'OFF_TOPIC' | 'ORDER', more: object = {}) =>
    decideRemind(
      {
        meeting: meeting({ pendingMotionId: 'mo1', speaking }),
        seat: seat('a', null, more),
        speaking: request('a', { state: 'SPEAKING' })
      },
      { kind },
      context('chair')
    );

  it('[RD6] a reminder stands in the record and changes nothing', () => {
    expect(remind('OFF_TOPIC')).toMatchObject({
      ok: true,
      value: { changes: [], entries: [{ type: 'SpeakerReminded', data: { kind: 'OFF_TOPIC' } }] }
    });
  });

  it('[RD9] the second order warning on a motion mutes for it; on the next motion counting begins anew', () => {
    expect(remind('ORDER')).toMatchObject({ ok: true, value: { answer: { isMuted: false } } });
    const second = remind('ORDER', { warnings: 1, warnedMotionId: 'mo1' });
    expect(second).toMatchObject({
      ok: true,
      value: {
        answer: { isMuted: true },
        changes: [{ set: { mutedForMotionId: 'mo1' } }, { set: { state: 'DONE' } }, { set: { speaking: null } }]
      }
    });
    expect(remind('ORDER', { warnings: 2, warnedMotionId: 'mo0' })).toMatchObject({ ok: true, value: { answer: { isMuted: false } } });
    expect(code(ask({ seat: seat('a', null, { mutedForMotionId: 'mo1' }) }))).toBe('floor.muted');
    expect(ask({ seat: seat('a', null, { mutedForMotionId: 'mo0' }) }).ok).toBe(true);
  });
});
