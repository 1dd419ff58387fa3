/** Views of buildings and households, and the sums of the register. */
import * as v from 'valibot';
import type { HouseholdRow, Paged, RegisterOverview } from '#contract/views/register.ts';
import { id } from '#contract/limits.ts';
import { ok } from '#domain/basics/result.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import { query, type Query } from '../../query.ts';
import { REGISTER_READERS } from './desk.ts';
import { byName, paged, PageParams } from './paging.ts';

export const placeQueries: readonly Query[] = [
  query({
    name: 'register.overview',
    params: v.object({}),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => ['community'],
    async run({ read, now }) {
      const households = await read.list('household', {});
      const buildings = await read.list('building', {}, { orderBy: 'position' });
      const people = await read.list('person', { endedAt: null });
      const waiting = await read.list('invitation', { usedAt: null, revokedAt: null });
      const withVoter = households.filter((household) => household.votingPersonId !== null);
      return ok<RegisterOverview>({
        buildings: buildings.map((building) => ({
          id: building.id,
          name: building.name,
          households: households.filter((household) => household.buildingId === building.id).length,
          withVoter: withVoter.filter((household) => household.buildingId === building.id).length
        })),
        households: households.length,
        householdsWithVoter: withVoter.length,
        people: people.length,
        peopleBound: people.filter((person) => person.boundAt !== null).length,
        accounts: await read.count('account', { endedAt: null }),
        invitationsWaiting: waiting.filter((invitation) => now < invitation.expiresAt).length,
        holidayYears: (await read.list('holidayYear', {}, { orderBy: 'year' })).map((table) => table.year)
      });
    }
  }),
  query({
    name: 'register.households',
    params: v.object({ ...PageParams.entries, buildingId: v.optional(v.nullable(id), null), withoutVoter: v.optional(v.boolean(), false) }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read }, params) {
      const buildings = new Map((await read.list('building', {})).map((building) => [building.id, building]));
      const where = params.buildingId === null ? {} : { buildingId: params.buildingId };
      const households = (await read.list('household', where)).filter((one) => !params.withoutVoter || one.votingPersonId === null);
      const people = await read.list('person', { endedAt: null });
      const names = new Map(people.map((person) => [person.id, person.name]));
      const rows = households.map((household): HouseholdRow => {
        const building = buildings.get(household.buildingId) ?? { name: '', position: 0 };
        const { id: householdId, buildingId, staircase, room, votingPersonId } = household;
        return {
          id: householdId,
          buildingId,
          building: building.name,
          staircase,
          room,
          label: householdLabel(building, household),
          voter: votingPersonId === null ? null : { personId: votingPersonId, name: names.get(votingPersonId) ?? '' },
          people: people
            .filter((person) => person.householdId === householdId)
            .map((person) => ({ personId: person.id, name: person.name }))
        };
      });
      const position = (row: HouseholdRow) => buildings.get(row.buildingId)?.position ?? 0;
      rows.sort((a, b) => position(a) - position(b) || byName.compare(a.label, b.label));
      return ok<Paged<HouseholdRow>>(paged(rows, params, (row) => `${row.label} ${row.people.map((person) => person.name).join(' ')}`));
    }
  })
];
