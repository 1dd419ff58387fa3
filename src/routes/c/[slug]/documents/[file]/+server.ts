/** The PDF of an issued document: `documents/<code>.pdf`. Public papers for everybody, those on file for the posts that keep them. */
import { error, redirect } from '@sveltejs/kit';
import type { IssuedDocument } from '#domain/followup/records.ts';
import { printedAddress } from '../../../../printedAddress.ts';
import { fileHeaders } from './fileHeaders.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, url, request }) => {
  const code = /^([a-z0-9]{6,16})\.pdf$/.exec(params.file.toLowerCase())?.[1];
  const answer = code && locals.actor ? await locals.app.query('document.open', { code }, locals.actor) : undefined;
  if (!answer?.ok) error(404, { message: 'record.not-found', code: 'record.not-found' });
  const document = answer.value as IssuedDocument;
  // A void paper is not handed out as if it held: its page says why. Those who keep the files still see it.
  if (document.voidedAt !== null && locals.actor?.kind !== 'PERSON') redirect(303, `/v/${document.code}`);

  const headers = fileHeaders(document, url.searchParams.has('download'));
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  const { origin } = printedAddress(locals.community?.publicUrl ?? '', locals.runtime.settings.publicUrl, url);
  const made = await locals.runtime.documents.renderIssued(document, origin);
  if (!made.ok) redirect(303, `${url.pathname}/refused`);
  return new Response(made.value as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, 'content-type': 'application/pdf', 'content-length': String(made.value.length) }
  });
};
