/** Reads a view for a page that anybody may open: visitors get a copy that may be kept for a moment, signed-in people their own. */
import { error } from '@sveltejs/kit';

/**
 * Seconds for which a public page may be kept by phones and proxies, and then shown once more while a newer one is fetched: a notice that comes
 * down is gone soon after. Countdowns stay right: the browser asks the server's time when a page looks old, and the end is printed as a date.
 */
const KEPT_SECONDS = 15;
const SHOWN_ONCE_MORE_SECONDS = 60;

/** The least of a request that a public page needs. */
export interface PublicRequest {
  readonly locals: App.Locals;
  readonly setHeaders: (headers: Record<string, string>) => void;
}

/** The view, masked for whoever reads. Not there: 404; anything else refused: 403 with its code. */
export async function publicView<View>({ locals, setHeaders }: PublicRequest, name: string, params: unknown = {}): Promise<View> {
  if (!locals.actor) error(404, { message: 'record.not-found', code: 'record.not-found' });
  const answer = await locals.app.query(name, params, locals.actor);
  if (!answer.ok) {
    const { code } = answer.error;
    error(code === 'record.not-found' ? 404 : 403, { message: code, code });
  }
  if (locals.actor.kind === 'VISITOR')
    setHeaders({ 'cache-control': `public, max-age=${KEPT_SECONDS}, stale-while-revalidate=${SHOWN_ONCE_MORE_SECONDS}` });
  return answer.value as View;
}
