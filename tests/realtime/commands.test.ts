/** Commands over a socket: always answered, once carried out, never more than the session allows. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '#contract/limits.ts';
import { newStage, type Stage } from '../application/stage.ts';
import { newLiveServer, type LiveServer } from './liveServer.ts';

let stage: Stage;
let server: LiveServer;
beforeEach(async () => {
  stage = await newStage({ households: 2 });
  server = await newLiveServer(stage);
});
afterEach(async () => {
  await server.close();
  await stage.close();
});

const proposal = { title: '修好南门路灯', text: '南门外两盏路灯不亮，晚上看不清台阶，请安排维修并写明时间。' };

describe('commands', () => {
  it('[RT1] the same id twice is carried out once and answered alike', async () => {
    const phone = await server.phone('RESIDENT:1');
    const first = await phone.give('matter.propose', proposal, 'a'.repeat(20));
    const second = await phone.give('matter.propose', proposal, 'a'.repeat(20));
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: true, repeated: true, data: (first as { data: unknown }).data });
    expect(await stage.app.store.read(stage.communityId).count('matter', {})).toBe(1);
  });

  it('[RT1] the same id with other content is refused', async () => {
    const phone = await server.phone('RESIDENT:1');
    await phone.give('matter.propose', proposal, 'a'.repeat(20));
    expect(await phone.give('matter.propose', { ...proposal, title: '另一件' }, 'a'.repeat(20))).toMatchObject({
      ok: false,
      code: 'command.id-reused'
    });
  });

  it('[AU1] a visitor is told to come in first', async () => {
    const phone = await server.phone(null);
    expect(await phone.give('matter.propose', proposal)).toMatchObject({ ok: false, code: 'authority.not-signed-in' });
  });

  it.each([
    ['nothing', null],
    ['a text', 'vote'],
    ['an unknown key', { id: 'a'.repeat(20), name: 'ballot.cast', payload: {}, more: 1 }],
    ['a short id', { id: 'a', name: 'ballot.cast', payload: {} }],
    ['a prototype', { id: 'a'.repeat(20), name: '__proto__', payload: JSON.parse('{"__proto__":{"x":1}}') }]
  ])('[RT2] %s becomes a refusal', async (_, sent) => {
    const phone = await server.phone('RESIDENT:1');
    const answer = await phone.socket.timeout(3000).emitWithAck('command', sent as never);
    expect(answer.ok).toBe(false);
    expect(server.faults).toEqual([]);
  });

  it('[RT2] a message without an acknowledgement, or too many arguments, does not end the process', async () => {
    const phone = await server.phone('RESIDENT:1');
    const raw = phone.socket as unknown as { emit: (...sent: unknown[]) => void };
    raw.emit('command');
    raw.emit('command', { id: 'x' });
    raw.emit('subscribe', 1, 2, 3, () => undefined);
    raw.emit('time', 5);
    expect(await phone.give('no.such', {})).toMatchObject({ ok: false, code: 'command.unknown' });
  });

  it('[RT2] a message beyond the limit closes its own socket only', async () => {
    const [large, other] = [await server.phone('RESIDENT:1'), await server.phone('RESIDENT:2')];
    const gone = new Promise((closed) => large.socket.once('disconnect', closed));
    large.socket.emit(
      'command',
      { id: 'a'.repeat(20), name: 'x', payload: { text: 'x'.repeat(LIMITS.socketMessageBytes) } },
      () => undefined
    );
    await gone;
    expect(await other.give('no.such', {})).toMatchObject({ code: 'command.unknown' });
  });

  it('[RT3] a flood is answered with a refusal, and the neighbour is not touched', async () => {
    const [flood, other] = [await server.phone('RESIDENT:1'), await server.phone('RESIDENT:2')];
    const answers = await Promise.all(Array.from({ length: LIMITS.rates.write.burst + 5 }, () => flood.give('no.such', {})));
    expect(answers.filter((answer) => !answer.ok && answer.code === 'command.rate-exceeded').length).toBeGreaterThanOrEqual(4);
    expect(await other.give('no.such', {})).toMatchObject({ code: 'command.unknown' });
  });

  it('[RT4] a page of another origin gets no socket', async () => {
    await expect(server.phone('RESIDENT:1', { origin: 'https://evil.example' })).rejects.toThrow('connect_error');
  });

  it('[RT5] a revoked session loses its socket within a second, and its cookie is a visitor’s', async () => {
    const phone = await server.phone('RESIDENT:1');
    const gone = new Promise<string>((closed) => phone.socket.once('disconnect', closed));
    const told = new Promise<string>((ended) => phone.socket.once('ended', ended));
    await stage.must('session.revoke-all', { personId: stage.personId('RESIDENT:1') }, 'SECRETARY');
    expect(await told).toBe('authority.not-signed-in');
    await gone;
    const again = await server.phone(null, { token: phone.token });
    expect(await again.give('matter.propose', proposal)).toMatchObject({ code: 'authority.not-signed-in' });
  });
});
