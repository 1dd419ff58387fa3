/** An owners' vote opens by the clock at the start of its window (MT14), when the roll's objections are answered and the papers are out. */
import { entry, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Draft } from '../drafting/records.ts';
import type { Matter } from '../matter/records.ts';
import { transition } from '../matter/transition.ts';
import type { Publicity } from '../publicity/records.ts';
import { notOpenable, textChanged } from './openNoticedPoll.ts';
import { aboutPoll } from './owners/extendWindow.ts';
import type { RollObjection } from './papers/records.ts';
import type { Poll } from './records.ts';

export interface OpenOwnersPollFacts {
  readonly poll: Poll;
  readonly matter: Matter;
  readonly draft: Draft | undefined;
  readonly publicity: Publicity | undefined;
  readonly rollObjections: readonly RollObjection[];
  /** `ballotsReady` of a written vote; fine for a mixed one. */
  readonly papers: Result<void, Refusal>;
}

/**
 * Opens the vote: given by the clock, no earlier than announced, the text still the posted one, every objection to the roll answered, and
 * in a written vote every paper delivered or posted. However late the tick comes, it is open since its announced start, or since the last
 * objection was answered. Refuses `poll.already-open`, `voting.closed`, `voting.voided`, `voting.opens-by-clock`, `voting.not-open-yet`,
 * `voting.item-not-posted` (G5), `voting.text-changed` (G4), `voting.roll-objections-open`, `papers.*`, `matter.wrong-state`.
 * Source: domain MT14; SPEC MT14, OW3, BL8, PP5.
 */
export function decideOpenOwnersPoll(facts: OpenOwnersPollFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { poll, matter } = facts;
  const opensAt = poll.opensAt ?? context.now;
  const refused = notOpenable(poll) ?? notByClock(opensAt, context) ?? textChanged(facts, context);
  if (refused) return refused;
  const open = facts.rollObjections.filter((objection) => objection.outcome === null).length;
  if (open > 0) return refuse('voting.roll-objections-open', 'MT14', { open });
  if (!facts.papers.ok) return facts.papers;
  const answered = facts.rollObjections.map((objection) => objection.answeredAt ?? 0);
  const openedAt = Math.max(opensAt, ...answered);
  const moved = openMatter(matter, poll, context);
  if (!moved.ok) return moved;
  const { title, textHash, rule, bodyRule, ruleBase, method, conduct, closesAt, stage, rollCount } = poll;
  const data = {
    ...{ title, textHash, rule, bodyRule, ruleBase, method, conduct, closesAt, stage, opensAt: openedAt },
    roll: {
      roll: rollCount,
      areaCenti: poll.owners?.rollAreaCenti ?? 0,
      hash: poll.owners?.rollHash ?? '',
      objections: facts.rollObjections.length
    }
  };
  return ok({
    changes: [update('poll', poll, { state: 'OPEN', openedAt }), ...moved.value.changes],
    entries: [entry('PollOpened', aboutPoll(poll), data), ...moved.value.entries],
    answer: { pollId: poll.id, rollCount }
  });
}

function notByClock(opensAt: number, context: Context) {
  if (context.actor.kind !== 'SYSTEM') return refuse('voting.opens-by-clock', 'BL3', { opensAt });
  return context.now < opensAt ? refuse('voting.not-open-yet', 'BL3', { opensAt }) : undefined;
}

function openMatter(matter: Matter, poll: Poll, context: Context): Result<{ changes: Change[]; entries: Entry[] }, Refusal> {
  if (matter.state === 'VOTING' && matter.pollId === poll.id) return ok({ changes: [], entries: [] });
  const moved = transition(matter, 'MT14', context);
  return moved.ok ? ok({ changes: [moved.value.change], entries: [moved.value.entry] }) : moved;
}
