/** What the desk's forms of money and elections make of what was typed is what their commands take. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { enterNomination, takeOffice } from '#contract/commands/election.ts';
import { planCost } from '#contract/commands/money.ts';
import { wordsFor } from '../words/index.ts';
import { prepareDecided } from './decidedTogether.ts';
import { nominationActions, officeActions, takeOfficeFields } from './election.ts';

const zh = wordsFor('zh-CN');
const PLAN = { matterId: 'm1', title: '修灯', totalFen: 100, base: 'WEIGHTS', bearers: 'HOUSEHOLDS' };

describe('a cost by agreed weights', () => {
  it('[CO1] reads one bearer per line, its weight behind the last space', () => {
    const typed = { ...PLAN, doors: '3号楼 2单元-502 3\n5号楼101室  0\n', weights: [{ floor: '1', weight: 2 }] };
    const made = prepareDecided(typed, 'cost.plan');
    expect(made['weights']).toEqual([
      { door: '3号楼 2单元-502', weight: 3 },
      { door: '5号楼101室', weight: 0 },
      { floor: '1', weight: 2 }
    ]);
    expect(v.is(planCost.payload, made)).toBe(true);
  });

  it('[CO1] a line without a weight is refused, never read as 0', () => {
    expect(v.is(planCost.payload, prepareDecided({ ...PLAN, doors: '3号楼502' }, 'cost.plan'))).toBe(false);
    expect(prepareDecided({ ...PLAN, doors: '' }, 'cost.plan')).toEqual(PLAN);
  });
});

describe('an election', () => {
  const line = {
    nominationId: 'n1',
    number: 1,
    candidateName: '钱一',
    statement: '',
    sort: 'SELF',
    nominators: [],
    reason: '',
    at: 0
  } as const;
  const list = { candidates: [], seatsContested: 0, isOpen: true, options: [], nominations: [{ ...line, state: 'NOMINATED' as const }] };

  it('[NO1] offers nothing once the list is closed', () => {
    const commands = (isOpen: boolean) => nominationActions({ ...list, isOpen }, 'm1', zh, []).map(({ command }) => command);
    expect(commands(true)).toEqual(['nomination.enter', 'nomination.accept', 'nomination.decline', 'nomination.refuse']);
    expect(commands(false)).toEqual([]);
  });

  it('[NO2] takes a person of the register without a name', () => {
    const typed = { matterId: 'm1', candidatePersonId: 'p1', sort: 'JOINT', nominators: '甲\n乙' };
    expect(v.is(enterNomination.payload, prepareDecided(typed, 'nomination.enter'))).toBe(true);
  });

  it('[NO6] offers the posts when the result is in force, in the body that was elected', () => {
    const matter = { id: 'm1', bodyKind: 'OWNERS_ASSEMBLY', rule: 'DR12' } as const;
    expect(officeActions({ ...matter, state: 'RESULT_PUBLICIZING' }, zh, '2026-05-19')).toEqual([]);
    expect(officeActions({ ...matter, state: 'IN_FORCE' }, zh, '2026-05-19')).toHaveLength(1);
    const [bodyKind] = takeOfficeFields(zh, matter, '2026-05-19');
    expect(bodyKind?.value).toBe('OWNERS_COMMITTEE');
    expect(v.is(takeOffice.payload, { matterId: 'm1', bodyKind: bodyKind?.value, startsOn: '2026-05-19' })).toBe(true);
  });
});
