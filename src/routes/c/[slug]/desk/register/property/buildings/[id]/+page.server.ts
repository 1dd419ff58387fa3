/** The building view: every unit by floor and staircase with what is known of it. */
import type { BuildingGrid } from '#contract/views/property.ts';
import { readView } from '../../../../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  grid: await readView<BuildingGrid>(event, 'property.building', {
    buildingId: event.params.id,
    estateId: event.url.searchParams.get('estateId') ?? ''
  })
});
