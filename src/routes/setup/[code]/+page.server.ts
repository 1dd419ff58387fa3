/** The one-time link of the server's console: founds a community with its first administrator, or gives the only one a new password. */
import { error, fail, redirect } from '@sveltejs/kit';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { deviceLabel, keepSession } from '../../sessionCookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** As for invitations: the code stands in the address. */
const REFERRER = 'strict-origin';
const FIELDS = ['communityName', 'communitySlug', 'personName', 'login'] as const;

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  setHeaders({ 'referrer-policy': REFERRER, 'x-robots-tag': 'noindex' });
  const link = await locals.runtime.identity.setupPage(params.code);
  if (!link.ok) error(410, link.error.code, { code: link.error.code });
  return { link: link.value };
};

export const actions: Actions = {
  default: async ({ params, request, locals, cookies, url }) => {
    const form = await request.formData();
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .trim()
        .slice(0, 200);
    const typed = Object.fromEntries(FIELDS.map((name) => [name, text(name)])) as Record<(typeof FIELDS)[number], string>;
    const [password, again] = ['password', 'again'].map((name) => String(form.get(name) ?? '').slice(0, 1_000));
    if (password !== again) return fail(400, { typed, refusal: refusalShown({ code: 'password.not-the-same' }, locals.lang) });
    const device = deviceLabel(request.headers.get('user-agent'));
    const opened = await locals.runtime.identity.setUp(params.code, { ...typed, password: password ?? '', device });
    if (!opened.ok) return fail(400, { typed, refusal: refusalShown(opened.error, locals.lang) });
    keepSession(cookies, url, opened.value);
    redirect(303, `/c/${opened.value.communitySlug}/desk`);
  }
};
