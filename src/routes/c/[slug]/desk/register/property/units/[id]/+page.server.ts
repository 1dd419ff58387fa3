/** One unit: what is known of it, who owns it from when, who lives in it. */
import type { OwnerRow, UnitPage } from '#contract/views/property.ts';
import type { Paged } from '#contract/views/register.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import {
  correctOwnershipFields,
  correctUnitFields,
  handOverFields,
  namedVoterFields,
  occupantFields,
  ownerFields,
  transferFields,
  untilFields
} from '#ui/forms/property.ts';
import { reasonField } from '#ui/forms/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../../../commandAction.ts';
import { readView } from '../../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

/** Owners that can be ticked at once. */
const FOUND_MAX = 20;

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  const unit = await readView<UnitPage>(event, 'property.unit', { unitId: params.id });
  const search = (url.searchParams.get('owner') ?? '').slice(0, 60);
  const found = search === '' ? [] : (await readView<Paged<OwnerRow>>(event, 'property.owners', { search })).rows.slice(0, FOUND_MAX);
  const today = calendarDateAt(locals.app.now(), locals.community!.zone);
  return { unit, search, found, today, entered: url.searchParams.get('entered') ?? '' };
};

export const actions: Actions = {
  command: commandAction(
    ({ locals }) => {
      const words = wordsFor(locals.lang);
      return {
        'owner.add': ownerFields(words),
        'ownership.transfer': transferFields(words),
        'ownership.correct': correctOwnershipFields(words),
        'ownership.hand-over': handOverFields(words),
        'ownership.name-voter': namedVoterFields(words),
        'ownership.end': untilFields(words),
        'occupant.add': occupantFields(words),
        'occupant.end': untilFields(words),
        'unit.correct': correctUnitFields(words),
        'unit.end': [reasonField(words)]
      };
    },
    (answer, { name, payload }) => {
      if (name !== 'owner.add') return null;
      // Back to the choice of owners, with the new one ticked.
      const query = new URLSearchParams({ owner: String(payload['name']), entered: (answer.data as { ownerId: string }).ownerId });
      return `?${query.toString()}#transfer`;
    }
  )
};
