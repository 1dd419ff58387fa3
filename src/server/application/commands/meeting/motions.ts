/** Motions, positions and urgent measures, each command bound to its facts and its decision. */
import type { PayloadOf } from '#contract/command.ts';
import {
  declareMotion,
  endDebate,
  endInterim,
  givePosition,
  lapseInterim,
  postponeMotion,
  putMotion,
  secondMotion,
  startInterim,
  withdrawMotion
} from '#contract/commands/meeting/motions.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { mayEnter } from '#domain/meeting/checks.ts';
import { decideDeclareMotion } from '#domain/meeting/declareMotion.ts';
import { decideEndDebate, decidePostponeMotion, decideSecondMotion, decideWithdrawMotion } from '#domain/meeting/handleMotion.ts';
import { decideEndInterim, decideLapseInterim, decideStartInterim } from '#domain/meeting/interim.ts';
import { decideGivePosition } from '#domain/meeting/position.ts';
import { decidePutMotion, type PutMotionFacts } from '#domain/meeting/putMotion.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { known } from '../register/known.ts';
import { floorOf, matterInHand, meetingAndMotion, postsOn, seatOf } from './facts.ts';

export const motionCommands: readonly Binding[] = [
  bind(putMotion, putting, decidePutMotion),
  bind(
    secondMotion,
    async ({ read, context }, payload) => {
      const facts = await meetingAndMotion(read, payload);
      if (!facts.ok) return facts;
      const { meeting } = facts.value;
      const own = context.actor.personId;
      const who = payload.seconderPersonId ?? own;
      if (who !== own && !mayEnter(meeting, context.actor)) return refuse('motion.not-yours', 'RD2');
      return ok({ ...facts.value, seconder: await seatOf(read, meeting.id, who) });
    },
    decideSecondMotion
  ),
  bind(withdrawMotion, ({ read }, payload) => meetingAndMotion(read, payload), decideWithdrawMotion),
  bind(postponeMotion, ({ read }, payload) => meetingAndMotion(read, payload), decidePostponeMotion),
  bind(
    endDebate,
    async ({ read }, payload) => {
      const facts = await meetingAndMotion(read, payload);
      if (!facts.ok) return facts;
      const { waiting } = await floorOf(read, facts.value.meeting, facts.value.motion.id);
      return ok({ ...facts.value, seats: await read.list('seat', { meetingId: payload.meetingId }), waiting });
    },
    decideEndDebate
  ),
  bind(
    declareMotion,
    async ({ read }, payload) => {
      const facts = await meetingAndMotion(read, payload);
      if (!facts.ok) return facts;
      const { meeting, motion } = facts.value;
      const [seats, positions, matter] = await Promise.all([
        read.list('seat', { meetingId: meeting.id }),
        read.list('partyPosition', { motionId: motion.id }),
        matterInHand(read, meeting, motion)
      ]);
      return ok({ meeting, motion, seats, positions, matter });
    },
    decideDeclareMotion
  ),
  bind(givePosition, positions, decideGivePosition),
  bind(
    startInterim,
    async ({ read }, { matterId }) => {
      const matter = await known(read, 'matter', matterId);
      return matter.ok ? ok({ matter: matter.value }) : matter;
    },
    decideStartInterim
  ),
  bind(
    endInterim,
    async ({ read }, { measureId }) => {
      const measure = await known(read, 'interimMeasure', measureId);
      return measure.ok ? ok({ measure: measure.value }) : measure;
    },
    decideEndInterim
  ),
  bind(
    lapseInterim,
    async ({ read }, { measureId }) => {
      const measure = await known(read, 'interimMeasure', measureId);
      if (!measure.ok) return measure;
      const { matterId, party } = measure.value;
      const matter = await known(read, 'matter', matterId);
      if (!matter.ok) return matter;
      const body = await read.find('body', { kind: party });
      return ok({
        measure: measure.value,
        matter: matter.value,
        tasks: await read.count('task', { matterId }),
        partyName: body?.name ?? party
      });
    },
    decideLapseInterim
  )
];

async function putting({ read, context }: Loading, payload: PayloadOf<typeof putMotion>): Promise<Result<PutMotionFacts, Refusal>> {
  const found = await known(read, 'meeting', payload.meetingId);
  if (!found.ok) return found;
  const meeting = found.value;
  const own = context.actor.personId;
  const enters = mayEnter(meeting, context.actor);
  if (!enters && payload.proposerPersonId !== undefined && payload.proposerPersonId !== own) return refuse('motion.not-yours', 'RD2');
  const [matter, motions, chairSeat, proposer, seconder] = await Promise.all([
    matterInHand(read, meeting),
    read.list('motion', { meetingId: meeting.id }),
    seatOf(read, meeting.id, meeting.chairPersonId),
    seatOf(read, meeting.id, payload.proposerPersonId ?? own),
    seatOf(read, meeting.id, payload.seconderPersonId)
  ]);
  const measure = payload.interimMeasureId === null ? undefined : await read.get('interimMeasure', payload.interimMeasureId);
  return ok({ meeting, matter, motions, chairSeat, proposer, seconder, measure });
}

async function positions({ read, context }: Loading, payload: PayloadOf<typeof givePosition>) {
  const facts = await meetingAndMotion(read, payload);
  if (!facts.ok) return facts;
  const leadId = payload.leadPersonId ?? context.actor.personId;
  const posts = await postsOn(read, context.now, context.zone);
  const isLead = posts.some((post) => post.personId === leadId && post.role === 'PARTY_LEAD' && post.bodyKind === payload.party);
  const [lead, earlier] = await Promise.all([
    seatOf(read, payload.meetingId, leadId),
    read.find('partyPosition', { motionId: payload.motionId, party: payload.party })
  ]);
  return ok({ ...facts.value, lead, isLead, earlier });
}
