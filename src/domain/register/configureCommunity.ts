/** Decides changes of the community's settings; the journal keeps which ones and what they became. */
import { entry, update, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Community } from './records.ts';

/** Settings to change; those left out stay. Zone and slug never change: deadlines and printed addresses hang on them. */
export interface ConfigureCommunity {
  readonly name?: string | undefined;
  readonly filingNumber?: string | undefined;
  readonly dataController?: string | undefined;
  readonly dataContact?: string | undefined;
  readonly contactText?: string | undefined;
  readonly procedureRules?: string | undefined;
  readonly profileName?: string | undefined;
  readonly publicUrl?: string | undefined;
  readonly isOfficialChannel?: boolean | undefined;
  readonly officialChannelBasis?: string | undefined;
}

const FIELDS = [
  'name',
  'filingNumber',
  'dataController',
  'dataContact',
  'contactText',
  'procedureRules',
  'profileName',
  'publicUrl',
  'isOfficialChannel',
  'officialChannelBasis'
] as const satisfies readonly (keyof ConfigureCommunity)[];

/**
 * Changes settings. Refuses `register.profile-unknown`, `register.channel-basis-missing`, `register.nothing-changed`.
 * Source: product default [D]; SPEC RG15, RG21.
 */
export function decideConfigureCommunity(
  facts: { community: Community; profileNames: readonly string[] },
  payload: ConfigureCommunity
): Result<Decision, Refusal> {
  const { community } = facts;
  if (payload.profileName !== undefined && !facts.profileNames.includes(payload.profileName)) {
    return refuse('register.profile-unknown', 'RG15', { name: payload.profileName });
  }
  const after = { ...community, ...withoutUndefined(payload) };
  if (after.isOfficialChannel && after.officialChannelBasis === '') return refuse('register.channel-basis-missing', 'RG21');
  const changed = FIELDS.filter((field) => payload[field] !== undefined && payload[field] !== community[field]);
  if (changed.length === 0) return refuse('register.nothing-changed', 'RG6');
  const set = Object.fromEntries(changed.map((field) => [field, payload[field] as string | boolean]));
  return ok({
    changes: [update('community', community, set)],
    entries: [entry('CommunityConfigured', {}, { settings: set })]
  });
}

/** What was given, so that a setting left out stays as it is. */
function withoutUndefined(payload: ConfigureCommunity): Partial<Community> {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
}
