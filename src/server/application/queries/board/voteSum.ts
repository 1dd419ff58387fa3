/** A declared vote with its sum, as everybody may recount it; undeclared votes have none. */
import type { VoteSum } from '#contract/views/board.ts';
import type { Poll } from '#domain/voting/records.ts';
import { wholeTitle } from '#domain/voting/pollTitle.ts';
import { ABSTAIN, silentOf } from '#domain/voting/tally.ts';
import { hasRecord } from '../../countRecord/buildRecord.ts';

/** The sum of a declared poll; null before the declaration, so that no split can get out. */
export function voteSum(poll: Poll): VoteSum | null {
  const { verdict, tally } = poll;
  if (poll.state !== 'DECLARED' || verdict === null) return null;
  const options = [...poll.options.filter((option) => option.id !== ABSTAIN), { id: ABSTAIN, title: '' }];
  const { id: pollId, rule, ruleBase, stage, conduct, consensus, declaredAt } = poll;
  return {
    title: wholeTitle(poll),
    ...{ pollId, rule, ruleBase, stage, conduct, consensus, declaredAt, verdict },
    roll: tally?.roll ?? poll.rollCount,
    participating: tally?.participating ?? poll.presentCount,
    counts: tally ? options.map((option) => ({ id: option.id, title: option.title, count: tally.counts[option.id] ?? 0 })) : [],
    voids: tally ? tally.voidBallots + tally.voidItems : 0,
    silent: tally && conduct === 'IN_MEETING' ? silentOf(tally) : 0,
    area: tally?.area ?? null,
    hasRecord: hasRecord(poll)
  };
}
