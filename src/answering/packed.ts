/** Packs what pages answer: on a hall's Wi-Fi without https browsers take gzip and nothing better. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);

/** Smaller answers gain nothing. */
const FROM_BYTES = 1_000;
/** A good third of the best level's time for 2 % more bytes. */
const LEVEL = 5;
/** Pages, whole when they come here. Files and exports are packed already or are streams; they pass as they are, and so does other JSON. */
const PAGE = /^text\/html\b/;
const PAGE_DATA = /^(?:text\/sveltekit-data|application\/json)\b/;

/** True when this browser takes gzip. */
export function takesGzip(request: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s|,|$))/.test(request.headers.get('accept-encoding') ?? '');
}

/** The same answer, packed when it is a page or, with `isData`, the data of one, when the browser takes it and it is worth it. */
export async function packed(response: Response, request: Request, isData = false): Promise<Response> {
  const { headers } = response;
  const isPacked = headers.has('content-encoding');
  if (isPacked || !(isData ? PAGE_DATA : PAGE).test(headers.get('content-type') ?? '')) return response;
  headers.append('vary', 'accept-encoding');
  if (!takesGzip(request) || !response.body) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const isWorthIt = body.length >= FROM_BYTES;
  if (isWorthIt) headers.set('content-encoding', 'gzip');
  const sent = isWorthIt ? new Uint8Array(await pack(body, { level: LEVEL })) : body;
  headers.set('content-length', String(sent.length));
  return new Response(sent, { status: response.status, statusText: response.statusText, headers });
}
