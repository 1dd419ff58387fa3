/** Commands that call a meeting and settle who sits in it. */
import * as v from 'valibot';
import { PARTIES } from '#domain/basics/actor.ts';
import { MEETING_SORTS } from '#domain/meeting/records.ts';
import { BODY_KINDS } from '#domain/register/records.ts';
import { command } from '../../command.ts';
import { count, flag, id, instant, LIMITS, line, list, optionalLine, optionalText } from '../../limits.ts';
import { CONVENORS, PARTICIPANTS } from './roles.ts';

export const scheduleMeeting = command({
  name: 'meeting.schedule',
  payload: v.strictObject({
    title: line(LIMITS.titleChars),
    sort: v.optional(v.picklist(MEETING_SORTS), 'ROUND'),
    place: line(),
    startsAt: instant,
    /** Which body sits; the joint meeting for rounds and hearings, the body of the matter for a VOTE. */
    bodyKind: v.optional(v.picklist(BODY_KINDS)),
    agenda: v.pipe(
      list(
        v.strictObject({ title: line(LIMITS.titleChars), matterId: v.optional(v.nullable(id), null), minutes: v.optional(count(600), 30) }),
        30
      ),
      v.minLength(1)
    ),
    chairPersonId: v.optional(id),
    recorderPersonId: v.optional(id),
    observerIds: v.optional(list(id, 100), []),
    /** Twenty-four hours' notice: every matter on the agenda is U3 or U4. */
    isUrgent: flag,
    checkInMode: v.optional(v.picklist(['STATIC', 'ROTATING']), 'STATIC')
  }),
  roles: CONVENORS,
  rate: 'staff',
  summary: { zh: '安排会议：议程、主持人、座次', en: 'Schedule a meeting: agenda, chair, seats' },
  when: '',
  refusals: [
    'meeting.in-the-past',
    'meeting.not-urgent',
    'meeting.chair-missing',
    'seat.person-unknown',
    'seat.too-many-stakeholders',
    'voting.roll-empty'
  ]
});

export const noticeMeeting = command({
  name: 'meeting.notice',
  payload: v.strictObject({
    meetingId: id,
    material: v.optional(
      list(
        v.strictObject({
          title: line(LIMITS.titleChars),
          text: optionalText(LIMITS.longTextChars),
          fileId: v.optional(v.nullable(id), null)
        }),
        30
      ),
      []
    ),
    /** '' = the community's rules of procedure. */
    rulesText: optionalText(LIMITS.longTextChars),
    /** Who agreed to more rounds than the profile allows. */
    moreRoundsAgreedBy: optionalLine()
  }),
  roles: CONVENORS,
  rate: 'staff',
  summary: { zh: '发出会议通知，附材料和议事规则', en: 'Send the notice of a meeting with material and rules' },
  when: 'SCHEDULED',
  refusals: [
    'meeting.wrong-state',
    'meeting.not-chair',
    'meeting.agenda-empty',
    'meeting.material-missing',
    'meeting.rules-missing',
    'meeting.notice-too-short',
    'round.previous-open',
    'round.record-not-confirmed',
    'round.discussion-finished',
    'round.limit-reached',
    'matter.wrong-state'
  ]
});

export const changeMeetingTime = command({
  name: 'meeting.change-time',
  payload: v.strictObject({ meetingId: id, startsAt: instant, place: optionalLine(), reason: line() }),
  roles: CONVENORS,
  rate: 'staff',
  summary: { zh: '会议改期，重新通知', en: 'Move a meeting, with a new notice' },
  when: 'SCHEDULED, NOTICED',
  refusals: ['meeting.wrong-state', 'meeting.not-chair', 'meeting.in-the-past', 'meeting.notice-too-short']
});

export const cancelMeeting = command({
  name: 'meeting.cancel',
  payload: v.strictObject({ meetingId: id, reason: line() }),
  roles: CONVENORS,
  rate: 'staff',
  summary: { zh: '取消会议，写明理由', en: 'Cancel a meeting, with a reason' },
  when: 'SCHEDULED, NOTICED, CHECK_IN',
  refusals: ['meeting.wrong-state', 'meeting.not-chair']
});

export const excuse = command({
  name: 'meeting.excuse',
  payload: v.strictObject({ meetingId: id, personId: v.optional(id), reason: line() }),
  roles: PARTICIPANTS,
  rate: 'write',
  summary: { zh: '请假，写明理由', en: 'Say that one cannot come, with the reason' },
  when: 'SCHEDULED … RECESS',
  refusals: ['seat.none', 'seat.not-yours', 'seat.already-here', 'meeting.wrong-state']
});

export const addSeat = command({
  name: 'seat.add',
  payload: v.strictObject({
    meetingId: id,
    personId: id,
    standing: v.picklist(['STANDING', 'STAKEHOLDER', 'REPRESENTATIVE', 'OBSERVER']),
    party: v.optional(v.nullable(v.picklist(PARTIES)), null),
    title: optionalLine(40)
  }),
  roles: CONVENORS,
  rate: 'staff',
  summary: { zh: '增加一个席位', en: 'Add a seat' },
  when: 'SCHEDULED, NOTICED, CHECK_IN',
  refusals: ['seat.already-there', 'seat.person-unknown', 'seat.too-many-stakeholders', 'meeting.wrong-state', 'meeting.not-chair']
});

export const removeSeat = command({
  name: 'seat.remove',
  payload: v.strictObject({ meetingId: id, personId: id, reason: line() }),
  roles: CONVENORS,
  rate: 'staff',
  summary: { zh: '取消一个席位，写明理由', en: 'Remove a seat, with a reason' },
  when: 'SCHEDULED, NOTICED, CHECK_IN',
  refusals: ['seat.none', 'seat.already-here', 'seat.officer', 'meeting.wrong-state', 'meeting.not-chair']
});
