/** Commands on buildings and households. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { id, line, optionalLine } from '../../limits.ts';

const staircase = optionalLine(20);
const room = line(20);

export const addBuilding = command({
  name: 'building.add',
  payload: v.strictObject({ name: line(40) }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '登记楼栋', en: 'Enter a building' },
  when: '',
  refusals: ['register.building-there']
});

export const addHousehold = command({
  name: 'household.add',
  payload: v.strictObject({ buildingId: id, staircase, room }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '登记一户', en: 'Enter a household' },
  when: '',
  refusals: ['register.household-there']
});

export const correctHousehold = command({
  name: 'household.correct',
  payload: v.strictObject({ householdId: id, buildingId: id, staircase, room, reason: line() }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '更正一户的门牌，写明理由', en: 'Correct the address of a household, with a reason' },
  when: '',
  refusals: ['register.household-there', 'register.nothing-changed']
});

export const nameVoter = command({
  name: 'household.name-voter',
  payload: v.strictObject({ householdId: id, personId: v.nullable(id) }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '指定一户的表决人', en: 'Name who votes for a household' },
  when: '',
  refusals: ['register.voter-elsewhere', 'register.person-ended', 'register.nothing-changed']
});
