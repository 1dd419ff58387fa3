/** Whether an accepted objection to the count still waits for its re-count. */
import { currentPoll, type MatterFacts } from './facts.ts';
import type { Poll } from '../voting/records.ts';

/**
 * The poll that must be counted again before anything of its result is posted: its matter came back to COUNTED by an objection to the
 * count that was accepted after the last count; else null. Source: domain MT20; SPEC MT20.
 */
export function recountDue(facts: Pick<MatterFacts, 'matter' | 'polls' | 'opinions'>): Poll | null {
  const poll = currentPoll(facts);
  if (facts.matter.state !== 'COUNTED' || poll?.state !== 'DECLARED') return null;
  const { declaredAt, recountedAt } = poll;
  // Nothing is objected to before it was declared; a re-count settles what was accepted up to its own instant.
  const isOpen = (settledAt: number) => (recountedAt === undefined ? settledAt >= (declaredAt ?? 0) : settledAt > recountedAt);
  const accepted = facts.opinions.filter((opinion) => opinion.againstCount && opinion.outcome === 'ACCEPTED_MATERIAL');
  return accepted.some((opinion) => opinion.settledAt !== null && isOpen(opinion.settledAt)) ? poll : null;
}
