/** Tables of a meeting: seats, the floor, motions, positions. */
import type { CatalogueOf } from '../tableShape.ts';

export const MEETING_TABLES: CatalogueOf<
  'meeting' | 'round' | 'seat' | 'floorRequest' | 'statement' | 'remark' | 'motion' | 'partyPosition' | 'interimMeasure'
> = {
  meeting: {
    columns: {
      code: 'text',
      title: 'text',
      sort: 'text',
      startsAt: 'int',
      state: 'text',
      isUrgent: 'bool',
      noticedAt: 'int?',
      chairPersonId: 'text?',
      recorderPersonId: 'text?',
      openedAt: 'int?',
      adjournedAt: 'int?',
      minutesPublishedAt: 'int?'
    },
    uniqueInStore: { meeting_code: ['code'] },
    indexes: [['state'], ['startsAt']]
  },
  round: {
    columns: { matterId: 'text', meetingId: 'text', number: 'int', outcome: 'text?', closedAt: 'int?' },
    unique: { round_number: ['matterId', 'number'] },
    indexes: [['meetingId']]
  },
  seat: {
    columns: {
      meetingId: 'text',
      personId: 'text',
      party: 'text?',
      householdId: 'text?',
      standing: 'text',
      hasVote: 'bool',
      checkedInAt: 'int?',
      checkInBy: 'text?',
      leftAt: 'int?'
    },
    unique: { seat_person: ['meetingId', 'personId'] },
    indexes: [['personId']]
  },
  floorRequest: {
    columns: {
      meetingId: 'text',
      motionId: 'text?',
      personId: 'text',
      party: 'text?',
      stance: 'text',
      requestedAt: 'int',
      state: 'text',
      startedAt: 'int?',
      endedAt: 'int?'
    },
    indexes: [['meetingId', 'state'], ['personId']]
  },
  statement: {
    columns: {
      meetingId: 'text',
      matterId: 'text?',
      motionId: 'text?',
      personId: 'text',
      party: 'text?',
      stance: 'text',
      at: 'int'
    },
    indexes: [['meetingId'], ['matterId'], ['motionId']]
  },
  remark: { columns: { meetingId: 'text', at: 'int', byPersonId: 'text', annex: 'int' }, indexes: [['meetingId']] },
  motion: {
    columns: {
      meetingId: 'text',
      matterId: 'text?',
      number: 'int',
      sort: 'text',
      state: 'text',
      proposerPersonId: 'text?',
      seconderPersonId: 'text?',
      rule: 'text',
      pollId: 'text?',
      interimMeasureId: 'text?'
    },
    indexes: [['meetingId'], ['matterId'], ['pollId'], ['interimMeasureId'], ['state']]
  },
  partyPosition: {
    columns: { motionId: 'text', meetingId: 'text', party: 'text', position: 'text', personId: 'text', at: 'int' },
    unique: { party_position_once: ['motionId', 'party'] },
    indexes: [['meetingId']]
  },
  interimMeasure: {
    columns: { matterId: 'text', party: 'text', state: 'text', startedAt: 'int', endsAt: 'int', ratifyBy: 'int' },
    indexes: [['matterId'], ['state']]
  }
};
