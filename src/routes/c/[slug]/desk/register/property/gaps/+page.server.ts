/** What the register does not know yet, for one estate. */
import type { PropertyGaps, PropertyNames } from '#contract/views/property.ts';
import { readView } from '../../../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { estates } = await readView<PropertyNames>(event, 'property.places');
  const asked = event.url.searchParams.get('estateId');
  const estate = estates.find((one) => one.id === asked) ?? estates[0];
  const gaps = estate ? await readView<PropertyGaps>(event, 'property.gaps', { estateId: estate.id }) : null;
  return { estates, gaps };
};
