/** The independent counter, to be run on a record with Python alone. */
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
  const answer = locals.actor ? await locals.app.query('poll.verifier', {}, locals.actor) : undefined;
  if (!answer?.ok) error(404, { message: 'record.not-found', code: 'record.not-found' });
  return new Response((answer.value as { readonly text: string }).text, {
    headers: {
      'content-type': 'text/x-python; charset=utf-8',
      'content-disposition': 'attachment; filename="verify.py"',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff'
    }
  });
};
