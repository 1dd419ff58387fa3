/** The front of the board: what hangs now, what is voted on and met about, what was decided, and every matter by its step. */
import * as v from 'valibot';
import {
  BOARD_STEPS,
  type BoardHome,
  type BoardMatters,
  type BoardStep,
  type MeetingCard,
  type PublicityCard,
  type ResolutionCard,
  type VoteCard
} from '#contract/views/board.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import { HOUR_MS } from '#domain/basics/time.ts';
import type { Matter, MatterState } from '#domain/matter/records.ts';
import { query, type Query } from '../../query.ts';
import { issuedLine, issuedLines } from '../documents.ts';
import { paged, PageParams } from '../register/paging.ts';
import { HANGING, matterCard, meetingCard, publicityCard, runningEnds, voteCard } from './cards.ts';
import { voteSum } from './voteSum.ts';

/** Decided matters and notices shown on the front; the rest is found by searching. */
const RESOLUTIONS_SHOWN = 6;
const NOTICES_SHOWN = 8;
const MATTERS_ON_PAGE = 20;
/** A meeting that should have begun is still announced for so long. */
const MEETING_KEPT_MS = 6 * HOUR_MS;

/** Step under which a matter is found; the states that are missing here lie in the archive. Source: domain 4.2. */
const STEP_OF: Partial<Record<MatterState, BoardStep>> = {
  PROPOSED: 'PROPOSE',
  TRIAGED: 'PROPOSE',
  DELIBERATING: 'DISCUSS',
  DRAFTING: 'DRAFT',
  PUBLICIZING: 'PUBLICIZE',
  REVIEWING: 'REVIEW',
  VOTE_NOTICED: 'VOTE',
  VOTING: 'VOTE',
  COUNTED: 'VOTE',
  NO_QUORUM: 'VOTE',
  FAILED: 'VOTE',
  RESULT_PUBLICIZING: 'AFTER',
  IN_FORCE: 'AFTER',
  EXECUTING: 'AFTER',
  EVALUATING: 'AFTER'
};

function stepOf(matter: Matter): BoardStep | undefined {
  return STEP_OF[matter.state === 'SUSPENDED' ? (matter.resumesTo ?? 'PROPOSED') : matter.state];
}

export const homeQueries: readonly Query[] = [
  query({
    name: 'board.home',
    params: v.object({}),
    roles: null,
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read, now }) {
      const matters = await read.list('matter', {});
      const byId = new Map(matters.map((matter) => [matter.id, matter]));
      const decided = decidedMatters(matters);
      return ok<BoardHome>({
        publicities: await hangingNow(read, byId),
        votes: await votesNow(read, byId),
        meetings: await meetingsAhead(read, byId, now),
        resolutions: await Promise.all(decided.slice(0, RESOLUTIONS_SHOWN).map((matter) => resolutionCard(read, matter))),
        resolutionCount: decided.length,
        notices: await noticesOf(read),
        steps: Object.fromEntries(
          BOARD_STEPS.map((step) => [step, matters.filter((matter) => stepOf(matter) === step).length])
        ) as BoardHome['steps'],
        archived: matters.filter((matter) => stepOf(matter) === undefined).length
      });
    }
  }),
  query({
    name: 'board.matters',
    params: v.object({ ...PageParams.entries, step: v.optional(v.picklist([...BOARD_STEPS, 'ARCHIVE', 'DECIDED'])) }),
    roles: null,
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read }, params) {
      const { step } = params;
      const matters = await read.list('matter', {});
      const ends = await runningEnds(read);
      const wanted = matters.filter((matter) => {
        if (step === 'DECIDED') return matter.reachedAt.IN_FORCE !== undefined;
        if (step === 'ARCHIVE') return stepOf(matter) === undefined;
        // A search without a step looks everywhere: people do not know where their matter is.
        return step === undefined ? params.search !== '' || stepOf(matter) !== undefined : stepOf(matter) === step;
      });
      const cards = wanted.map((matter) => matterCard(matter, ends.get(matter.id) ?? null)).sort((a, b) => b.since - a.since);
      return ok<BoardMatters>(paged(cards, params, (card) => `${card.number} ${card.title}`, MATTERS_ON_PAGE));
    }
  })
];

