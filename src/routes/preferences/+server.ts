/** Sets language, edition and theme by a plain POST and goes back to the page it came from; works without JavaScript. */
import { redirect } from '@sveltejs/kit';
import { preferencesOf, safeBackPath } from '#ui/state/preferences.ts';
import type { RequestHandler } from './$types';

const YEAR_SECONDS = 365 * 24 * 3600;

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  for (const [name, value] of preferencesOf(form)) {
    // Over plain http on a local network a secure cookie would be dropped.
    cookies.set(name, value, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true, secure: url.protocol === 'https:' });
  }
  redirect(303, safeBackPath(form.get('back'), url.origin));
};

/** Somebody opened the address itself. */
export const GET: RequestHandler = () => redirect(303, '/');
