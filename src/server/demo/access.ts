/** Ways into a demo: invitations for the phones, accounts with a fresh password for desk and chair, a link for the projector. */
import type { Scenario } from '#contract/scenario.ts';
import { systemActor } from '#server/application/clockwork.ts';
import { codeOf, screenCodeOf } from '#server/application/identity/codeSecret.ts';
import { newId, randomText } from '#server/application/randomness.ts';
import type { Runtime } from '../runtime.ts';
import type { Stage } from '../scenarios/play.ts';

export interface WayIn {
  readonly name: string;
  /** Path of the one-time invitation. */
  readonly path: string;
}

export interface DemoWays {
  readonly desk: { readonly login: string; readonly password: string };
  readonly chair: { readonly login: string; readonly password: string };
  readonly recorder: { readonly login: string; readonly password: string };
  readonly phones: readonly WayIn[];
  readonly meetingId: string;
  /** Path of the link that lets one projector in. */
  readonly screenPath: string;
}

/** Issues what a demo hands out. */
export async function letIn(runtime: Runtime, stage: Stage, demo: NonNullable<Scenario['demo']>): Promise<DemoWays> {
  const personIds = demo.phones.map((key) => String(stage.names.get(key)));
  const issued = await give(runtime, stage, 'invitation.issue', { personIds });
  const codes = new Map(
    (issued['invitations'] as { personId: string; invitationId: string }[]).map((one) => [one.personId, codeOf(one.invitationId)])
  );
  const phones = await Promise.all(
    personIds.map(async (personId) => {
      const person = await runtime.app.store.read(stage.communityId).get('person', personId);
      return { name: person?.name ?? '', path: `/i/${codes.get(personId) ?? ''}` };
    })
  );
  const meetingId = String(stage.names.get(demo.meeting));
  const screen = await give(runtime, stage, 'screen.issue-link', { meetingId });
  return {
    desk: await account(runtime, stage, demo.desk, 'desk'),
    chair: await account(runtime, stage, demo.chair, 'chair'),
    recorder: await account(runtime, stage, demo.recorder, 'recorder'),
    phones,
    meetingId,
    screenPath: `/s/${screenCodeOf(String(screen['invitationId']))}`
  };
}

/** A staff account whose password exists only on this screen. */
async function account(runtime: Runtime, stage: Stage, key: string, login: string): Promise<{ login: string; password: string }> {
  const password = `${randomText(4)}-${randomText(4)}-${randomText(4)}`;
  const { invitationId } = await give(runtime, stage, 'account.create', { personId: stage.names.get(key), login });
  const set = await runtime.identity.setPasswordByLink(codeOf(String(invitationId)), { password, deviceKey: 'demo' });
  if (!set.ok) throw new Error(`demo account ${login}: ${set.error.code}`);
  return { login, password };
}

async function give(runtime: Runtime, stage: Stage, name: string, payload: Record<string, unknown>): Promise<Record<string, unknown>> {
  const answer = await runtime.app.execute({ id: newId(), name, payload }, systemActor(stage.communityId));
  if (!answer.ok) throw new Error(`demo: ${name} was refused with ${answer.code}`);
  return answer.data as Record<string, unknown>;
}
