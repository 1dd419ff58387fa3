/** Views of one household, one person, and of the devices that are signed in. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { HouseholdPage, InvitationRow, Paged, PersonPage, SessionRow } from '#contract/views/register.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import { BODY_KINDS } from '#domain/register/records.ts';
import { query, type Query } from '../../query.ts';
import { REGISTER_READERS } from './desk.ts';
import { paged, PageParams } from './paging.ts';
import { personRow, statusOf } from './people.ts';

/** Invitations of a person that are shown. */
const INVITATIONS_SHOWN = 10;

export const oneQueries: readonly Query[] = [
  query({
    name: 'register.household',
    params: v.object({ householdId: id }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read, now, zone }, { householdId }) {
      const household = await read.get('household', householdId);
      if (!household) return refuse('record.not-found', undefined, { kind: 'household' });
      const buildings = await read.list('building', {}, { orderBy: 'position' });
      const building = buildings.find((one) => one.id === household.buildingId) ?? { name: '' };
      const label = householdLabel(building, household);
      const found = await read.list('person', { householdId, endedAt: null });
      const at = { household: label, now, today: calendarDateAt(now, zone) };
      const people = await Promise.all(found.map((person) => personRow(read, person, at)));
      const { buildingId, staircase, room } = household;
      const voter = people.find((person) => person.isVoter);
      return ok<HouseholdPage>({
        household: {
          id: householdId,
          buildingId,
          building: building.name,
          staircase,
          room,
          label,
          voter: voter ? { personId: voter.id, name: voter.name } : null,
          people: people.map((person) => ({ personId: person.id, name: person.name }))
        },
        people,
        buildings: buildings.map(({ id: one, name }) => ({ id: one, name }))
      });
    }
  }),
  query({
    name: 'register.person',
    params: v.object({ personId: id }),
    roles: REGISTER_READERS,
    audience: 'SHARED',
    topics: ({ personId }) => [`person:${personId}`],
    async run({ read, now, zone }, { personId }) {
      const found = await read.get('person', personId);
      if (!found) return refuse('record.not-found', undefined, { kind: 'person' });
      const home = found.householdId === null ? undefined : await read.get('household', found.householdId);
      const building = home && (await read.get('building', home.buildingId));
      const household = home && building ? householdLabel(building, home) : '';
      const person = await personRow(read, found, { household, now, today: calendarDateAt(now, zone) });
      const options = { orderBy: 'expiresAt', descending: true, limit: INVITATIONS_SHOWN } as const;
      const invitations = (await read.list('invitation', { personId, purpose: 'BIND' }, options)).map((invitation): InvitationRow => {
        const { id: invitationId, purpose, expiresAt, usedAt } = invitation;
        return { id: invitationId, personId, name: person.name, household, purpose, status: statusOf(invitation, now), expiresAt, usedAt };
      });
      const bodies = (await read.list('body', {})).sort((a, b) => BODY_KINDS.indexOf(a.kind) - BODY_KINDS.indexOf(b.kind));
      return ok<PersonPage>({ person, invitations, bodies: bodies.map(({ kind, name }) => ({ kind, name })) });
    }
  }),
  query({
    name: 'register.sessions',
    params: PageParams,
    roles: REGISTER_READERS,
    audience: 'OWN',
    topics: () => [],
    async run({ read, now, actor }, params) {
      const sessions = await read.list('session', { revokedAt: null }, { orderBy: 'seenAt', descending: true });
      const open = sessions.filter((session) => now < session.expiresAt);
      const people = await read.list('person', { id: [...new Set(open.map((session) => session.personId))] });
      const names = new Map(people.map((person) => [person.id, person.name]));
      const rows = open.map(({ id: sessionId, personId, sort, device, createdAt, seenAt }): SessionRow => {
        return {
          id: sessionId,
          personId,
          name: names.get(personId) ?? '',
          sort,
          device,
          createdAt,
          seenAt,
          isThisOne: sessionId === actor.sessionId
        };
      });
      return ok<Paged<SessionRow>>(paged(rows, params, (row) => `${row.name} ${row.device}`));
    }
  })
];
