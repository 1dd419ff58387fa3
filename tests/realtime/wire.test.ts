/** The light wire of the phones against the real server: let in, answered, told, cut off and back again. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PROTOCOL, type SnapshotAnswer, type ViewMessage } from '#contract/channels.ts';
import { WebSocketWire } from '#ui/state/line/webSocketWire.ts';
import { newStage, type Stage } from '../application/stage.ts';
import { newLiveServer, type LiveServer } from './liveServer.ts';

let stage: Stage;
let server: LiveServer;
const open: WebSocketWire[] = [];
beforeEach(async () => {
  stage = await newStage({ households: 2 });
  server = await newLiveServer(stage);
});
afterEach(async () => {
  for (const wire of open.splice(0)) wire.close();
  await server.close();
  await stage.close();
});

/** A wire as a page opens it, with what it heard. */
function wireTo({ protocol = PROTOCOL as number, origin = server.url } = {}) {
  const heard: ViewMessage[] = [];
  const course: string[] = [];
  const tries: number[] = [];
  const wire = new WebSocketWire({
    origin: server.url,
    auth: { protocol, community: stage.slug },
    ears: {
      up: () => course.push('up'),
      down: () => course.push('down'),
      heard: (event, value) => event === 'view' && heard.push(value as ViewMessage)
    },
    neverUp: (count) => tries.push(count),
    // Node's WebSocket takes headers, which a browser sets by itself.
    open: (url) => new WebSocket(url, { headers: { origin } } as unknown as string[])
  });
  open.push(wire);
  return { wire, heard, course, tries };
}

const propose = (title: string) =>
  stage.must('matter.propose', { title, text: '南门外两盏路灯不亮，晚上看不清台阶，请安排维修并写明时间。' }, 'RESIDENT:1');

it('[RT6] asks and is answered, and hears every change of what it watches', async () => {
  const { wire, heard } = wireTo();
  await vi.waitFor(() => expect(wire.isUp).toBe(true));
  expect(await wire.ask('time', [], 2_000)).toBe(stage.app.now());
  const answer = (await wire.ask('subscribe', [{ view: 'board.home', params: {} }], 2_000)) as SnapshotAnswer;
  expect(answer.ok).toBe(true);
  await propose('修路灯');
  await vi.waitFor(() => expect(heard.at(-1)?.key).toBe('board.home?'), 3_000);
});

it('[RT6] comes back by itself when the line breaks, and says so', async () => {
  const { wire, course } = wireTo();
  await vi.waitFor(() => expect(wire.isUp).toBe(true));
  server.gateway.io.disconnectSockets(true);
  await vi.waitFor(() => expect(course).toEqual(['up', 'down', 'up']), 5_000);
  expect(await wire.ask('time', [], 2_000)).toBe(stage.app.now());
});

it('an ask that is not answered is not taken for one: too late, line broken, line down', async () => {
  const { wire } = wireTo();
  await vi.waitFor(() => expect(wire.isUp).toBe(true));
  await expect(wire.ask('no-such-event', [{}], 100)).rejects.toThrow('no answer in time');
  const lost = wire.ask('no-such-event', [{}], 5_000);
  server.gateway.io.disconnectSockets(true);
  await expect(lost).rejects.toThrow('the line broke');
  await expect(wire.ask('time', [], 100)).rejects.toThrow('the line is down');
});

it.each([
  ['of another protocol', { protocol: 99 }],
  ['from a foreign page', { origin: 'https://elsewhere.example' }]
])('a page %s is never up and counts its tries, for the other way in', async (_, options) => {
  const { wire, tries, course } = wireTo(options);
  await vi.waitFor(() => expect(tries).toEqual([1, 2, 3]), 8_000);
  expect([wire.isUp, course.includes('up')]).toEqual([false, false]);
});
