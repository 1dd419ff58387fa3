/** A matter stands still by order of the street office, a court, or supervisor and chair; its clocks stand still with it. */
import { entry, update, type Change } from '../basics/decision.ts';
import { refuse } from '../basics/refusal.ts';
import { ok } from '../basics/result.ts';
import { addDays, DAY_MS } from '../basics/time.ts';
import { recomputedEnd } from '../publicity/endOfPublicity.ts';
import type { CarryOut, DecisionFacts } from './jointDecision.ts';
import { openPublicity, proposerOf } from './facts.ts';
import type { Suspension } from './records.ts';
import { resumption, transition } from './transition.ts';

/**
 * Suspends with the document that orders it; a running publicity is paused. An open ballot is closed or voided first, so that nobody's
 * vote hangs in the air. Refuses `matter.document-missing`, `matter.ballot-open`, `matter.wrong-state`. Source: domain process MT27; SPEC MT27.
 */
export const carryOutSuspension: CarryOut = (facts, proposal, context) => {
  const { matter } = facts;
  const document = String(proposal['document'] ?? '').trim();
  if (document === '') return refuse('matter.document-missing', 'MT27');
  if (matter.state === 'VOTING' || facts.polls.some((poll) => poll.state === 'OPEN')) return refuse('matter.ballot-open', 'MT27');
  const suspension: Suspension = {
    since: context.now,
    ground: proposal['ground'] as Suspension['ground'],
    document,
    reason: String(proposal['reason'])
  };
  const moved = transition(matter, 'MT27', context, { resumesTo: matter.state, suspension });
  if (!moved.ok) return moved;
  const changes = [moved.value.change];
  const publicity = openPublicity(facts);
  if (publicity && publicity.state !== 'ENDED') changes.push(...pauseForSuspension(publicity, context.now));
  const data = { ground: suspension.ground, document, reason: suspension.reason, was: matter.state };
  return ok({
    changes,
    entries: [entry('MatterSuspended', { matterId: matter.id, personIds: proposerOf(facts) }, data), moved.value.entry]
  });
};

/** An absence that is running ends where the suspension begins. */
function pauseForSuspension(publicity: DecisionFacts['publicities'][number], now: number): Change[] {
  const absence =
    publicity.pausedAt === null ? [] : [{ from: publicity.pausedAt, to: now, reason: publicity.pauseReason, sort: 'ABSENCE' as const }];
  return [
    update('publicity', publicity, { state: 'PAUSED', pausedAt: now, pauseReason: 'SUSPENSION', pauses: [...publicity.pauses, ...absence] })
  ];
}

/**
 * Takes the matter up again in the state in which it was left, every clock longer by the time it stood still: publicity, noticed ballots,
 * tasks, evaluation. Refuses `matter.document-missing`, `matter.wrong-state`. Source: domain process MT27; SPEC MT27.
 */
export const carryOutResumption: CarryOut = (facts, proposal, context) => {
  const { matter } = facts;
  const document = String(proposal['document'] ?? '').trim();
  if (document === '') return refuse('matter.document-missing', 'MT27');
  const stoodMs = matter.suspension ? context.now - matter.suspension.since : 0;
  const moved = resumption(matter, context, { suspendedMs: matter.suspendedMs + stoodMs });
  if (!moved.ok) return moved;
  const data = { document, reason: String(proposal['reason']), stoodMs, to: matter.resumesTo };
  return ok({
    changes: [moved.value.change, ...laterClocks(facts, stoodMs, context)],
    entries: [entry('MatterResumed', { matterId: matter.id, personIds: proposerOf(facts) }, data), moved.value.entry]
  });
};

function laterClocks(facts: DecisionFacts, stoodMs: number, { now, zone }: { now: number; zone: string }): Change[] {
  const changes: Change[] = [];
  const publicity = openPublicity(facts);
  if (publicity?.pauseReason === 'SUSPENSION' && publicity.pausedAt !== null) {
    const pauses = [...publicity.pauses, { from: publicity.pausedAt, to: now, reason: 'SUSPENSION', sort: 'SUSPENSION' as const }];
    changes.push(
      update('publicity', publicity, {
        state: 'RUNNING',
        pausedAt: null,
        pauseReason: '',
        pauses,
        ...recomputedEnd(publicity, pauses, { ...facts, zone })
      })
    );
  }
  for (const poll of facts.polls.filter((one) => one.state === 'NOTICED' && one.opensAt !== null)) {
    changes.push(
      update('poll', poll, { opensAt: (poll.opensAt ?? 0) + stoodMs, closesAt: poll.closesAt === null ? null : poll.closesAt + stoodMs })
    );
  }
  const days = Math.ceil(stoodMs / DAY_MS);
  for (const task of facts.tasks.filter((one) => one.doneAt === null && one.state !== 'STOPPED')) {
    changes.push(update('task', task, { dueOn: addDays(task.dueOn, days) }));
  }
  const { evaluation } = facts;
  if (evaluation && evaluation.state !== 'CLOSED') {
    changes.push(update('evaluation', evaluation, { opensAt: evaluation.opensAt + stoodMs, closesAt: evaluation.closesAt + stoodMs }));
  }
  return changes;
}
