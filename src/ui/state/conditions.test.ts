/** Options that follow what is chosen elsewhere in the form. */
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../forms/matterForms.ts';
import { wordsFor } from '../words/index.ts';
import { decidingFields, grouped, offered } from './conditions.ts';

const bodies = [
  { value: 'JOINT_MEETING', label: '四方联席会议' },
  { value: 'RESIDENTS_MEETING', label: '居民会议' },
  { value: 'OWNERS_ASSEMBLY', label: '业主大会' }
];
const fields = fieldsOf('matter.triage', wordsFor('zh-CN'), { bodies });
const optionsOf = (name: string) => fields.find((field) => field.name === name)?.options ?? [];
const values = (name: string, chosen: Parameters<typeof offered>[1]) => offered(optionsOf(name), chosen)?.map((one) => one.value);

describe('the triage form', () => {
  it('[MT2] offers the rules by which the chosen body decides, and no other', () => {
    expect(values('rule', { bodyKind: 'JOINT_MEETING' })).toEqual(['DR1', 'DR2', 'DR11']);
    expect(values('rule', { bodyKind: 'RESIDENTS_MEETING' })).toEqual(['DR3', 'DR11']);
    expect(values('bodyKind', { template: 'OWNERS_FULL' })).toEqual(['OWNERS_ASSEMBLY']);
    expect(values('bodyKind', { template: 'SIX_STEP_FULL' })).toEqual(['JOINT_MEETING', 'RESIDENTS_MEETING']);
  });

  it('shows all rules under the names of their bodies where no script narrows them', () => {
    expect(offered(optionsOf('rule'), null)).toEqual(optionsOf('rule'));
    expect(values('rule', { bodyKind: '' })).toHaveLength(optionsOf('rule').length);
    expect(grouped(optionsOf('rule')).map((group) => group.label)).toEqual(bodies.map((body) => body.label));
  });

  it('asks about the owners only where their property decides', () => {
    const scope = fields.filter((field) => field.name.startsWith('ownersScope'));
    expect(scope.length).toBeGreaterThan(4);
    expect(scope.every((field) => String(field.onlyWith?.value) === 'OWNERS_ASSEMBLY,BUILDING_COUNCIL')).toBe(true);
    expect(decidingFields(fields).sort()).toEqual(['bodyKind', 'template']);
  });
});
