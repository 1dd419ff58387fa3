/** Asks whether the code of this screen was typed: a POST, repeated by the page, so that no fetched link ever lets a screen in. */
import { json, redirect } from '@sveltejs/kit';
import { deviceKey, deviceLabel, keepSession } from '../../sessionCookie.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, cookies, url, request }) => {
  const wantsJson = (request.headers.get('accept') ?? '').includes('application/json');
  const key = deviceKey(cookies, url, '/projector');
  const { identity, rates } = locals.runtime;
  const isAllowed = rates.allow(`screen ${key}`, 'tap');
  const joined = isAllowed ? await identity.joinPaired({ deviceKey: key, device: deviceLabel(request.headers.get('user-agent')) }) : null;
  if (joined?.ok) {
    keepSession(cookies, url, joined.value);
    const wall = `/c/${joined.value.communitySlug}/projector/${joined.value.meetingCode}`;
    return wantsJson ? json({ wall }) : redirect(303, wall);
  }
  if (!wantsJson) redirect(303, '/projector?waiting');
  return json({ wall: null, code: joined?.error.code ?? null, pairing: identity.pairingCode(key) });
};
