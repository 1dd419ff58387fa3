/** Screens of a meeting: links, pairing codes, and going dark. */
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../basics/time.ts';
import type { Invitation, Session } from '../register/records.ts';
import { actor, context, meeting } from './meetingFixture.ts';
import { isPairingCode, PAIRING_WAIT_MS, pairingCodeFrom } from './pairingCode.ts';
import {
  decideDisconnectScreen,
  decideIssueScreenLink,
  decideOpenScreen,
  decidePairScreen,
  decideRevokeScreenLink,
  SCREENS_MAX,
  screenCodeText
} from './screens.ts';

const NOW = 1_000_000;
const code = { id: 'i2', codeHash: 'hash-2' };
const opening = { tokenHash: 'a'.repeat(64), device: 'Windows · Edge' };

function invitation(more: Partial<Invitation> = {}): Invitation {
  const of = { id: 'i1', communityId: 'c1', revision: 1, personId: '', codeHash: 'hash-1', purpose: 'SCREEN' as const, meetingId: 'm1' };
  return { ...of, expiresAt: NOW + DAY_MS, usedAt: null, revokedAt: null, ...more };
}

function screen(id: string, more: Partial<Session> = {}): Session {
  const of = { id, communityId: 'c1', revision: 1, tokenHash: id, personId: '', sort: 'SCREEN' as const, meetingId: 'm1', device: 'TV' };
  return { ...of, createdAt: 0, seenAt: 0, expiresAt: NOW + DAY_MS, revokedAt: null, ...more };
}

const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('the link of a screen', () => {
  it('[AU21] is given out by chair, recorder and desk, and voids the one that waits', () => {
    const facts = { meeting: meeting(), waiting: [invitation()], code };
    for (const who of ['chair', 'recorder', actor('desk', { roles: ['SECRETARY'] }), actor('admin', { roles: ['ADMINISTRATOR'] })])
      expect(codeOf(decideIssueScreenLink(facts, {}, context(who)))).toBe('ok');
    expect(codeOf(decideIssueScreenLink(facts, {}, context('resident')))).toBe('meeting.not-chair');
    const decided = decideIssueScreenLink(facts, {}, context('chair', NOW));
    expect(decided).toMatchObject({
      value: {
        changes: [
          { op: 'update', id: 'i1', set: { revokedAt: NOW } },
          { op: 'insert', kind: 'invitation', row: { personId: '', purpose: 'SCREEN', meetingId: 'm1', codeHash: 'hash-2' } }
        ]
      }
    });
  });

  it('[AU21] is good until a day after the announced start, and at least a day from now', () => {
    const expiry = (startsAt: number) => {
      const decided = decideIssueScreenLink({ meeting: meeting({ startsAt }), waiting: [], code }, {}, context('chair', NOW));
      return decided.ok ? (decided.value.answer as { expiresAt: number }).expiresAt : 0;
    };
    expect(expiry(NOW + 3 * DAY_MS)).toBe(NOW + 4 * DAY_MS);
    expect(expiry(NOW - 1)).toBe(NOW + DAY_MS);
  });

  it('[AU21] is not given out for a meeting that is over', () => {
    for (const state of ['CANCELLED', 'MINUTES_PUBLISHED'] as const)
      expect(codeOf(decideIssueScreenLink({ meeting: meeting({ state }), waiting: [], code }, {}, context('chair')))).toBe(
        'meeting.wrong-state'
      );
    expect(codeOf(decideIssueScreenLink({ meeting: meeting({ state: 'ADJOURNED' }), waiting: [], code }, {}, context('chair')))).toBe('ok');
  });

  it('[AU21] lets one screen in, once and in time', () => {
    const open = (more: Partial<Invitation>, sessions: Session[] = [], now = NOW) =>
      codeOf(decideOpenScreen({ invitation: invitation(more), meeting: meeting(), sessions }, opening, context('SYSTEM', now)));
    expect(open({})).toBe('ok');
    expect(open({ usedAt: 1 })).toBe('screen.link-used');
    expect(open({ revokedAt: 1 })).toBe('screen.link-void');
    expect(open({}, [], NOW + DAY_MS - 1)).toBe('ok');
    expect(open({}, [], NOW + DAY_MS)).toBe('screen.link-expired');
    expect(open({ purpose: 'BIND' })).toBe('screen.link-unknown');
    expect(open({ meetingId: 'm2' })).toBe('screen.link-unknown');
    const on = Array.from({ length: SCREENS_MAX - 1 }, (_, index) => screen(`s${index}`));
    expect(open({}, [...on, screen('gone', { expiresAt: NOW })])).toBe('ok');
    expect(open({}, [...on, screen('last')])).toBe('screen.too-many');
  });

  it('[AU21] opens a session that belongs to the meeting and to nobody', () => {
    const decided = decideOpenScreen({ invitation: invitation(), meeting: meeting(), sessions: [] }, opening, context('SYSTEM', NOW));
    expect(decided).toMatchObject({
      value: {
        changes: [
          { op: 'update', kind: 'invitation', set: { usedAt: NOW } },
          { op: 'insert', kind: 'session', row: { personId: '', sort: 'SCREEN', meetingId: 'm1', expiresAt: NOW + DAY_MS } }
        ],
        entries: [{ type: 'ScreenOpened', about: { meetingId: 'm1' } }]
      }
    });
  });

  it('[AU21] is taken back while it waits; a screen is switched off at any time', () => {
    const facts = { meeting: meeting({ state: 'MINUTES_PUBLISHED' }) };
    expect(codeOf(decideRevokeScreenLink({ ...facts, invitation: invitation() }, {}, context('chair')))).toBe('ok');
    expect(codeOf(decideRevokeScreenLink({ ...facts, invitation: invitation({ usedAt: 1 }) }, {}, context('chair')))).toBe(
      'screen.link-used'
    );
    expect(codeOf(decideRevokeScreenLink({ ...facts, invitation: invitation() }, {}, context('guest')))).toBe('meeting.not-chair');
    expect(codeOf(decideDisconnectScreen({ ...facts, session: screen('s1') }, {}, context('guest')))).toBe('meeting.not-chair');
    expect(decideDisconnectScreen({ ...facts, session: screen('s1') }, {}, context('chair', NOW))).toMatchObject({
      value: { changes: [{ set: { revokedAt: NOW } }], entries: [{ type: 'SessionRevoked', data: { sessionIds: ['s1'] } }] }
    });
    expect(decideDisconnectScreen({ ...facts, session: screen('s1', { revokedAt: 1 }) }, {}, context('chair'))).toMatchObject({
      value: { changes: [], entries: [] }
    });
  });
});

