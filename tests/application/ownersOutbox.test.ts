/** Reminders of an owners' vote: to those alone who have not voted, on paper or through the one address that was set up. */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDispatcher } from '#server/outbox/webhook.ts';
import { readSettings } from '#server/settings.ts';
import { enterEstate, ownerPerson, toOwnersOpen, vote } from './ownersWay.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let names: Map<string, unknown>;
let pollId: string;

beforeEach(async () => {
  stage = await newStage({ households: 12 });
  names = await enterEstate(stage);
  ({ pollId } = await toOwnersOpen(stage));
});
afterEach(() => stage.close());

const messages = () => stage.app.store.read(stage.communityId).list('outboxMessage', { pollId, sort: 'REMINDER' });

describe('reminders', () => {
  it('[OB1] only those of whom no ballot is in, by door, name and phone, for the desk', async () => {
    for (const head of [1, 2, 3]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    expect(await stage.must('vote.remind', { pollId }, 'SECRETARY')).toEqual({ reminded: 7 });
    const voted = [1, 2, 3].map((head) => ownerPerson(names, head));
    expect((await messages()).map((message) => message.personId).some((personId) => voted.includes(personId ?? ''))).toBe(false);
    const list = await stage.view<{ rows: { place: string; text: string; name: string }[] }>('vote.reminders', { pollId }, 'SECRETARY');
    expect(list.rows).toHaveLength(7);
    expect(list.rows.every((row) => /^甲楼[12]单元\d+室/.test(row.place) && row.name !== '')).toBe(true);
    expect(JSON.stringify(list)).not.toMatch(/FOR|AGAINST|同意|反对/);
    await expect(stage.view('vote.reminders', { pollId }, 'CHAIR')).rejects.toThrow('authority.role-missing');
    expect(await stage.must('outbox.list', { pollId }, 'SECRETARY')).toEqual({ listed: 7 });
    expect(await stage.refusal('outbox.list', { pollId }, 'SECRETARY')).toBe('reminder.nothing-to-list');
    expect((await messages()).every((message) => message.state === 'LISTED' && message.channel === 'LIST')).toBe(true);
  });

  it('[OB2] not twice within twelve hours, not when everybody voted, not after the close', async () => {
    await stage.must('vote.remind', { pollId }, 'SECRETARY');
    stage.clock.advance(12 * 3_600_000 - 1);
    expect(await stage.refusal('vote.remind', { pollId }, 'SECRETARY')).toBe('reminder.too-soon');
    for (const head of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) await vote(stage, names, head, { pollId, choice: 'FOR' });
    stage.clock.advance(1);
    expect(await stage.refusal('vote.remind', { pollId }, 'SECRETARY')).toBe('reminder.nobody-left');
    stage.clock.set('2026-09-08 18:00');
    expect(await stage.refusal('vote.remind', { pollId }, 'SECRETARY')).toBe('poll.not-open');
  });
});

describe('webhook', () => {
  const URL_SET = 'https://sms.example.cn/in';
  interface Call {
    readonly url: string;
    readonly init: RequestInit;
  }
  function network(answer: () => Response) {
    const calls: Call[] = [];
    const send = async (url: string | URL | Request, init?: RequestInit) => {
      calls.push({ url: String(url), init: init ?? {} });
      return answer();
    };
    return { calls, send: send as typeof fetch };
  }
  async function givePhones(): Promise<void> {
    for (let head = 1; head <= 10; head++) {
      const person = await stage.app.store.read(stage.communityId).get('person', ownerPerson(names, head));
      const phone = `1390000${String(head).padStart(4, '0')}`;
      await stage.must(
        'person.correct',
        { personId: person!.id, name: person!.name, phone, householdId: person!.householdId, reason: '补电话' },
        'SECRETARY'
      );
    }
  }

  it('[OB3] calls exactly the address set up, signed, without redirects and without any choice', async () => {
    await givePhones();
    await vote(stage, names, 1, { pollId, choice: 'FOR' });
    await stage.must('vote.remind', { pollId }, 'SECRETARY');
    const { calls, send } = network(() => new Response(null, { status: 202 }));
    expect(await createDispatcher(stage.app, { url: URL_SET, secret: 'k' }, send).dispatch()).toBe(9);
    expect(new Set(calls.map((call) => call.url))).toEqual(new Set([URL_SET]));
    for (const { init } of calls) {
      expect(init.redirect).toBe('manual');
      const headers = init.headers as Record<string, string>;
      expect(headers['x-sifang-signature']).toBe(createHmac('sha256', 'k').update(String(init.body)).digest('hex'));
      expect(String(init.body)).not.toMatch(/FOR|choice/);
    }
    expect((await messages()).every((message) => message.state === 'SENT' && message.channel === 'WEBHOOK')).toBe(true);
    expect(await createDispatcher(stage.app, { url: URL_SET, secret: '' }, send).dispatch()).toBe(0);
  });

  it('[OB3] tries again with growing pauses, then leaves it to the list', async () => {
    await givePhones();
    await stage.must('vote.remind', { pollId }, 'SECRETARY');
    const { calls, send } = network(() => new Response(null, { status: 503 }));
    const dispatcher = createDispatcher(stage.app, { url: URL_SET, secret: '' }, send);
    for (const [tries, pauseMs] of [60_000, 120_000, 240_000, 480_000, 960_000].entries()) {
      await dispatcher.dispatch();
      expect(
        (await messages()).every(
          (message) => message.attempts === tries + 1 && message.state === 'QUEUED' && message.failure === 'status 503'
        )
      ).toBe(true);
      stage.clock.advance(pauseMs - 1);
      expect(await dispatcher.dispatch()).toBe(0);
      stage.clock.advance(1);
    }
    await dispatcher.dispatch();
    expect(calls).toHaveLength(60);
    expect((await messages()).every((message) => message.state === 'FAILED')).toBe(true);
    expect(await stage.must('outbox.list', { pollId }, 'SECRETARY')).toEqual({ listed: 10 });
  });

  it('[OB3] who has no phone number is left to the list', async () => {
    await stage.must('vote.remind', { pollId }, 'SECRETARY');
    const { calls, send } = network(() => new Response(null, { status: 200 }));
    await createDispatcher(stage.app, { url: URL_SET, secret: '' }, send).dispatch();
    expect(calls).toHaveLength(0);
    expect((await messages()).every((message) => message.failure === 'no phone number')).toBe(true);
  });

  it('[OB3] only a web address can be set up', () => {
    expect(readSettings({ WEBHOOK_URL: URL_SET }).webhook).toEqual({ url: URL_SET, secret: '' });
    expect(readSettings({}).webhook).toBeNull();
    expect(() => readSettings({ WEBHOOK_URL: 'file:///etc/passwd' })).toThrow('WEBHOOK_URL');
  });
});
