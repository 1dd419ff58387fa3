/** Estates, buildings and staircases that an owners' vote may be asked in, for the form of the triage. */
import * as v from 'valibot';
import type { VotePlacesView } from '#contract/views/ownersVote.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { compareNumbers } from '#domain/voting/rules/unitNumberOrder.ts';
import { query, type Reading } from '../../query.ts';

export const placesQuery = query({
  name: 'votes.places',
  params: v.strictObject({}),
  roles: ['SECRETARY', 'AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE', 'SYSTEM'],
  audience: 'SHARED',
  topics: () => [],
  async run({ read }: Reading): Promise<Result<VotePlacesView, Refusal>> {
    const [estates, buildings, units] = await Promise.all([
      read.list('estate', {}, { orderBy: 'position' }),
      read.list('building', {}, { orderBy: 'position' }),
      read.countBy('unit', {}, 'buildingId')
    ]);
    const places: VotePlacesView['places'][number][] = [];
    for (const { id: buildingId, name } of buildings.filter((building) => (units[building.id] ?? 0) > 0)) {
      places.push({ buildingId, name, staircase: null });
      const staircases = Object.keys(await read.countBy('unit', { buildingId }, 'staircase')).filter((staircase) => staircase !== '');
      const inOrder = staircases.length > 1 ? staircases.sort(compareNumbers) : [];
      places.push(...inOrder.map((staircase) => ({ buildingId, name, staircase })));
    }
    return ok({ estates: estates.map(({ id, name }) => ({ id, name })), places });
  }
});
