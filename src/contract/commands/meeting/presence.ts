/** Commands of check-in and recusal. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { id, LIMITS, line, optionalLine } from '../../limits.ts';
import { CHAIRS, DOOR, PARTICIPANTS } from './roles.ts';

const OPEN = 'CHECK_IN, IN_SESSION, RECESS';

export const openCheckIn = command({
  name: 'meeting.open-check-in',
  payload: v.strictObject({ meetingId: id }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '开始签到', en: 'Open check-in' },
  when: 'NOTICED',
  refusals: ['meeting.wrong-state', 'meeting.not-chair', 'meeting.check-in-too-early']
});

export const checkIn = command({
  name: 'meeting.check-in',
  payload: v.strictObject({ meetingId: id, code: line(20) }),
  roles: PARTICIPANTS,
  rate: 'tap',
  summary: { zh: '本人扫码签到', en: 'Check oneself in with the code of the room' },
  when: OPEN,
  refusals: ['meeting.wrong-state', 'seat.none', 'meeting.check-in-code-wrong']
});

export const checkInFor = command({
  name: 'meeting.check-in-for',
  payload: v.strictObject({ meetingId: id, personId: id, helperName: optionalLine(LIMITS.nameChars) }),
  roles: DOOR,
  rate: 'staff',
  summary: { zh: '在签到处代为签到', en: 'Check somebody in at the desk' },
  when: OPEN,
  refusals: ['meeting.wrong-state', 'meeting.not-desk', 'seat.none']
});

export const checkOut = command({
  name: 'meeting.check-out',
  payload: v.strictObject({ meetingId: id, personId: v.optional(id) }),
  roles: PARTICIPANTS,
  rate: 'tap',
  summary: { zh: '离场', en: 'Leave the meeting' },
  when: OPEN,
  refusals: ['meeting.wrong-state', 'seat.none', 'seat.not-checked-in', 'seat.not-yours']
});

export const undoCheckIn = command({
  name: 'meeting.undo-check-in',
  payload: v.strictObject({ meetingId: id, personId: id, reason: line() }),
  roles: DOOR,
  rate: 'staff',
  summary: { zh: '更正误签到，写明理由', en: 'Take back a mistaken check-in, with a reason' },
  when: OPEN,
  refusals: ['meeting.wrong-state', 'meeting.not-desk', 'seat.none', 'seat.not-checked-in']
});

const recusal = { meetingId: id, matterId: id, reason: line() };

export const declareRecusal = command({
  name: 'recusal.declare',
  payload: v.strictObject(recusal),
  roles: PARTICIPANTS,
  rate: 'write',
  summary: { zh: '本人声明回避', en: 'Declare one’s own interest and be recused' },
  when: 'SCHEDULED … RECESS',
  refusals: ['seat.none', 'meeting.wrong-state', 'meeting.item-unknown', 'recusal.already', 'recusal.poll-open']
});

export const orderRecusal = command({
  name: 'recusal.order',
  payload: v.strictObject({ ...recusal, personId: id }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '主持人决定某人回避；对主持人由监督委员决定', en: 'Order a recusal; about the chair the supervisor does' },
  when: 'SCHEDULED … RECESS',
  refusals: [
    'recusal.not-yours-to-order',
    'seat.none',
    'meeting.wrong-state',
    'meeting.item-unknown',
    'recusal.already',
    'recusal.poll-open'
  ]
});