describe('the code that a screen shows', () => {
  const shown = pairingCodeFrom(Uint8Array.of(7, 200, 31, 0, 19, 99));

  it('[AU22] finds every wrong character and every missing one', () => {
    expect(isPairingCode(shown)).toBe(true);
    expect(isPairingCode(` ${shown.slice(0, 3).toUpperCase()}-${shown.slice(3).toUpperCase()} `)).toBe(true);
    const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
    for (let place = 0; place < 6; place++)
      for (const char of alphabet) {
        const typed = shown.slice(0, place) + char + shown.slice(place + 1);
        expect(isPairingCode(typed)).toBe(typed === shown);
      }
    for (const typed of ['', shown.slice(0, 5), `${shown}a`, 'l0l0l0']) expect(isPairingCode(typed)).toBe(false);
  });

  it('[AU22] is typed by those in charge, and good for two minutes and one screen', () => {
    const pair = (typed: string, earlier?: Invitation, who = 'chair') =>
      decidePairScreen({ meeting: meeting(), earlier }, { code: typed }, context(who, NOW));
    expect(codeOf(pair(shown, undefined, 'resident'))).toBe('meeting.not-chair');
    expect(codeOf(pair(`${shown.slice(0, 5)}${shown.endsWith('a') ? 'b' : 'a'}`))).toBe('screen.code-mistyped');
    expect(pair(shown.toUpperCase())).toMatchObject({
      value: {
        changes: [{ kind: 'invitation', row: { codeHash: context('x').sha256(screenCodeText(shown)), expiresAt: NOW + PAIRING_WAIT_MS } }]
      }
    });
    expect(codeOf(pair(shown, invitation({ usedAt: 1 })))).toBe('screen.code-used');
    expect(codeOf(pair(shown, invitation({ expiresAt: NOW })))).toBe('screen.code-used');
    expect(codeOf(pair(shown, invitation({ meetingId: 'm2' })))).toBe('screen.code-used');
    expect(pair(shown, invitation())).toMatchObject({ value: { changes: [], answer: { invitationId: 'i1' } } });
  });
});
