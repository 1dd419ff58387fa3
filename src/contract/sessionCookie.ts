/** Names of the session cookie, by scheme. */

/** Over https the prefix keeps other hosts and plain http from setting it; browsers drop that prefix over plain http. SPEC AU17. */
export const SECURE_COOKIE = '__Host-sid';
export const PLAIN_COOKIE = 'sid';

/** The cookie of the scheme by which a page was reached. */
export function sessionCookieOf(url: URL): string {
  return url.protocol === 'https:' ? SECURE_COOKIE : PLAIN_COOKIE;
}
