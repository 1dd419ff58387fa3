/** Reminders to those alone who have not voted: one message per right in the ledger, to be listed on paper or sent; never the choice of anybody. */
import { entry, guard, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { HOUR_MS } from '../basics/time.ts';
import type { OutboxMessage } from '../outbox/records.ts';
import { aboutPoll } from './owners/extendWindow.ts';
import type { Poll, RollEntry } from './records.ts';

export interface RemindFacts {
  readonly poll: Poll;
  /** Rights of which no ballot is in. */
  readonly waiting: readonly RollEntry[];
  /** When reminders were last made for this vote; null = never. */
  readonly lastAt: number | null;
}

/** Nobody is reminded twice within half a day. Source: product default [D]; SPEC OB2. */
const PAUSE_HOURS = 12;
/** Messages made in one go; the rest is made by giving the command again. */
const AT_ONCE = 20_000;

/**
 * Makes a reminder for every right that was not used. Rights that nobody can cast for on a phone stand on the list as well: somebody
 * rings at the door. Refuses `poll.not-owners-vote`, `poll.not-open`, `reminder.too-soon`, `reminder.nobody-left`. Answers `{reminded}`. Source: domain 2.11 (reminders only to non-voters); SPEC OB1, OB2.
 */
export function decideRemindVoters(facts: RemindFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { poll, waiting, lastAt } = facts;
  if (!poll.owners) return refuse('poll.not-owners-vote', 'OB1');
  if (poll.state !== 'OPEN' || (poll.closesAt !== null && context.now >= poll.closesAt))
    return refuse('poll.not-open', 'OB1', { state: poll.state });
  if (lastAt !== null && context.now < lastAt + PAUSE_HOURS * HOUR_MS) {
    return refuse('reminder.too-soon', 'OB2', { earliestAt: lastAt + PAUSE_HOURS * HOUR_MS });
  }
  const rights = waiting.slice(0, AT_ONCE);
  if (rights.length === 0) return refuse('reminder.nobody-left', 'OB1');
  const text = `「${poll.title}」正在表决，您名下的房屋还没有投票。可扫表决票上的二维码投票，也可交回纸质表决票。`;
  const messages = rights.map((right) =>
    insert('outboxMessage', {
      ...{ id: context.newId(), pollId: poll.id, personId: right.personId || (right.voterIds[0] ?? null), rollEntryId: right.id },
      ...{ sort: 'REMINDER', channel: 'LIST', state: 'QUEUED', text, at: context.now, settledAt: null, attempts: 0, failure: '' }
    })
  );
  const data = { title: poll.title, reminded: rights.length, of: poll.rollCount, by: context.actor.name };
  return ok({
    changes: messages,
    guards: [guard('poll', poll)],
    entries: [entry('VotersReminded', aboutPoll(poll), data)],
    answer: { reminded: rights.length }
  });
}

/** Attempts after which a message is given up and listed for the desk. Source: product default [D]; SPEC OB3. */
export const SENDING_ATTEMPTS = 6;

/** Earliest next try: a minute after the first failure, doubled each time, an hour at most. Source: product default [D]; SPEC OB3. */
export function nextTryAt({ at, attempts }: Pick<OutboxMessage, 'at' | 'attempts'>, lastTriedAt: number | null): number {
  if (attempts === 0 || lastTriedAt === null) return at;
  return lastTriedAt + Math.min(HOUR_MS, 60_000 * 2 ** (attempts - 1));
}

/**
 * Keeps what became of messages that were sent, or tried: SENT, still QUEUED after a failure, FAILED after the last try. Messages already
 * settled stay as they are. Answers `{settled}`. Source: SPEC OB3.
 */
export function decideSettleMessages(
  facts: { readonly messages: readonly OutboxMessage[] },
  payload: { readonly outcomes: readonly { readonly messageId: string; readonly failure: string }[] },
  context: Context
): Result<Decision, Refusal> {
  const failures = new Map(payload.outcomes.map(({ messageId, failure }) => [messageId, failure]));
  const open = facts.messages.filter((message) => message.state === 'QUEUED' && failures.has(message.id));
  const settled = open.map((message) => {
    const failure = failures.get(message.id) ?? '';
    const attempts = message.attempts + 1;
    const state = failure === '' ? 'SENT' : attempts >= SENDING_ATTEMPTS ? 'FAILED' : 'QUEUED';
    return { message, set: { channel: 'WEBHOOK', state, attempts, failure, settledAt: context.now } as const };
  });
  const count = (state: string) => settled.filter(({ set }) => set.state === state).length;
  const polls = [...new Set(open.flatMap((message) => message.pollId ?? []))];
  const [pollId] = polls;
  return ok({
    changes: settled.map(({ message, set }) => update('outboxMessage', message, set)),
    entries:
      settled.length === 0
        ? []
        : [
            entry('MessagesSettled', pollId !== undefined && polls.length === 1 ? { pollId } : {}, {
              sent: count('SENT'),
              failed: count('FAILED'),
              waiting: count('QUEUED')
            })
          ],
    answer: { settled: settled.length }
  });
}

/**
 * The messages of a vote that wait were printed as a list: whoever rings or calls has it in hand. Refuses `reminder.nothing-to-list`.
 * Answers `{listed}`. Source: domain 2.11 (without mail or webhook a printable list); SPEC OB1.
 */
export function decideListMessages(
  { poll, messages }: { readonly poll: Poll; readonly messages: readonly OutboxMessage[] },
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  const open = messages.filter((message) => message.state === 'QUEUED' || message.state === 'FAILED');
  if (open.length === 0) return refuse('reminder.nothing-to-list', 'OB1');
  return ok({
    changes: open.map((message) => update('outboxMessage', message, { channel: 'LIST', state: 'LISTED', settledAt: context.now })),
    entries: [entry('MessagesListed', aboutPoll(poll), { title: poll.title, listed: open.length, by: context.actor.name })],
    answer: { listed: open.length }
  });
}
