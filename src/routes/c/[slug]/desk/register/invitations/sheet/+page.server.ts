/** The codes to print: only for the desk, never kept by a cache. */
import type { CommunitySettings, InvitationCodeRow, InvitationRow, Paged } from '#contract/views/register.ts';
import { LIMITS } from '#contract/limits.ts';
import { error } from '@sveltejs/kit';
import { listParams } from '../../../../../../listParams.ts';
import { printedAddress } from '../../../../../../printedAddress.ts';
import { readView, type ViewRequest } from '../../../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { ids, page, pages } = event.url.searchParams.has('waiting')
    ? await waiting(event)
    : { ids: askedIds(event.url), page: 1, pages: 1 };
  const codes =
    ids.length === 0 ? [] : await readView<readonly InvitationCodeRow[]>(event, 'register.invitation-codes', { invitationIds: ids });
  const { publicUrl } = await readView<CommunitySettings>(event, 'community.settings');
  return { codes, page, pages, printed: printedAddress(publicUrl, event.locals.runtime.settings.publicUrl, event.url) };
};

function askedIds(url: URL): string[] {
  const ids = (url.searchParams.get('ids') ?? '').split(',').filter(Boolean);
  if (ids.length > LIMITS.listItems) error(400, { message: 'record.not-found', code: 'record.not-found' });
  return ids;
}

/** Every invitation that was not used yet, page by page. */
async function waiting(event: ViewRequest) {
  const { page } = listParams(event.url);
  const list = await readView<Paged<InvitationRow>>(event, 'register.invitations', { status: 'WAITING', page });
  // Links that set a password are not for printing in a pile.
  return { ids: list.rows.filter((row) => row.purpose === 'BIND').map((row) => row.id), page: list.page, pages: list.pages };
}
