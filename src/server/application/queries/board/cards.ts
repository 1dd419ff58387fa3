/** The lines of the board: matters, publicities, votes, meetings, each with the clock that runs in it. */
import type { MatterCard, MatterRail, MeetingCard, PublicityCard, VoteCard } from '#contract/views/board.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Matter } from '#domain/matter/records.ts';
import type { Meeting } from '#domain/meeting/records.ts';
import type { Opinion, Publicity } from '#domain/publicity/records.ts';
import type { Poll } from '#domain/voting/records.ts';

/** Publicities that hang: running, paused, or over and not yet certified. */
export const HANGING: readonly Publicity['state'][] = ['RUNNING', 'PAUSED', 'ENDED'];

/** End of the clock that runs in each matter: its running publicity or its open vote by window. */
export async function runningEnds(read: Read): Promise<Map<string, number>> {
  const polls = await read.list('poll', { state: 'OPEN' });
  const publicities = await read.list('publicity', { state: 'RUNNING' });
  const ends = [...polls, ...publicities].flatMap((one): [string, number][] => {
    const endsAt = 'endsAt' in one ? one.endsAt : one.closesAt;
    return one.matterId !== null && endsAt !== null ? [[one.matterId, endsAt]] : [];
  });
  return new Map(ends);
}

export function matterRail(matter: Matter, endsAt: number | null): MatterRail {
  const { state, reachedAt, resumesTo, template } = matter;
  return { state, reachedAt, resumesTo, template, endsAt };
}

export function matterCard(matter: Matter, endsAt: number | null): MatterCard {
  const { number, title, proposedAt, state, reachedAt } = matter;
  return { ...matterRail(matter, endsAt), number, title, proposedAt, since: reachedAt[state] ?? proposedAt };
}

/** `matter` is the one it belongs to, `opinions` those of this publicity; what its author took back is not counted. */
export function publicityCard(publicity: Publicity, matter: Pick<Matter, 'number' | 'title'>, opinions: readonly Opinion[]): PublicityCard {
  const { id, sort, version, state, title, docNumber, postedAt, endsAt, scope, pausedAt, pauseReason } = publicity;
  const standing = opinions.filter((opinion) => opinion.outcome !== 'WITHDRAWN');
  const objections = standing.filter((opinion) => opinion.sort === 'OBJECTION');
  return {
    ...{ id, sort, version, state, title, docNumber, postedAt, endsAt, scope, pausedAt, pauseReason },
    matterNumber: matter.number,
    matterTitle: matter.title,
    opinions: standing.length - objections.length,
    objections: objections.length,
    settled: objections.filter((objection) => objection.outcome !== null).length
  };
}

/** A vote that is noticed or goes on; null once it is declared or void. */
export function voteCard(poll: Poll, matterNumber: string): VoteCard | null {
  const { id: pollId, title, state, conduct, rule, ruleBase, opensAt, closesAt, rollCount } = poll;
  if (state !== 'NOTICED' && state !== 'OPEN' && state !== 'CLOSED') return null;
  return { pollId, matterNumber, title, state, conduct, rule, ruleBase, opensAt, closesAt, rollCount };
}

export function meetingCard(meeting: Meeting, matters: ReadonlyMap<string, Matter>): MeetingCard {
  const { id, sort, state, title, startsAt, place, agenda } = meeting;
  const about = [...new Set(agenda.flatMap((item) => item.matterId ?? []))];
  return {
    ...{ id, sort, state, title, startsAt, place },
    matters: about.flatMap((matterId) => {
      const matter = matters.get(matterId);
      return matter ? [{ number: matter.number, title: matter.title }] : [];
    })
  };
}
