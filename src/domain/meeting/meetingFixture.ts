/** For tests: made-up meetings, seats, motions and a context, each with what a test names. */
import type { Actor, Party } from '../basics/actor.ts';
import type { Context } from '../basics/decision.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import type { FloorRequest, Meeting, Motion, Seat } from './records.ts';

const BASE = { communityId: 'c1', revision: 1 };

/** A person who acts. */
export function actor(personId: string, more: Partial<Actor> = {}): Actor {
  return {
    kind: 'PERSON',
    communityId: 'c1',
    personId,
    sessionId: 's',
    name: personId,
    roles: ['RESIDENT'],
    parties: [],
    householdId: null,
    ...more
  };
}

/** A context with a clock, counted ids and a readable hash. */
export function context(who: string | Actor, now = 1_000_000): Context {
  let ids = 0;
  return {
    now,
    actor: typeof who === 'string' ? actor(who) : who,
    zone: 'Asia/Shanghai',
    newId: () => `new-${++ids}`,
    sha256: (text) =>
      [...text]
        .reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647, 7)
        .toString(16)
        .padStart(12, '0')
  };
}

/** A joint meeting in session, led by `chair`, with one item on the agenda. */
export function meeting(more: Partial<Meeting> = {}): Meeting {
  return {
    ...BASE,
    ...{ id: 'm1', code: 'abc234', title: '四方联席会议', sort: 'ROUND', bodyKind: 'JOINT_MEETING', ruleBase: 'MEMBERS', vacantRights: 0 },
    ...{ profile: DEFAULT_PROFILE, place: '议事厅', startsAt: 500_000, state: 'IN_SESSION', isUrgent: false, noticedAt: 100 },
    ...{
      chairPersonId: 'chair',
      recorderPersonId: 'recorder',
      agenda: [{ id: 'i1', title: '议题', matterId: 'x1', minutes: 30 }],
      currentItem: 0
    },
    ...{
      openedAt: 500_000,
      adjournedAt: null,
      speaking: null,
      sceneHeld: null,
      confirmedBy: [],
      minutesPublishedAt: null,
      pendingMotionId: null
    },
    ...{
      material: [],
      rulesText: '',
      checkInMode: 'STATIC',
      checkInSecret: 'secret',
      quorateAt: null,
      handedOver: null,
      cancelledReason: ''
    },
    ...more
  };
}

/** A standing member who is here. */
export function seat(personId: string, party: Party | null = 'RESIDENTS_COMMITTEE', more: Partial<Seat> = {}): Seat {
  return {
    ...BASE,
    ...{
      id: `seat-${personId}`,
      meetingId: 'm1',
      personId,
      name: personId,
      title: '',
      party,
      householdId: null,
      label: '',
      standing: 'STANDING'
    },
    ...{
      hasVote: true,
      recusals: [],
      checkedInAt: 400_000,
      checkInBy: 'DESK',
      helperName: '',
      leftAt: null,
      excusedReason: '',
      warnings: 0
    },
    ...{ warnedMotionId: null, mutedForMotionId: null },
    ...more
  };
}

/** A seconded motion on the item. */
export function motion(more: Partial<Motion> = {}): Motion {
  return {
    ...BASE,
    ...{
      id: 'mo1',
      meetingId: 'm1',
      matterId: 'x1',
      itemId: 'i1',
      number: 1,
      sort: 'SUBSTANTIVE',
      text: '动议',
      state: 'SECONDED',
      rule: 'DR2'
    },
    ...{
      method: 'YES_NO',
      options: [],
      proposerPersonId: 'p',
      proposerName: 'p',
      proposerParty: null,
      seconderPersonId: 's',
      seconderName: 's'
    },
    ...{ pollId: null, interimMeasureId: null, selfCheck: '', hands: null, verdict: null, decidedAt: null },
    ...more
  };
}

/** A request for the floor that waits. */
export function request(personId: string, more: Partial<FloorRequest> = {}): FloorRequest {
  return {
    ...BASE,
    ...{ id: `req-${personId}`, meetingId: 'm1', motionId: 'mo1', itemId: 'i1', personId, name: personId, party: null, stance: 'FOR' },
    ...{ requestedAt: 1_000, state: 'WAITING', startedAt: null, endedAt: null },
    ...more
  };
}
