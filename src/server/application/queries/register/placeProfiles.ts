/** Views of the rules of places, and of every parameter of a profile with what stands behind its value. */
import * as v from 'valibot';
import type { PlaceLine, PlaceView, ProfileParameterView } from '#contract/views/register.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { completeProfile } from '#domain/register/defineProfile.ts';
import { placeNamed, plainValues, PROFILES_OF_PLACES, valueSource, type ProfileOfPlace } from '#domain/register/namedProfiles.ts';
import { DEFAULT_PROFILE, PARAMETER_NAMES, type ParameterName, type RuleProfile } from '#domain/register/profile.ts';
import { PROFILE_PARAMETERS, type Parameter } from '#domain/register/profileCatalogue.ts';
import { query, type Query } from '../../query.ts';

export const placeProfileQueries: readonly Query[] = [
  query({
    name: 'register.places',
    params: v.object({}),
    roles: null,
    audience: 'SHARED',
    topics: () => [],
    run: () => Promise.resolve(ok<readonly PlaceLine[]>(PROFILES_OF_PLACES.map(lineOf)))
  }),
  query({
    name: 'register.place',
    params: v.object({ name: v.pipe(v.string(), v.maxLength(60)) }),
    roles: null,
    audience: 'SHARED',
    topics: () => [],
    run: (_reading, { name }) => Promise.resolve(placeView(name))
  })
];

function lineOf({ name, title, values, notes }: ProfileOfPlace): PlaceLine {
  const sourced = Object.values(values);
  const laws = sourced.filter(({ mark }) => mark === 'L').length;
  return { name, title, laws, others: sourced.length - laws, notes: notes.length };
}

function placeView(name: string) {
  const place = placeNamed(name);
  if (!place) return refuse('record.not-found', undefined, { kind: 'place' });
  const profile = completeProfile({ name, version: place.version, values: plainValues(place) });
  if (!profile.ok) return profile;
  const { title, notes } = place;
  return ok<PlaceView>({ name, title, notes, parameters: parameterViews(profile.value, place) });
}

/** Every parameter in the order of the catalogue. SPEC DR26, DR29. */
export function parameterViews(profile: RuleProfile, place: ProfileOfPlace | undefined): ProfileParameterView[] {
  return PARAMETER_NAMES.map((name) => parameterView(name, profile, place));
}

function parameterView(name: ParameterName, profile: RuleProfile, place: ProfileOfPlace | undefined): ProfileParameterView {
  const parameter: Parameter = PROFILE_PARAMETERS[name];
  const { kind } = parameter;
  const [min, max] = parameter.kind === 'INTEGER' ? [parameter.min, parameter.max] : [null, null];
  const options = parameter.kind === 'CHOICE' ? parameter.values : [];
  const behind = valueSource(name, profile[name], place);
  return { name, value: profile[name], default: DEFAULT_PROFILE[name], kind, min, max, options, ...behind };
}
