/** The rule profiles of the community. */
import type { ProfileLine, RegisterOverview } from '#contract/views/register.ts';
import { readView } from '../../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<RegisterOverview>(event, 'register.overview');
  return { profiles: await readView<readonly ProfileLine[]>(event, 'register.profiles') };
};
