/** Takes a typed code to its verification page. */
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
  // People write it as it is printed: with spaces, hyphens, capitals.
  const code = (url.searchParams.get('code') ?? '').replace(/[^0-9A-Za-z]/g, '').toLowerCase();
  if (code !== '') redirect(303, `/v/${code.slice(0, 16)}`);
  return {};
};
