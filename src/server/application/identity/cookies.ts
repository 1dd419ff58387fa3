/** How a session token is found in a cookie header. */
import { PLAIN_COOKIE, SECURE_COOKIE } from '#contract/sessionCookie.ts';

/** The session token of a cookie header, '' without one; the cookie with the prefix wins. */
export function tokenOfCookies(header: string): string {
  let plain = '';
  let secure: string | null = null;
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at < 0 ? undefined : at).trim();
    const value = at < 0 ? '' : part.slice(at + 1).trim();
    if (name === SECURE_COOKIE) secure = value;
    else if (name === PLAIN_COOKIE) plain = value;
  }
  return secure ?? plain;
}

/** True for text that could be a token; everything else is not looked up. */
export function isToken(text: string): boolean {
  return /^[a-z0-9]{32,64}$/.test(text);
}
