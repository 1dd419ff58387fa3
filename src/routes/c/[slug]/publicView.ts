/** Reads a view for a page that anybody may open: visitors get a copy that may be kept for a moment, signed-in people their own. */
import { error } from '@sveltejs/kit';

/** Seconds for which a public page may be kept by phones and proxies: a notice that comes down is gone soon after. */
const KEPT_SECONDS = 15;

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
  if (locals.actor.kind === 'VISITOR') setHeaders({ 'cache-control': `public, max-age=${KEPT_SECONDS}` });
  return answer.value as View;
}
