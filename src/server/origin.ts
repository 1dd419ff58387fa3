/** Which origins may post or open a socket: the address the request was sent to, and those in the settings. */
import type { IncomingMessage } from 'node:http';
import type { Settings } from './settings.ts';

/** True when the Origin header names the host that was called or a listed one; a missing Origin is let through only for safe methods and non-browsers without cookies. */
export function createOriginCheck(
  settings: Pick<Settings, 'allowedOrigins' | 'publicUrl' | 'trustProxy'>
): (request: IncomingMessage) => boolean {
  const listed = new Set(
    [...settings.allowedOrigins, ...(settings.publicUrl ? [settings.publicUrl] : [])].map((origin) => origin.replace(/\/$/, ''))
  );
  return (request) => {
    const origin = request.headers.origin;
    // Browsers always send Origin on a WebSocket handshake; a request without one carries no ambient cookie of a browser page.
    if (origin === undefined) return request.headers.cookie === undefined || request.headers['sec-fetch-site'] === 'same-origin';
    if (listed.has(origin)) return true;
    const host = settings.trustProxy ? (request.headers['x-forwarded-host'] ?? request.headers.host) : request.headers.host;
    return URL.canParse(origin) && new URL(origin).host === host;
  };
}
