/** Takes a count record as a reader does: piece by piece, until it ends. */
import type { CountRecord, CountRecordView } from '#contract/views/countRecord.ts';
import type { Stage } from '../application/stage.ts';

/** The record of a vote in one of its two forms. */
export async function takenRecord(stage: Stage, asked: { pollId: string; form: 'MASKED' | 'FULL' }, as: Parameters<Stage['view']>[2]) {
  const { pieces } = await stage.view<CountRecordView>('poll.count-record', asked, as);
  if (!pieces) throw new Error('only a fingerprint came');
  let text = '';
  for await (const piece of pieces) text += piece;
  return JSON.parse(text) as CountRecord;
}
