/** The count record of a declared vote as a file: masked for those who had a vote or a post, `?form=full` for those who keep it, `?form=fingerprint` for everybody. */
import { error, redirect } from '@sveltejs/kit';
import type { CountRecord, CountRecordView } from '#contract/views/countRecord.ts';
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
  const { record, fingerprint, pollId } = answer.value as CountRecordView;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff'
  };
  if (!record) return new Response(JSON.stringify({ pollId, fingerprint }), { headers });
  // Who took which record, by ids alone.
  runtime.log.info(
    { pollId, form, fingerprint, personId: actor.personId, communityId: actor.communityId, requestId },
    'count record taken'
  );
  const disposition = `attachment; filename="count-record-${fingerprint.slice(0, 8)}.json"`;
  return new Response(streamOf(piecesOf(record)), { headers: { ...headers, 'content-disposition': disposition } });
};

/** A piece for each time that the reader is ready for one. */
function streamOf(pieces: Generator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    }
  });
}

/** The file piece by piece, so that a long list is never one text. */
function* piecesOf(record: CountRecord): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const [index, [key, value]] of Object.entries(record).entries()) {
    yield encoder.encode(`${index === 0 ? '{' : ','}\n${JSON.stringify(key)}:`);
    if (!Array.isArray(value)) yield encoder.encode(JSON.stringify(value));
    else for (const text of listPieces(value)) yield encoder.encode(text);
  }
  yield encoder.encode('\n}\n');
}

const ITEMS_AT_A_TIME = 500;

function* listPieces(items: readonly unknown[]): Generator<string> {
  yield '[';
  for (let from = 0; from < items.length; from += ITEMS_AT_A_TIME) {
    const part = items.slice(from, from + ITEMS_AT_A_TIME).map((item) => JSON.stringify(item));
    yield `${from === 0 ? '' : ','}${part.join(',')}`;
  }
  yield ']';
}
