/** Which commands the overview of an owners' vote offers in its state, and which of them is the next step. */
import type { OwnersStep, OwnersVoteView } from '#contract/views/ownersVote.ts';

/** The command that does the next step on the overview itself; other steps have pages of their own. */
export const NEXT_COMMAND: Partial<Record<OwnersStep, string>> = {
  ANNOUNCE_COUNT: 'poll.announce-count',
  EXTEND: 'poll.extend',
  REMIND: 'vote.remind',
  RUN_OFF: 'poll.open-run-off'
};

const BY_STATE: Partial<Record<OwnersVoteView['state'], readonly string[]>> = {
  NOTICED: ['poll.announce-count'],
  OPEN: ['vote.remind', 'poll.extend', 'poll.announce-count'],
  CLOSED: ['poll.announce-count']
};

/** Commands by state, the next step first. */
export function offeredNow({ state, next }: Pick<OwnersVoteView, 'state' | 'next'>): string[] {
  const first = NEXT_COMMAND[next];
  const offered = BY_STATE[state] ?? [];
  return [...new Set([...(first === undefined ? [] : [first]), ...offered])];
}
