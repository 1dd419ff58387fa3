/** Shares, ledger and declining subsidies of one matter. */
import type { DeskCost, LadderView } from '#contract/views/money.ts';
import type { PropertyNames } from '#contract/views/property.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { readView } from '../../../../../../readView.ts';
import { decidedAction, mayGive } from '../decidedAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const isDesk = locals.actor !== null && hasRole(locals.actor, 'SECRETARY', 'ADMINISTRATOR');
  const places = isDesk ? await readView<PropertyNames>(event, 'property.places') : null;
  return {
    costs: await readView<DeskCost[]>(event, 'cost.plans', { matterId: params.id }),
    ladders: await readView<LadderView[]>(event, 'board.ladders', { matterId: params.id }),
    buildings: (places?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name })),
    mayGive: mayGive(locals)
  };
};

export const actions: Actions = { command: decidedAction() };
