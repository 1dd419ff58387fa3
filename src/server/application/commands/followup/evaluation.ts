/** Evaluation and ratings, each command bound to its facts and its decision. */
import { closeEvaluation, giveRating, openEvaluation, reportEvaluation } from '#contract/commands/followup.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { decideCloseEvaluation, decideGiveRating, decideOpenEvaluation, decideReportEvaluation } from '#domain/followup/evaluate.ts';
import type { Evaluation } from '#domain/followup/records.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { loadFacts } from '../../matter/loadFacts.ts';

export const evaluationCommands: readonly Binding[] = [
  bind(openEvaluation, ofEvaluation, decideOpenEvaluation),
  bind(closeEvaluation, ofEvaluation, decideCloseEvaluation),
  bind(
    giveRating,
    async ({ read, context }, { matterId, personId }) => {
      const evaluation = (await read.find('evaluation', { matterId })) ?? null;
      const isDesk = hasRole(context.actor, 'SECRETARY') && Boolean(personId);
      const rater = (await read.get('person', isDesk ? (personId ?? '') : context.actor.personId)) ?? null;
      const given = rater?.householdId ? ((await read.find('rating', { matterId, householdId: rater.householdId })) ?? null) : null;
      return ok({ matterId, evaluation, rater, given });
    },
    decideGiveRating
  ),
  bind(reportEvaluation, ({ read }, { matterId }) => loadFacts(read, matterId), decideReportEvaluation)
];

async function ofEvaluation(
  { read }: Loading,
  { evaluationId }: { evaluationId: string }
): Promise<Result<{ evaluation: Evaluation }, Refusal>> {
  const evaluation = await read.get('evaluation', evaluationId);
  return evaluation ? ok({ evaluation }) : refuse('record.not-found', undefined, { kind: 'evaluation' });
}
