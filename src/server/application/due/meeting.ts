/** What the clock does for polls and urgent measures: windows open and close, live votes with an end close, checkpoints are taken, measures lapse. */
import type { Read } from '#domain/basics/reading.ts';
import { checkpointSlot } from '#domain/voting/checkpoint.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { DueCommand, DueFinder } from '../due.ts';

export const meetingDue: DueFinder = async ({ read, now }) => [...(await pollsDue(read, now)), ...(await measuresDue(read, now))];

async function pollsDue(read: Read, now: number): Promise<DueCommand[]> {
  const polls = await read.list('poll', { state: ['NOTICED', 'OPEN'] });
  return polls.flatMap((poll) => {
    const command = pollDue(poll);
    const checkpoint = checkpointDue(poll, now);
    return [...(command && command.dueAt <= now ? [command] : []), ...(checkpoint ? [checkpoint] : [])];
  });
}

/** A noticed window opens at its start; an open poll with an end closes there. */
function pollDue(poll: Poll): DueCommand | null {
  const payload = { pollId: poll.id };
  if (poll.state === 'NOTICED' && poll.conduct === 'WINDOW' && poll.opensAt !== null) {
    return { dueAt: poll.opensAt, id: dueId('open', poll.id), name: 'poll.open', payload };
  }
  if (poll.state === 'OPEN' && poll.closesAt !== null)
    return { dueAt: poll.closesAt, id: dueId('close', poll.id), name: 'poll.close', payload };
  return null;
}

/** Where the chain stands, for the wall and the phones: of those that were missed the latest alone. Source: SPEC JR5. */
function checkpointDue(poll: Poll, now: number): DueCommand | null {
  const due = checkpointSlot(poll, now);
  if (!due || (poll.closesAt !== null && due.at >= poll.closesAt)) return null;
  return { dueAt: due.at, id: dueId(`check-${due.slot}`, poll.id), name: 'poll.checkpoint', payload: { pollId: poll.id } };
}

async function measuresDue(read: Read, now: number): Promise<DueCommand[]> {
  const measures = await read.list('interimMeasure', { state: ['RUNNING', 'RATIFIED'] });
  return measures
    .filter((measure) => measure.endsAt <= now)
    .map(({ id, endsAt }) => ({ dueAt: endsAt, id: dueId('lapse', `${id}-${endsAt}`), name: 'interim.lapse', payload: { measureId: id } }));
}

/** One due thing, one command id. */
function dueId(what: string, id: string): string {
  return `due-poll-${what}-${id.toLowerCase().replace(/[^a-z0-9-]/g, '-')}`.slice(0, 64);
}
