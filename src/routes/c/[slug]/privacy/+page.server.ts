/** The data page of a community, for everybody. */
import type { PrivacyPage } from '#contract/views/register.ts';
import { readView } from '../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const privacy = await readView<PrivacyPage>(event, 'privacy.page');
  event.setHeaders({ 'cache-control': 'public, max-age=60' });
  return { privacy };
};
