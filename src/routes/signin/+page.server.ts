/** Staff sign in with login and password; a plain form that works without JavaScript. */
import { fail, redirect } from '@sveltejs/kit';
import { safeBackPath } from '#ui/state/preferences.ts';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { deviceLabel, keepSession } from '../sessionCookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  back: safeBackPath(url.searchParams.get('back'), url.origin),
  login: url.searchParams.get('login')?.slice(0, 60) ?? '',
  isPasswordSet: url.searchParams.has('set')
});

export const actions: Actions = {
  default: async ({ request, locals, cookies, url }) => {
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '').slice(0, 1_000);
    const device = deviceLabel(request.headers.get('user-agent'));
    const opened = await locals.runtime.identity.signIn({ login: text('login'), password: text('password'), device });
    if (!opened.ok)
      return fail(opened.error.code === 'sign-in.paused' ? 429 : 400, {
        login: text('login'),
        refusal: refusalShown(opened.error, locals.lang)
      });
    keepSession(cookies, url, opened.value);
    const home = `/c/${opened.value.communitySlug}`;
    const back = safeBackPath(text('back'), url.origin);
    redirect(303, back === home || back.startsWith(`${home}/`) ? back : `${home}/desk`);
  }
};
