/** Views over a socket: a snapshot first, then every change, only to whoever may see it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
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

it('[RT6] a subscriber gets the view now and again after every change; revisions never fall', async () => {
  const phone = await server.phone(null);
  const first = await phone.watch('board.home', {});
  expect(first.ok).toBe(true);
  for (let made = 0; made < 5; made++) {
    await stage.must(
      'matter.propose',
      { title: `第${made}件`, text: '南门外两盏路灯不亮，晚上看不清台阶，请安排维修并写明时间。' },
      'RESIDENT:1'
    );
  }
  const { seq } = await stage.app.store.head(stage.communityId);
  await phone.sees((message) => message.revision >= seq);
  const revisions = phone.views.map((message) => message.revision);
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
});

it('[RT6] a view for which the role is missing is refused and never pushed', async () => {
  const phone = await server.phone('RESIDENT:1');
  expect(await phone.watch('register.overview', {})).toMatchObject({ ok: false, code: 'authority.role-missing' });
  await stage.must('building.add', { name: '99号楼' }, 'SECRETARY');
  expect(await phone.give('no.such', {})).toMatchObject({ code: 'command.unknown' });
  expect(phone.views).toEqual([]);
});

it('[RT6] a socket of one community hears nothing of another', async () => {
  const other = await newStage({ households: 2, store: stage.app.store });
  const phone = await server.phone(null);
  await phone.watch('board.home', {});
  const before = phone.views.length;
  await other.must(
    'matter.propose',
    { title: '别处的事', text: '别处的南门外两盏路灯不亮，晚上看不清台阶，请安排维修并写明时间。' },
    'RESIDENT:1'
  );
  await stage.must(
    'matter.propose',
    { title: '本处的事', text: '南门外两盏路灯不亮，晚上看不清台阶，请安排维修并写明时间。' },
    'RESIDENT:1'
  );
  const seen = await phone.sees((message) => message.revision > phone.views[before - 1]!.revision);
  expect(JSON.stringify(seen.data)).not.toContain('别处');
});

it('[RT6] rooms are left when their readers go', async () => {
  const phone = await server.phone(null);
  await phone.watch('board.home', {});
  expect(server.gateway.publisher.rooms()).toBe(1);
  phone.socket.disconnect();
  await expect.poll(() => server.gateway.publisher.rooms()).toBe(0);
});
