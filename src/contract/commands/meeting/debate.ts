/** Commands of the debate: the floor, what is written down, keeping order. */
import * as v from 'valibot';
import { STANCES } from '#domain/meeting/records.ts';
import { REMINDERS } from '#domain/meeting/remind.ts';
import { command } from '../../command.ts';
import { count, id, optionalText, text } from '../../limits.ts';
import { CHAIRS, PARTICIPANTS } from './roles.ts';

export const requestFloor = command({
  name: 'floor.request',
  payload: v.strictObject({ meetingId: id, stance: v.picklist(STANCES) }),
  roles: PARTICIPANTS,
  rate: 'tap',
  summary: { zh: '举手要求发言，先表明立场', en: 'Ask for the floor, with a stance' },
  when: 'IN_SESSION',
  refusals: [
    'meeting.wrong-state',
    'meeting.no-item-open',
    'seat.none',
    'seat.not-checked-in',
    'chair.must-hand-over',
    'floor.vote-running',
    'recusal.only-questions',
    'floor.muted',
    'floor.already-waiting',
    'floor.limit-reached'
  ]
});

export const withdrawFloor = command({
  name: 'floor.withdraw',
  payload: v.strictObject({ meetingId: id, requestId: id }),
  roles: PARTICIPANTS,
  rate: 'tap',
  summary: { zh: '取消发言请求', en: 'Withdraw a request for the floor' },
  when: 'IN_SESSION',
  refusals: ['seat.not-yours', 'floor.not-waiting']
});

export const giveFloor = command({
  name: 'floor.give',
  payload: v.strictObject({ meetingId: id, requestId: v.optional(id) }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '请下一位发言；不按顺序会记入记录', en: 'Give the floor; leaving the order is logged' },
  when: 'IN_SESSION',
  refusals: [
    'meeting.wrong-state',
    'meeting.not-chair',
    'chair.must-hand-over',
    'floor.taken',
    'floor.vote-running',
    'floor.queue-empty',
    'floor.not-waiting'
  ]
});

export const endFloor = command({
  name: 'floor.end',
  payload: v.strictObject({ meetingId: id, gist: optionalText() }),
  roles: PARTICIPANTS,
  rate: 'tap',
  summary: { zh: '结束发言，可同时记下要点', en: 'End a speech, with its gist if wished' },
  when: 'IN_SESSION',
  refusals: ['floor.nobody-speaking', 'seat.not-yours']
});

export const remind = command({
  name: 'floor.remind',
  payload: v.strictObject({ meetingId: id, personId: v.optional(id), kind: v.picklist(REMINDERS) }),
  roles: CHAIRS,
  rate: 'staff',
  summary: {
    zh: '提醒：跑题、超时、人身攻击（第二次对本动议禁言）',
    en: 'Remind: off topic, time, order (the second one mutes for the motion)'
  },
  when: 'IN_SESSION',
  refusals: ['meeting.wrong-state', 'meeting.not-chair', 'seat.none', 'floor.nobody-speaking']
});

export const recordStatement = command({
  name: 'statement.record',
  payload: v.strictObject({
    meetingId: id,
    personId: id,
    stance: v.optional(v.picklist(STANCES), 'QUESTION'),
    gist: text(),
    seconds: v.optional(count(36_000), 0),
    matterId: v.optional(v.nullable(id), null)
  }),
  roles: ['RECORDER', 'SECRETARY', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '记录发言要点', en: 'Write down what somebody said' },
  when: 'IN_SESSION, RECESS, ADJOURNED',
  refusals: ['meeting.not-recorder', 'meeting.wrong-state', 'seat.none']
});

export const addRemark = command({
  name: 'remark.add',
  payload: v.strictObject({ meetingId: id, text: text() }),
  roles: ['RECORDER', 'SECRETARY', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '记录人补充说明；记录确认后编为附注', en: 'Add a remark; a numbered annex after confirmation' },
  when: 'CHECK_IN … MINUTES_PUBLISHED',
  refusals: ['meeting.not-recorder', 'meeting.wrong-state']
});
