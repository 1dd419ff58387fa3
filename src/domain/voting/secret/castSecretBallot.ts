/** Casting a secret ballot: one mark that the right was used, one choice without anything, and a journal line that knows the mark alone. */
import { entry, guard, insert, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { aboutOf, chairMayVote, checkOpen, chosenRight, type CastBallot } from '../castBallot.ts';
import { readChoice } from '../paper.ts';
import type { Ballot, Poll, RollEntry } from '../records.ts';
import type { TurnoutMark } from './records.ts';

export interface CastSecretFacts {
  readonly poll: Poll;
  /** Rights of the voter in this poll. */
  readonly entries: readonly RollEntry[];
  /** Which of them were used. */
  readonly marks: readonly TurnoutMark[];
  /** Rights used in the whole poll; read only when the voter is the chair, else 0. */
  readonly received: number;
}

export interface CastingHow {
  readonly channel: Ballot['channel'];
  /** Who helped, and so has seen the choice; '' without help. */
  readonly helperName: string;
}

/**
 * Casts once and for good: nobody can find the ballot again to change it. Mark, choice and line are one commit; choice and mark share
 * nothing but the poll. Refuses as `ballot.cast` does, and a used right with `voting.secret-cast-once`. Answers `{pollId, rollEntryId, tookPart}`:
 * a repeat is answered so as well, and no answer holds a choice. Source: reliability 3.3, I2, I9; SPEC SB3, SB4.
 */
export function decideCastSecretBallot(
  facts: CastSecretFacts,
  payload: CastBallot,
  how: CastingHow,
  context: Context
): Result<Decision, Refusal> {
  const { poll, marks } = facts;
  const open = checkOpen(poll, context.now);
  if (!open.ok) return open;
  const right = chosenRight(facts, payload.rollEntryId);
  if (!right.ok) return right;
  const { id: rollEntryId, personId, isPresent, isChair } = right.value;
  if (poll.conduct === 'IN_MEETING' && !isPresent) return refuse('voting.not-present', 'BL5');
  const choice = readChoice(poll, payload.choice);
  if (choice === undefined) return refuse('voting.choice-unknown', 'BL4', { marks: poll.method === 'APPROVAL' ? 'MANY' : 'ONE' });
  if (marks.some((mark) => mark.rollEntryId === rollEntryId)) return refuse('voting.secret-cast-once', 'SB3');
  if (isChair && !chairMayVote(facts)) return refuse('voting.chair-votes-last', 'BL6', { waiting: poll.presentCount - 1 - facts.received });
  const mark = { id: context.newId(), pollId: poll.id, rollEntryId, buildingId: '', areaCenti: null, isSpecial: false };
  return ok({
    changes: [insert('turnoutMark', mark), insert('sealedBallot', { id: context.newId(), pollId: poll.id, choice })],
    guards: [guard('poll', poll)],
    entries: [entry('RightUsed', aboutOf(poll, personId), { rollEntryId, ...how })],
    answer: { pollId: poll.id, rollEntryId, tookPart: true },
    keepsSecret: true
  });
}
