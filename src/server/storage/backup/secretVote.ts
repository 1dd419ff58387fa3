/** No copy while a secret vote runs or waits to be sealed: it would join voters and choices for ever, wherever it is kept. */
import type { Poll } from '#domain/voting/records.ts';
import { bindsCopies } from '#domain/voting/secret/sealPoll.ts';
import { readingPart } from '../reading.ts';
import { openForReading, statementRunner } from '../sqlite/connection.ts';
import { sqliteDialect } from '../sqlite/dialect.ts';
import { StorageFailure } from '../storageFailure.ts';

/** Throws `StorageFailure` SECRET_VOTE with the title and the end of the vote that stands in the way. Source: reliability F38; SPEC SB7. */
export async function refuseDuringSecretVote(file: string): Promise<void> {
  const connection = openForReading(file);
  try {
    // A file that is not ours is refused by name further on.
    if (connection.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get('poll') === undefined) return;
    const reading = readingPart(sqliteDialect, statementRunner(connection));
    for (const { id, name } of await reading.communities()) {
      const polls = await reading.read(id).list('poll', { state: ['OPEN', 'CLOSED', 'VOID'] });
      const binding = polls.find(bindsCopies);
      if (binding) throw new StorageFailure('SECRET_VOTE', sentenceOf(name, binding));
    }
  } finally {
    connection.close();
  }
}

/** What is in the way, and what to do: a running vote is waited for, one that waits to be sealed needs the server. */
function sentenceOf(community: string, { title, state, closesAt }: Pick<Poll, 'title' | 'state' | 'closesAt'>): string {
  const end = closesAt === null ? '' : ` (${new Date(closesAt).toISOString()})`;
  const [zh, en] =
    state === 'OPEN'
      ? [`请在投票截止${end}、选票封存之后再备份`, `back up after it has closed${end} and its ballots are sealed`]
      : ['请让服务运行片刻，选票封存后再备份', 'let the server run for a moment until they are sealed, then back up'];
  return (
    `${community}：无记名表决「${title}」的选票还没有封存，现在做的副本会永远留下谁投了什么。${zh}。 / ` +
    `the ballots of the secret vote “${title}” are not sealed, and a copy made now would keep for ever who chose what: ${en}`
  );
}
