/** Decides the declining subsidy: what is promised beforehand, and who agreed at which place. */
import { entry, insert, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import { ladderPercents, subsidyLadder } from '../voting/rules/subsidyLadder.ts';
import type { SubsidyAgreement, SubsidyLadder } from './records.ts';

export interface PromiseSubsidy {
  readonly title: string;
  readonly promisedBy: string;
  readonly document: string;
  /** Empty: those of the rule profile. */
  readonly percents: readonly number[];
}

/**
 * Posts a promise of somebody outside: who, by which document, which percent at which place. Answers `{ladderId}`. Refuses
 * `ladder.not-declining`. Source: M-22 (常州) [A2], steps [D]; SPEC SU1, DR18.
 */
export function decidePromiseSubsidy(
  { matter }: { readonly matter: Matter },
  payload: PromiseSubsidy,
  context: Context
): Result<Decision, Refusal> {
  const percents = payload.percents.length > 0 ? [...payload.percents] : ladderPercents(matter.profile ?? DEFAULT_PROFILE);
  const checked = subsidyLadder.evaluate({ percents, agreements: [], sha256: context.sha256 });
  if (!checked.ok) return checked;
  const id = context.newId();
  const { title, promisedBy, document } = payload;
  const row = { matterId: matter.id, title, promisedBy, document, percents };
  return ok({
    changes: [insert('subsidyLadder', { id, ...row, createdAt: context.now })],
    entries: [entry('SubsidyPromised', { matterId: matter.id }, { ladderId: id, ...row, by: context.actor.name })],
    answer: { ladderId: id }
  });
}

/** The percent of a place, from 1; the last one holds for all later places. SPEC SU2. */
export function percentAt(percents: readonly number[], place: number): number {
  return percents[Math.min(place, percents.length) - 1] ?? 0;
}

/**
 * The next place goes to whoever agrees now, by the server's clock. Answers `{place, percent}`. Refuses `ladder.agreement-twice`.
 * Source: M-22 [A2]; SPEC SU2, DR18.
 */
export function decideAgreeSubsidy(
  { ladder, agreements }: { readonly ladder: SubsidyLadder; readonly agreements: readonly SubsidyAgreement[] },
  { label }: { readonly label: string },
  context: Context
): Result<Decision, Refusal> {
  if (agreements.some((agreement) => agreement.label === label)) return refuse('ladder.agreement-twice', 'SU2');
  const place = agreements.length + 1;
  const percent = percentAt(ladder.percents, place);
  const agreed = { ladderId: ladder.id, label, place, percent };
  return ok({
    changes: [insert('subsidyAgreement', { id: context.newId(), ...agreed, at: context.now })],
    entries: [entry('SubsidyAgreed', ladder.matterId === null ? {} : { matterId: ladder.matterId }, { ...agreed, by: context.actor.name })],
    answer: { place, percent }
  });
}
