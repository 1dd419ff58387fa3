/** Check-in and recusal, each command bound to its facts and its decision. */
import {
  checkIn,
  checkInFor,
  checkOut,
  declareRecusal,
  openCheckIn,
  orderRecusal,
  undoCheckIn
} from '#contract/commands/meeting/presence.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import { decideCheckIn, decideCheckInFor, decideCheckOut, decideOpenCheckIn, decideUndoCheckIn } from '#domain/meeting/checkIn.ts';
import { decideDeclareRecusal, decideOrderRecusal } from '#domain/meeting/recusal.ts';
import { bind, type Binding } from '../../binding.ts';
import { known } from '../register/known.ts';
import { meetingAndSeat } from './facts.ts';

export const presenceCommands: readonly Binding[] = [
  bind(
    openCheckIn,
    async ({ read }, { meetingId }) => {
      const meeting = await known(read, 'meeting', meetingId);
      return meeting.ok ? ok({ meeting: meeting.value }) : meeting;
    },
    decideOpenCheckIn
  ),
  bind(checkIn, ({ read, context }, { meetingId }) => meetingAndSeat(read, meetingId, context.actor.personId), decideCheckIn),
  bind(checkInFor, ({ read }, { meetingId, personId }) => meetingAndSeat(read, meetingId, personId), decideCheckInFor),
  bind(
    checkOut,
    ({ read, context }, { meetingId, personId }) => meetingAndSeat(read, meetingId, personId ?? context.actor.personId),
    decideCheckOut
  ),
  bind(undoCheckIn, ({ read }, { meetingId, personId }) => meetingAndSeat(read, meetingId, personId), decideUndoCheckIn),
  bind(declareRecusal, ({ read, context }, payload) => recusalFacts(read, payload, context.actor.personId), decideDeclareRecusal),
  bind(orderRecusal, ({ read }, payload) => recusalFacts(read, payload, payload.personId), decideOrderRecusal)
];

async function recusalFacts(read: Read, { meetingId, matterId }: { meetingId: string; matterId: string }, personId: string) {
  const facts = await meetingAndSeat(read, meetingId, personId);
  return facts.ok ? ok({ ...facts.value, openPolls: await read.list('poll', { meetingId, matterId, state: 'OPEN' }) }) : facts;
}
