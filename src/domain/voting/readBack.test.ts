/** Who may read a named vote back, who may object, and how long the declaration waits. */
import { describe, expect, it } from 'vitest';
import { context, meeting } from '../meeting/meetingFixture.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import { entry, poll } from './pollFixture.ts';
import {
  canBeReadBack,
  decideObjectToLine,
  decideShowReadBack,
  needsReadBack,
  notReadBack,
  readBackData,
  readBackEnd
} from './readBack.ts';
import type { Poll, ReadBack, RollEntry } from './records.ts';

const roll = ['a', 'b', 'c'].map((id) => entry(id, { label: `代表${id}` }));
const closed = (more: Partial<Poll> = {}) => poll({ state: 'CLOSED', closedAt: 900_000, ...more });
const shown: ReadBack = { shownAt: 1_000_000, endsAt: 1_060_000, lines: 3, objections: [] };
const show = (one: Poll, who = 'chair', more: { roll?: RollEntry[]; sceneHeld?: string } = {}) =>
  decideShowReadBack(
    { poll: one, meeting: meeting({ sceneHeld: more.sceneHeld ?? null }), roll: more.roll ?? roll, profile: DEFAULT_PROFILE },
    {},
    context(who)
  );

describe('decideShowReadBack', () => {
  it('[RB1] chair, recorder and desk show it after the close; nobody else, and never before', () => {
    for (const who of ['chair', 'recorder']) expect(show(closed(), who)).toMatchObject({ ok: true });
    expect(show(closed(), 'p-a')).toMatchObject({ error: { code: 'meeting.not-chair' } });
    for (const state of ['OPEN', 'NOTICED', 'DECLARED', 'VOID'] as const)
      expect(show(poll({ state }))).toMatchObject({ error: { code: 'poll.not-closed' } });
  });

  it('[RB1] never of a secret vote, of a vote of weeks or of owners', () => {
    expect(show(closed({ ballotMode: 'SECRET' }))).toMatchObject({ error: { code: 'poll.no-read-back' } });
    expect(canBeReadBack(closed({ conduct: 'WINDOW' }))).toBe(false);
    expect(canBeReadBack(closed({ owners: {} as Poll['owners'] }))).toBe(false);
    expect(canBeReadBack(closed({ meetingId: null }))).toBe(false);
  });

  it('[RB2] objections run for the time of the profile, or as long as all pages take once', () => {
    expect(show(closed())).toMatchObject({ value: { changes: [{ set: { readBack: { endsAt: 1_060_000, lines: 3, objections: [] } } }] } });
    const hall = Array.from({ length: 150 }, (_, index) => entry(`h${index}`));
    expect(show(closed(), 'chair', { roll: hall })).toMatchObject({ value: { changes: [{ set: { readBack: { endsAt: 1_084_000 } } }] } });
    const absent = [...roll, entry('d', { isPresent: false })];
    expect(show(closed(), 'chair', { roll: absent })).toMatchObject({ value: { changes: [{ set: { readBack: { lines: 3 } } }] } });
  });

  it('[RB1] a scene that was held gives way, the choice stands in no line of the journal, and twice is a no-op', () => {
    expect(show(closed(), 'chair', { sceneHeld: 'AGENDA' })).toMatchObject({
      value: { changes: [{}, { kind: 'meeting', set: { sceneHeld: null } }] }
    });
    expect(JSON.stringify(show(closed()))).not.toMatch(/FOR|AGAINST/);
    expect(show(closed({ readBack: shown }))).toMatchObject({ value: { changes: [], entries: [] } });
  });
});

describe('decideObjectToLine', () => {
  const object = (one: Poll, who: string, right: RollEntry | undefined = roll[0]) =>
    decideObjectToLine({ poll: one, right }, {}, context(who));
  it('[RB3] only whoever has the right objects to its line; the chair reads the label, never the choice', () => {
    const objected = object(closed({ readBack: shown }), 'p-a');
    expect(objected).toMatchObject({
      value: {
        changes: [{ set: { readBack: { objections: [{ rollEntryId: 'a', label: '代表a' }] } } }],
        entries: [{ type: 'ReadBackObjected', data: { title: '动议1', label: '代表a' } }]
      }
    });
    expect(object(closed({ readBack: shown }), 'p-b')).toMatchObject({ error: { code: 'voting.not-on-roll' } });
    expect(object(closed({ readBack: shown }), 'p-a', entry('a', { pollId: 'other' }))).toMatchObject({
      error: { code: 'voting.not-on-roll' }
    });
  });

  it('[RB3] twice is a no-op; before the read-back and after the declaration there is nothing to object to', () => {
    const again = { ...shown, objections: [{ rollEntryId: 'a', label: '', at: 1 }] };
    expect(object(closed({ readBack: again }), 'p-a')).toMatchObject({ value: { changes: [] } });
    expect(object(closed(), 'p-a')).toMatchObject({ error: { code: 'poll.read-back-missing' } });
    expect(object(closed({ readBack: shown, state: 'DECLARED' }), 'p-a')).toMatchObject({ error: { code: 'poll.not-closed' } });
  });
});

describe('the declaration', () => {
  const waits = (one: Poll, now: number, required = false, sort: 'DECIDING' | 'PROCEDURAL' = 'DECIDING') =>
    notReadBack(one, { sort }, { ...DEFAULT_PROFILE, readBackRequired: required }, now);
  it('[RB4] waits for the time of objections, to the millisecond', () => {
    expect(waits(closed({ readBack: shown }), 1_059_999)).toMatchObject({
      error: { code: 'poll.read-back-running', facts: { endsAt: 1_060_000 } }
    });
    expect(waits(closed({ readBack: shown }), 1_060_000)).toBeUndefined();
  });

  it('[RB4] waits no longer when nobody is left who could object', () => {
    const objections = ['a', 'b', 'c'].map((rollEntryId) => ({ rollEntryId, label: rollEntryId, at: 1 }));
    expect(waits(closed({ readBack: { ...shown, objections } }), 1_000_001)).toBeUndefined();
    expect(waits(closed({ readBack: { ...shown, objections: objections.slice(1) } }), 1_000_001)).toBeDefined();
    expect(readBackEnd(closed({ readBack: { ...shown, lines: 0 } }))).toBeNull();
    expect(readBackData(closed({ readBack: { ...shown, objections } }))).toEqual({
      readBack: { shownAt: 1_000_000, objections: ['a', 'b', 'c'] }
    });
  });

  it('[RB4] is refused without a read-back where the profile asks for one, and never of a procedural or secret vote', () => {
    expect(waits(closed(), 0, true)).toMatchObject({ error: { code: 'poll.read-back-missing' } });
    expect(waits(closed(), 0, false)).toBeUndefined();
    expect(waits(closed(), 0, true, 'PROCEDURAL')).toBeUndefined();
    expect(waits(closed({ ballotMode: 'SECRET' }), 0, true)).toBeUndefined();
    expect(needsReadBack(closed({ isFormal: true }), undefined, { ...DEFAULT_PROFILE, readBackRequired: true })).toBe(true);
  });
});
