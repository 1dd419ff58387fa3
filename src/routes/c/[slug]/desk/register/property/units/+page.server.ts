/** Units with search, filters and pages, and the form for one more. */
import { UNIT_GAPS, type PropertyNames, type UnitRow } from '#contract/views/property.ts';
import type { Paged } from '#contract/views/register.ts';
import { UNIT_USES } from '#domain/voting/owners/records.ts';
import { unitFields } from '#ui/forms/property.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../../commandAction.ts';
import { listParams } from '../../../../../../listParams.ts';
import { readView } from '../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { url } = event;
  const { estates, buildings } = await readView<PropertyNames>(event, 'property.places');
  const asked = (name: string) => url.searchParams.get(name);
  const estateId = estates.find((estate) => estate.id === asked('estateId'))?.id ?? null;
  const buildingId = buildings.find((building) => building.id === asked('buildingId'))?.id ?? null;
  const use = UNIT_USES.find((one) => one === asked('use')) ?? null;
  const gap = UNIT_GAPS.find((one) => one === asked('gap')) ?? null;
  const list = listParams(url);
  const units = await readView<Paged<UnitRow>>(event, 'property.units', { ...list, estateId, buildingId, use, gap });
  return { units, estates, buildings, estateId, buildingId, use, gap, search: list.search };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => ({ 'unit.add': unitFields(wordsFor(locals.lang)) }),
    // Behind a new unit come its owners: go there.
    (answer) => `units/${(answer.data as { unitId: string }).unitId}`
  )
};
