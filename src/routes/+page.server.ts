/** The front door of the server: into the one community, or a neutral page that lists none. */
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const [only, ...others] = await locals.app.store.communities();
  if (only && others.length === 0) redirect(307, `/c/${only.slug}`);
  return { isEmpty: only === undefined };
};
