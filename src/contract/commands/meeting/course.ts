/** Commands of the course of a meeting and of its rounds. */
import * as v from 'valibot';
import { SCENES } from '#domain/meeting/scene.ts';
import { command } from '../../command.ts';
import { count, id, instant, LIMITS, line, optionalLine, optionalText, text } from '../../limits.ts';
import { CHAIRS, CONVENORS } from './roles.ts';

export const beginMeeting = command({
  name: 'meeting.begin',
  payload: v.strictObject({ meetingId: id }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '宣布开会', en: 'Begin the meeting' },
  when: 'CHECK_IN',
  refusals: ['meeting.wrong-state', 'meeting.not-chair', 'meeting.too-early', 'round.survey-running', 'round.survey-report-missing']
});

export const recessMeeting = command({
  name: 'meeting.recess',
  payload: v.strictObject({ meetingId: id, reason: optionalLine() }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '休会', en: 'Recess' },
  when: 'IN_SESSION',
  refusals: ['meeting.wrong-state', 'meeting.not-chair', 'voting.still-open']
});

export const resumeMeeting = command({
  name: 'meeting.resume',
  payload: v.strictObject({ meetingId: id }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '复会', en: 'Resume after a recess' },
  when: 'RECESS',
  refusals: ['meeting.wrong-state', 'meeting.not-chair']
});

export const adjournMeeting = command({
  name: 'meeting.adjourn',
  payload: v.strictObject({ meetingId: id, nextMeeting: optionalLine() }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '散会', en: 'Adjourn' },
  when: 'IN_SESSION, RECESS',
  refusals: ['meeting.wrong-state', 'meeting.not-chair', 'voting.still-open', 'motion.still-pending']
});

export const handOverChair = command({
  name: 'meeting.hand-over-chair',
  payload: v.strictObject({ meetingId: id, toPersonId: id, reason: line() }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '移交主持', en: 'Hand over the chair' },
  when: 'CHECK_IN, IN_SESSION, RECESS',
  refusals: [
    'meeting.wrong-state',
    'meeting.not-chair',
    'seat.none',
    'seat.not-checked-in',
    'chair.same-person',
    'chair.must-hand-over',
    'chair.motion-undecided'
  ]
});

export const goToItem = command({
  name: 'agenda.go-to',
  payload: v.strictObject({ meetingId: id, index: count(100) }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '进入一项议程', en: 'Open an item of the agenda' },
  when: 'IN_SESSION',
  refusals: ['meeting.wrong-state', 'meeting.not-chair', 'meeting.item-unknown', 'motion.still-pending']
});

export const holdScene = command({
  name: 'scene.hold',
  payload: v.strictObject({ meetingId: id, scene: v.nullable(v.picklist(SCENES)) }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '固定投影画面，或恢复跟随会议', en: 'Hold a scene on the projector, or let it follow' },
  when: 'NOTICED … ADJOURNED',
  refusals: ['meeting.wrong-state', 'meeting.not-chair']
});

export const closeRound = command({
  name: 'round.close',
  payload: v.strictObject({
    meetingId: id,
    matterId: id,
    outcome: v.picklist(['CONTINUE', 'SURVEY', 'DRAFT', 'CONSENSUS', 'NO_CONSENSUS', 'INQUORATE', 'VOTE']),
    summary: optionalText(),
    /** With outcome SURVEY: how, what, whom, from when to when. */
    survey: v.optional(
      v.nullable(v.strictObject({ carrier: line(), question: text(), target: line(), opensAt: instant, closesAt: instant })),
      null
    )
  }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '结束本轮讨论，记下结果', en: 'Close a round of deliberation with its outcome' },
  when: 'IN_SESSION, RECESS, ADJOURNED',
  refusals: [
    'meeting.wrong-state',
    'meeting.not-chair',
    'round.already-closed',
    'motion.still-pending',
    'round.outcome-not-in-template',
    'round.was-inquorate',
    'round.was-quorate',
    'round.survey-missing',
    'round.consensus-missing'
  ]
});

export const reportSurvey = command({
  name: 'round.report-survey',
  payload: v.strictObject({ meetingId: id, matterId: id, report: text(LIMITS.longTextChars) }),
  roles: CONVENORS,
  rate: 'staff',
  summary: { zh: '附上问卷调查报告', en: 'Attach the report of a survey' },
  when: '',
  refusals: ['meeting.not-desk', 'round.no-survey', 'round.survey-running', 'round.survey-reported']
});
