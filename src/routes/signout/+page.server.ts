/** Ends the session of this device; only by a POST, so that no link or picture can do it. */
import { redirect } from '@sveltejs/kit';
import { forgetSession, sessionToken } from '../sessionCookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ isDone: url.searchParams.has('done') });

export const actions: Actions = {
  default: async ({ locals, cookies, url }) => {
    await locals.runtime.identity.signOut(sessionToken(cookies));
    forgetSession(cookies, url);
    redirect(303, '/signout?done');
  }
};
