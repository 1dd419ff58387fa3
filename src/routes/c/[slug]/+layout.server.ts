/** What every page of a community knows: the community, who is reading, and the server's time. */
import { error } from '@sveltejs/kit';
import { channelOf } from '#domain/register/votingChannel.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  const { community, actor, runtime } = locals;
  if (!community) error(404, 'record.not-found', { code: 'record.not-found' });
  return {
    community: {
      ...{ slug: community.slug, name: community.name, zone: community.zone, filingNumber: community.filingNumber },
      channel: channelOf(community)
    },
    /** The signed-in person with the roles of the posts held now; null for a visitor. */
    me: actor?.kind === 'PERSON' ? { personId: actor.personId, name: actor.name, roles: actor.roles, parties: actor.parties } : null,
    serverNow: runtime.app.now()
  };
};
