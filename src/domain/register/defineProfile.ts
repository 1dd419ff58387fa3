/** Decides a new version of a named rule profile; matters that were triaged keep the one frozen on them. */
import { entry, insert, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { placeNamed } from './namedProfiles.ts';
import { DEFAULT_PROFILE, overrideProfile, profileDifferences, type ProfileValue, type RuleProfile } from './profile.ts';
import type { NamedProfile } from './records.ts';

export interface DefineProfile {
  readonly name: string;
  readonly values: Readonly<Record<string, ProfileValue>>;
  /** Version that was edited; 0 for a new name. */
  readonly basedOn: number;
  /** Copied from the profile of this place; later versions keep it. */
  readonly place?: string | undefined;
}

/** The newest of the versions of one name, or undefined when there is none. */
export function newestVersion(versions: readonly NamedProfile[]): NamedProfile | undefined {
  return versions.reduce<NamedProfile | undefined>((newest, next) => (newest && newest.version >= next.version ? newest : next), undefined);
}

/** The complete profile of a stored one: its values over the national default. Refuses what `overrideProfile` refuses. */
export function completeProfile(named: Pick<NamedProfile, 'name' | 'version' | 'values'>): Result<RuleProfile, Refusal> {
  return overrideProfile(DEFAULT_PROFILE, named.values, { name: named.name, version: named.version });
}

/**
 * Adds a version; earlier ones stay as they were. Only what differs from the national default is kept. Answers `{version}`.
 * Refuses `register.profile-fixed` (the default itself), `register.profile-changed-meanwhile`, `register.place-unknown`, and what
 * `overrideProfile` refuses. Source: domain 2.9; SPEC DR27, DR29, RG17.
 */
export function decideDefineProfile(
  facts: { versions: readonly NamedProfile[] },
  payload: DefineProfile,
  context: Context
): Result<Decision, Refusal> {
  if (payload.name === DEFAULT_PROFILE.name) return refuse('register.profile-fixed', 'RG17');
  const before = newestVersion(facts.versions);
  const newest = before?.version ?? 0;
  const place = payload.place ?? before?.place;
  if (place !== undefined && !placeNamed(place)) return refuse('register.place-unknown', 'DR29', { place });
  if (payload.basedOn !== newest) return refuse('register.profile-changed-meanwhile', 'RG17', { version: newest });
  const version = newest + 1;
  const profile = overrideProfile(DEFAULT_PROFILE, payload.values, { name: payload.name, version });
  if (!profile.ok) return profile;
  const values = Object.fromEntries(profileDifferences(profile.value).map((name) => [name, profile.value[name]]));
  const from = place === undefined ? {} : { place };
  return ok({
    changes: [insert('namedProfile', { id: context.newId(), name: payload.name, version, values, ...from })],
    entries: [entry('ProfileDefined', {}, { name: payload.name, version, values, ...from })],
    answer: { version }
  });
}
