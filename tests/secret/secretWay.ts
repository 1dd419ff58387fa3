/** Steps that the tests of secret votes take: a residents' vote by window, noticed as secret, opened by the clock. */
import { DAY_MS } from '#domain/basics/time.ts';
import { review, toReviewing } from '../application/matterWay.ts';
import type { Stage } from '../application/stage.ts';

export const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN'] as const;

export interface SecretVote {
  readonly matterId: string;
  readonly pollId: string;
  readonly opensAt: number;
  readonly closesAt: number;
}

/** The notice of a vote by window on a text that a lawyer passed; secret unless said otherwise. */
export async function noticedSecret(stage: Stage, more: Record<string, unknown> = {}): Promise<SecretVote> {
  const matterId = await toReviewing(stage);
  await review(stage, matterId, 'PASS');
  const opensAt = stage.clock.now() + 20 * DAY_MS;
  const closesAt = opensAt + 3 * DAY_MS;
  const notice = { matterId, conduct: 'WINDOW', opensAt, closesAt, ballotMode: 'SECRET', ...more };
  const { pollId } = await stage.must<{ pollId: string }>('vote.notice', notice, 'SECRETARY');
  return { matterId, pollId, opensAt, closesAt };
}

/** The same, open. */
export async function openSecret(stage: Stage, more: Record<string, unknown> = {}): Promise<SecretVote> {
  const vote = await noticedSecret(stage, more);
  stage.clock.set(vote.opensAt);
  await stage.settle();
  return vote;
}

/** Sets the clock to the close and lets it close; without `isSealed` the sealing is left for later. */
export async function closeByClock(stage: Stage, { pollId, closesAt }: SecretVote, isSealed = true): Promise<void> {
  stage.clock.set(closesAt);
  if (isSealed) await stage.settle();
  else await stage.must('poll.close', { pollId }, 'SYSTEM');
}
