/** The code on a printed ballot: opening it shows whose vote it is and changes nothing; the button leads to the phone ballot, where one still chooses. */
import { error, fail, redirect } from '@sveltejs/kit';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { deviceKey, deviceLabel, keepSession, sessionToken } from '../../sessionCookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** The code is part of the address, so the address goes nowhere; see the invitation's page. */
const REFERRER = 'strict-origin';

/** Codes that say that there is no such paper; everything else is told in place, with what to do. */
const STATUS: Readonly<Record<string, number>> = { 'paper.code-unknown': 404, 'invitation.too-many-wrong': 429 };

export const load: PageServerLoad = async ({ params, locals, cookies, url, setHeaders }) => {
  setHeaders({ 'referrer-policy': REFERRER, 'x-robots-tag': 'noindex' });
  const reader = { deviceKey: deviceKey(cookies, url, '/b'), token: sessionToken(cookies) };
  const paper = await locals.runtime.identity.paperPage(params.code, reader);
  if (paper.ok) return { paper: paper.value, refusal: null };
  const status = STATUS[paper.error.code];
  if (status !== undefined) error(status, { message: paper.error.code, code: paper.error.code });
  return { paper: null, refusal: refusalShown(paper.error, locals.lang) };
};

export const actions: Actions = {
  open: async ({ params, locals, cookies, url, request }) => {
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '').slice(0, 80);
    const reader = { deviceKey: deviceKey(cookies, url, '/b'), token: sessionToken(cookies) };
    const given = {
      personId: text('personId'),
      privacyVersion: text('privacyVersion'),
      device: deviceLabel(request.headers.get('user-agent'))
    };
    const opened = await locals.runtime.identity.openPaper(params.code, reader, given);
    if (!opened.ok) return fail(409, { refusal: refusalShown(opened.error, locals.lang) });
    const { token, communitySlug, pollId } = opened.value;
    if (token !== null) keepSession(cookies, url, { token, isStaff: false });
    redirect(303, `/c/${communitySlug}/vote/${pollId}`);
  }
};
