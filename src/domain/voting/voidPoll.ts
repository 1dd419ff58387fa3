/** A defect in the procedure makes a vote void before it is declared; its ballots stay on record and count for nothing. */
import { hasRole } from '../basics/actor.ts';
import { entry, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { transition } from '../matter/transition.ts';
import { notChair } from '../meeting/checks.ts';
import { pollTopics, type ClosePollFacts } from './closePoll.ts';

const OFFICERS = 'CHAIR SECRETARY SUPERVISOR';

export interface VoidPoll {
  readonly reason: string;
  /** The posted text itself is at fault: back to publicity (MT14). */
  readonly needsNewText: boolean;
}

/**
 * Voids a vote that was not declared. A motion returns to the meeting and can be put to the vote again; a noticed vote is noticed anew,
 * or goes back to publicity when its text is at fault (before it opened). A counted yes/no vote is declared and then objected to (MT20,
 * MT21), not voided. Refuses `voting.already-declared`, `voting.voided`, `poll.already-counted`, `poll.text-fault-too-late`,
 * `meeting.not-chair`, `authority.role-missing`. Source: domain MT14; SPEC BL13.
 */
export function decideVoidPoll(facts: ClosePollFacts, payload: VoidPoll, context: Context): Result<Decision, Refusal> {
  const { poll, meeting, motion, matter } = facts;
  if (poll.state === 'DECLARED') return refuse('voting.already-declared', 'BL13');
  if (poll.state === 'VOID') return refuse('voting.voided', 'BL13');
  if (poll.isFormal && poll.state === 'CLOSED' && matter?.state === 'COUNTED') return refuse('poll.already-counted', 'BL13');
  if (payload.needsNewText && (poll.state !== 'NOTICED' || poll.draftVersion === null))
    return refuse('poll.text-fault-too-late', 'BL13', { state: poll.state });
  const isOfficer = hasRole(context.actor, 'SECRETARY', 'SUPERVISOR') || (!meeting && hasRole(context.actor, 'CHAIR'));
  const refused = isOfficer
    ? undefined
    : meeting
      ? notChair(meeting, context.actor)
      : refuse('authority.role-missing', 'BL13', { needs: OFFICERS });
  if (refused) return refused;
  const changes: Change[] = [update('poll', poll, { state: 'VOID', voidReason: payload.reason })];
  const entries: Entry[] = [
    entry('PollVoided', pollTopics(poll), {
      title: poll.title,
      state: poll.state,
      reason: payload.reason,
      needsNewText: payload.needsNewText,
      by: context.actor.name
    })
  ];
  if (motion) changes.push(update('motion', motion, { state: 'DEBATED', pollId: null }));
  if (payload.needsNewText && matter) {
    const moved = transition(matter, 'MT14_DEFECT', context, { pollId: null });
    if (!moved.ok) return moved;
    changes.push(moved.value.change);
    entries.push(moved.value.entry);
  }
  return ok({ changes, entries });
}
