/** Actions of steps 3 to 5 and up to the count. */
import { refuse } from '../../basics/refusal.ts';
import { checkComplete } from '../../drafting/completeDraft.ts';
import { checkCertifiable } from '../../publicity/closePublicity.ts';
import { hearingNeededFrom, objectingHouseholds, unanswered } from '../../publicity/objectors.ts';
import { lastDayOf, missingProof } from '../../publicity/proofs.ts';
import type { Publicity } from '../../publicity/records.ts';
import type { Poll } from '../../voting/records.ts';
import { instantAt } from '../../basics/time.ts';
import { currentReviews, isWaiverFor, reviewsAllowVote } from '../../review/reviewsAllowVote.ts';
import { currentPoll, openPublicity, opinionsOf, type MatterFacts } from '../facts.ts';
import type { ActionContext, NextAction } from '../nextActions.ts';
import { action } from './early.ts';
import { ownersVoteNoticed, ownersVoting } from './ownersVote.ts';

/** Source: domain process MT8–MT16; SPEC MT36. */
export function actionsBeforeVote(facts: MatterFacts, context: ActionContext): NextAction[] {
  switch (facts.matter.state) {
    case 'DRAFTING':
      return drafting(facts);
    case 'PUBLICIZING':
      return publicizing(facts, context);
    case 'REVIEWING':
      return reviewing(facts);
    case 'VOTE_NOTICED':
      return voteNoticed(facts);
    case 'VOTING': {
      const poll = currentPoll(facts);
      return poll?.owners ? ownersVoting(facts, poll) : [action('poll.close', 'NEXT', null, pollOf(facts))];
    }
    default:
      return [];
  }
}

function drafting(facts: MatterFacts): NextAction[] {
  const complete = facts.drafts.find((draft) => draft.state === 'COMPLETE');
  if (complete) return [action('publicity.post', 'NEXT', null, { payload: { sort: 'DRAFT' } }), action('draft.save', 'ALSO', null)];
  const working = facts.drafts.find((draft) => draft.state === 'WORKING');
  const guard = working ? checkComplete(facts, working) : refuse('drafting.none', 'MT8');
  const missing = guard.ok ? '' : guard.error.code;
  const firstStep =
    missing === 'drafting.adoption-missing' || missing === 'drafting.opinion-not-in-table'
      ? 'draft.set-adoption'
      : missing === 'drafting.self-check-missing'
        ? 'draft.self-check'
        : 'draft.save';
  const others = ['draft.save', 'draft.set-adoption', 'draft.self-check'].filter((command) => command !== firstStep);
  if (guard.ok)
    return [
      action('draft.complete', 'NEXT', guard),
      ...['draft.save', 'draft.set-adoption', 'draft.self-check'].map((command) => action(command, 'ALSO', null))
    ];
  return [
    action(firstStep, 'NEXT', null),
    action('draft.complete', 'NEXT', guard),
    ...others.map((command) => action(command, 'ALSO', null))
  ];
}

/** What a running notice asks of the desk: proofs, answers, moderation, a hearing. Shared by drafts and results. */
export function noticeDuties(facts: MatterFacts, publicity: Publicity, context: ActionContext): NextAction[] {
  const subjectId = publicity.id;
  const duties: NextAction[] = [];
  const opinions = opinionsOf(facts, publicity);
  const proof = missingProof(publicity, facts.proofs, context.zone);
  const lastDayBegins = instantAt(lastDayOf(publicity, context.zone), '00:00', context.zone);
  if (proof === 'FIRST_DAY') duties.push(action('publicity.add-proof', 'NEXT', null, { subjectId, payload: { occasion: 'FIRST_DAY' } }));
  if (proof === 'LAST_DAY' && context.now >= lastDayBegins) {
    duties.push(action('publicity.add-proof', 'NEXT', null, { subjectId, payload: { occasion: 'LAST_DAY' } }));
  }
  if (publicity.state === 'PAUSED' && publicity.pauseReason !== 'SUSPENSION')
    duties.push(action('publicity.resume', 'NEXT', null, { subjectId }));
  const pending = opinions.filter((opinion) => opinion.display === 'PENDING').length;
  if (pending > 0) duties.push(action('opinion.moderate', 'NEXT', null, { subjectId, count: pending }));
  const open = unanswered(opinions).length;
  if (open > 0) duties.push(action('opinion.answer', 'NEXT', null, { subjectId, count: open, dueAt: publicity.endsAt }));
  const isHearingDue = !publicity.hearing && objectingHouseholds(opinions) >= hearingNeededFrom(facts.households, facts.profile);
  if (isHearingDue) duties.push(action('hearing.record', 'NEXT', null, { subjectId }));
  if (!publicity.isEndConfirmed) duties.push(action('publicity.confirm-end', 'NEXT', null, { subjectId }));
  return duties;
}

