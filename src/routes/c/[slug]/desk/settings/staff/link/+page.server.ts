/** The one-time link of an account, for the administrator who hands it over. */
import type { CommunitySettings, InvitationCodeRow } from '#contract/views/register.ts';
import { printedAddress } from '../../../../../../printedAddress.ts';
import { readView } from '../../../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const invitationIds = [event.url.searchParams.get('id') ?? ''];
  const [link] = await readView<readonly InvitationCodeRow[]>(event, 'register.invitation-codes', { invitationIds });
  const { publicUrl } = await readView<CommunitySettings>(event, 'community.settings');
  return { link: link!, printed: printedAddress(publicUrl, event.locals.runtime.settings.publicUrl, event.url) };
};
