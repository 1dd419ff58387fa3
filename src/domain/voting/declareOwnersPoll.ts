/** Declaring an owners' vote: everything read in, counted in public, signed by scrutineers; then the verdict, what could have changed it, and the move of the matter. */
import { hasRole } from '../basics/actor.ts';
import { canonicalJson } from '../basics/canonicalJson.ts';
import { entry, guard, update, type Context, type Decision, type Guard } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { DEFAULT_PROFILE, type RuleProfile } from '../register/profile.ts';
import { declaredBy, moveMatter } from './declarePoll.ts';
import { aboutPoll } from './owners/extendWindow.ts';
import { judgeOwnersPoll, materialityOf, type OwnersPollCount } from './owners/judgeOwnersPoll.ts';
import type { Materiality, Scrutineer } from './owners/terms.ts';
import type { PaperBatch } from './papers/records.ts';
import type { Poll } from './records.ts';
import { notRecountable } from './recountPoll.ts';
import type { Verdict } from './verdict.ts';

export interface CountOwnersFacts {
  readonly poll: Poll;
  readonly matter: Matter | undefined;
  readonly count: OwnersPollCount;
  /** Whether the paper side is ready for the count (`papersCounted`). */
  readonly papers: Result<void, Refusal>;
  readonly batches: readonly PaperBatch[];
  /** Candidates of an election: none of them signs for the count. */
  readonly candidateIds: readonly string[];
}

/** A count with what follows from it. */
export interface CountedOwnersPoll {
  readonly count: OwnersPollCount;
  readonly verdict: Verdict;
  readonly materiality: Materiality;
  /** What scrutineers sign: hash of tally, voids and verdict. */
  readonly countHash: string;
}

/** The numbers that rule the vote, frozen on its matter. */
export function ownersProfile({ matter }: { readonly matter: Matter | undefined }): RuleProfile {
  return matter?.profile ?? DEFAULT_PROFILE;
}

/** Counts and judges; the same facts give the same hash, whoever asks. Refuses as the rule does. Source: SPEC CT1, CT3. */
export function countedOwners(
  { poll, count, matter }: Pick<CountOwnersFacts, 'poll' | 'count' | 'matter'>,
  sha256: Context['sha256']
): Result<CountedOwnersPoll, Refusal> {
  const verdict = judgeOwnersPoll(poll, count, ownersProfile({ matter }));
  if (!verdict.ok) return verdict;
  const { tally, unit, affected, voids } = count;
  const signed = { pollId: poll.id, textHash: poll.textHash, tally, unit, affected, voids, verdict: verdict.value };
  return ok({
    count,
    verdict: verdict.value,
    materiality: materialityOf(poll, count, verdict.value),
    countHash: sha256(canonicalJson(signed))
  });
}

/**
 * Whether the result may be declared now. Refuses `voting.already-declared`, `voting.voided`, `poll.not-closed`, `papers.*`,
 * `poll.count-not-announced`, `poll.count-not-yet`. Source: domain MT16; [P15]; SPEC CT3.
 */
export function checkCountable({ poll, papers }: Pick<CountOwnersFacts, 'poll' | 'papers'>, now: number): Result<void, Refusal> {
  if (poll.state === 'DECLARED') return refuse('voting.already-declared', 'CT3');
  if (poll.state === 'VOID') return refuse('voting.voided', 'CT3');
  if (poll.state !== 'CLOSED') return refuse('poll.not-closed', 'CT3', { state: poll.state });
  if (!papers.ok) return papers;
  if (!poll.publicCount) return refuse('poll.count-not-announced', 'CT3');
  return now < poll.publicCount.at ? refuse('poll.count-not-yet', 'CT3', { at: poll.publicCount.at }) : ok(undefined);
}

/**
 * Declares: enough scrutineers (`scrutineersMin`) signed this very count, after the public count began. The tally, the verdict with both
 * bases and the materiality are kept on the poll and in the journal; the matter is counted (MT16) and, if it did not pass, moves on (MT17,
 * MT18); a run-off or by-election leaves it open. Refuses as `checkCountable`, `poll.signatures-missing`, `authority.role-missing`,
 * `matter.*`. Answers `{outcome, isCarried, verdict, tally}`. Source: domain MT16–MT18; SPEC CT1, CT3, MT16.
 */
