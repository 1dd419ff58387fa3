/** Checkpoints of the journal's chain while a vote runs: a line that was shown cannot be rewritten afterwards without being seen. */
import { entry, guard, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { DAY_MS } from '../basics/time.ts';
import type { Poll } from './records.ts';

/** Digits of a group, and how many groups there are. */
const GROUPS = 6;
const HEX_OF_GROUP = 4;
const GROUP_VALUES = 10_000;

/** A vote in a meeting has a checkpoint each minute during its first hour, one of days or weeks each day. */
const MINUTE_MS = 60_000;
const MINUTES = 60;

/**
 * The check digits of a line, to be compared aloud: of each four of the first 24 hex digits of its hash the number modulo 10000, as four
 * digits, the groups separated by spaces. Source: docs/count-record.md 1; SPEC JR4.
 */
export function checkpointDigits(hash: string): string {
  return Array.from({ length: GROUPS }, (_, group) => {
    const hex = hash.slice(group * HEX_OF_GROUP, (group + 1) * HEX_OF_GROUP);
    return String(parseInt(hex, 16) % GROUP_VALUES).padStart(HEX_OF_GROUP, '0');
  }).join(' ');
}

export interface CheckpointSlot {
  /** 1, 2, 3 … since the opening. */
  readonly slot: number;
  /** When it fell due, epoch ms. */
  readonly at: number;
}

/** The latest checkpoint that the clock owes an open vote by now; null before the first. Source: reliability 3.2 [D]; SPEC JR5. */
export function checkpointSlot(
  { state, conduct, openedAt }: Pick<Poll, 'state' | 'conduct' | 'openedAt'>,
  now: number
): CheckpointSlot | null {
  if (state !== 'OPEN' || openedAt === null) return null;
  const every = conduct === 'IN_MEETING' ? MINUTE_MS : DAY_MS;
  const passed = Math.floor((now - openedAt) / every);
  const slot = conduct === 'IN_MEETING' ? Math.min(passed, MINUTES) : passed;
  return slot < 1 ? null : { slot, at: openedAt + slot * every };
}

export interface TakeCheckpointFacts {
  readonly poll: Poll;
  /** The last line of the journal. */
  readonly head: { readonly seq: number; readonly hash: string };
}

/**
 * Writes down the line at which the chain stands while a vote is open or waits for its declaration. No record changes, so no ballot has
 * to wait for it. Refuses `poll.not-open`. Source: reliability 3.2; SPEC JR5.
 */
export function decideTakeCheckpoint({ poll, head }: TakeCheckpointFacts, _payload: unknown, _context: Context): Result<Decision, Refusal> {
  if (poll.state !== 'OPEN' && poll.state !== 'CLOSED') return refuse('poll.not-open', 'JR5', { state: poll.state });
  const about = { pollId: poll.id, ...(poll.meetingId === null ? {} : { meetingId: poll.meetingId }) };
  const data = { pollId: poll.id, seq: head.seq, hash: head.hash };
  return ok({ changes: [], guards: [guard('poll', poll)], entries: [entry('CheckpointTaken', about, data)] });
}
