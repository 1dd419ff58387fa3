/** Decides the import of property: the whole plan as it was shown, or nothing. */
import { entry, type Context, type Decision } from '../../../basics/decision.ts';
import { refuse, type Refusal } from '../../../basics/refusal.ts';
import { ok, type Result } from '../../../basics/result.ts';
import type { PropertyPlan } from './planTypes.ts';

export interface ImportPropertyFacts {
  readonly plan: PropertyPlan;
  /** SHA-256 of the file, kept in the journal instead of its content. */
  readonly fileSha256: string;
  readonly bindsPeople: boolean;
}

/** What an import would do, as one text: two plans with the same text do the same, whatever ids they made. SPEC RG34. */
export function planText({ counts, problems, differences, questions }: PropertyPlan): string {
  return JSON.stringify([counts, problems.length, differences, questions.map(({ name, choice }) => [name, choice])]);
}

/**
 * Applies a plan in one commit. Answers `{estateId, counts}`. With a wrong row nothing is written; when the register changed since the plan
 * was shown, it must be shown again. Refuses `import.rows-wrong`, `import.changed-meanwhile`, `register.nothing-changed`,
 * `register.bound-by-set-up-only`. Source: [D]; SPEC RG34.
 */
export function decideImportProperty(
  { plan, fileSha256, bindsPeople }: ImportPropertyFacts,
  payload: { readonly planSha256: string },
  context: Context
): Result<Decision, Refusal> {
  if (bindsPeople && context.actor.kind !== 'SYSTEM') return refuse('register.bound-by-set-up-only', 'RG9');
  if (plan.problems.length > 0) return refuse('import.rows-wrong', 'RG34', { problems: plan.problems.length });
  if (payload.planSha256 !== '' && context.sha256(planText(plan)) !== payload.planSha256) return refuse('import.changed-meanwhile', 'RG34');
  if (plan.changes.length === 0) return refuse('register.nothing-changed', 'RG6');
  return ok({
    changes: plan.changes,
    entries: [entry('PropertyImported', {}, { estateId: plan.estateId, fileSha256, ...plan.counts })],
    answer: { estateId: plan.estateId, counts: { ...plan.counts } }
  });
}
