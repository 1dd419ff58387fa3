/** What follows from the opening and the close of a vote by itself: a checkpoint of the journal's chain. */
import type { Policy } from '../policies.ts';

/** Entries after which the room is shown where the chain stands. Source: reliability 3.2; SPEC JR5. */
const CHECKPOINTS_AFTER = ['PollOpened', 'PollClosed'];

export const votingPolicies: readonly Policy[] = CHECKPOINTS_AFTER.map((on) => ({
  on,
  react: ({ seq, about: { pollId } }) =>
    pollId === undefined ? null : { name: 'poll.checkpoint', payload: { pollId }, id: `checkpoint-${seq}-${pollId}`.slice(0, 64) }
}));
