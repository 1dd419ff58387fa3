/** A checkpoint of the journal's chain, bound to its vote and the last line. */
import { takeCheckpoint } from '#contract/commands/voting/checkpoint.ts';
import { decideTakeCheckpoint } from '#domain/voting/checkpoint.ts';
import { ok } from '#domain/basics/result.ts';
import { bind, type Binding } from '../../binding.ts';
import { known } from '../register/known.ts';

export const checkpointCommands: readonly Binding[] = [
  bind(
    takeCheckpoint,
    async ({ read, head }, { pollId }) => {
      const poll = await known(read, 'poll', pollId);
      return poll.ok ? ok({ poll: poll.value, head: await head() }) : poll;
    },
    decideTakeCheckpoint
  )
];
