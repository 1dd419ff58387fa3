/** Sets the community of a scenario up, through the same commands that a desk would give. */
import type { Scenario } from '#contract/scenario.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import type { Actor } from '#domain/basics/actor.ts';
import type { Application } from '#server/application/application.ts';
import { systemActor } from '#server/application/clockwork.ts';
import { newId } from '#server/application/randomness.ts';
import { addressOf } from './addresses.ts';
import { setUpProperty } from './setUpProperty.ts';

/** Commands under way at once while the register is filled: the store writes them in groups. */
const AT_ONCE = 128;

interface Setting {
  readonly app: Application;
  readonly commandId: () => string;
}

/** Founds the community and fills its registers; answers the names that steps may use: keys of people, `voters`, `owners`, places by address. */
export async function setUp(scenario: Scenario, setting: Setting): Promise<{ communityId: string; names: Map<string, unknown> }> {
  const names = new Map<string, unknown>();
  const founded = await giveCommand(setting, { ...systemActor(newId()) }, 'community.found', {
    slug: scenario.community.slug,
    name: scenario.community.name,
    zone: scenario.community.zone
  });
  const communityId = String(founded['communityId']);
  const system = systemActor(communityId);
  names.set('community', communityId);
  if (Object.keys(scenario.community.settings).length > 0)
    await giveCommand(setting, system, 'community.configure', scenario.community.settings);
  for (const year of scenario.holidays) await giveCommand(setting, system, 'holiday-year.set', year);
  if (scenario.profile) await giveProfile(setting, system, scenario.profile);
  for (const body of scenario.bodies) await giveCommand(setting, system, 'body.define', body);
  const voters = await fillBuildings(scenario, setting, system, names);
  names.set('voters', voters);
  for (const [index, personId] of voters.entries()) names.set(`voter:${index + 1}`, personId);
  await enterPeople(scenario, setting, system, names);
  const give = (name: string, payload: Record<string, unknown>) => giveCommand(setting, system, name, payload);
  await setUpProperty(scenario.property, { app: setting.app, system, zone: scenario.community.zone, names, give });
  return { communityId, names };
}

async function giveProfile(setting: Setting, system: Actor, profile: NonNullable<Scenario['profile']>): Promise<void> {
  await giveCommand(setting, system, 'profile.define', { name: profile.name, values: profile.values });
  await giveCommand(setting, system, 'community.configure', { profileName: profile.name });
}

/** Buildings, households in order of floor and room, and one voting person each; answers the voting persons in that order. */
async function fillBuildings(scenario: Scenario, setting: Setting, system: Actor, names: Map<string, unknown>): Promise<string[]> {
  const dwellings: { buildingId: string; building: string; staircase: string; room: string }[] = [];
  for (const building of scenario.buildings) {
    const { buildingId } = await giveCommand(setting, system, 'building.add', { name: building.name });
    names.set(`building:${building.name}`, buildingId);
    for (let index = 0; index < building.households; index++) {
      const { staircase, room } = addressOf(index, building);
      dwellings.push({ buildingId: String(buildingId), building: building.name, staircase, room });
    }
  }
  return inGroups(dwellings, async ({ building, ...dwelling }) => {
    const { householdId } = await giveCommand(setting, system, 'household.add', dwelling);
    const address = `${building} ${dwelling.staircase ? `${dwelling.staircase}-` : ''}${dwelling.room}`;
    const { personId } = await giveCommand(setting, system, 'person.add', {
      name: `${address.replaceAll(' ', '')}代表`,
      householdId,
      isVoter: true,
      isBound: true
    });
    names.set(`household:${address}`, householdId);
    return String(personId);
  });
}

async function enterPeople(scenario: Scenario, setting: Setting, system: Actor, names: Map<string, unknown>): Promise<void> {
  const today = calendarDateAt(setting.app.now(), scenario.community.zone);
  for (const person of scenario.people) {
    const householdId = person.household === undefined ? null : names.get(`household:${person.household}`);
    if (householdId === undefined) throw new Error(`${person.key}: there is no household "${person.household}"`);
    const { personId } = await giveCommand(setting, system, 'person.add', {
      name: person.name,
      phone: person.phone,
      householdId,
      isBound: true
    });
    names.set(person.key, personId);
    for (const post of person.posts) {
      await giveCommand(setting, system, 'post.assign', {
        personId,
        bodyKind: post.body,
        role: post.role,
        title: post.title,
        startsOn: post.startsOn ?? today,
        ...(post.endsOn ? { endsOn: post.endsOn } : {}),
        ...(post.expertise ? { expertise: post.expertise } : {})
      });
    }
  }
}

async function inGroups<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) done.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(act))));
  return done;
}

async function giveCommand(
  setting: Setting,
  actor: Actor,
  name: string,
  payload: Record<string, unknown>
): Promise<Record<string, unknown>> {
  const answer = await setting.app.execute({ id: setting.commandId(), name, payload }, actor);
  if (!answer.ok)
    throw new Error(`set-up: ${name} ${JSON.stringify(payload)} was refused with ${answer.code} ${JSON.stringify(answer.facts ?? {})}`);
  return (answer.data ?? {}) as Record<string, unknown>;
}
