/** Owners' votes on the desk: the list, and one of them with its next step and what holds every other. */
import * as v from 'valibot';
import { VOTE_READERS } from '#contract/commands/voting/owners.ts';
import { id } from '#contract/limits.ts';
import type { OwnersStep, OwnersVotesView, OwnersVoteView } from '#contract/views/ownersVote.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { DAY_MS } from '#domain/basics/time.ts';
import type { Matter } from '#domain/matter/records.ts';
import { asksAgain } from '#domain/voting/declarePoll.ts';
import { ownersProfile } from '#domain/voting/declareOwnersPoll.ts';
import { decideExtendPoll, isTurnoutLow } from '#domain/voting/owners/extendWindow.ts';
import type { Poll } from '#domain/voting/records.ts';
import { decideAnnounceCount } from '#domain/voting/publicCount.ts';
import { decideRemindVoters } from '#domain/voting/remindVoters.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { rehearsal } from '../meeting/mine.ts';
import { paperStep } from './paperStep.ts';
import { turnoutView } from './turnout.ts';

export const ownersVotesQuery = query({
  name: 'votes.list',
  params: v.strictObject({}),
  roles: [...VOTE_READERS, 'SYSTEM'],
  audience: 'SHARED',
  topics: () => ['polls'],
  async run({ read }: Reading): Promise<Result<OwnersVotesView, Refusal>> {
    const polls = await read.list('poll', { ruleBase: 'OWNERS' }, { orderBy: 'noticedAt', descending: true });
    const matters = await read.list('matter', { id: [...new Set(polls.flatMap((poll) => poll.matterId ?? []))] });
    const numbers = new Map(matters.map((matter) => [matter.id, matter.number]));
    const votes = polls.map(({ id: pollId, title, matterId, state, bodyRule, opensAt, closesAt, rollCount, verdict }) => ({
      ...{
        pollId,
        title,
        matterId: matterId ?? '',
        matterNumber: numbers.get(matterId ?? '') ?? '',
        state,
        bodyRule,
        opensAt,
        closesAt,
        rollCount
      },
      outcome: verdict?.outcome ?? null
    }));
    return ok({ votes: votes.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)) });
  }
});

const ORDER: readonly Poll['state'][] = ['OPEN', 'CLOSED', 'NOTICED', 'DECLARED', 'VOID'];

export const ownersVoteQuery = query({
  name: 'vote.owners',
  params: v.strictObject({ pollId: id }),
  roles: [...VOTE_READERS, 'SYSTEM'],
  audience: 'SHARED',
  topics: ({ pollId }) => [`poll:${pollId}`, `ballots:${pollId}`],
  run: (reading, { pollId }): Promise<Result<OwnersVoteView, Refusal>> => ownersVoteView(reading, pollId)
});

async function ownersVoteView(reading: Reading, pollId: string): Promise<Result<OwnersVoteView, Refusal>> {
  const { read, zone } = reading;
  const found = await known(read, 'poll', pollId);
  if (!found.ok) return found;
  const poll = found.value;
  if (!poll.owners) return refuse('poll.not-owners-vote', 'OW1');
  const matter = poll.matterId === null ? undefined : await read.get('matter', poll.matterId);
  const [turnout, objections, messages, reminded, papers] = await Promise.all([
    turnoutView(read, poll),
    read.countBy('rollObjection', { pollId }, 'outcome'),
    read.countBy('outboxMessage', { pollId }, 'state'),
    read.list('outboxMessage', { pollId, sort: 'REMINDER' }, { orderBy: 'at', descending: true, limit: 1 }),
    paperStep(read, { poll, profile: ownersProfile({ matter }), zone })
  ]);
  const allObjections = Object.values(objections).reduce((sum, count) => sum + count, 0);
  const facts: DeskFacts = {
    ...{ poll, matter, turnout, openObjections: objections['null'] ?? 0, remindedAt: reminded[0]?.at ?? null, papers },
    waiting: Math.max(0, turnout.heads.roll - turnout.heads.voted)
  };
  const { buildings: _, ...terms } = poll.owners;
  const { scrutineersMin: needs } = ownersProfile({ matter });
  return ok({
    ...turnout,
    ...{
      title: poll.title,
      matterId: poll.matterId ?? '',
      matterNumber: matter?.number ?? '',
      method: poll.method,
      rollCount: poll.rollCount
    },
    ...{ noticedAt: poll.noticedAt, terms, remindedAt: facts.remindedAt, voidReason: poll.voidReason },
    objections: { all: allObjections, open: facts.openObjections },
    messages: messageCounts(messages),
    scrutineers: { signed: poll.scrutineers.map(({ name, signedAt }) => ({ name, signedAt })), needs },
    next: nextStep(facts, reading.now),
    allowed: allowedNow(facts, reading)
  });
}

