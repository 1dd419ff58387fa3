/** Lotteries of one matter: the list, the seed, the order. */
import type { DeskLottery } from '#contract/views/lottery.ts';
import type { HouseholdRow, Paged } from '#contract/views/register.ts';
import { hasRole } from '#domain/basics/actor.ts';
import type { FieldOption } from '#ui/state/fields.ts';
import { readView, type ViewRequest } from '../../../../../../readView.ts';
import { whoOf } from '../../matterChoices.ts';
import { decidedAction, mayGive } from '../decidedAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  lotteries: await readView<DeskLottery[]>(event, 'lottery.desk', { matterId: event.params.id }),
  households: await foundHouseholds(event),
  who: whoOf(event.url),
  mayGive: mayGive(event.locals)
});

/** Households found by door or name, for those who may read the register. */
async function foundHouseholds(event: ViewRequest): Promise<FieldOption[]> {
  const { actor } = event.locals;
  const search = whoOf(event.url);
  if (search === '' || !actor || !hasRole(actor, 'SECRETARY', 'ADMINISTRATOR')) return [];
  const found = await readView<Paged<HouseholdRow>>(event, 'register.households', { search });
  return found.rows.map(({ id, label }) => ({ value: id, label }));
}

export const actions: Actions = { command: decidedAction() };
