/** The stretch of the journal from the notice of a vote to its declaration: lines about the vote shown, all others kept back. */
import type { CountRecordLine } from '#contract/views/countRecord.ts';
import type { Poll } from '#domain/voting/records.ts';
import { contentOf } from '#server/storage/journal.ts';
import type { JournalLine } from '#server/storage/store.ts';
import type { Reading } from '../query.ts';
import { CHECKPOINT, checkpointsOf } from '../voting/checkpoints.ts';
import type { RecordForm } from './buildRecord.ts';
import type { Flowing, FlowingObject } from './canonicalPieces.ts';
import { hashOfJson } from './fingerprint.ts';

const LINES_AT_A_TIME = 2_000;

/** Lines whose topics name nobody: they say that they are about this vote. */
const COURSE = ['VoteNoticed', 'RunOffNoticed', 'PollOpened', 'PollExtended', 'PollSealed', 'PollDeclared', 'PollRecounted', CHECKPOINT];
/** Lines that name a voter: of a secret vote only that a right was used. */
const BALLOTS = ['BallotCast', 'BallotCorrected', 'RightUsed'];

/** The chain of a record; its lines are read while it is taken. In a masked one nothing that names a person is shown. Source: docs/count-record.md 1, docs/decisions/journal-hash.md. */
export async function chainOf(journal: Reading['journal'], { id }: Pick<Poll, 'id'>, { isMasked }: RecordForm): Promise<FlowingObject> {
  const course = await journal({ pollId: id, types: COURSE });
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return { from: { seq: 0, hash: '' }, lines: [], checkpoints: [] };
  const extract = (line: JournalLine) => extractOf(line, id, isMasked);
  return {
    from: { seq: first.seq - 1, hash: first.prevHash },
    lines: linesBetween(journal, first.seq, last.seq, extract),
    checkpoints: checkpointsOf(course).map(({ seq, hash, at }) => ({ seq, hash, at }))
  };
}

async function* linesBetween(
  journal: Reading['journal'],
  first: number,
  last: number,
  extract: (line: JournalLine) => CountRecordLine
): Flowing {
  for (let afterSeq = first - 1; afterSeq < last;) {
    const read = await journal({ afterSeq, limit: LINES_AT_A_TIME });
    for (const line of read) if (line.seq <= last) yield extract(line);
    afterSeq = read.at(-1)?.seq ?? last;
  }
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