function publicizing(facts: MatterFacts, context: ActionContext): NextAction[] {
  const publicity = openPublicity(facts, 'DRAFT');
  if (!publicity) return [action('publicity.return-to-draft', 'NEXT', null)];
  const isMaterial = opinionsOf(facts, publicity).some((opinion) => opinion.outcome === 'ACCEPTED_MATERIAL');
  const back = action('publicity.return-to-draft', isMaterial || publicity.hearing?.recommendsChange === true ? 'NEXT' : 'ALSO', null);
  const close = action('publicity.close', 'NEXT', checkCertifiable(facts, publicity, context), { dueAt: publicity.endsAt });
  const also = [
    action('publicity.correct', 'ALSO', null, { subjectId: publicity.id }),
    action('publicity.pause', 'ALSO', null, { subjectId: publicity.id }),
    ...(publicity.hearing ? [action('publicity.return-to-talk', 'ALSO', null)] : [])
  ];
  const duties = noticeDuties(facts, publicity, context);
  return isMaterial ? [back, ...duties, close, ...also] : [...duties, close, back, ...also];
}

function reviewing(facts: MatterFacts): NextAction[] {
  const { matter, reviews, decisions } = facts;
  const waiver = decisions.find((decision) => isWaiverFor(decision, matter));
  const allowed = reviewsAllowVote(matter, reviews, waiver);
  const current = currentReviews(matter, reviews);
  const open = current.filter((review) => review.conclusion === null);
  const conditions = current.filter((review) => review.conditions.some((condition) => condition.mergedAt === null));
  const steps: NextAction[] = [];
  if (allowed.ok) steps.push(action('vote.notice', 'NEXT', allowed));
  for (const review of conditions) steps.push(action('review.merge-condition', 'NEXT', null, { subjectId: review.id }));
  const lacks = !allowed.ok && ['review.none', 'review.technical-missing'].includes(allowed.error.code);
  steps.push(action('review.appoint', lacks ? 'NEXT' : 'ALSO', null));
  for (const review of open) steps.push(action('review.conclude', 'NEXT', null, { subjectId: review.id }));
  if (!allowed.ok) steps.push(action('vote.notice', 'NEXT', allowed), action('review.waive', 'ALSO', null));
  return steps;
}

function voteNoticed(facts: MatterFacts): NextAction[] {
  const poll = currentPoll(facts);
  if (!poll || poll.state === 'VOID') return [action('vote.notice', 'NEXT', null)];
  if (poll.owners) return [...ownersVoteNoticed(facts, poll), ...withdrawing(poll)];
  const dueAt = poll.opensAt === null ? {} : { dueAt: poll.opensAt };
  const subjectId = poll.id;
  return [
    action('poll.open', poll.conduct === 'WINDOW' ? 'CLOCK' : 'NEXT', null, { subjectId, ...dueAt }),
    // What was noticed may be mended until it opens; the roll of owners has its own objection window.
    action('roll.correct', 'ALSO', null, { subjectId }),
    ...withdrawing(poll)
  ];
}

function withdrawing({ id: subjectId, method }: Poll): NextAction[] {
  return method === 'YES_NO' ? [] : [action('option.withdraw', 'ALSO', null, { subjectId })];
}

function pollOf(facts: MatterFacts): Partial<NextAction> {
  const poll = currentPoll(facts);
  return poll ? { subjectId: poll.id, ...(poll.closesAt === null ? {} : { dueAt: poll.closesAt }) } : {};
}
