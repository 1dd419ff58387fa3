/** An invitation: opening it shows who is invited and what happens to the data; only the button brings the device in. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { deviceKey, deviceLabel, keepSession, sessionToken } from '../../sessionCookie.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * The code is part of the address, so the address goes nowhere: `strict-origin` never sends the path. (`no-referrer` would make
 * browsers post the form with the Origin `null`, which cannot be told from a foreign page.)
 */
const REFERRER = 'strict-origin';

export const load: PageServerLoad = async ({ params, locals, cookies, url, setHeaders }) => {
  setHeaders({ 'referrer-policy': REFERRER, 'x-robots-tag': 'noindex' });
  const invitation = await locals.runtime.identity.invitation(params.code, deviceKey(cookies, url));
  if (invitation.ok) return { invitation: invitation.value, refusal: null, home: '' };
  const home = await ownHome(locals, sessionToken(cookies));
  const { code } = invitation.error;
  // Who is in already, and opens the old link once more, is shown the way.
  if (!home) error(code === 'invitation.unknown' ? 404 : code === 'invitation.too-many-wrong' ? 429 : 410, code, { code });
  return { invitation: null, refusal: refusalShown(invitation.error, locals.lang), home };
};

export const actions: Actions = {
  enter: async (event) => {
    const form = await event.request.formData();
    const given = {
      privacyVersion: String(form.get('privacyVersion') ?? '').slice(0, 64),
      device: deviceLabel(event.request.headers.get('user-agent')),
      deviceKey: deviceKey(event.cookies, event.url)
    };
    const opened = await event.locals.runtime.identity.accept(event.params.code, given);
    if (!opened.ok) return refused(event, opened.error);
    keepSession(event.cookies, event.url, opened.value);
    redirect(303, `/c/${opened.value.communitySlug}/me`);
  },
  password: async (event) => {
    const form = await event.request.formData();
    const [password, again] = ['password', 'again'].map((name) => String(form.get(name) ?? '').slice(0, 1_000));
    if (password !== again) return refused(event, { code: 'password.not-the-same' });
    const set = await event.locals.runtime.identity.setPasswordByLink(event.params.code, {
      password: password ?? '',
      deviceKey: deviceKey(event.cookies, event.url)
    });
    if (!set.ok) return refused(event, set.error);
    redirect(303, `/signin?set&login=${encodeURIComponent(set.value.login)}`);
  }
};

/** Where the session of this browser is at home; '' without one. */
async function ownHome(locals: App.Locals, token: string): Promise<string> {
  const signedIn = await locals.runtime.identity.sessionActor(token);
  const community = signedIn && (await locals.app.store.read(signedIn.session.communityId).get('community', signedIn.session.communityId));
  return community ? `/c/${community.slug}/me` : '';
}

function refused({ locals }: RequestEvent, refusal: Parameters<typeof refusalShown>[0]) {
  return fail(refusal.code.startsWith('password.') ? 400 : 409, { refusal: refusalShown(refusal, locals.lang) });
}
