/** The rule profile: the numbers of one community, versioned, frozen on a matter at triage and printed in its result. */
import { refuse, type Refusal, type RefusalFacts } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { isThreshold, thresholdParts, type Threshold } from '../voting/threshold.ts';
import {
  PROFILE_PARAMETERS,
  type ChoiceParameter,
  type FlagParameter,
  type IntegerParameter,
  type Parameter,
  type ThresholdParameter
} from './profileCatalogue.ts';

export type ParameterName = keyof typeof PROFILE_PARAMETERS;

type ValueOf<P> = P extends IntegerParameter
  ? number
  : P extends FlagParameter
    ? boolean
    : P extends ThresholdParameter
      ? Threshold
      : P extends ChoiceParameter<infer Value>
        ? Value
        : never;

export type RuleValues = { readonly [Name in ParameterName]: ValueOf<(typeof PROFILE_PARAMETERS)[Name]> };

/** All values at the top level, so that a rule reads `profile.jointQuorum`; plain data, ready for canonical JSON. */
export type RuleProfile = { readonly name: string; readonly version: number } & RuleValues;

/** A value as it comes from a form, a file or the store. */
export type ProfileValue = number | string | boolean;

/** Every parameter at its default. Source: domain 2.9; SPEC DR26. */
export const DEFAULT_PROFILE: RuleProfile = {
  name: 'NATIONAL_DEFAULT',
  version: 1,
  ...(Object.fromEntries(Object.entries(PROFILE_PARAMETERS).map(([name, parameter]) => [name, parameter.default])) as RuleValues)
};

/** All names, in the order of the catalogue. */
export const PARAMETER_NAMES = Object.keys(PROFILE_PARAMETERS) as ParameterName[];

/** True when a statute stands behind the default; false for what the product or a practice proposes. Source: SPEC DR26. */
export function isStatutory(name: ParameterName): boolean {
  return PROFILE_PARAMETERS[name].mark === 'L';
}

/**
 * The base profile with other values. Names as in the catalogue, or the same name in snake_case; a fraction without a sign (`3/5`)
 * keeps the sign of the base. The name stays and the version rises by one unless told otherwise. Refuses `profile.unknown-parameter`
 * and `profile.value-out-of-range` with what is allowed. Source: domain 2.9; SPEC DR27.
 */
export function overrideProfile(
  base: RuleProfile,
  values: Readonly<Record<string, ProfileValue>>,
  identity: { readonly name?: string; readonly version?: number } = {}
): Result<RuleProfile, Refusal> {
  const changed: Record<string, ProfileValue> = {};
  for (const [given, value] of Object.entries(values)) {
    const name = parameterName(given);
    if (!name) return refuse('profile.unknown-parameter', 'DR27', { parameter: given.slice(0, 60) });
    const checked = checkValue(name, value, base[name]);
    if (!checked.ok) return checked;
    changed[name] = checked.value;
  }
  const { name = base.name, version = base.version + 1 } = identity;
  return checkPairs({ ...base, ...(changed as Partial<RuleValues>), name, version });
}

/** The values in which a profile differs from another, for screens and notices. */
export function profileDifferences(profile: RuleProfile, from: RuleProfile = DEFAULT_PROFILE): ParameterName[] {
  return PARAMETER_NAMES.filter((name) => profile[name] !== from[name]);
}

function parameterName(given: string): ParameterName | undefined {
  const camel = given.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return PARAMETER_NAMES.find((name) => name === camel);
}

function checkValue(name: ParameterName, value: ProfileValue, base: ProfileValue): Result<ProfileValue, Refusal> {
  const parameter: Parameter = PROFILE_PARAMETERS[name];
  switch (parameter.kind) {
    case 'INTEGER':
      return checkInteger(name, parameter, value);
    case 'FLAG':
      return typeof value === 'boolean' && (parameter.only === undefined || value === parameter.only)
        ? ok(value)
        : outOfRange(name, { allowed: parameter.only === undefined ? 'true, false' : String(parameter.only) });
    case 'THRESHOLD':
      return checkThreshold(name, value, base as Threshold);
    case 'CHOICE':
      return typeof value === 'string' && parameter.values.includes(value)
        ? ok(value)
        : outOfRange(name, { allowed: parameter.values.join(', ') });
  }
}

function checkInteger(name: ParameterName, { min, max }: IntegerParameter, value: ProfileValue): Result<number, Refusal> {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return ok(value);
  return outOfRange(name, { min, max });
}

function checkThreshold(name: ParameterName, value: ProfileValue, base: Threshold): Result<Threshold, Refusal> {
  const match = typeof value === 'string' ? /^\s*(>=|≥|>)?\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(value) : null;
  const sign = match?.[1]?.replace('≥', '>=') ?? thresholdParts(base).operator;
  const text = match ? `${sign} ${match[2]}/${match[3]}` : '';
  return isThreshold(text) ? ok(text) : outOfRange(name, { allowed: '>= 2/3, > 1/2' });
}

/** Values that must fit together. */
function checkPairs(profile: RuleProfile): Result<RuleProfile, Refusal> {
  if (profile.voteWindowMinDays > profile.voteWindowMaxDays) {
    return outOfRange('voteWindowMinDays', { min: 1, max: profile.voteWindowMaxDays });
  }
  if (profile.reopenBelowPercent > profile.satisfiedMinPercent) {
    return outOfRange('reopenBelowPercent', { min: 0, max: profile.satisfiedMinPercent });
  }
  const thirdParty = 100 - profile.ratingResidentsPercent - profile.ratingCommunityPercent;
  if (profile.ratingThirdPartyPercent !== thirdParty) return outOfRange('ratingThirdPartyPercent', { allowed: thirdParty });
  if (profile.ratingBlackTenths > profile.ratingRedTenths) return outOfRange('ratingBlackTenths', { min: 0, max: profile.ratingRedTenths });
  if (profile.ladderLastPercent > profile.ladderFirstPercent) {
    return outOfRange('ladderLastPercent', { min: 0, max: profile.ladderFirstPercent });
  }
  return ok(profile);
}

function outOfRange(parameter: ParameterName, allowed: RefusalFacts) {
  return refuse('profile.value-out-of-range', 'DR27', { parameter, ...allowed });
}
