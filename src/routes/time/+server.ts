/** The server's time, for pages that came out of a cache and for devices whose clock is wrong. */
import type { RequestHandler } from './$types';

/** `{ now }`, epoch ms; never kept. */
export const GET: RequestHandler = ({ locals }) =>
  Response.json({ now: locals.runtime.app.now() }, { headers: { 'cache-control': 'no-store' } });