export function decideDeclareOwnersPoll(facts: CountOwnersFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { poll, batches } = facts;
  const ready = checkCountable(facts, context.now);
  if (!ready.ok) return ready;
  if (!hasRole(context.actor, 'CHAIR', 'TELLER', 'SECRETARY'))
    return refuse('authority.role-missing', 'CT3', { needs: 'CHAIR TELLER SECRETARY' });
  const counted = countedOwners(facts, context.sha256);
  if (!counted.ok) return counted;
  const signed = goodSignatures(poll.scrutineers, counted.value.countHash);
  const needs = ownersProfile(facts).scrutineersMin;
  if (signed.length < needs) return refuse('poll.signatures-missing', 'CT3', { signed: signed.length, needs });
  const moved = movedBy(facts, counted.value, context);
  if (!moved.ok) return moved;
  const set = kept(counted.value);
  return ok({
    changes: [update('poll', poll, { ...set, ...declaredBy(context), scrutineers: [...signed] }), ...moved.value.changes],
    guards: batchGuards(batches),
    entries: [entry('PollDeclared', aboutPoll(poll), declaredOwnersData(facts, counted.value, context)), ...moved.value.entries],
    answer: answerOf(counted.value)
  });
}

/**
 * MT20: counts a declared vote again after an objection to the count was accepted; the first count stays in the journal. Refuses
 * `poll.recount-not-due`, and as the rule does. Answers `{outcome, isSame}`. Source: domain MT20; SPEC BL11, CT1.
 */
export function decideRecountOwnersPoll(
  facts: CountOwnersFacts,
  payload: { readonly reason: string },
  context: Context
): Result<Decision, Refusal> {
  const { poll, matter } = facts;
  const early = notRecountable(poll, matter);
  if (early) return early;
  const counted = countedOwners(facts, context.sha256);
  if (!counted.ok) return counted;
  const moved = movedBy(facts, counted.value, context);
  if (!moved.ok) return moved;
  const { verdict, count } = counted.value;
  const isSame = canonicalJson([poll.tally, poll.verdict]) === canonicalJson([count.tally, verdict]);
  const data = { ...declaredOwnersData(facts, counted.value, context), reason: payload.reason, isSame };
  return ok({
    changes: [update('poll', poll, { ...kept(counted.value), recountedAt: context.now }), ...moved.value.changes],
    guards: batchGuards(facts.batches),
    entries: [entry('PollRecounted', aboutPoll(poll), data), ...moved.value.entries],
    answer: { outcome: verdict.outcome, isSame }
  });
}

/** Signatures under this very count. */
export function goodSignatures(scrutineers: readonly Scrutineer[], countHash: string): Scrutineer[] {
  return scrutineers.filter((scrutineer) => scrutineer.countHash === countHash);
}

function movedBy(facts: CountOwnersFacts, { verdict }: CountedOwnersPoll, context: Context) {
  const { poll, matter, count } = facts;
  const around = { poll, matter, roll: [], ballots: [], meeting: undefined, motion: undefined, measure: undefined, positions: [] };
  return moveMatter(around, { tally: count.tally, verdict, consensus: null }, context);
}

function kept({ count, verdict, materiality }: CountedOwnersPoll) {
  return { tally: count.tally, verdict, consensus: null, materiality };
}

function batchGuards(batches: readonly PaperBatch[]): Guard[] {
  return batches.map((batch) => guard('paperBatch', batch));
}

function answerOf({ count, verdict }: CountedOwnersPoll): Json {
  const isCarried = verdict.outcome === 'PASSED';
  return { outcome: verdict.outcome, isCarried, verdict: verdict as unknown as Json, tally: count.tally as unknown as Json };
}

/** Everything that notice, count sheet and resolution print about the result. */
export function declaredOwnersData(
  facts: Pick<CountOwnersFacts, 'poll' | 'matter'>,
  counted: CountedOwnersPoll,
  context: Context
): { [key: string]: Json } {
  const { poll } = facts;
  const profile = ownersProfile(facts);
  const { count, verdict, materiality, countHash } = counted;
  const { title, text, textHash, rule, bodyRule, ruleBase, method, stage, conduct, openedAt, closedAt, seats } = poll;
  return {
    ...{ title, text, textHash, rule, bodyRule, ruleBase, method, stage, conduct, openedAt, closedAt, seats },
    options: poll.options.map((option) => ({ ...option })),
    motion: null,
    profile: { name: profile.name, version: profile.version },
    tally: count.tally as unknown as Json,
    unit: count.unit as unknown as Json,
    voids: count.voids as Json,
    verdict: verdict as unknown as Json,
    consensus: null,
    positions: [],
    materiality: materiality as unknown as Json,
    isCarried: verdict.outcome === 'PASSED',
    countHash,
    scrutineers: goodSignatures(poll.scrutineers, countHash).map(({ name, signedAt }) => ({ name, signedAt })),
    publicCount: poll.publicCount as unknown as Json,
    extensions: poll.extensions.map((extension) => ({ ...extension })),
    declaredBy: context.actor.name
  };
}
