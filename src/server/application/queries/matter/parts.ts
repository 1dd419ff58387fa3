/** Parts of the staff's view of a matter: its publicities with their opinions, reviews, tasks, evaluation. */
import type { EvaluationView, ReviewView, StaffOpinion, StaffPublicity, StaffTask } from '#contract/views/matter.ts';
import type { Actor } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { currentRatings, judgeSatisfaction, satisfactionOf } from '#domain/followup/evaluate.ts';
import { overdueLevel } from '#domain/followup/overdue.ts';
import type { Task } from '#domain/followup/records.ts';
import { isResponsible, isSupervising } from '#domain/followup/runTask.ts';
import { opinionsOf, type MatterFacts } from '#domain/matter/facts.ts';
import type { Matter } from '#domain/matter/records.ts';
import { hearingNeededFrom, objectingHouseholds } from '#domain/publicity/objectors.ts';
import { missingProof } from '#domain/publicity/proofs.ts';
import type { Opinion, Publicity } from '#domain/publicity/records.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import type { Review } from '#domain/review/records.ts';
import type { Reading } from '../../query.ts';
import { publicityCard } from '../board/cards.ts';

/** Name and dwelling of the authors of opinions, in full: for those who answer them. */
export type Authors = ReadonlyMap<string, { readonly name: string; readonly dwelling: string }>;

/** Reads the authors of opinions in two queries, however many they are. */
export async function authorsOf(read: Read, opinions: readonly Opinion[]): Promise<Authors> {
  const people = await read.list('person', { id: [...new Set(opinions.flatMap((opinion) => opinion.authorPersonId ?? []))] });
  const households = await read.list('household', { id: [...new Set(people.flatMap((person) => person.householdId ?? []))] });
  const buildings = await read.list('building', {});
  const labels = new Map(
    households.map((household) => [
      household.id,
      householdLabel(buildings.find((building) => building.id === household.buildingId) ?? { name: '' }, household)
    ])
  );
  return new Map(people.map((person) => [person.id, { name: person.name, dwelling: labels.get(person.householdId ?? '') ?? '' }]));
}

export function publicityView(facts: MatterFacts, publicity: Publicity, authors: Authors, zone: string): StaffPublicity {
  const opinions = opinionsOf(facts, publicity);
  const { basis, days, places, isEndConfirmed, rolledOver, isLate, textHash, pauses, corrigenda, hearing, certifiedAt, withdrawnReason } =
    publicity;
  return {
    ...publicityCard(publicity, facts.matter, opinions),
    ...{ basis, days, places, isEndConfirmed, rolledOver, isLate, textHash, pauses, corrigenda, hearing, certifiedAt, withdrawnReason },
    objectors: objectingHouseholds(opinions),
    hearingFrom: hearingNeededFrom(facts.households, facts.profile),
    missingProof: missingProof(publicity, facts.proofs, zone),
    proofs: facts.proofs
      .filter((proof) => proof.publicityId === publicity.id)
      .sort((a, b) => a.at - b.at)
      .map(({ occasion, place, note, at, fileId }) => ({ occasion, place, note, at, fileId })),
    opinionList: opinions.map((opinion) => opinionView(opinion, authors))
  };
}

function opinionView(opinion: Opinion, authors: Authors): StaffOpinion {
  const author = authors.get(opinion.authorPersonId ?? '');
  const { id: opinionId, publicityId, number, sort, stance, againstCount, channel, text, at, display, hiddenReason } = opinion;
  const { outcome, answer, answeredAt, answeredBy, isMaintained } = opinion;
  return {
    ...{ opinionId, publicityId, number, sort, stance, againstCount, channel, text, at, display, hiddenReason },
    ...{ outcome, answer, answeredAt, answeredBy, isMaintained },
    author: author?.name ?? opinion.authorName,
    dwelling: author?.dwelling ?? ''
  };
}

export function reviewView(review: Review, actor: Actor): ReviewView {
  const {
    id: reviewId,
    draftVersion,
    expertPersonId,
    expertName,
    field,
    qualification,
    appointedAt,
    conflict,
    conclusion,
    reasons
  } = review;
  const { conditions, concludedAt, replacedAt, replacedReason } = review;
  return {
    ...{ reviewId, draftVersion, expertPersonId, expertName, field, qualification, appointedAt, conflict, conclusion, reasons },
    ...{ conditions, concludedAt, replacedAt, replacedReason },
    isMine: review.expertPersonId === actor.personId
  };
}

export function taskView(
  task: Task,
  matter: Pick<Matter, 'id' | 'number' | 'title'>,
  { actor, now, zone }: Pick<Reading, 'actor' | 'now' | 'zone'>
): StaffTask {
  const context = { actor } as Parameters<typeof isResponsible>[1];
  const { id: taskId, number, text, party, responsibleName, supervisorName, dueOn, budgetFen, state, reports, doneAt } = task;
  const isOpen = ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REWORK', 'REPORTED'].includes(state);
  return {
    ...{ taskId, number, text, party, responsibleName, supervisorName, dueOn, budgetFen, state, reports, doneAt },
    matterId: matter.id,
    matterNumber: matter.number,
    matterTitle: matter.title,
    overdue: overdueLevel(task, calendarDateAt(now, zone)),
    mayAccept: state === 'ASSIGNED' && isResponsible(task, context),
    mayReport: isOpen && isResponsible(task, context),
    mayJudge: state === 'REPORTED' && isSupervising(task, context)
  };
}

/** Ratings without their authors: the worst comments first, since they are answered first. */
export function evaluationView({ evaluation, ratings, profile }: MatterFacts): EvaluationView | null {
  if (!evaluation) return null;
  const { state, opensAt, closesAt, supervisorReport, improvementNote } = evaluation;
  const current = currentRatings(ratings, evaluation);
  const satisfaction = satisfactionOf(current);
  return {
    ...{ state, opensAt, closesAt, supervisorReport, improvementNote, ...satisfaction },
    judgement: judgeSatisfaction(satisfaction, profile),
    comments: [...current]
      .filter((rating) => rating.comment !== '')
      .sort((a, b) => a.stars - b.stars || a.at - b.at)
      .map(({ id: ratingId, stars, comment }) => ({ ratingId, stars, comment }))
  };
}
