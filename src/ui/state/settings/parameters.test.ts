/** Parameters of a rule profile on the screen: complete, with units, law told from proposal. */
import { describe, expect, it } from 'vitest';
import type { ProfileParameterView } from '#contract/views/register.ts';
import { DEFAULT_PROFILE, PARAMETER_NAMES } from '#domain/register/profile.ts';
import { PROFILE_PARAMETERS, type Parameter } from '#domain/register/profileCatalogue.ts';
import { wordsFor } from '../../words/index.ts';
import { groupParameters, PARAMETER_GROUPS, parameterText, rangeText, sourceSort, sourceText } from './parameters.ts';

const zh = wordsFor('zh-CN');

function view(name: (typeof PARAMETER_NAMES)[number]): ProfileParameterView {
  const parameter: Parameter = PROFILE_PARAMETERS[name];
  const [min, max] = parameter.kind === 'INTEGER' ? [parameter.min, parameter.max] : [null, null];
  const { kind, mark, source } = parameter;
  return { name, value: DEFAULT_PROFILE[name], default: parameter.default, kind, min, max, options: [], behind: 'DEFAULT', mark, source };
}

describe('parameters of a profile on screen', () => {
  it('puts every parameter into exactly one topic', () => {
    expect(Object.values(PARAMETER_GROUPS).flat().sort()).toEqual([...PARAMETER_NAMES].sort());
    expect(groupParameters(PARAMETER_NAMES.map(view)).flatMap((group) => group.parameters)).toHaveLength(PARAMETER_NAMES.length);
  });

  it('writes numbers with units, money in yuan, fractions in words', () => {
    const text = (name: (typeof PARAMETER_NAMES)[number]) => parameterText(zh, view(name), view(name).value);
    expect(text('secondCount')).toBe('10 户');
    expect(text('buildingSmallMaxFenPerHousehold')).toBe('100 元');
    expect(text('jointQuorum')).toBe('2/3 以上（含 2/3）');
    expect(text('councilMajority')).toBe('超过 1/2');
    expect(text('proxyPropertyStaff')).toBe('否');
    expect(rangeText(zh, view('maxRounds'))).toBe('1–20 轮');
  });

  it('names the values inside a source', () => {
    expect(sourceText(zh, view('duplicatePolicy'))).toBe('深圳 P9: 以电子票为准');
    expect(sourceText(zh, view('rollShowsName'))).toBe('个保法 25; 绍兴: 是');
  });

  it('calls only a statute law', () => {
    expect(sourceSort(view('assemblyNoticeDays'))).toBe('law');
    expect(sourceSort(view('jointQuorum'))).toBe('practice');
    expect(sourceSort(view('secondCount'))).toBe('proposal');
    expect(sourceSort({ ...view('assemblyNoticeDays'), behind: 'COMMUNITY' })).toBe('own');
  });
});
