/** Views behind the register's pages: one household, one person, who still needs an invitation, which devices are in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HouseholdPage, HouseholdRow, Paged, PersonPage, PersonRow, SessionRow } from '#contract/views/register.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let householdId: string;
let newcomer: string;
beforeAll(async () => {
  stage = await newStage({ households: 3 });
  const buildingId = [...stage.buildings.values()][0];
  ({ householdId } = await stage.must('household.add', { buildingId, staircase: '9', room: '901' }, 'SECRETARY'));
  ({ personId: newcomer } = await stage.must('person.add', { name: '新来的', householdId }, 'SECRETARY'));
});
afterAll(() => stage.close());

describe('pages of the register', () => {
  it('shows a household with everybody in it, and its voter once named', async () => {
    const before = await stage.view<HouseholdPage>('register.household', { householdId }, 'SECRETARY');
    expect(before.household.label).toContain('9单元901室');
    expect(before.people.map((person) => person.name)).toEqual(['新来的']);
    expect(before.household.voter).toBeNull();
    const without = await stage.view<Paged<HouseholdRow>>('register.households', { withoutVoter: true }, 'SECRETARY');
    expect(without.rows.map((row) => row.id)).toEqual([householdId]);
    await stage.must('household.name-voter', { householdId, personId: newcomer }, 'SECRETARY');
    const after = await stage.view<HouseholdPage>('register.household', { householdId }, 'SECRETARY');
    expect(after.household.voter).toEqual({ personId: newcomer, name: '新来的' });
    expect((await stage.view<Paged<HouseholdRow>>('register.households', { withoutVoter: true }, 'SECRETARY')).total).toBe(0);
  });

  it('counts somebody as to be invited until an invitation waits', async () => {
    const toInvite = () => stage.view<Paged<PersonRow>>('register.people', { toInvite: true }, 'SECRETARY');
    expect((await toInvite()).rows.map((row) => row.id)).toEqual([newcomer]);
    await stage.must('invitation.issue', { personIds: [newcomer] }, 'SECRETARY');
    expect((await toInvite()).total).toBe(0);
    stage.clock.advanceDays(61);
    expect((await toInvite()).rows.map((row) => row.id)).toEqual([newcomer]);
    const page = await stage.view<PersonPage>('register.person', { personId: newcomer }, 'SECRETARY');
    expect(page.invitations.map((invitation) => invitation.status)).toEqual(['EXPIRED']);
    expect(page.person.household).toContain('9单元901室');
    expect(page.bodies[0]?.kind).toBe('RESIDENTS_COMMITTEE');
  });

  it('lists devices with whose they are, without those revoked', async () => {
    const { accountId } = await stage.must<{ accountId: string }>(
      'account.create',
      { personId: stage.personId('CHAIR'), login: 'chair-1' },
      'ADMINISTRATOR'
    );
    const { sessionId } = await stage.must<{ sessionId: string }>(
      'session.open',
      { accountId, tokenHash: 'a'.repeat(64), device: 'Linux · Chrome' },
      'SYSTEM'
    );
    const devices = () => stage.view<Paged<SessionRow>>('register.sessions', { search: 'chrome' }, 'ADMINISTRATOR');
    expect((await devices()).rows).toMatchObject([{ id: sessionId, personId: stage.personId('CHAIR'), sort: 'STAFF', isThisOne: false }]);
    await stage.must('session.revoke', { sessionId }, 'ADMINISTRATOR');
    expect((await devices()).total).toBe(0);
  });

  it('[AU7] is closed to everybody but those who keep the register', async () => {
    for (const [name, params] of [
      ['register.household', { householdId }],
      ['register.person', { personId: newcomer }],
      ['register.sessions', {}]
    ] as const) {
      for (const who of ['CHAIR', 'RESIDENT:1', 'VISITOR']) {
        const answer = await stage.app.query(name, params, await stage.as(who));
        expect(answer.ok, `${name} for ${who}`).toBe(false);
      }
    }
    expect((await stage.app.query('register.person', { personId: 'nobody' }, await stage.as('SECRETARY'))).ok).toBe(false);
  });
});
