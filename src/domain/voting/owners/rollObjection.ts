/** Objections to the posted roll of an owners' vote: entered by a resident or at the desk, answered before the vote opens. */
import { hasRole } from '../../basics/actor.ts';
import { entry, guard, insert, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { maskedName } from '../../register/householdLabel.ts';
import type { RollObjection } from '../papers/records.ts';
import type { Poll, RollEntry } from '../records.ts';
import { aboutPoll } from './extendWindow.ts';

export interface ObjectToRollFacts {
  readonly poll: Poll;
  /** The right that it is about; absent when one is said to be missing. */
  readonly right: RollEntry | undefined;
  /** Objections of this roll so far. */
  readonly earlier: number;
}

export interface ObjectToRoll {
  readonly text: string;
  /** At the desk: who objects, and how to reach them. */
  readonly name: string;
  readonly contact: string;
}

/**
 * Enters an objection: anybody bound in the community for himself, the desk for somebody who came or called. Answers `{objectionId, number}`.
 * Refuses `poll.not-owners-vote`, `poll.not-noticed`, `roll.objections-over`, `roll.objector-missing`. Source: domain MT14, 2.11; SPEC OW3.
 */
export function decideObjectToRoll(facts: ObjectToRollFacts, payload: ObjectToRoll, context: Context): Result<Decision, Refusal> {
  const { poll, right } = facts;
  if (!poll.owners) return refuse('poll.not-owners-vote', 'OW3');
  if (poll.state !== 'NOTICED') return refuse('poll.not-noticed', 'OW3', { state: poll.state });
  const until = poll.owners.rollObjectionsUntil;
  if (context.now >= until) return refuse('roll.objections-over', 'OW3', { until });
  const isDesk = payload.name !== '' && hasRole(context.actor, 'SECRETARY', 'SYSTEM');
  if (!isDesk && context.actor.personId === '') return refuse('roll.objector-missing', 'OW3');
  const personId = isDesk ? null : context.actor.personId;
  const name = isDesk ? payload.name : context.actor.name;
  const number = facts.earlier + 1;
  const objection = {
    ...{ id: context.newId(), pollId: poll.id, number, rollEntryId: right?.id ?? null, personId, name, contact: payload.contact },
    ...{ text: payload.text, at: context.now, outcome: null, answer: '', answeredAt: null }
  };
  const data = { number, label: right?.label ?? '', who: maskedName(name), text: payload.text, isAtDesk: isDesk };
  return ok({
    changes: [insert('rollObjection', objection)],
    guards: [guard('poll', poll)],
    entries: [entry('RollObjected', aboutPoll(poll, personId === null ? [] : [personId]), data)],
    answer: { objectionId: objection.id, number }
  });
}

/**
 * Answers an objection in writing: the roll was corrected, or it stays as it is, with the reason; or the objector withdrew. Once.
 * CORRECTED needs a correction of the roll after the objection. Refuses `poll.not-noticed`, `roll.objection-answered`,
 * `roll.not-corrected`. Source: domain MT14; SPEC OW3.
 */
export function decideAnswerRollObjection(
  facts: { readonly poll: Poll; readonly objection: RollObjection; readonly correctedAt: number | null },
  payload: { readonly outcome: NonNullable<RollObjection['outcome']>; readonly answer: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, objection, correctedAt } = facts;
  if (poll.state !== 'NOTICED') return refuse('poll.not-noticed', 'OW3', { state: poll.state });
  if (objection.outcome !== null) return refuse('roll.objection-answered', 'OW3');
  const isCorrected = correctedAt !== null && correctedAt >= objection.at;
  if (payload.outcome === 'CORRECTED' && !isCorrected) return refuse('roll.not-corrected', 'OW3');
  const { outcome, answer } = payload;
  return ok({
    changes: [update('rollObjection', objection, { outcome, answer, answeredAt: context.now })],
    guards: [guard('poll', poll)],
    entries: [
      entry('RollObjectionAnswered', aboutPoll(poll, objection.personId === null ? [] : [objection.personId]), {
        ...{ number: objection.number, outcome, answer, by: context.actor.name }
      })
    ]
  });
}
