/** Puts a session into the cookie of the browser and takes it out again; the same on every page that lets somebody in. */
import type { Cookies } from '@sveltejs/kit';
import { PLAIN_COOKIE, SECURE_COOKIE, sessionCookieOf } from '#contract/sessionCookie.ts';
import { HOUR_MS } from '#domain/basics/time.ts';
import { SESSION_LIFE } from '#domain/register/sessions.ts';

/** Browsers forget after this; the server forgets earlier. */
const PARTICIPANT_SECONDS = 400 * 24 * 3600;
const STAFF_SECONDS = SESSION_LIFE.STAFF.absolute / 1000;
/** The device's own key: wrong codes are counted by it, and a repeated tap is recognised by it. */
const DEVICE_COOKIE = 'device';

export interface OpenedSession {
  readonly token: string;
  readonly isStaff: boolean;
}

/** HttpOnly and SameSite=Lax always; Secure and `__Host-` over https, since browsers drop both over plain http. SPEC AU17. */
export function keepSession(cookies: Cookies, url: URL, opened: OpenedSession): void {
  forgetSession(cookies, url);
  cookies.set(sessionCookieOf(url), opened.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: opened.isStaff ? STAFF_SECONDS : PARTICIPANT_SECONDS
  });
}

/** The token that the browser sent, '' without one. */
export function sessionToken(cookies: Cookies): string {
  return cookies.get(SECURE_COOKIE) ?? cookies.get(PLAIN_COOKIE) ?? '';
}

/** Removes the cookie of either scheme. */
export function forgetSession(cookies: Cookies, url: URL): void {
  const secure = url.protocol === 'https:';
  for (const name of secure ? [SECURE_COOKIE, PLAIN_COOKIE] : [PLAIN_COOKIE])
    cookies.delete(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

/** The key of this device, made at its first visit; one for each door, since it is sent back to that door only. */
export function deviceKey(cookies: Cookies, url: URL, path: '/b' | '/i' | '/s' | '/projector' = '/i'): string {
  const known = cookies.get(DEVICE_COOKIE);
  if (known && /^[0-9a-f]{32}$/.test(known)) return known;
  const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const maxAge = Math.floor((400 * 24 * HOUR_MS) / 1000);
  cookies.set(DEVICE_COOKIE, key, { path, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge });
  return key;
}

/** What people recognise a device by, e.g. `Android · WeChat`; no version, no model. */
export function deviceLabel(userAgent: string | null): string {
  const text = userAgent ?? '';
  const first = (names: readonly (readonly [RegExp, string])[]) => names.find(([pattern]) => pattern.test(text))?.[1];
  const system = first([
    [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
    [/Android/, 'Android'],
    [/iPhone|iPod/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Windows/, 'Windows'],
    [/Macintosh/, 'Mac'],
    [/Linux|X11/, 'Linux']
  ]);
  const browser = first([
    [/MicroMessenger/, 'WeChat'],
    [/Edg/, 'Edge'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari']
  ]);
  return [system, browser].filter(Boolean).join(' · ') || '—';
}
