/** The last call, and the end of a vote: after it no ballot is accepted. */
import { entry, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { transition } from '../matter/transition.ts';
import { aboutMatter } from '../meeting/about.ts';
import { notChair } from '../meeting/checks.ts';
import type { Meeting, Motion } from '../meeting/records.ts';
import type { Poll } from './records.ts';

export interface ClosePollFacts {
  readonly poll: Poll;
  readonly meeting: Meeting | undefined;
  readonly motion: Motion | undefined;
  readonly matter: Matter | undefined;
}

/**
 * Closes a vote: in a meeting by its chair (or by the clock, where an end was set), a window only by the clock. Closing twice is a
 * no-op. Nothing is counted yet: ballots that arrive with the close are either in before it or refused, and the count reads them after
 * it. A noticed yes/no vote takes its matter to COUNTED (MT16); one between options waits for the verdict, since a run-off may
 * follow, and one of owners for its count in public.
 * Refuses `voting.not-open-yet`, `voting.voided`, `meeting.not-chair`, `voting.window-running`, `matter.wrong-state`.
 * Source: domain MT16; SPEC BL10, MT16.
 */
export function decideClosePoll(facts: ClosePollFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { poll, motion, matter } = facts;
  if (poll.state === 'CLOSED' || poll.state === 'DECLARED') return ok({ changes: [], entries: [], answer: { pollId: poll.id } });
  if (poll.state === 'VOID') return refuse('voting.voided', 'BL10');
  if (poll.state === 'NOTICED') return refuse('voting.not-open-yet', 'BL10', poll.opensAt === null ? {} : { opensAt: poll.opensAt });
  const may = mayClose(facts, context);
  if (!may.ok) return may;
  const counted = matterCounted(poll, matter, context);
  if (!counted.ok) return counted;
  const closedAt = poll.closesAt === null ? context.now : Math.min(context.now, poll.closesAt);
  const changes: Change[] = [update('poll', poll, { state: 'CLOSED', closedAt }), ...counted.value.changes];
  if (motion) changes.push(update('motion', motion, { state: 'CLOSED' }));
  const data = { title: poll.title, openedAt: poll.openedAt, closedAt, isByClock: context.actor.kind === 'SYSTEM' };
  return ok({ changes, entries: [entry('PollClosed', pollTopics(poll), data), ...counted.value.entries], answer: { pollId: poll.id } });
}

function mayClose({ poll, meeting }: ClosePollFacts, context: Context): Result<void, Refusal> {
  if (context.actor.kind === 'SYSTEM') {
    const isOver = poll.closesAt !== null && context.now >= poll.closesAt;
    return isOver ? ok(undefined) : refuse('voting.window-running', 'BL10', { closesAt: poll.closesAt ?? 0 });
  }
  if (poll.conduct === 'WINDOW') return refuse('voting.window-running', 'BL10', { closesAt: poll.closesAt ?? 0 });
  return (meeting ? notChair(meeting, context.actor) : refuse('meeting.not-chair', 'MG3')) ?? ok(undefined);
}

function matterCounted(poll: Poll, matter: Matter | undefined, context: Context): Result<{ changes: Change[]; entries: Entry[] }, Refusal> {
  if (!poll.isFormal || poll.method !== 'YES_NO' || poll.owners || !matter) return ok({ changes: [], entries: [] });
  const moved = transition(matter, 'MT16', context);
  return moved.ok ? ok({ changes: [moved.value.change], entries: [moved.value.entry] }) : moved;
}

/**
 * The chair asks for the last ballots; from now on the chair, too, may vote. Twice is a no-op. Refuses `poll.not-open`,
 * `meeting.not-chair`. Source: domain 2.6 rule 12, G6; SPEC BL6.
 */
export function decideLastCall(
  { poll, meeting }: Pick<ClosePollFacts, 'poll' | 'meeting'>,
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  if (poll.state !== 'OPEN' || !meeting) return refuse('poll.not-open', 'BL6', { state: poll.state });
  const refused = notChair(meeting, context.actor);
  if (refused) return refused;
  if (poll.lastCallAt !== null) return ok({ changes: [], entries: [] });
  return ok({
    changes: [update('poll', poll, { lastCallAt: context.now })],
    entries: [entry('LastCallMade', pollTopics(poll), { title: poll.title })]
  });
}

/** Topics of an entry about a poll. */
export function pollTopics(poll: Pick<Poll, 'id' | 'meetingId' | 'matterId'>): { pollId: string; meetingId?: string; matterId?: string } {
  return { pollId: poll.id, ...(poll.meetingId === null ? {} : { meetingId: poll.meetingId }), ...aboutMatter(poll.matterId) };
}
