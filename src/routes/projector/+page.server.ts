/** A screen without a session: it shows the code that somebody in charge of a meeting types. */
import { redirect } from '@sveltejs/kit';
import { deviceKey, sessionToken } from '../sessionCookie.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url, setHeaders }) => {
  setHeaders({ 'x-robots-tag': 'noindex' });
  const { identity } = locals.runtime;
  const signedIn = await identity.sessionActor(sessionToken(cookies));
  const meetingId = signedIn?.session.meetingId ?? null;
  if (signedIn && meetingId !== null) {
    // In already: a reload, or the same browser the next hour.
    const read = locals.app.store.read(signedIn.session.communityId);
    const [meeting, community] = await Promise.all([read.get('meeting', meetingId), read.get('community', signedIn.session.communityId)]);
    if (meeting && community) redirect(303, `/c/${community.slug}/projector/${meeting.code}`);
  }
  return { pairing: identity.pairingCode(deviceKey(cookies, url, '/projector')), isAsked: url.searchParams.has('waiting') };
};
