/** The course of a meeting and its rounds, each command bound to its facts and its decision. */
import {
  adjournMeeting,
  beginMeeting,
  closeRound,
  goToItem,
  handOverChair,
  holdScene,
  recessMeeting,
  reportSurvey,
  resumeMeeting
} from '#contract/commands/meeting/course.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { decideGoToItem, decideHandOver, decideHoldScene } from '#domain/meeting/leadMeeting.ts';
import { meetingQuorum } from '#domain/meeting/quorum.ts';
import type { Meeting, Round } from '#domain/meeting/records.ts';
import { decideCloseRound, decideReportSurvey } from '#domain/meeting/round.ts';
import { decideAdjourn, decideBeginMeeting, decideRecess, decideResume } from '#domain/meeting/runMeeting.ts';
import { bind, type Binding } from '../../binding.ts';
import { known } from '../register/known.ts';
import { meetingAndSeats, namesOf, pendingMotion, seatOf } from './facts.ts';

export const courseCommands: readonly Binding[] = [
  bind(
    beginMeeting,
    async ({ read }, { meetingId }) => {
      const facts = await meetingAndSeats(read, meetingId);
      return facts.ok ? ok({ ...facts.value, earlierRounds: await earlierRounds(read, facts.value.meeting) }) : facts;
    },
    decideBeginMeeting
  ),
  bind(recessMeeting, ({ read }, { meetingId }) => session(read, meetingId), decideRecess),
  bind(resumeMeeting, ({ read }, { meetingId }) => session(read, meetingId), decideResume),
  bind(
    adjournMeeting,
    async ({ read }, { meetingId }) => {
      const facts = await session(read, meetingId);
      if (!facts.ok) return facts;
      const [seats, waiting, measures] = await Promise.all([
        read.list('seat', { meetingId }),
        read.list('floorRequest', { meetingId, state: ['WAITING', 'SPEAKING'] }),
        read.list('interimMeasure', { state: 'RUNNING' })
      ]);
      return ok({ ...facts.value, seats, waiting, measures });
    },
    decideAdjourn
  ),
  bind(
    handOverChair,
    async ({ read }, { meetingId, toPersonId }) => {
      const meeting = await known(read, 'meeting', meetingId);
      if (!meeting.ok) return meeting;
      const { chairPersonId } = meeting.value;
      const names = await namesOf(read, chairPersonId === null ? [] : [chairPersonId]);
      const [motion, to] = await Promise.all([pendingMotion(read, meeting.value), seatOf(read, meetingId, toPersonId)]);
      return ok({ meeting: meeting.value, motion, to, fromName: names.get(chairPersonId ?? '') ?? '' });
    },
    decideHandOver
  ),
  bind(goToItem, ({ read }, { meetingId }) => session(read, meetingId), decideGoToItem),
  bind(holdScene, ({ read }, { meetingId }) => session(read, meetingId), decideHoldScene),
  bind(
    closeRound,
    async ({ read }, { meetingId, matterId }) => {
      const facts = await meetingAndSeats(read, meetingId);
      if (!facts.ok) return facts;
      const matter = await known(read, 'matter', matterId);
      if (!matter.ok) return matter;
      const round = await read.find('round', { meetingId, matterId });
      if (!round) return refuse('record.not-found', 'MG15', { kind: 'round' });
      const motions = await read.list('motion', { meetingId, matterId });
      const { meeting, seats } = facts.value;
      const wasQuorate = meeting.quorateAt !== null || meetingQuorum(meeting, seats).holds;
      return ok({ meeting, round, matter: matter.value, motions, wasQuorate });
    },
    decideCloseRound
  ),
  bind(
    reportSurvey,
    async ({ read }, { meetingId, matterId }) => {
      const round = await read.find('round', { meetingId, matterId });
      return round ? ok({ round }) : refuse('record.not-found', 'MG15', { kind: 'round' });
    },
    decideReportSurvey
  )
];

async function session(read: Read, meetingId: string) {
  const meeting = await known(read, 'meeting', meetingId);
  return meeting.ok ? ok({ meeting: meeting.value, openPolls: await read.list('poll', { meetingId, state: 'OPEN' }) }) : meeting;
}

/** Rounds before those of this meeting, of the same matters. */
async function earlierRounds(read: Read, meeting: Meeting): Promise<Round[]> {
  const here = await read.list('round', { meetingId: meeting.id });
  const before = await Promise.all(
    here.map(async ({ matterId, number }) => (await read.list('round', { matterId })).filter((round) => round.number < number))
  );
  return before.flat();
}