function messageCounts(states: Readonly<Record<string, number>>): OwnersVoteView['messages'] {
  return { waiting: states['QUEUED'] ?? 0, sent: states['SENT'] ?? 0, listed: states['LISTED'] ?? 0, failed: states['FAILED'] ?? 0 };
}

interface DeskFacts {
  readonly poll: Poll;
  readonly matter: Matter | undefined;
  readonly turnout: Awaited<ReturnType<typeof turnoutView>>;
  readonly openObjections: number;
  readonly waiting: number;
  readonly remindedAt: number | null;
  /** What paper asks for first; null when it holds nothing up. */
  readonly papers: OwnersStep | null;
}

/** Days before the close from which low turnout is worth an extension. Source: product default [D]. */
const LATE_DAYS = 2;

/** The one obvious next step. Source: domain MT14–MT19; SPEC OW5. */
function nextStep({ poll, matter, turnout, openObjections, waiting, papers }: DeskFacts, now: number): OwnersStep {
  switch (poll.state) {
    case 'NOTICED':
      return openObjections > 0 ? 'ANSWER_OBJECTIONS' : (papers ?? 'WAIT_OPEN');
    case 'OPEN': {
      const isLate = poll.closesAt !== null && poll.closesAt - now <= LATE_DAYS * DAY_MS;
      if (isLate && isTurnoutLow(poll, turnout) && poll.extensions.length < ownersProfile({ matter }).maxExtensions) return 'EXTEND';
      if (poll.publicCount === null) return 'ANNOUNCE_COUNT';
      return waiting > 0 ? 'REMIND' : 'WAIT_CLOSE';
    }
    case 'CLOSED':
      if (poll.publicCount === null) return 'ANNOUNCE_COUNT';
      if (papers !== null) return papers;
      if (now < poll.publicCount.at) return 'WAIT_COUNT';
      return poll.scrutineers.length < ownersProfile({ matter }).scrutineersMin ? 'SIGN' : 'DECLARE';
    case 'DECLARED':
      if (poll.verdict && asksAgain(poll.verdict)) return 'RUN_OFF';
      return matter?.state === 'COUNTED' && poll.verdict?.outcome === 'PASSED' ? 'POST_RESULT' : 'DONE';
    case 'VOID':
      return 'DONE';
  }
}

/** Each command rehearsed: a button says beforehand what pressing it would answer. */
function allowedNow({ poll, matter, turnout, remindedAt, waiting }: DeskFacts, reading: Reading): Record<string, Refusal | null> {
  const context = rehearsal(reading);
  const held = (decided: Result<unknown, Refusal>) => (decided.ok ? null : decided.error);
  const profile = ownersProfile({ matter });
  const somebody = waiting > 0 ? [{ personId: '', voterIds: [], id: '' } as never] : [];
  return {
    'poll.extend': held(decideExtendPoll({ poll, profile, turnout }, { closesAt: (poll.closesAt ?? 0) + 1, reason: '' }, context)),
    'vote.remind': held(decideRemindVoters({ poll, waiting: somebody, lastAt: remindedAt }, {}, context)),
    'poll.announce-count': held(decideAnnounceCount({ poll }, { at: Math.max(context.now, poll.closesAt ?? 0), place: '' }, context))
  };
}
