/**
 * The product over a played scenario with a clock that the test moves: weeks of notice and publicity pass in a moment. Everything but the clock is what
 * `npm start` runs. Spoken to over the channel of the parent process.
 */
import { systemActor } from '#server/application/clockwork.ts';
import { codeOf, paperCodeOf, screenCodeOf } from '#server/application/identity/codeSecret.ts';
import { writeLink } from '#server/application/identity/oneTimeLink.ts';
import { newId } from '#server/application/randomness.ts';
import { log } from '#server/log.ts';
import { openRuntime } from '#server/runtime.ts';
import { createPlayClock } from '#server/scenarios/clock.ts';
import { advance, type Stage } from '#server/scenarios/play.ts';
import { resolveReferences } from '#server/scenarios/references.ts';
import { readScenario } from '#server/scenarios/readScenario.ts';
import { instantOf } from '#server/scenarios/times.ts';
import { serve } from '#server/serve.ts';
import { readSettings } from '#server/settings.ts';
import { keepStage, stageOf } from './playedStage.ts';

export type Order =
  | { readonly id: number; readonly do: 'advance'; readonly to: string }
  | { readonly id: number; readonly do: 'invite'; readonly who: string }
  | { readonly id: number; readonly do: 'account'; readonly who: string; readonly login: string; readonly password: string }
  /** The link that the server's console prints for a further community. */
  | { readonly id: number; readonly do: 'setup' }
  /** A link that lets a screen into a meeting. */
  | { readonly id: number; readonly do: 'screen'; readonly meetingId: string }
  /** A printed ballot, by its number. */
  | { readonly id: number; readonly do: 'paper'; readonly pollId: string; readonly serial: number }
  /** A table of units that the secretary has handed over and not checked yet. */
  | { readonly id: number; readonly do: 'table'; readonly csv: string }
  /** An account whose password is not set yet. */
  | { readonly id: number; readonly do: 'new-account'; readonly who: string; readonly login: string }
  | { readonly id: number; readonly do: 'name'; readonly what: string }
  | { readonly id: number; readonly do: 'matter'; readonly number: string }
  | { readonly id: number; readonly do: 'objections'; readonly publicityId: string }
  /** What people who have no device in this test do meanwhile: through the same door, answered with the data. */
  | {
      readonly id: number;
      readonly do: 'meanwhile';
      readonly who: string;
      readonly command: string;
      readonly payload: Record<string, unknown>;
    };

const [file, isKept] = process.argv.slice(2);
if (!file) throw new Error('which scenario?');

let offset = 0;
const play = createPlayClock();
let isPlaying = true;
/** While the scenario plays its clock stands still; afterwards time runs on from there, and the test may push it. */
const now = () => (isPlaying ? play.now() : Date.now() + offset);

const runtime = await openRuntime(readSettings(process.env), now);
const scenario = await readScenario(file);
const stage = await stageOf(scenario, runtime, play);
if (isKept === '--keep') {
  // Only the data and where the play ended: other servers of this run go on from copies of this folder.
  keepStage(stage, runtime.settings.dataDir);
  await runtime.close();
  process.exit(0);
}
offset = play.now() - Date.now();
isPlaying = false;

const serving = await serve(runtime);
const stopClock = runtime.clockwork.start(2_000, (error) => log.error({ err: error }, 'clockwork fault'));
const moving: Stage = { ...stage, clock: { now, set: (instant) => (offset += Math.max(0, instant - now())), release: () => undefined } };

process.on('message', (order: Order) => {
  obey(order).then(
    (answer) => process.send?.({ id: order.id, answer }),
    (error: unknown) => process.send?.({ id: order.id, error: String(error) })
  );
});
process.on('SIGTERM', () => {
  stopClock();
  void serving
    .close()
    .then(() => runtime.close())
    .then(() => process.exit(0));
});
process.send?.({ ready: { port: serving.port, slug: scenario.community.slug } });

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'advance':
      await advance(moving, instantOf(order.to, { previous: now(), now: now(), zone: stage.zone }));
      return now();
    case 'name':
      return stage.names.get(order.what) ?? null;
    case 'matter':
      return (await runtime.app.store.read(stage.communityId).find('matter', { number: order.number }))?.id ?? null;
    case 'objections': {
      const objections = await runtime.app.store
        .read(stage.communityId)
        .list('opinion', { publicityId: order.publicityId, sort: 'OBJECTION' });
      return objections.filter((objection) => objection.outcome === null).map((objection) => objection.id);
    }
    case 'meanwhile': {
      const frame = { previous: now(), now: now(), zone: stage.zone };
      const payload = resolveReferences(order.payload, stage.names, frame) as Record<string, unknown>;
      const answer = await runtime.app.execute({ id: newId(), name: order.command, payload }, await stage.cast.actor(order.who));
      if (!answer.ok) throw new Error(`${order.command}: ${answer.code} ${JSON.stringify(answer.facts ?? {})}`);
      await runtime.clockwork.settle(stage.communityId);
      return answer.data;
    }
    case 'invite': {
      const personId = (await stage.cast.actor(order.who)).personId;
      const { invitations } = await give<{ invitations: { invitationId: string }[] }>('invitation.issue', { personIds: [personId] });
      return `/i/${codeOf(invitations[0]!.invitationId)}`;
    }
    case 'setup':
      return `/setup/${await writeLink(runtime.settings.dataDir, { purpose: 'SETUP', slug: null, login: null }, now())}`;
    case 'screen': {
      const link = { id: newId(), name: 'screen.issue-link', payload: { meetingId: order.meetingId } };
      const answer = await runtime.app.execute(link, await stage.cast.actor('secretary'));
      if (!answer.ok) throw new Error(answer.code);
      return `/s/${screenCodeOf((answer.data as { invitationId: string }).invitationId)}`;
    }
    case 'paper': {
      const { pollId, serial } = order;
      const paper = await runtime.app.store.read(stage.communityId).find('ballotPaper', { pollId, serial });
      return paper ? `/b/${paperCodeOf(paper.id)}` : null;
    }
    case 'table': {
      const table = Buffer.from(order.csv);
      const taken = runtime.app.imports.take(table, '房屋.csv', await stage.cast.actor('secretary'));
      if (!taken.ok) throw new Error(taken.error.code);
      return taken.value.uploadId;
    }
    case 'new-account': {
      const invitationId = await makeAccount(order.who, order.login);
      return { invitationId, path: `/i/${codeOf(invitationId)}` };
    }
    case 'account': {
      const invitationId = await makeAccount(order.who, order.login);
      const set = await runtime.identity.setPasswordByLink(codeOf(invitationId), { password: order.password, deviceKey: 'test' });
      if (!set.ok) throw new Error(set.error.code);
      return order.login;
    }
  }
}

async function makeAccount(who: string, login: string): Promise<string> {
  const personId = (await stage.cast.actor(who)).personId;
  return (await give<{ invitationId: string }>('account.create', { personId, login })).invitationId;
}

async function give<T>(name: string, payload: Record<string, unknown>): Promise<T> {
  const answer = await runtime.app.execute({ id: newId(), name, payload }, systemActor(stage.communityId));
  if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
  return answer.data as T;
}
