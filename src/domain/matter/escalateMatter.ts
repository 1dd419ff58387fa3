/** A matter goes to a higher body as a child matter when talks are exhausted or the body lacks the power. */
import { entry, insert, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { workdayDeadline } from '../basics/calendar.ts';
import type { Sequence } from '../register/records.ts';
import { proposerOf, type MatterFacts } from './facts.ts';
import { matterNumber, matterSeries, nextNumber } from './nextNumber.ts';
import { newMatter } from './proposeMatter.ts';
import { withdrawResult } from './reportDefect.ts';
import { transition } from './transition.ts';

export interface EscalateMatter {
  readonly matterId: string;
  readonly ground: 'MAX_ROUNDS' | 'BODY_LACKS_POWER' | 'NO_DECISION';
  readonly reason: string;
}

/**
 * Closes this matter as ESCALATED and proposes its child, which needs no seconds; the parent waits for the child's result.
 * Answers `{childId, childNumber}`. Refuses `matter.rounds-left` (facts: held, limit), `matter.decision-possible`, `matter.ballot-open`.
 * Source: domain process MT28; M-03; SPEC MT28.
 */
export function decideEscalateMatter(
  facts: MatterFacts & { counter: Sequence | null },
  payload: EscalateMatter,
  context: Context
): Result<Decision, Refusal> {
  const { matter, profile } = facts;
  if (payload.ground === 'MAX_ROUNDS' && matter.roundsCounted < profile.maxRounds) {
    return refuse('matter.rounds-left', 'MT28', { held: matter.roundsCounted, limit: profile.maxRounds });
  }
  if (payload.ground === 'NO_DECISION' && matter.state !== 'NO_QUORUM' && matter.state !== 'FAILED')
    return refuse('matter.decision-possible', 'MT28');
  if (matter.state === 'VOTING' || facts.polls.some((poll) => poll.state === 'OPEN')) return refuse('matter.ballot-open', 'MT28');
  const moved = transition(matter, 'MT28', context, { closingReason: payload.reason });
  if (!moved.ok) return moved;
  const series = matterSeries(context.now, context.zone);
  const number = nextNumber(series, facts.counter, context);
  const child = newMatter({
    id: context.newId(),
    number: matterNumber(series, number.value),
    title: matter.title,
    text: matter.text,
    channel: 'MEETING',
    proposerPersonId: matter.proposerPersonId,
    proposerParty: matter.proposerParty,
    isPetition: false,
    leadPersonIds: [],
    triageDueAt: workdayDeadline(context.now, profile.triageFormalWorkdays, facts.tables, context.zone).endsAt,
    now: context.now,
    parentId: matter.id
  });
  const about = { matterId: matter.id, personIds: proposerOf(facts) };
  // What is known of the matter stays known: common parts do not become private by going up.
  const inserted = insert('matter', { ...child, flags: { ...matter.flags } });
  return ok({
    changes: [moved.value.change, ...withdrawResult(facts, payload.reason), number.change, inserted],
    entries: [
      entry('MatterEscalated', about, { ground: payload.ground, reason: payload.reason, childId: child.id, childNumber: child.number }),
      moved.value.entry,
      entry(
        'MatterProposed',
        { matterId: child.id },
        { number: child.number, title: child.title, channel: child.channel, parent: matter.number }
      )
    ],
    answer: { childId: child.id, childNumber: child.number }
  });
}
