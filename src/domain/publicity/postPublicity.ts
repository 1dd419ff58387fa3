/** Decides the posting of a notice: of a draft before the review (MT8), of a result after the count (MT19). */
import { canonicalJson } from '../basics/canonicalJson.ts';
import { entry, guard, insert, update, type Change, type Context, type Decision, type NewRow } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt, daysBetween } from '../basics/time.ts';
import { draftTextHash } from '../drafting/textHash.ts';
import { checkMayDecide } from '../matter/competence.ts';
import { currentPoll, openPublicity, type MatterFacts } from '../matter/facts.ts';
import { recountDue } from '../matter/recountDue.ts';
import { transition } from '../matter/transition.ts';
import { periodOf } from './endOfPublicity.ts';
import type { PublicityPeriod } from './period.ts';
import type { Publicity } from './records.ts';

export interface PostPublicity {
  readonly matterId: string;
  readonly sort: Publicity['sort'];
  readonly title?: string | undefined;
  readonly basis: string;
  readonly scope: string;
  readonly places: readonly string[];
  /** Longer than the profile asks; never shorter. */
  readonly days?: number | undefined;
}

/**
 * Posts the notice and starts its clock. Missing holiday tables are warned of (`publicity.no-holiday-table`), a result posted later than
 * the profile allows as well (`publicity.result-late`, G10): both are logged, neither is refused.
 * Answers `{publicityId, endsAt, isEndConfirmed, isLate, warnings}`.
 * Refuses `publicity.too-short`, `publicity.already-running`, and per sort as below. Source: domain process MT8, MT19; domain 2.8; SPEC MT8, MT19, PB22.
 */
export function decidePostPublicity(facts: MatterFacts, payload: PostPublicity, context: Context): Result<Decision, Refusal> {
  const { profile } = facts;
  const floor = payload.sort === 'DRAFT' ? profile.draftPublicityDays : profile.resultPublicityDays;
  const days = payload.days ?? floor;
  if (days < floor) return refuse('publicity.too-short', 'PB22', { days, floor });
  if (openPublicity(facts, payload.sort)) return refuse('publicity.already-running', 'PB22');
  const content = payload.sort === 'DRAFT' ? draftContent(facts, context) : resultContent(facts, context);
  if (!content.ok) return content;
  const period = periodOf({ postedAt: context.now, days, pauses: [] }, { profile, tables: facts.tables, zone: context.zone });
  const publicity = newPublicity(facts, payload, { ...content.value, days, period }, context);
  const set = payload.sort === 'RESULT' ? { resultPublicityId: publicity.id } : {};
  const moved = transition(facts.matter, payload.sort === 'DRAFT' ? 'MT8' : 'MT19', context, set);
  if (!moved.ok) return moved;
  const warnings = [
    ...(period.holidayTableConfirmed ? [] : ['publicity.no-holiday-table']),
    ...(publicity.isLate ? ['publicity.result-late'] : [])
  ];
  const { id: publicityId, endsAt, isEndConfirmed, isLate, title, scope, basis, places, textHash, version, sort } = publicity;
  const posted = {
    publicityId,
    sort,
    version,
    title,
    scope,
    basis,
    places,
    days,
    endsAt,
    textHash,
    isEndConfirmed,
    isLate,
    lastDay: period.lastDay
  };
  return ok({
    changes: [insert('publicity', publicity), moved.value.change, ...content.value.changes],
    ...(content.value.poll ? { guards: [guard('poll', content.value.poll)] } : {}),
    entries: [
      entry(
        'PublicityPosted',
        { matterId: publicity.matterId },
        { ...posted, rolledOver: period.rolledOver, unit: profile.publicityUnit, by: context.actor.name, warnings }
      ),
      moved.value.entry
    ],
    answer: { publicityId, endsAt, isEndConfirmed, isLate, warnings }
  });
}

interface Content {
  readonly title: string;
  readonly version: number;
  readonly textHash: string;
  readonly isLate: boolean;
  readonly changes: Change[];
  readonly poll?: NonNullable<ReturnType<typeof currentPoll>>;
}

/** MT8: a complete draft whose text is still the one that was completed. Refuses `drafting.not-complete`, `drafting.text-changed`. SPEC MT8. */
function draftContent(facts: MatterFacts, context: Context): Result<Content, Refusal> {
  if (facts.matter.state !== 'DRAFTING') return refuse('matter.wrong-state', 'MT8', { state: facts.matter.state, needs: 'DRAFTING' });
  const draft = facts.drafts.find((one) => one.state === 'COMPLETE');
  if (!draft) return refuse('drafting.not-complete', 'MT8');
  const textHash = draftTextHash(draft, context.sha256);
  if (textHash !== draft.textHash) return refuse('drafting.text-changed', 'MT8');
  return ok({
    title: draft.title,
    version: draft.version,
    textHash,
    isLate: false,
    changes: [update('draft', draft, { state: 'POSTED' })]
  });
}

/** MT19: the vote was declared and passed, and an accepted objection to the count was counted again. Late = more days after the count than the profile allows (G10). Refuses `matter.body-not-competent`, `publicity.recount-due`, `publicity.not-passed`. SPEC MT19, MT20. */
function resultContent(facts: MatterFacts, context: Context): Result<Content, Refusal> {
  const { matter } = facts;
  if (matter.state !== 'COUNTED') return refuse('matter.wrong-state', 'MT19', { state: matter.state, needs: 'COUNTED' });
  const poll = currentPoll(facts);
  const competent = checkMayDecide(matter);
  if (!competent.ok) return competent;
  if (recountDue(facts)) return refuse('publicity.recount-due', 'MT20');
  if (!poll || poll.state !== 'DECLARED' || poll.verdict?.outcome !== 'PASSED') return refuse('publicity.not-passed', 'MT19');
  const textHash = context.sha256(
    canonicalJson({ title: matter.title, votedTextHash: poll.textHash, verdict: poll.verdict, tally: poll.tally })
  );
  const countedOn = calendarDateAt(matter.reachedAt.COUNTED ?? context.now, context.zone);
  const isLate = daysBetween(countedOn, calendarDateAt(context.now, context.zone)) > facts.profile.resultPostWithinDays;
  return ok({ title: matter.title, version: Math.max(1, matter.draftVersion), textHash, isLate, changes: [], poll });
}

function newPublicity(
  facts: MatterFacts,
  payload: PostPublicity,
  posted: Content & { days: number; period: PublicityPeriod },
  context: Context
): NewRow<'publicity'> {
  const { days, period } = posted;
  const name =
    payload.title ?? (payload.sort === 'DRAFT' ? `关于《${posted.title}》（方案）的公示` : `关于《${posted.title}》表决结果的公示`);
  return {
    id: context.newId(),
    matterId: facts.matter.id,
    sort: payload.sort,
    version: posted.version,
    state: 'RUNNING',
    docNumber: '',
    title: name,
    postedAt: context.now,
    days,
    endsAt: period.endsAt,
    rolledOver: period.rolledOver,
    isEndConfirmed: period.holidayTableConfirmed,
    textHash: posted.textHash,
    scope: payload.scope,
    basis: payload.basis,
    places: [...payload.places],
    pausedAt: null,
    pauseReason: '',
    pauses: [],
    corrigenda: [],
    hearing: null,
    certifiedAt: null,
    withdrawnReason: null,
    isLate: posted.isLate
  };
}
