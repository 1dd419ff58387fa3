/** The roll call of a named vote as the wall reads it back between close and declaration. */
import type { ReadBackView } from '#contract/views/meeting.ts';
import type { Read } from '#domain/basics/reading.ts';
import { canBeReadBack, READ_BACK_PAGE, readBackEnd, readBackLines } from '#domain/voting/readBack.ts';

/** The lines in the order of their labels; null while the vote is not read back. Never before the close. Source: SPEC RB1, RB2. */
export async function readBackView(read: Read, pollId: string): Promise<ReadBackView | null> {
  const poll = await read.get('poll', pollId);
  if (!poll?.readBack || poll.state !== 'CLOSED' || !canBeReadBack(poll)) return null;
  const { readBack } = poll;
  const [roll, ballots] = await Promise.all([read.list('rollEntry', { pollId, isPresent: true }), read.list('ballot', { pollId })]);
  const choices = new Map(ballots.map(({ rollEntryId, choice }) => [rollEntryId, choice]));
  const objected = new Set(readBack.objections.map(({ rollEntryId }) => rollEntryId));
  const byLabel = new Intl.Collator('zh-CN', { numeric: true });
  return {
    shownAt: readBack.shownAt,
    endsAt: readBackEnd(poll),
    page: { ...READ_BACK_PAGE },
    lines: readBackLines(roll)
      .map(({ id, label }) => ({ label, choice: choices.get(id) ?? '', isObjected: objected.has(id) }))
      .sort((a, b) => byLabel.compare(a.label, b.label))
  };
}
