/** Check-in, its codes, recusal, the scene on the wall. */
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../basics/time.ts';
import { decideCheckIn, decideCheckInFor, decideCheckOut, decideOpenCheckIn, decideUndoCheckIn, CHECK_IN_EARLIEST_MS } from './checkIn.ts';
import { checkInCodeAt, isCheckInCode } from './checkInCode.ts';
import { actor, context, meeting, seat } from './meetingFixture.ts';
import { meetingQuorum } from './quorum.ts';
import { decideDeclareRecusal } from './recusal.ts';
import { sceneNow } from './scene.ts';

const empty = (personId: string) => seat(personId, 'OWNERS_COMMITTEE', { checkedInAt: null });
const code = (decided: { ok: boolean }) => (decided as { error?: { code: string } }).error?.code;

describe('check-in', () => {
  it('[MG8] takes the code of the room, by somebody with a seat, once', () => {
    const open = meeting({ state: 'CHECK_IN' });
    expect(code(decideCheckIn({ meeting: open, seat: empty('a') }, { code: 'wrong' }, context('a')))).toBe('meeting.check-in-code-wrong');
    expect(code(decideCheckIn({ meeting: open, seat: undefined }, { code: 'abc234' }, context('a')))).toBe('seat.none');
    expect(code(decideCheckIn({ meeting: meeting({ state: 'NOTICED' }), seat: empty('a') }, { code: 'abc234' }, context('a')))).toBe(
      'meeting.wrong-state'
    );
    const done = decideCheckIn({ meeting: open, seat: empty('a') }, { code: ' ABC234 ' }, context('a'));
    expect(done).toMatchObject({ ok: true, value: { entries: [{ type: 'CheckedIn' }] } });
    const again = decideCheckIn({ meeting: open, seat: seat('a') }, { code: 'abc234' }, context('a'));
    expect(again).toMatchObject({ ok: true, value: { changes: [], entries: [] } });
  });

  it('[MG8] by a rotating code: this minute’s and the one before, no other', () => {
    const rotating = meeting({ checkInMode: 'ROTATING' });
    const { sha256 } = context('a');
    const now = 100 * MINUTE_MS;
    const { code: shown, changesAt } = checkInCodeAt(rotating, now, sha256);
    expect(shown).toMatch(/^\d{6}$/);
    expect(changesAt).toBe(101 * MINUTE_MS);
    expect(isCheckInCode(rotating, shown, now + MINUTE_MS, sha256)).toBe(true);
    expect(isCheckInCode(rotating, shown, now + 2 * MINUTE_MS, sha256)).toBe(false);
    expect(isCheckInCode(rotating, rotating.code, now, sha256)).toBe(false);
  });

  it('[MG8] at the desk records the helper; a mistake is undone with a reason; a participant may do neither', () => {
    const open = meeting({ state: 'CHECK_IN' });
    const desk = context(actor('d', { roles: ['SECRETARY'] }));
    const helped = decideCheckInFor({ meeting: open, seat: empty('a') }, { helperName: '小林' }, desk);
    expect(helped).toMatchObject({ ok: true, value: { changes: [{ set: { checkInBy: 'DESK', helperName: '小林' } }] } });
    expect(code(decideCheckInFor({ meeting: open, seat: empty('a') }, { helperName: '' }, context('b')))).toBe('meeting.not-desk');
    expect(decideUndoCheckIn({ meeting: open, seat: seat('a') }, { reason: '认错人' }, desk)).toMatchObject({
      ok: true,
      value: { changes: [{ set: { checkedInAt: null } }] }
    });
    expect(code(decideCheckOut({ meeting: open, seat: seat('a') }, {}, context('b')))).toBe('seat.not-yours');
  });

  it('[MG8] opens four hours before the start, not a millisecond earlier', () => {
    const noticed = meeting({ state: 'NOTICED', startsAt: 50_000_000 });
    const at = (now: number) => decideOpenCheckIn({ meeting: noticed }, {}, context('chair', now));
    expect(code(at(50_000_000 - CHECK_IN_EARLIEST_MS - 1))).toBe('meeting.check-in-too-early');
    expect(at(50_000_000 - CHECK_IN_EARLIEST_MS).ok).toBe(true);
  });
});

describe('recusal', () => {
  it('[MG10] takes a member out of roll and presence, while the party stays represented', () => {
    const recusals = [{ matterId: 'x1', reason: '合同', by: 'SELF' }];
    const seats = [
      seat('a', 'RESIDENTS_COMMITTEE'),
      seat('b', 'OWNERS_COMMITTEE'),
      seat('c', 'PROPERTY_COMPANY', { recusals }),
      seat('d', 'SOCIAL_ORGANISATION')
    ];
    expect(meetingQuorum(meeting(), seats, 'x1')).toMatchObject({ roll: 3, present: 3, holds: true, partiesPresent: { length: 4 } });
    expect(meetingQuorum(meeting(), seats, null)).toMatchObject({ roll: 4, present: 4 });
  });

  it('[MG10] is declared once, on a matter of the agenda, before its vote opens', () => {
    const declared = (matterId: string, more: object = {}) =>
      decideDeclareRecusal(
        { meeting: meeting(), seat: seat('a', null, more), openPolls: [] },
        { matterId, reason: '利害关系' },
        context('a')
      );
    expect(declared('x1').ok).toBe(true);
    expect(code(declared('other'))).toBe('meeting.item-unknown');
    expect(code(declared('x1', { recusals: [{ matterId: 'x1', reason: '', by: 'SELF' }] }))).toBe('recusal.already');
  });
});

describe('the wall', () => {
  const facts = (more: object = {}) => ({ meeting: meeting(more), pollState: null, hasNewerMotion: false }) as const;

  it('[MG17] follows the meeting', () => {
    expect(sceneNow(facts({ state: 'NOTICED' }))).toBe('WELCOME');
    expect(sceneNow(facts({ state: 'CHECK_IN' }))).toBe('CHECK_IN');
    expect(sceneNow(facts())).toBe('AGENDA');
    expect(sceneNow(facts({ pendingMotionId: 'mo1' }))).toBe('MOTION');
    expect(sceneNow(facts({ pendingMotionId: 'mo1', speaking: { requestId: 'r', personId: 'p', startedAt: 1, allowedMs: 1 } }))).toBe(
      'SPEECH'
    );
    expect(sceneNow({ ...facts(), pollState: 'DECLARED' })).toBe('RESULT');
    expect(sceneNow({ ...facts({ pendingMotionId: 'mo2' }), pollState: 'DECLARED', hasNewerMotion: true })).toBe('MOTION');
    // A run-off is due: the motion is still pending, and the room sees what was declared.
    expect(sceneNow({ ...facts({ pendingMotionId: 'mo1' }), pollState: 'DECLARED' })).toBe('RESULT');
    expect(sceneNow(facts({ state: 'RECESS' }))).toBe('RECESS');
    expect(sceneNow(facts({ state: 'ADJOURNED' }))).toBe('END');
  });

  it('[MG17] holds a scene that the chair chose, but never over an open vote', () => {
    expect(sceneNow(facts({ sceneHeld: 'AGENDA', pendingMotionId: 'mo1' }))).toBe('AGENDA');
    expect(sceneNow({ ...facts({ sceneHeld: 'AGENDA' }), pollState: 'OPEN' })).toBe('VOTE');
    expect(sceneNow(facts({ sceneHeld: 'NO_SUCH_SCENE' }))).toBe('AGENDA');
  });
});
