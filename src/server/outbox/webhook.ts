/** Sends messages of the ledger to the one address that the operator set up: nowhere else, never a choice, tried again with growing pauses. */
import { createHmac } from 'node:crypto';
import type { Person } from '#domain/register/records.ts';
import type { OutboxMessage } from '#domain/outbox/records.ts';
import { nextTryAt } from '#domain/voting/remindVoters.ts';
import type { Application } from '#server/application/application.ts';
import { systemActor } from '#server/application/clockwork.ts';
import { newId } from '#server/application/randomness.ts';

export interface WebhookSettings {
  /** The only address that is ever called. */
  readonly url: string;
  /** Signs each body (HMAC-SHA-256, header `x-sifang-signature`); '' = unsigned. */
  readonly secret: string;
}

export interface Dispatcher {
  /** Sends what is due in every community; resolves when the answers are in the ledger. */
  dispatch(): Promise<number>;
  /** Dispatches each `everyMs`; returns the way to stop. */
  start(everyMs: number, failed: (error: unknown) => void): () => void;
}

/** Messages sent in one go, and how long one may take, ms. */
const AT_ONCE = 20;
const TIMEOUT_MS = 10_000;

/** Makes the dispatcher; `send` is the network, replaced in tests. */
export function createDispatcher(app: Application, settings: WebhookSettings, send: typeof fetch = fetch): Dispatcher {
  let running: Promise<number> | null = null;

  async function ofCommunity(communityId: string): Promise<number> {
    const read = app.store.read(communityId);
    const queued = await read.list('outboxMessage', { state: 'QUEUED' }, { orderBy: 'at', limit: 500 });
    const due = queued.filter((message) => nextTryAt(message, message.settledAt) <= app.now()).slice(0, AT_ONCE);
    if (due.length === 0) return 0;
    const people = await read.list('person', { id: [...new Set(due.flatMap((message) => message.personId ?? []))] });
    const known = new Map(people.map((person) => [person.id, person]));
    const outcomes = await Promise.all(
      due.map(async (message) => ({ messageId: message.id, failure: await post(message, known.get(message.personId ?? '')) }))
    );
    const envelope = { id: newId().toLowerCase().slice(0, 40), name: 'outbox.settle', payload: { outcomes } };
    const answer = await app.execute(envelope, systemActor(communityId));
    if (!answer.ok) throw new Error(`the ledger was not written: ${answer.code}`);
    return due.length;
  }

  /** '' when the address took it, else why not in a few words. */
  async function post({ id, sort, text, at }: OutboxMessage, person: Person | undefined): Promise<string> {
    if (!person || person.phone === '') return 'no phone number';
    const body = JSON.stringify({ id, sort, text, at, to: { name: person.name, phone: person.phone } });
    const signature: Record<string, string> =
      settings.secret === '' ? {} : { 'x-sifang-signature': createHmac('sha256', settings.secret).update(body).digest('hex') };
    try {
      const answer = await send(settings.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signature },
        body,
        // Another address is another receiver: it is not followed.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS)
      });
      return answer.ok ? '' : `status ${answer.status}`;
    } catch (error) {
      return error instanceof Error ? error.name : 'failed';
    }
  }

  async function dispatch(): Promise<number> {
    let sent = 0;
    for (const community of await app.store.communities()) sent += await ofCommunity(community.id);
    return sent;
  }

  return {
    dispatch: () => (running ??= dispatch().finally(() => (running = null))),
    start(everyMs, failed) {
      const timer = setInterval(() => void this.dispatch().catch(failed), everyMs);
      timer.unref();
      return () => clearInterval(timer);
    }
  };
}
