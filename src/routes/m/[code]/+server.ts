/** The short address on the wall: `/m/<code>` leads to the meeting of that code, whichever community it belongs to. */
import { error, redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, url }) => {
  const { store } = locals.app;
  const code = params.code.toLowerCase();
  const meeting = /^[a-z0-9]{4,12}$/.test(code) ? await store.meetingByCode(code) : undefined;
  const community = meeting && (await store.read(meeting.communityId).get('community', meeting.communityId));
  if (!meeting || !community) error(404, { message: 'record.not-found', code: 'record.not-found' });
  const key = (url.searchParams.get('k') ?? '').replace(/\D/g, '').slice(0, 6);
  redirect(303, `/c/${community.slug}/meeting/${meeting.code}${key === '' ? '' : `?k=${key}`}`);
};
