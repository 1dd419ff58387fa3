/** One picture, for whoever may see it; as a picture and nothing else. */
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
  const picture = locals.actor && (await locals.runtime.files.read(params.id, locals.actor));
  if (!picture?.ok) error(404, 'record.not-found', { code: 'record.not-found' });
  const { bytes, mime, isPublic } = picture.value;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': mime,
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="${params.id}.${mime === 'image/png' ? 'png' : 'jpg'}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      // The bytes of an id never change; a picture may stop being public, so copies do not last.
      'cache-control': isPublic ? 'public, max-age=3600' : 'private, no-store'
    }
  });
};
