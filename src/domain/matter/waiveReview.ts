/** The waiver of the expert review by the two committees and the supervisor. */
import { entry } from '../basics/decision.ts';
import { refuse } from '../basics/refusal.ts';
import { ok } from '../basics/result.ts';
import type { CarryOut } from './jointDecision.ts';

/** Records "no review needed" with its reason for the present version, in REVIEWING only. Refuses `matter.wrong-state`. Source: domain process MT13; SPEC MT13. */
export const carryOutReviewWaiver: CarryOut = ({ matter }, proposal) => {
  if (matter.state !== 'REVIEWING') return refuse('matter.wrong-state', 'MT13', { state: matter.state, needs: 'REVIEWING' });
  const data = { reason: String(proposal['reason']), draftVersion: matter.draftVersion };
  return ok({ changes: [], entries: [entry('ReviewWaived', { matterId: matter.id }, data)] });
};