/** Those in force or beyond, the newest first; annulled ones are no decisions any more. */
function decidedMatters(matters: readonly Matter[]): Matter[] {
  const inForce = matters.filter((matter) => matter.reachedAt.IN_FORCE !== undefined && matter.state !== 'ANNULLED');
  return inForce.sort((a, b) => (b.reachedAt.IN_FORCE ?? 0) - (a.reachedAt.IN_FORCE ?? 0));
}

async function hangingNow(read: Read, matters: ReadonlyMap<string, Matter>): Promise<PublicityCard[]> {
  const hanging = await read.list('publicity', { state: HANGING }, { orderBy: 'endsAt' });
  const opinions = hanging.length === 0 ? [] : await read.list('opinion', { publicityId: hanging.map((one) => one.id) });
  const cards = hanging.flatMap((publicity) => {
    const matter = matters.get(publicity.matterId);
    // A result whose period is over hangs on until its matter is in force.
    const isOwed = publicity.state !== 'ENDED' || matter?.state === 'PUBLICIZING' || matter?.state === 'RESULT_PUBLICIZING';
    return matter && isOwed
      ? [
          publicityCard(
            publicity,
            matter,
            opinions.filter((opinion) => opinion.publicityId === publicity.id)
          )
        ]
      : [];
  });
  return [...cards.filter((card) => card.state !== 'ENDED'), ...cards.filter((card) => card.state === 'ENDED')];
}

async function votesNow(read: Read, matters: ReadonlyMap<string, Matter>): Promise<VoteCard[]> {
  const polls = await read.list('poll', { state: ['NOTICED', 'OPEN', 'CLOSED'] });
  return polls
    .filter((poll) => poll.isFormal)
    .flatMap((poll) => voteCard(poll, poll.matterId === null ? '' : (matters.get(poll.matterId)?.number ?? '')) ?? [])
    .sort((a, b) => (a.opensAt ?? 0) - (b.opensAt ?? 0));
}

async function meetingsAhead(read: Read, matters: ReadonlyMap<string, Matter>, now: number): Promise<MeetingCard[]> {
  const meetings = await read.list('meeting', { state: ['NOTICED', 'CHECK_IN', 'IN_SESSION', 'RECESS'] }, { orderBy: 'startsAt' });
  const isAhead = (state: string, startsAt: number) => state !== 'NOTICED' || startsAt > now - MEETING_KEPT_MS;
  return meetings.filter((meeting) => isAhead(meeting.state, meeting.startsAt)).map((meeting) => meetingCard(meeting, matters));
}

async function resolutionCard(read: Read, matter: Matter): Promise<ResolutionCard> {
  const poll = matter.pollId === null ? undefined : await read.get('poll', matter.pollId);
  const tasks = await read.list('task', { matterId: matter.id });
  const document = (await read.list('issuedDocument', { matterId: matter.id, type: 'resolution' })).find((one) => one.voidedAt === null);
  return {
    matterNumber: matter.number,
    title: matter.title,
    state: matter.state,
    inForceAt: matter.reachedAt.IN_FORCE ?? 0,
    vote: poll ? voteSum(poll) : null,
    tasks: {
      done: tasks.filter((task) => task.state === 'ACCEPTED_AS_DONE').length,
      total: tasks.filter((task) => task.state !== 'STOPPED').length
    },
    document: document ? issuedLine(document) : null
  };
}

async function noticesOf(read: Read): Promise<BoardHome['notices']> {
  const types = ['publicity-notice', 'meeting-notice', 'publicity-certificate', 'minutes', 'count-sheet', 'resolution'];
  const issued = await read.list(
    'issuedDocument',
    { type: types, isPublic: true, voidedAt: null },
    { orderBy: 'issuedAt', descending: true, limit: NOTICES_SHOWN }
  );
  return issuedLines(read, issued);
}
