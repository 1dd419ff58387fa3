/** The register of an estate as a file: `?estateId=…&form=xlsx|csv`, with headings in the reader's language. */
import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '../../../../../../readView.ts';
import type { RequestHandler } from './$types';

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

export const GET: RequestHandler = async ({ locals, url }) => {
  if (!locals.actor) redirect(303, signInPath(url));
  if (!locals.runtime.rates.allow(locals.actor.sessionId || locals.requestId, 'upload'))
    error(429, { message: 'command.rate-exceeded', code: 'command.rate-exceeded' });
  const form = url.searchParams.get('form') === 'csv' ? 'csv' : 'xlsx';
  const lang = locals.lang === 'en' ? 'en' : 'zh';
  const made = await locals.app.imports.export(url.searchParams.get('estateId') ?? '', form, lang, locals.actor);
  if (!made.ok) error(made.error.code.startsWith('authority.') ? 403 : 404, { message: made.error.code, code: made.error.code });
  const { bytes, name } = made.value;
  const clean = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ');
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': TYPES[form],
      'content-length': String(bytes.length),
      // Names of people: kept by no cache, and never shown in place.
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="units.${form}"; filename*=UTF-8''${encodeURIComponent(clean).replace(/['()*!]/g, percent)}`
    }
  });
};

/** RFC 8187 leaves these signs to be encoded as well. */
function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
