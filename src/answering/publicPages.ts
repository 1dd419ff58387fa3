/** Public pages, drawn once for all visitors: kept until anything of the community changes, a minute passes, or room is needed. */
import { createHash } from 'node:crypto';

/** What decides how a public page looks, besides its address. */
export interface PageState {
  /** The community's revision: the number of its last change. */
  readonly revision: number;
  /** The server's time, epoch ms. Countdowns are written in minutes, so a page is good for the minute it was drawn in. */
  readonly now: number;
  readonly address: string;
  /** Language, edition, theme, packing: whatever of the request shows. */
  readonly reader: readonly string[];
  /** The build that drew it. */
  readonly version: string;
}

interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: readonly (readonly [string, string])[];
}

const MINUTE_MS = 60_000;
/** Pages kept at once, at some ten kilobytes each. */
const PAGES_MAX = 300;

/** Says the same for the same picture: two requests with one tag get the same page to the letter, whoever asks. */
export function tagOf({ revision, now, address, reader, version }: PageState): string {
  const state = JSON.stringify([version, revision, Math.floor(now / MINUTE_MS), address, reader]);
  return `"${createHash('sha256').update(state).digest('base64url').slice(0, 27)}"`;
}

export class PublicPages {
  readonly #kept = new Map<string, Kept>();

  /** The page of a tag without drawing it: 304 when the browser has it, 200 when it is kept here, null when it must be drawn. */
  known(tag: string, ifNoneMatch: string | null): Response | null {
    const page = this.#kept.get(tag);
    if (!page) return null;
    const headers = new Headers(page.headers.map(([name, value]) => [name, value]));
    if (!ifNoneMatch?.replace(/^W\//, '').includes(tag)) return new Response(page.body, { headers });
    for (const name of ['content-length', 'content-encoding', 'content-type', 'content-security-policy']) headers.delete(name);
    return new Response(null, { status: 304, headers });
  }

  /** Gives an answer its tag and keeps it, when it is a page that everybody may see; any other passes untouched. */
  async keep(tag: string, response: Response): Promise<Response> {
    const { headers } = response;
    const isPublic = headers.get('cache-control')?.startsWith('public') && !headers.has('set-cookie');
    if (response.status !== 200 || !isPublic || !headers.get('content-type')?.startsWith('text/html')) return response;
    headers.set('etag', tag);
    const body = new Uint8Array(await response.arrayBuffer());
    this.#kept.delete(tag);
    this.#kept.set(tag, { body, headers: [...headers] });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= PAGES_MAX) break;
      this.#kept.delete(oldest);
    }
    return new Response(body, { headers });
  }
}
