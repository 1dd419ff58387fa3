/** matter.detail: everything on record about one matter and what may be done next, for those who work with it. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { MatterDetail, RoundView } from '#contract/views/matter.ts';
import type { Role } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { openPublicity, type MatterFacts } from '#domain/matter/facts.ts';
import { stepsOf } from '#domain/matter/steps.ts';
import { STAFF_ROLES } from '#domain/register/postsInForce.ts';
import { factsOf } from '../../matter/loadFacts.ts';
import { query, type Reading } from '../../query.ts';
import { matterCard, voteCard } from '../board/cards.ts';
import { supportView } from '../board/publicMatter.ts';
import { voteSum } from '../board/voteSum.ts';
import { issuedLine } from '../documents.ts';
import { actionViews, decisionView } from './actions.ts';
import { authorsOf, evaluationView, publicityView, reviewView, taskView } from './parts.ts';

/** Those who work with matters; a resident reads the board instead. */
export const MATTER_READERS: readonly Role[] = [...STAFF_ROLES, 'STANDING_MEMBER', 'COUNCIL_MEMBER', 'RESIDENTS_REPRESENTATIVE', 'SYSTEM'];

/** By id, or by number as it stands in addresses. */
export const MatterParams = v.union([v.object({ matterId: id }), v.object({ number: v.pipe(v.string(), v.regex(/^\d{4}-\d{3,6}$/)) })]);

/** The matter that the parameters name. */
export async function namedMatter(read: Read, params: v.InferOutput<typeof MatterParams>) {
  return 'matterId' in params ? read.get('matter', params.matterId) : read.find('matter', { number: params.number });
}

export const matterDetail = query({
  name: 'matter.detail',
  params: MatterParams,
  roles: MATTER_READERS,
  audience: 'OWN',
  topics: (params) => ('matterId' in params ? [`matter:${params.matterId}`] : []),
  async run(reading, params) {
    const matter = await namedMatter(reading.read, params);
    if (!matter) return refuse('record.not-found', undefined, { kind: 'matter' });
    return ok(await detailOf(reading, await factsOf(reading.read, matter)));
  }
});

async function detailOf(reading: Reading, facts: MatterFacts): Promise<MatterDetail> {
  const { read, actor, zone } = reading;
  const { matter, polls } = facts;
  const authors = await authorsOf(read, facts.opinions);
  const open = openPublicity(facts);
  const vote = polls.find((poll) => poll.isFormal && ['NOTICED', 'OPEN', 'CLOSED'].includes(poll.state));
  const endsAt = open?.state === 'RUNNING' ? open.endsAt : vote?.state === 'OPEN' ? vote.closesAt : null;
  const documents = await read.list('issuedDocument', { matterId: matter.id }, { orderBy: 'issuedAt', descending: true });
  const children = await read.list('matter', { parentId: matter.id });
  return {
    matter: await matterView(read, facts),
    card: matterCard(matter, endsAt),
    steps: stepsOf(matter),
    support: supportView(facts),
    actions: actionViews(facts, reading),
    decisions: [...facts.decisions].sort((a, b) => b.at - a.at).map((decision) => decisionView(decision, actor)),
    rounds: roundsOf(facts),
    drafts: facts.drafts.map(({ version, state, title, savedAt, savedBy, textHash }) => ({
      version,
      state,
      title,
      savedAt,
      savedBy,
      textHash
    })),
    publicities: [...facts.publicities].reverse().map((publicity) => publicityView(facts, publicity, authors, zone)),
    reviews: facts.reviews.map((review) => reviewView(review, actor)),
    openVote: vote ? voteCard(vote, matter.number) : null,
    votes: polls.flatMap((poll) => (poll.isFormal || poll.id === matter.pollId ? (voteSum(poll) ?? []) : [])),
    tasks: facts.tasks.map((task) => taskView(task, matter, reading)),
    evaluation: evaluationView(facts),
    documents: documents.map((document) => issuedLine(document)),
    children: children.map(({ id: matterId, number, title, state }) => ({ matterId, number, title, state }))
  };
}

async function matterView(read: Read, { matter }: MatterFacts): Promise<MatterDetail['matter']> {
  const { communityId: _communityId, profile, ...shown } = matter;
  const proposer = matter.proposerPersonId ? await read.get('person', matter.proposerPersonId) : undefined;
  return { ...shown, proposerName: proposer?.name ?? '', profile: profile ? { name: profile.name, version: profile.version } : null };
}

function roundsOf({ rounds, meetings }: MatterFacts): RoundView[] {
  return rounds.map(({ number, purpose, meetingId, outcome, summary, survey }) => {
    const meeting = meetings.find((one) => one.id === meetingId);
    return {
      ...{ number, purpose, meetingId, outcome, summary, survey },
      meetingTitle: meeting?.title ?? '',
      meetingState: meeting?.state ?? null,
      startsAt: meeting?.startsAt ?? null,
      place: meeting?.place ?? ''
    };
  });
}
