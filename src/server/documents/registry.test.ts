/** The table of document types and its start-up check. */
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '#contract/views/documents.ts';
import { DEFINITIONS, indexDefinitions } from './registry.ts';

describe('registry of documents', () => {
  it('[DC12] every type of the contract has exactly one definition', () => {
    expect(DEFINITIONS.map((definition) => definition.type).sort()).toEqual([...DOCUMENT_TYPES].sort());
  });

  it('[DC12] a name given twice and a type without a definition stop the start', () => {
    const [first] = DEFINITIONS;
    if (first === undefined) throw new Error('no definitions');
    expect(() => indexDefinitions([first, first], [])).toThrow(/registered twice/);
    expect(() => indexDefinitions([first], [first.type, 'ballot-paper'])).toThrow(/without a definition: ballot-paper/);
  });
});
