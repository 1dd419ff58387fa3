/** Reads a view for a page, and turns a refusal into the page that people understand: sign in, not for you, not found. */
import { error, redirect } from '@sveltejs/kit';
import type { Refusal } from '#domain/basics/refusal.ts';

/** The least of a request that reading a view needs. */
export interface ViewRequest {
  readonly locals: App.Locals;
  readonly url: URL;
}

/** The address of the staff sign-in that comes back to this page. */
export function signInPath(url: URL): string {
  return `/signin?back=${encodeURIComponent(url.pathname + url.search)}`;
}

/**
 * The view, masked for whoever reads. Without a session: to the staff sign-in. Without the role: 403 with the code. Not there: 404.
 * For pages of the desk; phone pages greet a visitor in their own way.
 */
export async function readView<View>({ locals, url }: ViewRequest, name: string, params: unknown = {}): Promise<View> {
  if (!locals.actor) redirect(303, signInPath(url));
  const answer = await locals.app.query(name, params, locals.actor);
  if (answer.ok) return answer.value as View;
  return refusePage(answer.error, url);
}

function refusePage({ code }: Refusal, url: URL): never {
  if (code === 'authority.not-signed-in') redirect(303, signInPath(url));
  if (code.startsWith('authority.')) error(403, { message: code, code });
  if (code === 'record.not-found') error(404, { message: code, code });
  error(409, { message: code, code });
}
