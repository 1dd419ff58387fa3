/** The count in public: announced before it takes place, and signed by scrutineers who watched it and wrote none of it. */
import { hasRole } from '../basics/actor.ts';
import { entry, guard, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { checkCountable, countedOwners, type CountOwnersFacts } from './declareOwnersPoll.ts';
import { aboutPoll } from './owners/extendWindow.ts';
import type { Poll } from './records.ts';

/**
 * Announces, or announces anew, where and when everybody may watch the count: in the future, and not before the vote closes.
 * Refuses `poll.not-owners-vote`, `poll.count-state`, `poll.count-too-early`. Source: [P15]; domain MT16; SPEC CT3.
 */
export function decideAnnounceCount(
  { poll }: { readonly poll: Poll },
  payload: { readonly at: number; readonly place: string },
  context: Context
): Result<Decision, Refusal> {
  if (!poll.owners) return refuse('poll.not-owners-vote', 'CT3');
  if (!['NOTICED', 'OPEN', 'CLOSED'].includes(poll.state)) return refuse('poll.count-state', 'CT3', { state: poll.state });
  const earliestAt = Math.max(context.now, poll.closesAt ?? 0);
  if (payload.at < earliestAt) return refuse('poll.count-too-early', 'CT3', { earliestAt });
  const publicCount = { at: payload.at, place: payload.place, announcedAt: context.now };
  return ok({
    // Whoever signed before was at another count.
    changes: [update('poll', poll, { publicCount, scrutineers: [] })],
    entries: [entry('CountAnnounced', aboutPoll(poll), { title: poll.title, ...publicCount, by: context.actor.name })]
  });
}

/**
 * A scrutineer signs the count as it stands: its hash is kept with the signature, so that nothing can be changed under it. Not by whoever
 * read papers in, nor by a candidate; once each. Refuses as `checkCountable`, `poll.scrutineer-is-teller`,
 * `poll.scrutineer-is-candidate`, `poll.already-signed`, `authority.role-missing`. Answers `{signed, countHash}`.
 * Source: domain MT16, [P15]; SPEC CT3.
 */
export function decideSignCount(facts: CountOwnersFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { poll, batches, candidateIds } = facts;
  const { personId, name } = context.actor;
  if (!poll.owners) return refuse('poll.not-owners-vote', 'CT3');
  const ready = checkCountable(facts, context.now);
  if (!ready.ok) return ready;
  if (!hasRole(context.actor, 'SCRUTINEER')) return refuse('authority.role-missing', 'CT3', { needs: 'SCRUTINEER' });
  const tellers = batches.flatMap((batch) => [batch.firstTellerId, batch.secondTellerId, batch.thirdTellerId]);
  if (tellers.includes(personId)) return refuse('poll.scrutineer-is-teller', 'CT3');
  if (candidateIds.includes(personId)) return refuse('poll.scrutineer-is-candidate', 'CT3');
  const counted = countedOwners(facts, context.sha256);
  if (!counted.ok) return counted;
  const { countHash } = counted.value;
  const earlier = poll.scrutineers.find((scrutineer) => scrutineer.personId === personId);
  if (earlier?.countHash === countHash) return refuse('poll.already-signed', 'CT3');
  const others = poll.scrutineers.filter((scrutineer) => scrutineer.personId !== personId);
  const scrutineers = [...others, { personId, name, signedAt: context.now, countHash }];
  return ok({
    changes: [update('poll', poll, { scrutineers })],
    guards: batches.map((batch) => guard('paperBatch', batch)),
    entries: [entry('CountSigned', aboutPoll(poll, [personId]), { title: poll.title, by: name, countHash, signed: scrutineers.length })],
    answer: { signed: scrutineers.filter((scrutineer) => scrutineer.countHash === countHash).length, countHash }
  });
}
