/** The rules behind refusal codes: read from the sources, and written down as they are now. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedText, rulesOfCodes, TARGET } from './generateRefusalRules.ts';

describe('rules behind refusal codes', () => {
  it('reads code and rule from the sources', () => {
    const source = "return refuse('a.b', 'MT2');\nrefuse(\n  'a.b',\n  'MT11.1', { x })\nrefuse('c.d')";
    expect(rulesOfCodes([source])).toEqual({ 'a.b': ['MT11.1', 'MT2'] });
  });

  it('is current: npx node scripts/generateRefusalRules.ts', () => {
    expect(readFileSync(TARGET, 'utf8')).toBe(generatedText());
  });
});
