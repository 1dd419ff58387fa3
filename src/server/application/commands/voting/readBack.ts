/** The roll-call read-back, bound to the vote, its meeting and its frozen roll. */
import { objectToLine, showReadBack } from '#contract/commands/voting/readBack.ts';
import { ok } from '#domain/basics/result.ts';
import { profileOf } from '#domain/voting/declarePoll.ts';
import { decideObjectToLine, decideShowReadBack } from '#domain/voting/readBack.ts';
import { bind, type Binding } from '../../binding.ts';
import { known } from '../register/known.ts';

export const readBackCommands: readonly Binding[] = [
  bind(
    showReadBack,
    async ({ read }, { pollId }) => {
      const poll = await known(read, 'poll', pollId);
      if (!poll.ok) return poll;
      const { meetingId, matterId } = poll.value;
      const [meeting, matter, roll] = await Promise.all([
        meetingId === null ? undefined : read.get('meeting', meetingId),
        matterId === null ? undefined : read.get('matter', matterId),
        read.list('rollEntry', { pollId, isPresent: true })
      ]);
      return ok({ poll: poll.value, meeting, roll, profile: profileOf({ matter, meeting }) });
    },
    decideShowReadBack
  ),
  bind(
    objectToLine,
    async ({ read }, { pollId, rollEntryId }) => {
      const poll = await known(read, 'poll', pollId);
      return poll.ok ? ok({ poll: poll.value, right: await read.get('rollEntry', rollEntryId) }) : poll;
    },
    decideObjectToLine
  )
];
