/** What is known of a number, for the entry page: never a choice, never kept. */
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const headers = { 'cache-control': 'no-store' };
  if (!locals.actor) return Response.json({ ok: false, code: 'authority.not-signed-in' }, { status: 401, headers });
  const number = url.searchParams.get('number') ?? '';
  const looked = await locals.app.query('paper.look', { batchId: params.batchId, number }, locals.actor);
  return looked.ok
    ? Response.json({ ok: true, view: looked.value }, { headers })
    : Response.json({ ok: false, ...looked.error }, { status: 409, headers });
};
