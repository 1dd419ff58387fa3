/** The catalogue of rules names each rule once, by its own id. */
import { expect, it } from 'vitest';
import { RULES } from './index.ts';

it('[DR20] every rule is filed under its own id, with a name and a source', () => {
  for (const [id, rule] of Object.entries(RULES)) {
    expect(rule.id).toBe(id);
    expect(rule.source).not.toBe('');
  }
  const names = Object.values(RULES).map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});
