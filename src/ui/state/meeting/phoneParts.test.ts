/** What a phone in a meeting shows first. */
import type { MeetingLiveView, MeetingMineView } from '#contract/views/meeting.ts';
import { describe, expect, it } from 'vitest';
import { phoneParts } from './phoneParts.ts';

const seat = { hasVote: true, checkedInAt: 1, leftAt: null, recusedOn: [], party: 'OWNERS_COMMITTEE' };
const parties = [{ party: 'OWNERS_COMMITTEE', present: 1, total: 3 }];
const room = (over: object = {}) =>
  ({ state: 'IN_SESSION', currentItem: 0, motion: null, poll: null, presence: { parties }, ...over }) as unknown as MeetingLiveView;
const mine = (over: object = {}) => ({ seat, isChair: false, leads: [], paper: null, ...over }) as unknown as MeetingMineView;
const paper = (state: string) => ({ state, rights: [{ rollEntryId: 'r' }] });

describe('phoneParts', () => {
  it('[MG8] asks for the check-in of whoever is called and not here', () => {
    const away = mine({ seat: { ...seat, checkedInAt: null } });
    expect(phoneParts(room({ state: 'CHECK_IN' }), away)).toMatchObject({ mustCheckIn: true, maySpeak: false, first: 'CHECK_IN' });
    expect(phoneParts(room({ state: 'NOTICED' }), away).mustCheckIn).toBe(false);
    expect(phoneParts(room(), mine({ seat: { ...seat, leftAt: 2 } })).mustCheckIn).toBe(true);
  });
  it('[BL3] puts the paper of an open vote before everything, and no other paper', () => {
    expect(phoneParts(room(), mine({ paper: paper('OPEN') }))).toMatchObject({ first: 'PAPER' });
    expect(phoneParts(room(), mine({ paper: paper('DECLARED') })).paper).toBeNull();
  });
  it('[BL2] shows no paper to somebody without a seat or a right', () => {
    expect(phoneParts(room(), mine({ seat: null, paper: { state: 'OPEN', rights: [] } })).paper).toBeNull();
  });
  it('[DR1] asks a lead for the position of the own party only', () => {
    const motion = { rule: 'DR1', state: 'SECONDED' };
    const lead = mine({ leads: ['OWNERS_COMMITTEE', 'PROPERTY_COMPANY'] });
    expect(phoneParts(room({ motion }), lead)).toMatchObject({ leads: ['OWNERS_COMMITTEE'], first: 'POSITION' });
    expect(phoneParts(room({ motion: { ...motion, state: 'PENDING' } }), lead).leads).toEqual([]);
    expect(phoneParts(room({ motion: { ...motion, rule: 'DR2' } }), lead).leads).toEqual([]);
  });
  it('[RD2] lets members with a vote move and second, never the chair', () => {
    expect(phoneParts(room(), mine()).maySecondOrPut).toBe(true);
    expect(phoneParts(room(), mine({ isChair: true })).maySecondOrPut).toBe(false);
    expect(phoneParts(room(), mine({ seat: { ...seat, hasVote: false } })).maySecondOrPut).toBe(false);
  });
});
