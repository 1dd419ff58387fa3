/** A decision in force is annulled by a court, by order of the street office, or by a new decision under the same rule. */
import { entry, update } from '../basics/decision.ts';
import { refuse } from '../basics/refusal.ts';
import { ok } from '../basics/result.ts';
import type { CarryOut } from './jointDecision.ts';
import { proposerOf } from './facts.ts';
import { transition } from './transition.ts';

/**
 * Annuls with the document; open tasks are stopped, the public page says so from then on.
 * Refuses `matter.document-missing`, `matter.wrong-state`. Source: domain process MT29; 物业管理条例 19; SPEC MT29.
 */
export const carryOutAnnulment: CarryOut = (facts, proposal, context) => {
  const { matter } = facts;
  const document = String(proposal['document'] ?? '').trim();
  if (document === '') return refuse('matter.document-missing', 'MT29');
  const reason = String(proposal['reason']);
  const moved = transition(matter, 'MT29', context, { closingReason: reason });
  if (!moved.ok) return moved;
  const stopped = facts.tasks.filter((task) => task.doneAt === null && task.state !== 'STOPPED');
  const data = { ground: String(proposal['ground']), document, reason, tasksStopped: stopped.length };
  return ok({
    changes: [moved.value.change, ...stopped.map((task) => update('task', task, { state: 'STOPPED' }))],
    entries: [entry('MatterAnnulled', { matterId: matter.id, personIds: proposerOf(facts) }, data), moved.value.entry]
  });
};
