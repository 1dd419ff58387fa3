/** One matter as everybody may read it: its course, its texts, its sums, who does what, and what became of it. */
import * as v from 'valibot';
import { LIMITS } from '#contract/limits.ts';
import type {
  MatterAndMe,
  PublicEvaluation,
  PublicMatter,
  PublicReview,
  PublicRound,
  PublicTask,
  Support,
  TimelineMove
} from '#contract/views/board.ts';
import { PARTIES, type Actor } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { currentRatings, satisfactionOf } from '#domain/followup/evaluate.ts';
import { opinionsOf, type MatterFacts } from '#domain/matter/facts.ts';
import type { Matter, MatterState } from '#domain/matter/records.ts';
import { supportOf } from '#domain/matter/support.ts';
import { thresholdParts } from '#domain/voting/threshold.ts';
import type { JournalLine } from '#server/storage/store.ts';
import { factsOf } from '../../matter/loadFacts.ts';
import { query, type Query, type Reading } from '../../query.ts';
import { issuedLine } from '../documents.ts';
import { matterCard, publicityCard, runningEnds, voteCard } from './cards.ts';
import { dwellingOf, taskNames } from './masking.ts';
import { publicDrafts } from './publicText.ts';
import { voteSum } from './voteSum.ts';

export const publicMatterQueries: readonly Query[] = [
  query({
    name: 'board.matter',
    params: v.object({ number: v.pipe(v.string(), v.maxLength(LIMITS.nameChars)) }),
    roles: null,
    audience: 'OWN',
    topics: () => ['community'],
    async run(reading, { number }) {
      const matter = await reading.read.find('matter', { number });
      if (!matter) return refuse('record.not-found', undefined, { kind: 'matter' });
      const facts = await factsOf(reading.read, matter);
      return ok<PublicMatter>({
        ...(await aboutMatter(reading, facts)),
        ...(await courseOf(reading, facts)),
        ...(await afterwards(reading, facts))
      });
    }
  })
];

type About = Omit<PublicMatter, keyof Course | keyof Afterwards>;
type Course = Pick<PublicMatter, 'rounds' | 'drafts' | 'publicities' | 'reviews' | 'openVote' | 'votes' | 'timeline'>;
type Afterwards = Pick<PublicMatter, 'tasks' | 'evaluation' | 'documents' | 'mine'>;

async function aboutMatter({ read }: Reading, facts: MatterFacts): Promise<About> {
  const { matter } = facts;
  const { rejection, suspension, filing, triage, parentId } = matter;
  const into = rejection?.intoMatterId ? await read.get('matter', rejection.intoMatterId) : undefined;
  const parent = parentId === null ? undefined : await read.get('matter', parentId);
  const children = await read.list('matter', { parentId: matter.id });
  const named = ({ number, title }: Matter) => ({ number, title });
  return {
    card: matterCard(matter, (await runningEnds(read)).get(matter.id) ?? null),
    matterId: matter.id,
    text: matter.text,
    channel: matter.channel,
    proposer: matter.proposerParty === null ? await dwellingOf(read, matter.proposerPersonId) : '',
    proposerParty: matter.proposerParty,
    isPetition: matter.isPetition,
    support: supportView(facts),
    triageDueAt: matter.triageDueAt,
    triage: triage && { urgency: triage.urgency, topicClass: triage.topicClass, reason: triage.reason, decidedOn: triage.decidedOn },
    bodyKind: matter.bodyKind,
    rule: matter.rule,
    stakeholders: matter.stakeholders.map((stakeholder) => stakeholder.label),
    partyOrganisationDiscussedOn: matter.partyOrganisationDiscussedOn,
    rejection: rejection && {
      sort: rejection.sort,
      reason: rejection.reason,
      at: rejection.at,
      receiver: rejection.receiver,
      intoNumber: into?.number ?? null
    },
    suspension: suspension && {
      since: suspension.since,
      ground: suspension.ground,
      document: suspension.document,
      reason: suspension.reason
    },
    filing: filing && { filedOn: filing.filedOn, receiver: filing.receiver },
    closingReason: matter.closingReason,
    parent: parent ? named(parent) : null,
    children: children.map(named)
  };
}

/** Who supports it and how many are needed: seconds for triage, signatures of households for a petition. SPEC MT1, DR0. */
export function supportView({
  matter,
  seconds,
  households: all,
  profile
}: Pick<MatterFacts, 'matter' | 'seconds' | 'households' | 'profile'>): Support {
  const { operator, numerator, denominator } = thresholdParts(profile.petitionFraction);
  const exact = all * numerator;
  const petition = operator === '>' ? Math.floor(exact / denominator) + 1 : Math.ceil(exact / denominator);
  return { ...supportOf(seconds), needs: matter.isPetition ? petition : profile.secondCount, all };
}

async function courseOf({ journal }: Reading, facts: MatterFacts): Promise<Course> {
  const { matter } = facts;
  const open = facts.polls
    .filter((poll) => poll.isFormal || poll.id === matter.pollId)
    .flatMap((poll) => voteCard(poll, matter.number) ?? []);
  const sums = facts.polls.flatMap((poll) => voteSum(poll) ?? []).sort((a, b) => (b.declaredAt ?? 0) - (a.declaredAt ?? 0));
  return {
    rounds: facts.rounds.map((round) => roundView(facts, round.id)).flatMap((round) => round ?? []),
    drafts: publicDrafts(facts.drafts, facts.publicities),
    publicities: facts.publicities.map((publicity) => publicityCard(publicity, matter, opinionsOf(facts, publicity))).reverse(),
    reviews: facts.reviews.filter((review) => review.replacedAt === null).map(reviewView),
    openVote: open[0] ?? null,
    votes: sums,
    timeline: movesOf(await journal({ matterId: matter.id, types: ['MatterProposed', 'MatterMoved'] }))
  };
}

