/** The count record of a declared vote as a file: masked for those who had a vote or a post, `?form=full` for those who keep it, `?form=fingerprint` for everybody. */
import { error, redirect } from '@sveltejs/kit';
import type { CountRecordView } from '#contract/views/countRecord.ts';
import { signInPath } from '../../../../../readView.ts';
import type { RequestHandler } from './$types';

const FORMS: Readonly<Record<string, 'FULL' | 'FINGERPRINT'>> = { full: 'FULL', fingerprint: 'FINGERPRINT' };

export const GET: RequestHandler = async ({ params, locals, url }) => {
  const { actor, app, runtime, requestId } = locals;
  if (!actor) error(404, { message: 'record.not-found', code: 'record.not-found' });
  if (!runtime.rates.allow(actor.sessionId || requestId, 'upload'))
    error(429, { message: 'command.rate-exceeded', code: 'command.rate-exceeded' });
  const form = FORMS[url.searchParams.get('form') ?? ''] ?? 'MASKED';
  const answer = await app.query('poll.count-record', { pollId: params.pollId, form }, actor);
  if (!answer.ok) {
    const { code } = answer.error;
    if (code === 'authority.not-signed-in') redirect(303, signInPath(url));
    error(code.startsWith('authority.') ? 403 : 404, { message: code, code });
  }
  const { pieces, fingerprint, pollId, matterNumber } = answer.value as CountRecordView;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff'
  };
  if (!pieces) return new Response(JSON.stringify({ pollId, fingerprint }), { headers });
  // Who took which record, by ids alone.
  runtime.log.info({ pollId, form, personId: actor.personId, communityId: actor.communityId, requestId }, 'count record taken');
  const name = ['count-record', matterNumber || pollId.slice(0, 8), ...(form === 'FULL' ? ['full'] : [])].join('-');
  return new Response(streamOf(pieces), { headers: { ...headers, 'content-disposition': `attachment; filename="${name}.json"` } });
};

/** A piece for each time that the reader is ready for one; nothing more is read for a reader who went away. */
function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await iterator.return?.();
    }
  });
}
