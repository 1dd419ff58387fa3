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
}

const FIELDS = [
  'name',
  'filingNumber',
  'dataController',
  'dataContact',
  'contactText',
  'procedureRules',
  'profileName',
  'publicUrl'
] as const satisfies readonly (keyof ConfigureCommunity)[];

/** Changes settings. Refuses `register.profile-unknown`, `register.nothing-changed`. Source: product default [D]; SPEC RG15. */
export function decideConfigureCommunity(
  facts: { community: Community; profileNames: readonly string[] },
  payload: ConfigureCommunity
): Result<Decision, Refusal> {
  const { community } = facts;
  if (payload.profileName !== undefined && !facts.profileNames.includes(payload.profileName)) {
    return refuse('register.profile-unknown', 'RG15', { name: payload.profileName });
  }
  const changed = FIELDS.filter((field) => payload[field] !== undefined && payload[field] !== community[field]);
  if (changed.length === 0) return refuse('register.nothing-changed', 'RG6');
  const set = Object.fromEntries(changed.map((field) => [field, payload[field] as string]));
  return ok({
    changes: [update('community', community, set)],
    entries: [entry('CommunityConfigured', {}, { settings: set })]
  });
}
