/** Silence: which delivered, unreturned ballots join the majority, and what the majority is. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Instant } from '../../basics/time.ts';
import type { EntryVote } from './ballotJudgement.ts';
import type { DeliveryProof, SilentClause, Waiver } from './records.ts';

export type SilentPolicy = 'NOT_PARTICIPATING' | 'FOLLOW_MAJORITY_IF_DELIVERED';

export interface SilentFacts {
  /** Profile `silentPolicy`. */
  readonly policy: SilentPolicy;
  readonly clause: SilentClause | null;
  readonly entries: readonly EntryVote[];
  readonly proofs: readonly DeliveryProof[];
  readonly waivers: readonly Waiver[];
  readonly closesAt: Instant;
}

/** Refuses `voting.silent-clause-missing` when the policy is on without the clause of the estate's own rules. Source: [P1][P2]; SPEC OV11. */
export function checkSilentClause(policy: SilentPolicy, clause: SilentClause | null): Result<void, Refusal> {
  const isMissing = policy === 'FOLLOW_MAJORITY_IF_DELIVERED' && (clause === null || clause.documentFileId === '');
  return isMissing ? refuse('voting.silent-clause-missing', 'OV11') : ok(undefined);
}

/**
 * The entries whose silence joins the majority: nothing at all came back, the ballot was delivered to that owner before the close with a
 * proof (posted in the estate is none), and the owner did not say that he gives up or refuse it. None while the policy is off or the
 * clause is not attached. Source: [P1][P2], 聊城 16 [L], waiver [D]; SPEC OV11.
 */
export function silentEntries({ policy, clause, entries, proofs, waivers, closesAt }: SilentFacts): Set<string> {
  if (policy !== 'FOLLOW_MAJORITY_IF_DELIVERED' || !checkSilentClause(policy, clause).ok) return new Set();
  const waived = new Set(waivers.map(({ entryId }) => entryId));
  const delivered = new Set(proofs.filter(({ way, at }) => way !== 'POSTED' && at < closesAt).map(({ entryId }) => entryId));
  const isSilent = ({ entryId, units }: EntryVote) =>
    delivered.has(entryId) && !waived.has(entryId) && units.every(({ state }) => state === 'NOT_RETURNED');
  return new Set(entries.filter(isSilent).map(({ entryId }) => entryId));
}

/**
 * The option that leads among explicit votes in heads **and** in area; null when the two lead differently or either ties: then silence and
 * 随多数 count as abstain. Abstaining is no option that could lead. Source: [P1][P2], [P6], tie [D]; SPEC OV11.
 */
export function leadingOption(
  options: readonly string[],
  heads: Readonly<Record<string, number>>,
  area: Readonly<Record<string, number>>
): string | null {
  const [first, second] = [leaderIn(options, heads), leaderIn(options, area)];
  return first !== null && first === second ? first : null;
}

function leaderIn(options: readonly string[], counts: Readonly<Record<string, number>>): string | null {
  const most = Math.max(0, ...options.map((option) => counts[option] ?? 0));
  const leaders = most === 0 ? [] : options.filter((option) => (counts[option] ?? 0) === most);
  return leaders.length === 1 ? (leaders[0] ?? null) : null;
}
