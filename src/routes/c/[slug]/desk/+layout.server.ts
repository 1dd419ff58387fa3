/** Guards the desk: staff only, everybody else is sent to the sign-in or told why not. */
import { error, redirect } from '@sveltejs/kit';
import { STAFF_ROLES } from '#domain/register/postsInForce.ts';
import { signInPath } from '../../../readView.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ parent, url }) => {
  const { me } = await parent();
  if (!me) redirect(303, signInPath(url));
  const isStaff = me.roles.some((role) => STAFF_ROLES.includes(role));
  if (!isStaff) error(403, { message: 'authority.role-missing', code: 'authority.role-missing' });
  return { me };
};
