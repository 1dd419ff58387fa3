/** Actions of an owners' vote of weeks, from its notice to its count. */
import type { Poll } from '../../voting/records.ts';
import type { MatterFacts } from '../facts.ts';
import type { NextAction } from '../nextActions.ts';
import { action } from './early.ts';

/** Noticed: objections to the roll are answered, the public count announced; the window opens by the clock. Source: domain MT14; SPEC OW5. */
export function ownersVoteNoticed({ openRollObjections: count }: MatterFacts, poll: Poll): NextAction[] {
  const subjectId = poll.id;
  const dueAt = poll.opensAt === null ? {} : { dueAt: poll.opensAt };
  return [
    ...(count > 0 ? [action('roll.answer', 'NEXT', null, { subjectId, count, ...dueAt })] : []),
    action('poll.open', 'CLOCK', null, { subjectId, ...dueAt }),
    ...(poll.publicCount === null ? [action('poll.announce-count', 'ALSO', null, { subjectId })] : [])
  ];
}

/** Open: the count is announced before the close, the window may be extended, those who wait are reminded. Closed: the count. Source: domain MT15; SPEC OW5. */
export function ownersVoting(facts: MatterFacts, poll: Poll): NextAction[] {
  if (poll.state === 'CLOSED') return ownersCounted(facts, poll);
  const subjectId = poll.id;
  const dueAt = poll.closesAt === null ? {} : { dueAt: poll.closesAt };
  return [
    ...(poll.publicCount === null ? [action('poll.announce-count', 'NEXT', null, { subjectId, ...dueAt })] : []),
    action('poll.close', 'CLOCK', null, { subjectId, ...dueAt }),
    action('vote.remind', 'ALSO', null, { subjectId }),
    action('poll.extend', 'ALSO', null, { subjectId })
  ];
}

/** Closed: scrutineers sign, then the result is declared. Source: domain MT17; SPEC OW5, CT3. */
export function ownersCounted({ profile }: MatterFacts, poll: Poll): NextAction[] {
  const subjectId = poll.id;
  if (poll.publicCount === null) return [action('poll.announce-count', 'NEXT', null, { subjectId })];
  const isSigned = poll.scrutineers.length >= profile.scrutineersMin;
  return isSigned ? [action('poll.declare', 'NEXT', null, { subjectId })] : [action('poll.sign-count', 'NEXT', null, { subjectId })];
}
