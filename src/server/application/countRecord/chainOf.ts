/** The stretch of the journal from the notice of a vote to its declaration: lines about the vote shown, all others kept back. */
import type { CountRecord, CountRecordLine } from '#contract/views/countRecord.ts';
import type { Poll } from '#domain/voting/records.ts';
import { contentOf } from '#server/storage/journal.ts';
import type { JournalLine } from '#server/storage/store.ts';
import type { Reading } from '../query.ts';
import { hashOfJson } from './fingerprint.ts';

/** Lines whose topics name nobody: they say that they are about this vote. */
const COURSE = ['VoteNoticed', 'RunOffNoticed', 'PollOpened', 'PollExtended', 'PollDeclared', 'PollRecounted'];
const BALLOTS = ['BallotCast', 'BallotCorrected'];
const LINES_AT_A_TIME = 2_000;

/** The chain of a record. In a masked one nothing that names a person is shown. Source: docs/count-record.md 1, docs/decisions/journal-hash.md. */
export async function chainOf(
  journal: Reading['journal'],
  poll: Pick<Poll, 'id'>,
  { isMasked }: { readonly isMasked: boolean }
): Promise<CountRecord['chain']> {
  const course = await journal({ pollId: poll.id, types: COURSE });
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return { from: { seq: 0, hash: '' }, lines: [], checkpoints: [] };
  const lines: CountRecordLine[] = [];
  for (let afterSeq = first.seq - 1; afterSeq < last.seq;) {
    const read = await journal({ afterSeq, limit: LINES_AT_A_TIME });
    if (read.length === 0) break;
    lines.push(...read.filter((line) => line.seq <= last.seq).map((line) => extractOf(line, poll.id, isMasked)));
    afterSeq = read.at(-1)?.seq ?? last.seq;
  }
  return { from: { seq: first.seq - 1, hash: first.prevHash }, lines, checkpoints: [] };
}

function extractOf(line: JournalLine, pollId: string, isMasked: boolean): CountRecordLine {
  const { seq, at, type, actor, about, data, prevHash, hash } = line;
  const isCourse = COURSE.includes(type);
  if (about.pollId !== pollId || !(isCourse || BALLOTS.includes(type))) return { seq, content: contentOf(line), prevHash, hash };
  const kept = (value: unknown) => ({ hash: hashOfJson(value) });
  return {
    ...{ seq, at, type, prevHash, hash },
    actor: isMasked ? kept(actor) : { value: actor },
    about: isMasked && !isCourse ? kept(about) : { value: about },
    data: { value: data }
  };
}
