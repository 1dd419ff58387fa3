/** A ballot on a phone: what it says before, while and after the server has answered. */
import type { LiveLine } from '../live.svelte.ts';
import { createOutbox } from '../outbox.ts';
import { describe, expect, it } from 'vitest';
import { BallotSlip } from './ballotSlip.svelte.ts';

type Answer = Awaited<ReturnType<LiveLine['give']>>;

/** A line whose answers the test gives by hand. */
function lineByHand() {
  const given: { name: string; payload: unknown; slot?: string | undefined; answer: (answer: Answer) => void }[] = [];
  const outbox = createOutbox(null);
  const send = (name: string, payload: unknown, slot?: string) =>
    new Promise<Answer>((answer) => given.push({ name, payload, slot, answer }));
  const line = {
    outbox,
    now: () => 5_000,
    give: (name: string, payload: Record<string, unknown>, slot?: string) => send(name, payload, slot),
    resume: (slot: string) => send('resume', outbox.kept(slot)?.envelope.payload, slot)
  };
  return { line: line as unknown as LiveLine, given, outbox };
}
const cast = (choice: string): Answer => ({ ok: true, data: { choice }, seq: 1 });

describe('BallotSlip', () => {
  it('[BL1] says cast only after the answer', async () => {
    const { line, given } = lineByHand();
    const slip = new BallotSlip({ pollId: 'p' }, () => null, 'FOR');
    expect(slip.phase).toBe('open');
    const sent = slip.confirm(line, 'FOR');
    expect(slip.phase).toBe('sending');
    expect(given[0]).toMatchObject({ name: 'ballot.cast', payload: { pollId: 'p', choice: 'FOR' }, slot: 'ballot:p' });
    given[0]?.answer(cast('FOR'));
    await sent;
    expect(slip.phase).toBe('cast');
  });
  it('[BL1] sends once, however often it is pressed', async () => {
    const { line, given } = lineByHand();
    const slip = new BallotSlip({ pollId: 'p' }, () => null, 'FOR');
    const sent = slip.confirm(line, 'FOR');
    await slip.confirm(line, 'FOR');
    expect(given).toHaveLength(1);
    given[0]?.answer(cast('FOR'));
    await sent;
  });
  it('[BL1] goes on after a reload with what was tapped and never answered', async () => {
    const { line, given, outbox } = lineByHand();
    outbox.keep('ballot:p:r', {
      id: 'a-kept-ballot-0001',
      name: 'ballot.cast',
      payload: { pollId: 'p', rollEntryId: 'r', choice: 'AGAINST' }
    });
    const slip = new BallotSlip({ pollId: 'p', rollEntryId: 'r' }, () => null, null);
    const resumed = slip.resume(line);
    expect(slip.phase).toBe('unsure');
    expect(slip.marked).toBe('AGAINST');
    given[0]?.answer(cast('AGAINST'));
    await resumed;
    expect(slip.phase).toBe('cast');
  });
  it('[SB4] of a secret ballot the phone forgets the choice with the answer, and sends every choice in one length', async () => {
    const { line, given, outbox } = lineByHand();
    const slip = new BallotSlip({ pollId: 'p', padTo: 7 }, () => null, 'FOR');
    const sent = slip.confirm(line, 'FOR');
    expect(given[0]?.payload).toEqual({ pollId: 'p', choice: 'FOR    ' });
    given[0]?.answer({ ok: true, data: { pollId: 'p', rollEntryId: 'r', tookPart: true }, seq: 1 });
    await sent;
    expect(slip.isInBox).toBe(true);
    expect(slip.marked).toBeNull();
    expect(JSON.stringify([slip.cast, outbox.kept('ballot:p')])).not.toContain('FOR');
  });
  it('[SB4] after a reload a secret ballot that was not answered goes on, and one that was is in the box', async () => {
    const { line, given, outbox } = lineByHand();
    outbox.keep('ballot:p', { id: 'a-secret-ballot-0001', name: 'ballot.cast', payload: { pollId: 'p', choice: 'AGAINST ' } });
    const slip = new BallotSlip({ pollId: 'p', padTo: 8 }, () => null, null);
    const resumed = slip.resume(line);
    expect(slip.marked).toBe('AGAINST');
    given[0]?.answer({ ok: true, data: { pollId: 'p', rollEntryId: 'r', tookPart: true }, seq: 1 });
    await resumed;
    expect([slip.isInBox, slip.marked]).toEqual([true, null]);
    expect(new BallotSlip({ pollId: 'p' }, () => ({ choice: '', at: 0 }), null).isInBox).toBe(true);
  });
  it('[BL3] a refusal goes back to what is recorded and is told', async () => {
    const { line, given } = lineByHand();
    const slip = new BallotSlip({ pollId: 'p' }, () => ({ choice: 'FOR', at: 1 }), 'AGAINST');
    const sent = slip.confirm(line, 'AGAINST');
    given[0]?.answer({ ok: false, code: 'voting.closed', rule: 'BL3' });
    await sent;
    expect(slip.refusal?.code).toBe('voting.closed');
    expect(slip.marked).toBe('FOR');
    expect(slip.phase).toBe('cast');
  });
  it('[BL1] another mark over a recorded ballot is not cast yet', () => {
    const slip = new BallotSlip({ pollId: 'p' }, () => ({ choice: 'FOR', at: 1 }), 'AGAINST');
    expect(slip.phase).toBe('open');
  });
});
