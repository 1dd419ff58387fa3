/** The course of a matter as a line of dated sentences: moves of the journal, notices, reviews, votes, papers, in one order. */
import type { PublicMatter } from '#contract/views/board.ts';
import type { MatterState } from '#domain/matter/records.ts';
import type { Messages } from '../../words/zh-CN.ts';

export interface TimelineEntry {
  readonly at: number;
  readonly title: string;
  readonly text?: string;
  readonly href?: string;
  readonly tone?: 'plain' | 'accent';
}

/** Entries from the oldest to the newest; the last one is where the matter stands now. */
export function timelineOf(matter: PublicMatter, words: Messages, base: string): TimelineEntry[] {
  const { board } = words;
  const moves = matter.timeline
    .filter(({ at, to }) => !isToldBy(matter, at, to))
    .map(({ at, to }): TimelineEntry => ({ at, title: words.states.matter[to] }));
  const rounds = matter.rounds.map((round): TimelineEntry => {
    const outcome = round.outcome ? words.meeting.outcomes[round.outcome] : undefined;
    return { at: round.startsAt, title: board.round.title(round.number), ...(outcome ? { text: outcome } : {}) };
  });
  const notices = matter.publicities.map((card): TimelineEntry => {
    const version = card.sort === 'DRAFT' ? ` · ${board.publicity.version(card.version)}` : '';
    return { at: card.postedAt, title: `${board.publicity[card.sort]}${version}`, href: `${base}/publicities/${card.id}` };
  });
  const reviews = matter.reviews.flatMap(({ concludedAt, conclusion, field }): TimelineEntry[] =>
    concludedAt && conclusion
      ? [
          {
            at: concludedAt,
            title: board.sections.reviews,
            text: `${board.review.fields[field]} · ${board.review.conclusions[conclusion]}`
          }
        ]
      : []
  );
  const votes = matter.votes.flatMap(({ declaredAt, verdict, title }): TimelineEntry[] =>
    declaredAt ? [{ at: declaredAt, title: `${board.sections.result} · ${words.rules.outcomes[verdict.outcome]}`, text: title }] : []
  );
  const all = [...moves, ...rounds.filter(({ at }) => at <= lastAt(matter)), ...notices, ...reviews, ...votes].sort((a, b) => a.at - b.at);
  return all.map((entry, index) => (index === all.length - 1 ? { ...entry, tone: 'accent' } : entry));
}

/** The notice or the declared vote of the same moment says it better. */
function isToldBy(matter: PublicMatter, at: number, to: MatterState): boolean {
  if (to === 'PUBLICIZING' || to === 'RESULT_PUBLICIZING') return matter.publicities.some((card) => card.postedAt === at);
  return to === 'COUNTED' && matter.votes.some((vote) => vote.declaredAt === at);
}

/** A meeting that is still to come is no part of the past. */
function lastAt(matter: PublicMatter): number {
  const held = matter.rounds.filter((round) => round.outcome !== null).map((round) => round.startsAt);
  return Math.max(matter.card.since, ...held);
}
