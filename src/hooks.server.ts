/** Every request: where it may come from, how large it may be, who is asking, in which language; and what every answer carries. */
import { randomBytes } from 'node:crypto';
import { error } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { version } from '$app/env';
import { LIMITS } from '#contract/limits.ts';
import type { Runtime } from '#server/runtime.ts';
import { editionOf, themeOf } from '#ui/state/preferences.ts';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { langOf } from '#ui/words/lang.ts';
import { readerLang } from '#ui/words/readerLang.ts';
import { packed, takesGzip } from './answering/packed.ts';
import { PublicPages, tagOf } from './answering/publicPages.ts';

/** Over https for a year; a site that once had it never falls back to plain http. */
const HSTS = 'max-age=31536000';
/** Bytes around the pictures of an upload. */
const FORM_MARGIN_BYTES = 64 * 1024;
const publicPages = new PublicPages();

export const handle: Handle = async ({ event, resolve }) => {
  const runtime = theRuntime();
  const { locals, url, request, cookies } = event;
  locals.app = runtime.app;
  locals.runtime = runtime;
  locals.community = null;
  locals.actor = null;
  locals.requestId = randomBytes(6).toString('hex');
  locals.lang = readerLang(cookies.get('lang'), request.headers.get('accept-language'));
  locals.edition = editionOf(cookies.get('edition'));

  const refusal = originRefusal(event.request, url, runtime) ?? sizeRefusal(request);
  if (refusal) return withHeaders(refusal, event);
  await findReader(event, runtime);
  const tag = await publicTag(event);
  const known = tag === null ? null : publicPages.known(tag, request.headers.get('if-none-match'));
  if (known) return known;
  const drawn = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', locals.lang).replace('%edition%', locals.edition)
  });
  const response = await packed(withHeaders(drawn, event), request, event.isDataRequest);
  return tag === null ? response : publicPages.keep(tag, response);
};

type Event = Parameters<Handle>[0]['event'];

/** The server puts its one application there before the first request; this bundle holds no server code of its own. */
function theRuntime(): Runtime {
  const runtime = (globalThis as Record<symbol, unknown>)[Symbol.for('sifang.runtime')] as Runtime | undefined;
  if (!runtime) throw new Error('the application was not started: use npm start, npm run demo or npm run dev');
  return runtime;
}

/** The tag of what a visitor asks to read in a community; null for people, changes, and pages outside. */
async function publicTag({ locals, url, request, cookies, isDataRequest }: Event): Promise<string | null> {
  const { community, actor, runtime } = locals;
  if (request.method !== 'GET' || isDataRequest || !community || actor?.kind !== 'VISITOR') return null;
  const theme = themeOf(cookies.get('theme'));
  return tagOf({
    revision: await runtime.app.store.revision(community.id),
    now: runtime.app.now(),
    address: url.href,
    reader: [locals.lang, locals.edition, theme, String(takesGzip(request))],
    version
  });
}

/**
 * Below `/c/<slug>`: the community, and the person of the session if it is of this community. An unknown slug is 404: pages are drawn in
 * the reader's language (their layout refuses), everything else is refused here.
 */
async function findReader({ url, request, locals }: Event, runtime: Runtime): Promise<void> {
  const slug = /^\/c\/([^/]+)/.exec(url.pathname)?.[1];
  if (slug === undefined) return;
  const community = await runtime.app.store.communityBySlug(slug);
  if (!community && request.method === 'GET') return;
  if (!community) error(404, 'record.not-found', { code: 'record.not-found' });
  locals.community = community;
  locals.actor = await runtime.identity.actorOfCookies(request.headers.get('cookie') ?? '', slug);
}

/**
 * Changes are accepted from our own pages only: the Origin must be the host that was called, or a listed one. A request without an
 * Origin passes when it carries no cookie (no browser page sent it). Source: reliability F18; SPEC AU20.
 */
function originRefusal(request: Request, url: URL, { settings }: Runtime): Response | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return null;
  const origin = request.headers.get('origin');
  if (origin === null) {
    const isOurs = request.headers.get('cookie') === null || request.headers.get('sec-fetch-site') === 'same-origin';
    return isOurs ? null : plain('authority.foreign-origin', 403);
  }
  const listed = [...settings.allowedOrigins, settings.publicUrl].filter(Boolean).map((one) => one.replace(/\/$/, ''));
  const isSame = URL.canParse(origin) && new URL(origin).host === url.host;
  return isSame || listed.includes(origin) ? null : plain('authority.foreign-origin', 403);
}

/** Before the body is read; what lies about its length is cut off by the adapter. */
function sizeRefusal(request: Request): Response | null {
  const isUpload = (request.headers.get('content-type') ?? '').startsWith('multipart/form-data');
  const limit = isUpload ? LIMITS.uploadBytes + FORM_MARGIN_BYTES : LIMITS.bodyBytes;
  return Number(request.headers.get('content-length') ?? 0) > limit ? plain('command.too-large', 413) : null;
}

function plain(code: string, status: number): Response {
  return Response.json({ ok: false, code }, { status });
}

function withHeaders(given: Response, { url, locals }: Event): Response {
  // The headers of a redirect or of a fetched answer cannot be changed.
  const response = new Response(given.body, given);
  const set = (name: string, value: string) => response.headers.set(name, value);
  set('x-content-type-options', 'nosniff');
  set('x-frame-options', 'DENY');
  set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
  set('cross-origin-opener-policy', 'same-origin');
  if (!response.headers.has('referrer-policy')) set('referrer-policy', 'same-origin');
  // To Safari before 15.4 the live line of the same host is not 'self'.
  const policy = response.headers.get('content-security-policy');
  if (policy) set('content-security-policy', policy.replace("connect-src 'self'", `$& ${url.origin.replace(/^http/, 'ws')}`));
  if (url.protocol === 'https:') set('strict-transport-security', HSTS);
  if (url.pathname.startsWith('/_app/immutable/')) return response;
  // What a signed-in person or a screen sees stays there; a public page may be kept, one copy per language and edition.
  if ((locals.actor?.sessionId ?? '') !== '' || /^\/(?:b|i|s|projector|setup|signin|signout)(?:\/|$)/.test(url.pathname))
    set('cache-control', 'private, no-store');
  else response.headers.append('vary', 'cookie, accept-language');
  return response;
}

/** Whatever was not expected: logged under a number, answered with the number only. */
export const handleError: HandleServerError = ({ kind, error: fault, event }) => {
  const { requestId: id, runtime, community } = event.locals;
  const home = community ? `/c/${community.slug}` : '/';
  if (kind === 'app') {
    const { what, todo } = fault.code === undefined ? {} : refusalShown({ code: fault.code }, langOf(event.locals.lang));
    return { id, home, ...(what === undefined || todo === undefined ? {} : { what, todo }) };
  }
  if (kind === 'framework' && fault.status < 500) return fault.status === 404 ? { code: 'record.not-found', id, home } : { id, home };
  const where = { requestId: id, method: event.request.method, route: event.route.id };
  runtime?.log.error({ ...where, err: fault }, 'request failed');
  return { message: 'storage.failed', id, home };
};
