/** The rules of a place, copied under a name of the community's own, edited, and frozen on a matter at its triage. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlaceLine, PlaceView, ProfileParameterView, ProfileView } from '#contract/views/register.ts';
import { PROFILES_OF_PLACES } from '#domain/register/namedProfiles.ts';
import { COVENANT, propose, triage } from './matterWay.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await newStage({ households: 12, now: '2026-07-04 10:00' });
});
afterAll(() => stage.close());

const own = (parameters: readonly ProfileParameterView[], name: string) => {
  const found = parameters.find((one) => one.name === name);
  return found && { value: found.value, behind: found.behind, mark: found.mark, source: found.source };
};

it('[DR29] every place is listed and opens, statute and page apart', async () => {
  const lines = await stage.view<readonly PlaceLine[]>('register.places', {}, 'ADMINISTRATOR');
  expect(lines.map(({ name }) => name)).toEqual(PROFILES_OF_PLACES.map(({ name }) => name));
  for (const { name, laws, others } of lines) {
    const { parameters } = await stage.view<PlaceView>('register.place', { name }, 'ADMINISTRATOR');
    const said = parameters.filter(({ behind }) => behind === 'PLACE');
    expect([name, said.filter(({ mark }) => mark === 'L').length, said.length]).toEqual([name, laws, laws + others]);
    expect(parameters.some(({ behind }) => behind === 'COMMUNITY')).toBe(false);
  }
  await expect(stage.view('register.place', { name: 'ATLANTIS' }, 'ADMINISTRATOR')).rejects.toThrow('record.not-found');
});

it('[DR29] [RG17] a copy remembers its place through its versions, and tells what was changed', async () => {
  const { parameters } = await stage.view<PlaceView>('register.place', { name: 'HANGZHOU' }, 'ADMINISTRATOR');
  const values = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
  const copy = { name: '翠园（照杭州）', place: 'HANGZHOU', values: { ...values, voteWindowMinDays: 10 } };
  expect(await stage.refusal('profile.define', { ...copy, place: 'ATLANTIS' }, 'ADMINISTRATOR')).toBe('register.place-unknown');
  expect(await stage.refusal('profile.define', copy, 'SECRETARY')).toBe('authority.role-missing');
  await stage.must('profile.define', copy, 'ADMINISTRATOR');
  const edited = { name: copy.name, basedOn: 1, values: { ...copy.values, secondCount: 3 } };
  await stage.must('profile.define', edited, 'ADMINISTRATOR');
  const profile = await stage.view<ProfileView>('register.profile', { name: copy.name }, 'ADMINISTRATOR');
  expect(profile).toMatchObject({ version: 2, place: { name: 'HANGZHOU' } });
  expect(own(profile.parameters, 'assemblyExtraordinaryNoticeDays')).toEqual({ value: 7, behind: 'PLACE', mark: 'L', source: '杭州 19' });
  expect(own(profile.parameters, 'voteWindowMinDays')).toEqual({ value: 10, behind: 'COMMUNITY', mark: 'D', source: '' });
  expect(own(profile.parameters, 'secondCount')).toMatchObject({ value: 3, behind: 'COMMUNITY' });
  expect(own(profile.parameters, 'maxRounds')).toMatchObject({ behind: 'DEFAULT' });
});

it('[MT2] [DR29] it is frozen at triage, with its hash', async () => {
  const matterId = await propose(stage, '照杭州的规则办');
  await triage(stage, matterId, { ...COVENANT, profileName: '翠园（照杭州）' });
  const matter = await stage.app.store.read(stage.communityId).get('matter', matterId);
  expect(matter!.profile).toMatchObject({ name: '翠园（照杭州）', version: 2, assemblyExtraordinaryNoticeDays: 7, secondCount: 3 });
  expect(matter!.profileHash).toMatch(/^[0-9a-f]{64}$/);
});
