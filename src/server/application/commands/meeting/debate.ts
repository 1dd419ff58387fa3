/** The debate, each command bound to its facts and its decision. */
import { addRemark, endFloor, giveFloor, recordStatement, remind, requestFloor, withdrawFloor } from '#contract/commands/meeting/debate.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { decideEndFloor, decideGiveFloor, decideRequestFloor, decideWithdrawFloor } from '#domain/meeting/floor.ts';
import { decideRemind } from '#domain/meeting/remind.ts';
import { decideAddRemark, decideRecordStatement } from '#domain/meeting/statement.ts';
import { bind, type Binding } from '../../binding.ts';
import { known } from '../register/known.ts';
import { floorOf, matterInHand, meetingAndSeat, pendingMotion, seatOf } from './facts.ts';

export const debateCommands: readonly Binding[] = [
  bind(
    requestFloor,
    async ({ read, context }, { meetingId }) => {
      const { personId } = context.actor;
      const facts = await meetingAndSeat(read, meetingId, personId);
      if (!facts.ok) return facts;
      const [motion, own] = await Promise.all([
        pendingMotion(read, facts.value.meeting),
        read.list('floorRequest', { meetingId, personId })
      ]);
      return ok({ ...facts.value, motion, own });
    },
    decideRequestFloor
  ),
  bind(
    withdrawFloor,
    async ({ read }, { meetingId, requestId }) => {
      const [meeting, request] = await Promise.all([known(read, 'meeting', meetingId), read.get('floorRequest', requestId)]);
      if (!meeting.ok) return meeting;
      if (request?.meetingId !== meetingId) return refuse('record.not-found', 'RD3', { kind: 'floorRequest' });
      return ok({ meeting: meeting.value, request });
    },
    decideWithdrawFloor
  ),
  bind(
    giveFloor,
    async ({ read }, { meetingId }) => {
      const meeting = await known(read, 'meeting', meetingId);
      if (!meeting.ok) return meeting;
      const floor = await floorOf(read, meeting.value, meeting.value.pendingMotionId);
      const chairSeat = await seatOf(read, meetingId, meeting.value.chairPersonId);
      return ok({ meeting: meeting.value, chairSeat, motion: await pendingMotion(read, meeting.value), ...floor });
    },
    decideGiveFloor
  ),
  bind(
    endFloor,
    async ({ read }, { meetingId }) => {
      const meeting = await known(read, 'meeting', meetingId);
      if (!meeting.ok) return meeting;
      const { speaking } = meeting.value;
      const request = speaking ? await read.get('floorRequest', speaking.requestId) : undefined;
      const matter = await matterInHand(read, meeting.value, await pendingMotion(read, meeting.value));
      return ok({ meeting: meeting.value, request, matterId: matter?.id ?? null });
    },
    decideEndFloor
  ),
  bind(
    remind,
    async ({ read }, { meetingId, personId }) => {
      const meeting = await known(read, 'meeting', meetingId);
      if (!meeting.ok) return meeting;
      const { speaking } = meeting.value;
      const who = personId ?? speaking?.personId;
      const isSpeaking = speaking !== null && speaking.personId === who;
      const request = isSpeaking ? await read.get('floorRequest', speaking.requestId) : undefined;
      return ok({ meeting: meeting.value, seat: await seatOf(read, meetingId, who), speaking: request });
    },
    decideRemind
  ),
  bind(recordStatement, ({ read }, { meetingId, personId }) => meetingAndSeat(read, meetingId, personId), decideRecordStatement),
  bind(
    addRemark,
    async ({ read }, { meetingId }) => {
      const meeting = await known(read, 'meeting', meetingId);
      return meeting.ok ? ok({ meeting: meeting.value, remarks: await read.list('remark', { meetingId }) }) : meeting;
    },
    decideAddRemark
  )
];
