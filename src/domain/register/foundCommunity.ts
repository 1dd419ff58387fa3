/** Decides the founding of a community: its row, its bodies, its proposed rules of debate and its first rule profile. */
import { entry, insert, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { isZone } from '../basics/time.ts';
import { defaultBodies } from './defaultBodies.ts';
import { DEFAULT_PROFILE } from './profile.ts';
import { PROPOSED_PROCEDURE_RULES } from './procedureRules.ts';
import type { Community } from './records.ts';

/** Name of the profile without any deviation from the national default. */
export const NATIONAL_PROFILE = DEFAULT_PROFILE.name;

export interface FoundCommunity {
  readonly slug: string;
  readonly name: string;
  readonly zone: string;
}

/**
 * Founds the community whose id the actor carries. Answers `{communityId}`.
 * Refuses `register.already-founded`, `register.unknown-zone`. Source: product default [D]; SPEC RG1.
 */
export function decideFoundCommunity(
  facts: { existing: Community | undefined },
  payload: FoundCommunity,
  context: Context
): Result<Decision, Refusal> {
  if (facts.existing) return refuse('register.already-founded', 'RG1');
  if (!isZone(payload.zone)) return refuse('register.unknown-zone', 'RG1', { zone: payload.zone });
  const communityId = context.actor.communityId;
  const bodies = defaultBodies(payload.name);
  return ok({
    changes: [
      insert('community', {
        id: communityId,
        slug: payload.slug,
        name: payload.name,
        zone: payload.zone,
        filingNumber: '',
        dataController: bodies[0]?.name ?? payload.name,
        dataContact: '',
        contactText: '',
        procedureRules: PROPOSED_PROCEDURE_RULES,
        profileName: NATIONAL_PROFILE,
        publicUrl: '',
        isOfficialChannel: false,
        officialChannelBasis: ''
      }),
      insert('namedProfile', { id: context.newId(), name: NATIONAL_PROFILE, version: 1, values: {} }),
      ...bodies.map((body) => insert('body', { id: context.newId(), ...body, sealFileId: null }))
    ],
    entries: [
      entry(
        'CommunityFounded',
        {},
        {
          slug: payload.slug,
          name: payload.name,
          zone: payload.zone,
          bodies: bodies.map(({ kind, name, documentPrefix }) => ({ kind, name, documentPrefix }))
        }
      )
    ],
    answer: { communityId }
  });
}
