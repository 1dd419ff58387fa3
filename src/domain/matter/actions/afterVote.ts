/** Actions from the count to the end. */
import { checkClosable } from '../../followup/evaluate.ts';
import { endOfDay } from '../../basics/time.ts';
import { openPublicity, currentPoll, type MatterFacts } from '../facts.ts';
import { checkForce } from '../enterForce.ts';
import type { ActionContext, NextAction } from '../nextActions.ts';
import { recountDue } from '../recountDue.ts';
import { noticeDuties } from './beforeVote.ts';
import { action } from './early.ts';
import { ownersCounted } from './ownersVote.ts';

/** Source: domain process MT17–MT26; SPEC MT36. */
export function actionsAfterVote(facts: MatterFacts, context: ActionContext): NextAction[] {
  switch (facts.matter.state) {
    case 'COUNTED':
      return counted(facts);
    case 'NO_QUORUM':
    case 'FAILED':
      return [
        action('matter.redraft', 'NEXT', null),
        action('vote.notice', 'ALSO', null),
        action('matter.escalate', 'ALSO', null),
        action('matter.close', 'ALSO', null)
      ];
    case 'RESULT_PUBLICIZING':
      return resultPublicizing(facts, context);
    case 'IN_FORCE':
      return [action('task.assign', 'NEXT', null), ...certifying(facts, context), action('matter.annul', 'ALSO', null)];
    case 'EXECUTING':
      return [...executing(facts, context), action('task.assign', 'ALSO', null), action('matter.annul', 'ALSO', null)];
    case 'EVALUATING':
      return evaluating(facts, context);
    default:
      return [];
  }
}

function counted(facts: MatterFacts): NextAction[] {
  const poll = currentPoll(facts);
  const filing = filingAction(facts, 'ALSO');
  if (poll?.owners && poll.state !== 'DECLARED') return [...ownersCounted(facts, poll), ...filing];
  if (poll && poll.state !== 'DECLARED') return [action('poll.declare', 'NEXT', null, { subjectId: poll.id }), ...filing];
  const again = recountDue(facts);
  if (again) return [action('poll.recount', 'NEXT', null, { subjectId: again.id }), ...filing];
  return [action('publicity.post', 'NEXT', null, { payload: { sort: 'RESULT' } }), ...filing];
}

function filingAction({ matter }: MatterFacts, weight: NextAction['weight']): NextAction[] {
  return matter.flags.isCovenant && !matter.filing ? [action('filing.record', weight, null)] : [];
}

function resultPublicizing(facts: MatterFacts, context: ActionContext): NextAction[] {
  const publicity = openPublicity(facts, 'RESULT');
  const duties = publicity ? noticeDuties(facts, publicity, context) : [];
  const force = action('matter.enter-force', 'CLOCK', checkForce(facts, context), publicity ? { dueAt: publicity.endsAt } : {});
  return [...duties, ...filingAction(facts, 'NEXT'), force, ...certifying(facts, context), action('matter.report-defect', 'ALSO', null)];
}

/** A result publicity that is over and not certified yet. */
function certifying(facts: MatterFacts, context: ActionContext): NextAction[] {
  const publicity = openPublicity(facts, 'RESULT');
  return publicity && context.now >= publicity.endsAt ? [action('publicity.certify', 'ALSO', null, { subjectId: publicity.id })] : [];
}

function executing(facts: MatterFacts, context: ActionContext): NextAction[] {
  const steps: Partial<Record<(typeof facts.tasks)[number]['state'], string>> = {
    ASSIGNED: 'task.accept',
    ACCEPTED: 'task.report',
    IN_PROGRESS: 'task.report',
    REWORK: 'task.report',
    REPORTED: 'task.accept-done'
  };
  return facts.tasks.flatMap((task) => {
    const command = steps[task.state];
    return command ? [action(command, 'NEXT', null, { subjectId: task.id, dueAt: endOfDay(task.dueOn, context.zone) })] : [];
  });
}

function evaluating(facts: MatterFacts, context: ActionContext): NextAction[] {
  const { evaluation } = facts;
  const report = evaluation && evaluation.supervisorReport === '' ? [action('evaluation.report', 'NEXT', null)] : [];
  const close = action('matter.close', 'NEXT', checkClosable(facts, '', context), evaluation ? { dueAt: evaluation.closesAt } : {});
  return [close, ...report, action('matter.reopen', 'ALSO', null)];
}
