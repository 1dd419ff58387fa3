/** Back from the publicity: to a new version (MT9), or to the talks (MT10). */
import { entry, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { insertNextDraft } from '../drafting/nextDraft.ts';
import { openPublicity, opinionsOf, type MatterFacts } from '../matter/facts.ts';
import { transition } from '../matter/transition.ts';
import { hearingNeededFrom, objectingHouseholds } from './objectors.ts';

export interface ReturnToDraft {
  readonly matterId: string;
  readonly reason: string;
}

/**
 * MT9: an objection was accepted as material, or enough households object and the hearing recommends a change, or a noticed vote showed
 * the posted text to be at fault (certified, then back by MT14). The notice is superseded,
 * version +1 begins, the clock starts at 0 with its posting. Refuses `publicity.not-open`, `publicity.no-ground-for-draft`.
 * Source: domain process MT9; SPEC MT9.
 */
export function decideReturnToDraft(facts: MatterFacts, payload: ReturnToDraft, context: Context): Result<Decision, Refusal> {
  const moved = transition(facts.matter, 'MT9', context);
  if (!moved.ok) return moved;
  const defective = facts.publicities.filter((one) => one.sort === 'DRAFT' && one.state === 'CERTIFIED').at(-1);
  const publicity = openPublicity(facts, 'DRAFT') ?? defective;
  if (!publicity) return refuse('publicity.not-open', 'MT9', { state: facts.matter.state });
  const opinions = opinionsOf(facts, publicity);
  const isMaterial = opinions.some((opinion) => opinion.outcome === 'ACCEPTED_MATERIAL');
  const isRecommended =
    (publicity.hearing?.recommendsChange ?? false) && objectingHouseholds(opinions) >= hearingNeededFrom(facts.households, facts.profile);
  const isDefect = publicity === defective;
  if (!isMaterial && !isRecommended && !isDefect) return refuse('publicity.no-ground-for-draft', 'MT9');
  const next = insertNextDraft(facts, payload.reason, context);
  return ok({
    changes: [update('publicity', publicity, { state: 'SUPERSEDED', withdrawnReason: payload.reason }), moved.value.change, ...next],
    entries: [
      entry(
        'PublicitySuperseded',
        { matterId: publicity.matterId },
        { publicityId: publicity.id, reason: payload.reason, version: publicity.version }
      ),
      moved.value.entry
    ]
  });
}

export interface ReturnToTalk extends ReturnToDraft {
  readonly ground: 'MISSING_STAKEHOLDERS' | 'NO_SUPPORT';
  /** Stakeholder groups that were missing: they are named on the matter from now on. */
  readonly missingStakeholders?: readonly string[] | undefined;
}

/** MT10: the hearing showed missing stakeholders or no support. Refuses `publicity.not-open`, `publicity.hearing-missing`. Source: domain process MT10; SPEC MT10. */
export function decideReturnToTalk(facts: MatterFacts, payload: ReturnToTalk, context: Context): Result<Decision, Refusal> {
  const { matter } = facts;
  const publicity = openPublicity(facts, 'DRAFT');
  if (!publicity) return refuse('publicity.not-open', 'MT10', { state: matter.state });
  if (!publicity.hearing) return refuse('publicity.hearing-missing', 'MT10', { objectors: 0, threshold: 0 });
  const known = matter.stakeholders.map((group) => group.label);
  const added = (payload.missingStakeholders ?? []).filter((label) => !known.includes(label)).map((label) => ({ label, personIds: [] }));
  const moved = transition(matter, 'MT10', context, { stakeholders: [...matter.stakeholders, ...added] });
  if (!moved.ok) return moved;
  const superseded: Change[] = facts.drafts
    .filter((draft) => draft.state === 'POSTED')
    .map((draft) => update('draft', draft, { state: 'SUPERSEDED' }));
  const data = { publicityId: publicity.id, ground: payload.ground, reason: payload.reason, added: added.map((group) => group.label) };
  return ok({
    changes: [update('publicity', publicity, { state: 'WITHDRAWN', withdrawnReason: payload.reason }), moved.value.change, ...superseded],
    entries: [entry('PublicityWithdrawn', { matterId: publicity.matterId }, data), moved.value.entry]
  });
}
