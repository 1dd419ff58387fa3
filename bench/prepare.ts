/** Fills a data folder before the server starts: the hall of the scenario, and a session for everybody in it. */
import type { Actor } from '#domain/basics/actor.ts';
import { systemActor } from '#server/application/clockwork.ts';
import { codeOf } from '#server/application/identity/codeSecret.ts';
import { newId } from '#server/application/randomness.ts';
import { openRuntime, type Runtime } from '#server/runtime.ts';
import { createPlayClock } from '#server/scenarios/clock.ts';
import { playScenario } from '#server/scenarios/play.ts';
import { readSettings } from '#server/settings.ts';
import { hallScenario, SLUG } from './hall.ts';

export interface Hall {
  readonly slug: string;
  readonly meetingId: string;
  readonly pollId: string;
  /** Session tokens of the voters, in the order of their dwellings. */
  readonly tokens: readonly string[];
  /** The chair's session: shows the wall and the console. */
  readonly chair: string;
}

/** Invitations in one command, and sessions opened at once. */
const AT_ONCE = 100;

/** Plays the hall into `dataDir` and closes it again. Throws when a step does not hold. */
export async function prepareHall(dataDir: string, voters: number): Promise<Hall> {
  const startedAt = Date.now();
  const clock = createPlayClock();
  const runtime = await openRuntime(readSettings({ DATA_DIR: dataDir }), clock.now);
  try {
    const { stage, reports } = await playScenario(hallScenario(voters, startedAt), {
      app: runtime.app,
      clock,
      clockwork: runtime.clockwork,
      startedAt
    });
    const wrong = reports.find((report) => !report.holds);
    if (wrong) throw new Error(`step ${wrong.index + 1} ${wrong.title}: ${wrong.came}`);
    clock.release();
    const name = (key: string) => String(stage.names.get(key));
    const system = systemActor(stage.communityId);
    const personIds = stage.names.get('voters') as string[];
    const tokens = await sessionsOf(runtime, system, [...personIds, name('chair')]);
    return { slug: SLUG, meetingId: name('voteMeeting'), pollId: name('poll'), tokens: tokens.slice(0, -1), chair: tokens.at(-1) ?? '' };
  } finally {
    await runtime.close();
  }
}

/** A session of one person, by an invitation of the product. */
export async function sessionOf(runtime: Runtime, communityId: string, personId: string): Promise<string> {
  const [token] = await sessionsOf(runtime, systemActor(communityId), [personId]);
  return token ?? '';
}

async function sessionsOf(runtime: Runtime, system: Actor, personIds: readonly string[]): Promise<string[]> {
  const tokens: string[] = [];
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    const group = personIds.slice(from, from + AT_ONCE);
    const issued = await runtime.app.execute({ id: newId(), name: 'invitation.issue', payload: { personIds: group } }, system);
    if (!issued.ok) throw new Error(`invitation.issue: ${issued.code}`);
    const { invitations } = issued.data as { invitations: { personId: string; invitationId: string }[] };
    const codes = new Map(invitations.map((one) => [one.personId, codeOf(one.invitationId)]));
    tokens.push(...(await Promise.all(group.map((personId) => comeIn(runtime, codes.get(personId) ?? '')))));
  }
  return tokens;
}

async function comeIn(runtime: Runtime, code: string): Promise<string> {
  const deviceKey = newId();
  const page = await runtime.identity.invitation(code, deviceKey);
  if (!page.ok) throw new Error(page.error.code);
  const opened = await runtime.identity.accept(code, { privacyVersion: page.value.privacy.version, device: 'bench', deviceKey });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.token;
}