function roundView({ rounds, meetings, seats }: MatterFacts, roundId: string): PublicRound | null {
  const round = rounds.find((one) => one.id === roundId);
  const meeting = meetings.find((one) => one.id === round?.meetingId);
  if (!round || !meeting || meeting.state === 'SCHEDULED') return null;
  const present = seats.filter((seat) => seat.meetingId === meeting.id && seat.checkedInAt !== null);
  return {
    number: round.number,
    purpose: round.purpose,
    meetingId: meeting.id,
    startsAt: meeting.startsAt,
    place: meeting.place,
    meetingState: meeting.state,
    outcome: round.outcome,
    parties: PARTIES.filter((party) => present.some((seat) => seat.party === party))
  };
}

function reviewView(review: MatterFacts['reviews'][number]): PublicReview {
  const { field, expertName, qualification, draftVersion, conclusion, reasons, appointedAt, concludedAt, conflict } = review;
  return {
    ...{ field, expertName, qualification, draftVersion, conclusion, reasons, appointedAt, concludedAt },
    conditions: review.conditions.map(({ text, mergedAt }) => ({ text, isMerged: mergedAt !== null })),
    hasConflict: conflict?.hasConflict ?? null
  };
}

/** The moves of a matter as the journal has them, oldest first. */
function movesOf(lines: readonly JournalLine[]): TimelineMove[] {
  return lines.map(({ at, type, data }) => {
    const moved = data as { from?: MatterState; to?: MatterState };
    return type === 'MatterProposed' ? { at, from: null, to: 'PROPOSED' } : { at, from: moved.from ?? null, to: moved.to ?? 'PROPOSED' };
  });
}

async function afterwards({ read, actor, now, zone }: Reading, facts: MatterFacts): Promise<Afterwards> {
  const issued = await read.list(
    'issuedDocument',
    { matterId: facts.matter.id, isPublic: true },
    { orderBy: 'issuedAt', descending: true }
  );
  const meetingIds = [...new Set(facts.rounds.map((round) => round.meetingId))];
  const minutes = await read.list('issuedDocument', { meetingId: meetingIds, type: ['minutes', 'meeting-notice'], isPublic: true });
  const documents = [...issued, ...minutes.filter((one) => one.matterId !== facts.matter.id)].sort((a, b) => b.issuedAt - a.issuedAt);
  return {
    tasks: await taskViews(read, facts, calendarDateAt(now, zone)),
    evaluation: evaluationView(facts, now),
    documents: documents.map(issuedLine),
    mine: actor.kind === 'PERSON' ? await mineOf(read, facts, { actor, now }) : null
  };
}

async function taskViews(read: Read, { tasks }: MatterFacts, today: string): Promise<PublicTask[]> {
  const nameOf = await taskNames(read, tasks);
  return tasks.map((task) => ({
    number: task.number,
    text: task.text,
    party: task.party,
    responsible: nameOf(task.responsiblePersonId, task.responsibleName),
    supervisor: nameOf(task.supervisorPersonId, task.supervisorName),
    dueOn: task.dueOn,
    budgetFen: task.budgetFen,
    state: task.state,
    isOverdue: task.state !== 'ACCEPTED_AS_DONE' && task.state !== 'STOPPED' && task.dueOn < today,
    doneAt: task.doneAt,
    reports: task.reports.map(({ at, text, fileIds }) => ({ at, text, photoIds: fileIds }))
  }));
}

function evaluationView({ evaluation, ratings }: MatterFacts, now: number): PublicEvaluation | null {
  if (!evaluation) return null;
  const { opensAt, closesAt, supervisorReport, improvementNote } = evaluation;
  // What the clock says counts, whether its tick has come or not.
  const state = now >= closesAt ? 'CLOSED' : now >= opensAt ? 'OPEN' : 'PLANNED';
  const sum = state === 'CLOSED' ? satisfactionOf(currentRatings(ratings, evaluation)) : null;
  return { state, opensAt, closesAt, ratings: sum?.ratings ?? null, satisfied: sum?.satisfied ?? null, supervisorReport, improvementNote };
}

async function mineOf(read: Read, facts: MatterFacts, { actor, now }: { actor: Actor; now: number }): Promise<MatterAndMe> {
  const { matter, seconds, ratings } = facts;
  const proposer = matter.proposerPersonId === null ? undefined : await read.get('person', matter.proposerPersonId);
  const isProposer = actor.personId === matter.proposerPersonId || matter.leadPersonIds.includes(actor.personId);
  const standing = seconds.filter((second) => second.withdrawnAt === null);
  const own = standing.find((second) => second.personId === actor.personId);
  const secondedAs = own ? (own.party !== null ? 'PARTY' : own.isGridHead ? 'GRID' : 'HOUSEHOLD') : null;
  const isSameHome = actor.householdId !== null && actor.householdId === proposer?.householdId;
  const isCounted = standing.some((second) => actor.householdId !== null && second.householdId === actor.householdId);
  const stars = currentRatings(ratings, facts.evaluation).find((rating) => rating.householdId === actor.householdId)?.stars ?? null;
  const isRatingOpen = evaluationView(facts, now)?.state === 'OPEN';
  return {
    isProposer,
    secondedAs,
    cannotSecond: (isProposer || isSameHome) && !matter.isPetition ? 'matter.own-second' : own || isCounted ? 'matter.second-twice' : null,
    mayRate: isRatingOpen && stars === null && actor.householdId !== null,
    stars
  };
}
