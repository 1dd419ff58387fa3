/** The next version of a draft: begun as a copy of the last one when a matter comes back to step 3. */
import { insert, update, type Change, type Context, type NewRow } from '../basics/decision.ts';
import type { MatterFacts } from '../matter/facts.ts';
import type { Draft, DraftOption } from './records.ts';

/** Id of the option that changes nothing; it is always there and cannot be withdrawn. */
export const STATUS_QUO_ID = 'status-quo';
export const STATUS_QUO_TITLE = '维持现状';

/** The option "no change". Source: domain process MT8, DR11; SPEC MT8. */
export function statusQuoOption(): DraftOption {
  return { id: STATUS_QUO_ID, title: STATUS_QUO_TITLE, cost: '', effect: '', objections: '', isStatusQuo: true, withdrawnReason: null };
}

/** The options with "no change" among them, once, whatever was sent. Source: SPEC MT8. */
export function withStatusQuo(options: readonly DraftOption[]): DraftOption[] {
  const kept = options.find((option) => option.isStatusQuo || option.id === STATUS_QUO_ID);
  const statusQuo = { ...statusQuoOption(), ...kept, id: STATUS_QUO_ID, isStatusQuo: true, withdrawnReason: null };
  return [...options.filter((option) => option !== kept && !option.isStatusQuo), statusQuo];
}

/** The number that the next version gets. */
export function nextVersion(drafts: readonly Draft[]): number {
  return Math.max(0, ...drafts.map((draft) => draft.version)) + 1;
}

/** An empty draft of a version. */
export function emptyDraft(matterId: string, version: number, context: Context): NewRow<'draft'> {
  return {
    id: context.newId(),
    matterId,
    version,
    state: 'WORKING',
    title: '',
    body: '',
    scope: '',
    cost: '',
    duties: '',
    deadline: '',
    options: [statusQuoOption()],
    adoption: [],
    selfCheck: null,
    isMaterial: true,
    changeReason: '',
    textHash: '',
    savedAt: context.now,
    savedBy: context.actor.name
  };
}

/**
 * Supersedes the posted version and begins the next one as its copy: text kept, adoption table and self-check to be done anew, the
 * reason for the return as its first reason for change. Does nothing when a version is already being written. SPEC MT9.
 */
export function insertNextDraft(facts: Pick<MatterFacts, 'drafts' | 'matter'>, reason: string, context: Context): Change[] {
  if (facts.drafts.some((draft) => draft.state === 'WORKING')) return [];
  const last = [...facts.drafts].sort((a, b) => b.version - a.version)[0];
  if (!last) return [];
  const { id: _id, communityId: _communityId, revision: _revision, ...copy } = last;
  const next: NewRow<'draft'> = {
    ...copy,
    ...pick(emptyDraft(facts.matter.id, nextVersion(facts.drafts), context)),
    changeReason: reason
  };
  const superseded = last.state === 'POSTED' || last.state === 'COMPLETE' ? [update('draft', last, { state: 'SUPERSEDED' })] : [];
  return [...superseded, insert('draft', next)];
}

/** What a new version does not take over from the one before. */
function pick(
  fresh: NewRow<'draft'>
): Pick<NewRow<'draft'>, 'id' | 'version' | 'state' | 'adoption' | 'selfCheck' | 'textHash' | 'savedAt' | 'savedBy' | 'isMaterial'> {
  const { id, version, state, adoption, selfCheck, textHash, savedAt, savedBy, isMaterial } = fresh;
  return { id, version, state, adoption, selfCheck, textHash, savedAt, savedBy, isMaterial };
}
