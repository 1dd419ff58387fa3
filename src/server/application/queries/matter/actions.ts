/** Actions and decisions of a matter as its readers see them: which the reader's own posts allow. */
import type { ActionView, DecisionView } from '#contract/views/matter.ts';
import type { Actor, Role } from '#domain/basics/actor.ts';
import type { MatterFacts } from '#domain/matter/facts.ts';
import { nextActions } from '#domain/matter/nextActions.ts';
import type { JointDecision } from '#domain/matter/records.ts';
import type { Reading } from '../../query.ts';
import { sha256 } from '../../randomness.ts';
import { buildRegistry, type Registry } from '../../registry.ts';

let registry: Registry | undefined;

/** Posts that the registry lets give a command; none for one that is not there. */
function rolesFor(command: string): readonly Role[] {
  registry ??= buildRegistry();
  return registry.get(command)?.spec.roles ?? [];
}

/** What may be done next, with the reader's own part in it. Source: SPEC MT36. */
export function actionViews(facts: MatterFacts, { actor, now, zone }: Pick<Reading, 'actor' | 'now' | 'zone'>): ActionView[] {
  return nextActions(facts, { now, zone, sha256 }).map((action) => {
    const roles = rolesFor(action.command);
    const { code, rule, facts: detail } = action.blockedBy ?? {};
    return {
      command: action.command,
      weight: action.weight,
      isPrimary: action.isPrimary,
      roles,
      isMine: roles.some((role) => actor.roles.includes(role)),
      blockedBy: code === undefined ? null : { code, rule: rule ?? null, facts: detail ?? {} },
      subjectId: action.subjectId ?? null,
      count: action.count ?? null,
      dueAt: action.dueAt ?? null,
      payload: action.payload ?? {}
    };
  });
}

/** A decision with what is still missing, and whether the reader may give it. */
export function decisionView(decision: JointDecision, actor: Actor): DecisionView {
  const confirmed = decision.confirmations.map((confirmation) => confirmation.role);
  const missing = decision.needs.filter((role) => !confirmed.includes(role));
  const { id: decisionId, subject, state, proposal, needs, enteredBy, at } = decision;
  return {
    ...{ decisionId, subject, state, proposal, needs, missing, enteredBy, at },
    confirmations: decision.confirmations.map(({ role, name, at: confirmedAt }) => ({ role, name, at: confirmedAt })),
    mayConfirm:
      state === 'PROPOSED' &&
      missing.some((role) => actor.roles.includes(role as Role)) &&
      !decision.confirmations.some((confirmation) => confirmation.personId === actor.personId)
  };
}
