/** Opening a vote on a motion of a live meeting: roll and presence are frozen here. */
import { entry, insert, update, type Context, type Decision, type NewRow } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { aboutMatter } from '../meeting/about.ts';
import { chairHasInterest, notChair, notInState, type Refused } from '../meeting/checks.ts';
import { bodyRuleOf, votingQuorum } from '../meeting/quorum.ts';
import type { FloorRequest, Meeting, Motion, Seat } from '../meeting/records.ts';
import { choiceOptions, yesNoOptions } from './paper.ts';
import { modeOf, newPoll, noQuorum, openedData } from './pollParts.ts';
import type { Poll } from './records.ts';
import { insertRoll, rollOfSeats } from './roll.ts';
import { secretRefused, votersOf } from './secret/secretAllowed.ts';

export interface OpenMotionPollFacts {
  readonly meeting: Meeting;
  readonly seats: readonly Seat[];
  readonly motion: Motion;
  readonly matter: Matter | undefined;
  /** Requests that still wait on this motion. */
  readonly waiting: readonly FloorRequest[];
}

/**
 * Opens the vote on the pending motion. Refuses `meeting.wrong-state`, `meeting.not-chair`, `chair.must-hand-over`, `poll.already-open`,
 * `motion.not-pending`, `motion.not-seconded`, `floor.taken`, `motion.debate-not-ended`, `voting.roll-empty`,
 * `voting.no-quorum-present`, `voting.secret-*`. Answers `{pollId, rollCount, presentCount}`. Source: domain 2.6 rules 10, 11, DR2, 4.4; SPEC RD10, RD11, MG9, RL1.
 */
export function decideOpenMotionPoll(
  facts: OpenMotionPollFacts,
  payload: { readonly closesAfterSeconds: number; readonly ballotMode?: Poll['ballotMode'] | undefined },
  context: Context
): Result<Decision, Refusal> {
  const { meeting, seats, motion, matter } = facts;
  const chairSeat = seats.find((seat) => seat.personId === meeting.chairPersonId);
  const refused =
    notInState(meeting, 'IN_SESSION') ??
    notChair(meeting, context.actor) ??
    chairHasInterest(chairSeat, motion.matterId) ??
    notReady(facts);
  if (refused) return refused;
  const roll = rollOfSeats(meeting, seats, motion.matterId);
  const quorum = votingQuorum(meeting, seats, motion.matterId, matter?.profile ?? meeting.profile);
  const { ballotMode = 'NAMED' } = payload;
  const blocked = noQuorum(quorum) ?? secretRefused({ ballotMode, ...meeting, voters: votersOf(roll, true) });
  if (blocked) return blocked;
  const pollId = context.newId();
  const poll: NewRow<'poll'> = {
    ...newPoll(pollId, { title: motionTitle(motion), text: motion.text, bodyKind: meeting.bodyKind }),
    matterId: motion.matterId,
    meetingId: meeting.id,
    motionId: motion.id,
    textHash: context.sha256(motion.text),
    // A vote on a consensus confirms it under DR2; the positions are judged by DR1 beside it.
    rule: motion.rule === 'DR1' ? 'DR2' : motion.rule,
    bodyRule: bodyRuleOf(meeting.bodyKind, meeting.ruleBase),
    ruleBase: meeting.ruleBase,
    method: motion.method,
    options: optionsOf(motion),
    state: 'OPEN',
    opensAt: context.now,
    openedAt: context.now,
    closesAt: payload.closesAfterSeconds > 0 ? context.now + payload.closesAfterSeconds * 1_000 : null,
    rollCount: roll.length,
    presentCount: roll.filter((draft) => draft.isPresent).length,
    partiesPresent: [...quorum.partiesPresent],
    ...modeOf(ballotMode, (matter?.profile ?? meeting.profile).voteChangesLive === 'UNLIMITED' ? null : 0)
  };
  const about = { pollId, meetingId: meeting.id, ...aboutMatter(motion.matterId) };
  return ok({
    changes: [
      insert('poll', poll),
      ...insertRoll(pollId, roll, context),
      update('motion', motion, { state: 'OPEN', pollId }),
      update('meeting', meeting, { quorateAt: meeting.quorateAt ?? context.now })
    ],
    entries: [entry('PollOpened', about, { motion: motion.number, ...openedData(poll, roll, quorum) })],
    answer: { pollId, rollCount: poll.rollCount, presentCount: poll.presentCount }
  });
}

function notReady({ meeting, motion, waiting }: OpenMotionPollFacts): Refused {
  if (motion.state === 'OPEN' || motion.state === 'CLOSED') return refuse('poll.already-open', 'RD10');
  if (meeting.pendingMotionId !== motion.id) return refuse('motion.not-pending', 'RD10', { state: motion.state });
  if (motion.state === 'PENDING') return refuse('motion.not-seconded', 'RD2');
  if (meeting.speaking) return refuse('floor.taken', 'RD11');
  if (motion.state !== 'DEBATED' && waiting.length > 0)
    return refuse('motion.debate-not-ended', 'RD11', { waiting: waiting.length, hands: 0, present: 0 });
  return undefined;
}

/** Characters of a motion's text that stand in the title of its vote. */
const TITLE_CHARS = 40;

function motionTitle({ number, text }: Motion): string {
  const firstLine = [...(text.split('\n')[0] ?? '')];
  return `动议${number}：${firstLine.slice(0, TITLE_CHARS).join('')}${firstLine.length > TITLE_CHARS ? '…' : ''}`;
}

function optionsOf(motion: Motion): Poll['options'] {
  if (motion.method === 'YES_NO') return yesNoOptions();
  return choiceOptions(motion.options.map((title, index) => ({ id: `o${index + 1}`, title, isStatusQuo: false })));
}
