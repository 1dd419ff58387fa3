/** The link of a screen: opening it shows which meeting it is for; only the button lets the screen in. */
import { error, fail, redirect } from '@sveltejs/kit';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { deviceKey, deviceLabel, keepSession, sessionToken } from '../../sessionCookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies, url, setHeaders }) => {
  // The code is part of the address; the path goes nowhere (see the page of invitations).
  setHeaders({ 'referrer-policy': 'strict-origin', 'x-robots-tag': 'noindex' });
  const link = await locals.runtime.identity.screenLink(params.code, deviceKey(cookies, url, '/s'));
  const { wall, isPerson } = await wallOfThisBrowser(locals, sessionToken(cookies));
  if (link.ok) return { link: link.value, wall, isPerson };
  const { code } = link.error;
  // A screen that is in already, and opens its link once more, goes on.
  if (wall !== '') return { link: null, wall, isPerson };
  error(code === 'screen.link-unknown' ? 404 : code === 'invitation.too-many-wrong' ? 429 : 410, code, { code });
};

export const actions: Actions = {
  default: async ({ params, locals, cookies, url, request }) => {
    const screen = { deviceKey: deviceKey(cookies, url, '/s'), device: deviceLabel(request.headers.get('user-agent')) };
    const opened = await locals.runtime.identity.openScreen(params.code, screen);
    if (!opened.ok) return fail(409, { refusal: refusalShown(opened.error, locals.lang) });
    keepSession(cookies, url, opened.value);
    redirect(303, `/c/${opened.value.communitySlug}/projector/${opened.value.meetingCode}`);
  }
};

/** The wall that this browser shows already, '' when it shows none; and whether a person is signed in, whom the link would sign out. */
async function wallOfThisBrowser(locals: App.Locals, token: string): Promise<{ wall: string; isPerson: boolean }> {
  const signedIn = await locals.runtime.identity.sessionActor(token);
  if (!signedIn) return { wall: '', isPerson: false };
  const { session, actor } = signedIn;
  if (session.meetingId === null) return { wall: '', isPerson: actor.kind === 'PERSON' };
  const read = locals.app.store.read(session.communityId);
  const [meeting, community] = await Promise.all([read.get('meeting', session.meetingId), read.get('community', session.communityId)]);
  return { wall: meeting && community ? `/c/${community.slug}/projector/${meeting.code}` : '', isPerson: false };
}
