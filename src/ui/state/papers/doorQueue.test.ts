/** Taps at doors over a line that fails: nothing is lost, nothing is sent twice. */
import { describe, expect, it } from 'vitest';
import type { CommandAnswer, Envelope } from '#contract/command.ts';
import type { LiveLine } from '../live.svelte.ts';
import { createOutbox } from '../outbox.ts';
import { DoorQueue } from './doorQueue.svelte.ts';

const door = { rollEntryId: 'r1', unitId: 'u1' };

/** A line whose answers the test gives. */
function fakeLine() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    }
  };
  const outbox = createOutbox(storage);
  const sent: { envelope: Envelope; answer: (answer: CommandAnswer) => void }[] = [];
  const send = (envelope: Envelope, slot: string) =>
    new Promise<CommandAnswer>((resolve) => {
      sent.push({ envelope, answer: (answer) => (outbox.forget(slot, envelope.id), resolve(answer)) });
    });
  const line = {
    outbox,
    now: () => 1_000,
    give: (name: string, payload: Record<string, unknown>, slot: string) => {
      const envelope = { id: `id-${sent.length}`, name, payload };
      outbox.keep(slot, envelope);
      return send(envelope, slot);
    },
    resume: async (slot: string) => {
      const one = outbox.kept(slot);
      return one ? send(one.envelope, slot) : null;
    }
  };
  return { line: line as unknown as LiveLine, sent, storage };
}

describe('taps at doors', () => {
  it('[PP7] keeps the time of the tap, and waits until the server has answered', async () => {
    const { line, sent } = fakeLine();
    const queue = new DoorQueue(
      () => 'p1',
      () => line
    );
    const tapped = queue.tap(door, { outcome: 'HANDED_OUT', receivedBy: '本人' });
    expect(queue.pendingOf(door)).toBe('HANDED_OUT');
    expect(queue.waiting).toBe(1);
    expect(sent[0]?.envelope).toMatchObject({ name: 'visit.record', payload: { outcome: 'HANDED_OUT', receivedBy: '本人', at: 1_000 } });
    expect(await queue.tap(door, { outcome: 'HANDED_OUT', receivedBy: '本人' })).toBe(false);
    sent[0]?.answer({ ok: true, data: {}, seq: 1 });
    expect(await tapped).toBe(true);
    expect(queue.waiting).toBe(0);
  });

  it('[PP7] after a reload goes on with what was never answered, under the same id', async () => {
    const { line, sent } = fakeLine();
    const first = new DoorQueue(
      () => 'p1',
      () => line
    );
    void first.tap(door, { outcome: 'COLLECTED' });
    const reloaded = new DoorQueue(
      () => 'p1',
      () => line
    );
    reloaded.resume();
    expect(reloaded.pendingOf(door)).toBe('COLLECTED');
    await Promise.resolve();
    expect(sent.map((one) => one.envelope.id)).toEqual(['id-0', 'id-0']);
  });

  it('[PP7] says why a tap was refused', async () => {
    const { line, sent } = fakeLine();
    const queue = new DoorQueue(
      () => 'p1',
      () => line
    );
    const tapped = queue.tap(door, { outcome: 'COLLECTED' });
    sent[0]?.answer({ ok: false, code: 'visit.no-paper' });
    expect(await tapped).toBe(false);
    expect(queue.refusal?.code).toBe('visit.no-paper');
    expect(queue.waiting).toBe(0);
  });
});
