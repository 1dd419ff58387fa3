/** What the demo hands out is enough: its phones carry the motion, and everybody who must confirm the record has a way in. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApplication, type Application } from '#server/application/application.ts';
import { createClockwork } from '#server/application/clockwork.ts';
import { createPlayClock } from '#server/scenarios/clock.ts';
import { playScenario } from '#server/scenarios/play.ts';
import { readScenario } from '#server/scenarios/readScenario.ts';
import { temporarySqliteStore, type TemporaryStore } from '../storage/temporaryStore.ts';

const FILE = new URL('../../scenarios/demo.yaml', import.meta.url).pathname;
const PARTIES = ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY', 'SOCIAL_ORGANISATION'];

let temporary: TemporaryStore;
beforeEach(async () => {
  temporary = await temporarySqliteStore();
});
afterEach(() => temporary.remove());

it('[SC7] three phones carry the motion, and those who got a way in confirm the record', { timeout: 60_000 }, async () => {
  const clock = createPlayClock();
  const app: Application = createApplication({ store: temporary.store, now: clock.now });
  const scenario = await readScenario(FILE);
  const { stage } = await playScenario(scenario, { app, clock, clockwork: createClockwork(app, () => undefined), startedAt: Date.now() });
  const demo = scenario.demo;
  if (!demo) throw new Error('the demo hands nothing out');
  const meetingId = String(stage.names.get(demo.meeting));
  const give = async (who: string, name: string, payload: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const answer = await app.execute({ id: stage.commandId(), name, payload }, await stage.cast.actor(who));
    if (!answer.ok) throw new Error(`${who} ${name}: ${answer.code}`);
    return answer.data as Record<string, unknown>;
  };

  const { pollId } = await give(demo.chair, 'poll.open', { motionId: stage.names.get('motion') });
  for (const phone of demo.phones.slice(0, 3)) await give(phone, 'ballot.cast', { pollId, choice: 'FOR' });
  await give(demo.chair, 'poll.last-call', { pollId });
  await give(demo.chair, 'poll.close', { pollId });
  await give(demo.chair, 'poll.declare', { pollId });
  const poll = await temporary.store.read(stage.communityId).get('poll', String(pollId));
  expect(poll?.verdict?.outcome).toBe('PASSED');
  expect(poll?.tally).toMatchObject({ present: 5, counts: { FOR: 3 } });

  await give(demo.chair, 'round.close', { meetingId, matterId: stage.names.get('bins'), outcome: 'CONTINUE' });
  await give(demo.chair, 'meeting.adjourn', { meetingId });
  await give(demo.chair, 'record.confirm', { meetingId, as: 'CHAIR' });
  await give(demo.recorder, 'record.confirm', { meetingId, as: 'RECORDER' });
  for (const phone of demo.phones) {
    const seat = await temporary.store.read(stage.communityId).find('seat', { meetingId, personId: String(stage.names.get(phone)) });
    expect(PARTIES).toContain(seat?.party);
    await give(phone, 'record.confirm', { meetingId, as: seat?.party });
  }
  await give(demo.desk, 'minutes.publish', { meetingId });
});
