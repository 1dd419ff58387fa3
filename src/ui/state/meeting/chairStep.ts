/** The one next thing that the chair is offered, as a command that a single press gives; null where a form must be filled in. */
import type { MeetingChairView } from '#contract/views/meeting.ts';

export interface ChairStep {
  readonly command: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The view once the time of the last call has come: a passing clock pushes no view, so the console sees to it. Source: SPEC MG19. */
export function withLastCall(view: MeetingChairView): MeetingChairView {
  return view.next === 'WAIT' && view.lastCallFrom !== null ? { ...view, next: 'LAST_CALL' } : view;
}

/** The view once the time for objections to a read-back is over. Source: SPEC RB4. */
export function withReadBackOver(view: MeetingChairView): MeetingChairView {
  return view.next === 'WAIT' && view.poll?.state === 'CLOSED' && view.readBack ? { ...view, next: 'DECLARE_POLL' } : view;
}

/** The press behind `view.next`. SECOND, PUT_MOTION, CLOSE_ROUND and RECORD have forms or pages of their own; WAIT has nothing. */
export function chairStep(view: MeetingChairView): ChairStep | null {
  const { meetingId, motion, poll } = view;
  const step = (command: string, payload: Readonly<Record<string, unknown>> = {}): ChairStep => ({
    command,
    payload: { meetingId, ...payload }
  });
  const onPoll = (command: string): ChairStep | null => (poll ? { command, payload: { pollId: poll.pollId } } : null);
  switch (view.next) {
    case 'OPEN_CHECK_IN':
      return step('meeting.open-check-in');
    case 'BEGIN':
      return step('meeting.begin');
    case 'RESUME':
      return step('meeting.resume');
    case 'ADJOURN':
      return step('meeting.adjourn');
    case 'NEXT_ITEM':
      return step('agenda.go-to', { index: view.currentItem + 1 });
    case 'GIVE_FLOOR':
      return step('floor.give');
    case 'END_FLOOR':
      return step('floor.end');
    case 'DECLARE_POSITIONS':
      return motion ? step('motion.declare', { motionId: motion.motionId, hands: null }) : null;
    case 'OPEN_POLL':
      return openPoll(view);
    case 'LAST_CALL':
      return onPoll('poll.last-call');
    case 'CLOSE_POLL':
      return onPoll('poll.close');
    case 'READ_BACK':
      return onPoll('poll.read-back');
    case 'DECLARE_POLL':
      return onPoll('poll.declare');
    case 'RUN_OFF':
      return onPoll('poll.open-run-off');
    default:
      return null;
  }
}

/** The motion before the meeting, else the first vote that was noticed for this item. */
function openPoll({ motion, noticedPolls, agenda, currentItem }: MeetingChairView): ChairStep | null {
  if (motion) return { command: 'poll.open', payload: { motionId: motion.motionId } };
  const matterId = agenda[currentItem]?.matterId ?? null;
  const noticed = noticedPolls.find((poll) => poll.matterId === matterId) ?? noticedPolls[0];
  return noticed ? { command: 'poll.open', payload: { pollId: noticed.pollId } } : null;
}
