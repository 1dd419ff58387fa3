/** Facts of a refusal in the words people know. */
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../words/index.ts';
import { namedFacts } from './namedFacts.ts';

describe('facts of a refusal in words', () => {
  it('names roles, bodies and parameters', () => {
    const facts = { role: 'PARTY_LEAD', bodies: 'RESIDENTS_COMMITTEE OWNERS_COMMITTEE', parameter: 'secondCount', min: 1 };
    expect(namedFacts({ facts }, wordsFor('zh-CN')).facts).toEqual({
      role: '一方负责人',
      bodies: '居民委员会、业主委员会',
      parameter: '个人提议需要的附议户数',
      min: 1
    });
  });

  it('leaves what has no name', () => {
    const facts = { body: '百步亭社区 居民委员会', login: 'PARTY_LEAD' };
    expect(namedFacts({ facts }, wordsFor('en')).facts).toEqual(facts);
    expect(namedFacts({}, wordsFor('en'))).toEqual({});
  });
});
