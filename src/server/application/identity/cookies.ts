/** How a session token is found in a cookie header. */
import { PLAIN_COOKIE, SECURE_COOKIE } from '#contract/sessionCookie.ts';

/** The session token of a cookie header, '' without one; the cookie with the prefix wins. */
export function tokenOfCookies(header: string): string {
  const found = new Map<string, string>();
  for (const part of header.split(';')) {
    const [name, ...value] = part.split('=');
    if (name) found.set(name.trim(), value.join('=').trim());
  }
  return found.get(SECURE_COOKIE) ?? found.get(PLAIN_COOKIE) ?? '';
}

/** True for text that could be a token; everything else is not looked up. */
export function isToken(text: string): boolean {
  return /^[a-z0-9]{32,64}$/.test(text);
}
