/** Which commands the chair has now, and which is the obvious next one; whether each is allowed the decision itself says. */
import type { ChairNext, WallView } from '#contract/views/meeting.ts';
import type { LivePollView } from '#contract/views/voting.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import type { Round } from '#domain/meeting/records.ts';

export interface ChairCommand {
  readonly command: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface ChairFacts {
  readonly view: WallView;
  readonly meetingId: string;
  readonly rounds: readonly Round[];
  /** See `MeetingChairView.lastCallFrom`. */
  readonly lastCallFrom: number | null;
  /** The profile asks for a read-back before this vote is declared. */
  readonly mustReadBack: boolean;
  readonly now: number;
}

/** The one obvious next step. Source: product 1, domain 4.4; SPEC MG18. */
export function chairNext(facts: ChairFacts): ChairNext {
  switch (facts.view.state) {
    case 'SCHEDULED':
      return 'NOTICE';
    case 'NOTICED':
      return 'OPEN_CHECK_IN';
    case 'CHECK_IN':
      return 'BEGIN';
    case 'RECESS':
      return 'RESUME';
    case 'IN_SESSION':
      return inSession(facts);
    case 'ADJOURNED':
      return facts.rounds.some((round) => round.closedAt === null) ? 'CLOSE_ROUND' : 'RECORD';
    case 'RECORD_CONFIRMED':
      return 'RECORD';
    default:
      return 'WAIT';
  }
}

function inSession(facts: ChairFacts): ChairNext {
  const { view, rounds, lastCallFrom, now } = facts;
  const { poll, motion, speaking, queue } = view;
  if (poll?.state === 'OPEN') {
    if (lastCallFrom === null) return 'CLOSE_POLL';
    return now >= lastCallFrom ? 'LAST_CALL' : 'WAIT';
  }
  if (poll?.state === 'CLOSED') return closedNext(facts);
  if (isRunOffDue(poll)) return 'RUN_OFF';
  if (speaking) return 'END_FLOOR';
  if (motion?.state === 'PENDING') return 'SECOND';
  if (queue.length > 0) return 'GIVE_FLOOR';
  if (motion) return motion.rule === 'DR1' ? consensusNext(view) : 'OPEN_POLL';
  const matterId = view.agenda[view.currentItem]?.matterId ?? null;
  if (view.noticedPolls.some((noticed) => noticed.matterId === matterId)) return 'OPEN_POLL';
  const hasMotion = view.decided.some((decided) => decided.matterId === matterId);
  const isOpenRound = rounds.some((round) => round.closedAt === null && round.matterId === matterId);
  if (isOpenRound) return hasMotion ? 'CLOSE_ROUND' : 'PUT_MOTION';
  return view.currentItem + 1 < view.agenda.length ? 'NEXT_ITEM' : 'ADJOURN';
}

/** A secret vote is sealed first; one that is read back is declared after the time for objections. Source: SPEC SB6, RB4. */
function closedNext({ view: { poll, readBack }, now, mustReadBack }: ChairFacts): ChairNext {
  if (!poll?.isSealed || (readBack?.endsAt && now < readBack.endsAt)) return 'WAIT';
  return mustReadBack && !readBack ? 'READ_BACK' : 'DECLARE_POLL';
}

/** Positions first; a deciding consensus may be confirmed by a vote, an ordinary one is declared. */
function consensusNext({ motion }: WallView): ChairNext {
  const isComplete = PARTIES.every((party) => motion?.positions.some((position) => position.party === party));
  return isComplete ? 'DECLARE_POSITIONS' : 'WAIT';
}

function isRunOffDue(poll: LivePollView | null): boolean {
  return poll?.state === 'DECLARED' && poll.result.verdict.outcome === 'RUN_OFF' && poll.conduct === 'IN_MEETING';
}

/** Every command of the present state that a single press can give. */
export function chairCommands({ view, meetingId, rounds }: ChairFacts): ChairCommand[] {
  const of = (command: string, payload: Record<string, unknown> = {}): ChairCommand => ({ command, payload: { meetingId, ...payload } });
  switch (view.state) {
    case 'NOTICED':
      return [of('meeting.open-check-in')];
    case 'CHECK_IN':
      return [of('meeting.begin')];
    case 'RECESS':
      return [of('meeting.resume'), of('meeting.adjourn')];
    case 'IN_SESSION':
      return [...pollCommands(view), ...motionCommands(view, of), ...floorCommands(view, of), ...onwardCommands(view, rounds, of)];
    case 'RECORD_CONFIRMED':
      return [of('minutes.publish')];
    default:
      return [];
  }
}

type Of = (command: string, payload?: Record<string, unknown>) => ChairCommand;

function pollCommands({ poll, motion, noticedPolls }: WallView): ChairCommand[] {
  const onPoll = (command: string, pollId: string) => ({ command, payload: { pollId } });
  if (poll?.state === 'OPEN') return [onPoll('poll.last-call', poll.pollId), onPoll('poll.close', poll.pollId)];
  if (poll?.state === 'CLOSED') return [onPoll('poll.read-back', poll.pollId), onPoll('poll.declare', poll.pollId)];
  if (poll && isRunOffDue(poll)) return [onPoll('poll.open-run-off', poll.pollId)];
  if (motion) return [{ command: 'poll.open', payload: { motionId: motion.motionId } }];
  return noticedPolls.map(({ pollId }) => onPoll('poll.open', pollId));
}

function motionCommands({ motion, poll }: WallView, of: Of): ChairCommand[] {
  if (!motion || poll?.state === 'OPEN' || poll?.state === 'CLOSED') return [];
  const { motionId } = motion;
  return [of('motion.end-debate', { motionId }), ...(motion.rule === 'DR1' ? [of('motion.declare', { motionId, hands: null })] : [])];
}

function floorCommands({ speaking, queue, poll }: WallView, of: Of): ChairCommand[] {
  if (poll?.state === 'OPEN') return [];
  if (speaking) return [of('floor.end')];
  return queue.length > 0 ? [of('floor.give')] : [];
}

function onwardCommands({ currentItem, agenda, poll }: WallView, rounds: readonly Round[], of: Of): ChairCommand[] {
  if (poll?.state === 'OPEN') return [];
  const next = currentItem + 1 < agenda.length ? [of('agenda.go-to', { index: currentItem + 1 })] : [];
  const open = rounds.filter((round) => round.closedAt === null);
  return [
    ...next,
    ...open.map(({ matterId }) => of('round.close', { matterId, outcome: 'CONTINUE' })),
    of('meeting.recess'),
    of('meeting.adjourn')
  ];
}
