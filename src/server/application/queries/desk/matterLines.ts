/** What one matter asks of the desk: read from its next actions, so that the list and the matter's own page never differ. */
import type { DueKind } from '#contract/views/desk.ts';
import type { MatterFacts } from '#domain/matter/facts.ts';
import { openPublicity } from '#domain/matter/facts.ts';
import { nextActions, type RankedAction } from '#domain/matter/nextActions.ts';
import type { Matter } from '#domain/matter/records.ts';
import { addDays, calendarDateAt, DAY_MS, endOfDay } from '#domain/basics/time.ts';
import { sha256 } from '../../randomness.ts';

export interface Due {
  readonly kind: DueKind;
  readonly matter?: Pick<Matter, 'id' | 'number' | 'title'>;
  readonly title?: string;
  readonly subjectId?: string;
  readonly meetingCode?: string;
  readonly count?: number;
  readonly dueAt?: number | null;
  /** It is under way: neither late nor to come. */
  readonly isRunning?: boolean;
}

/** Kind of line by command; commands that are not here are no duty of a date. */
const KINDS: Partial<Record<string, DueKind>> = {
  'decision.confirm': 'DECISION',
  'matter.triage': 'TRIAGE',
  'matter.uphold-review': 'REVIEW_REQUEST',
  'opinion.answer': 'OBJECTION',
  'opinion.moderate': 'MODERATION',
  'publicity.add-proof': 'PROOF',
  'publicity.close': 'PUBLICITY_OVER',
  'filing.record': 'FILING',
  'poll.declare': 'VOTE',
  'poll.open': 'VOTE',
  'matter.close': 'EVALUATION'
};

/** Lines of one matter. */
export function linesOf(facts: MatterFacts, { now, zone }: { now: number; zone: string }): Due[] {
  const { matter } = facts;
  const actions = nextActions(facts, { now, zone, sha256 });
  return [
    ...actions.flatMap((action) => lineOf(action, facts, now)),
    ...ending(facts, now),
    ...resultToPost(facts, actions, zone),
    ...owedAnswers(facts)
  ].map((line) => ({
    ...line,
    matter
  }));
}

function lineOf(action: RankedAction, facts: MatterFacts, now: number): Due[] {
  const kind = KINDS[action.command];
  if (kind === undefined || action.weight === 'ALSO') return [];
  // What is blocked by its period is announced by the line of the period itself.
  if (['publicity.close', 'matter.close'].includes(action.command) && (action.dueAt ?? 0) > now) return [];
  const dueAt = kind === 'FILING' ? (openPublicity(facts, 'RESULT')?.endsAt ?? null) : (action.dueAt ?? null);
  return [{ kind, dueAt, ...(action.subjectId ? { subjectId: action.subjectId } : {}), ...(action.count ? { count: action.count } : {}) }];
}

/** A publicity that ends within three days. */
function ending(facts: MatterFacts, now: number): Due[] {
  const publicity = openPublicity(facts);
  const isNear = publicity?.state === 'RUNNING' && publicity.endsAt > now && publicity.endsAt - now <= 3 * DAY_MS;
  return publicity && isNear ? [{ kind: 'PUBLICITY_ENDING', subjectId: publicity.id, dueAt: publicity.endsAt }] : [];
}

/** A result is posted within the days of the profile. */
function resultToPost({ matter, profile }: MatterFacts, actions: readonly RankedAction[], zone: string): Due[] {
  const isOwed = matter.state === 'COUNTED' && actions.some((action) => action.command === 'publicity.post');
  const countedOn = calendarDateAt(matter.reachedAt.COUNTED ?? 0, zone);
  return isOwed ? [{ kind: 'RESULT_TO_POST', dueAt: endOfDay(addDays(countedOn, profile.resultPostWithinDays), zone) }] : [];
}

/** Opinions that hold no gate are answered too. */
function owedAnswers(facts: MatterFacts): Due[] {
  const publicity = openPublicity(facts);
  if (!publicity) return [];
  const open = facts.opinions.filter(
    (opinion) =>
      opinion.publicityId === publicity.id && opinion.sort === 'OPINION' && opinion.stance === 'CHANGE' && opinion.outcome === null
  );
  return open.length === 0 ? [] : [{ kind: 'OPINION', subjectId: publicity.id, count: open.length, dueAt: publicity.endsAt }];
}
