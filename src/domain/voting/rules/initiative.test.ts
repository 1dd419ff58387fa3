/** DR0: the worked examples, each comparison at its edge. */
import { describe, expect, it } from 'vitest';
import { initiative, type InitiativeCount } from './initiative.ts';

const evaluate = (kind: 'OWNERS' | 'RESIDENTS', ...counts: InitiativeCount[]) => initiative.evaluate({ kind, counts, petition: '>= 1/5' });

describe('DR0 initiative', () => {
  it.each([
    ['example 1', 'OWNERS', 'heads', 115, 577, 575, 577, 'FAILED'],
    ['example 2', 'OWNERS', 'heads', 116, 577, 580, 577, 'PASSED'],
    ['example 3', 'RESIDENTS', 'households', 84, 420, 420, 420, 'PASSED'],
    ['one household fewer', 'RESIDENTS', 'households', 83, 420, 415, 420, 'FAILED'],
    ['adults', 'RESIDENTS', 'adults', 200, 1_000, 1_000, 1_000, 'PASSED'],
    ['groups, one third', 'RESIDENTS', 'groups', 4, 12, 12, 12, 'PASSED'],
    ['groups, one fewer', 'RESIDENTS', 'groups', 3, 12, 9, 12, 'FAILED']
  ] as const)('[DR0] %s: %s %s %i of %i: %i >= %i', (_, kind, base, requests, all, left, right, outcome) => {
    expect(evaluate(kind, { base, requests, all })).toMatchObject({
      ok: true,
      value: { rule: 'DR0', outcome, tests: [{ base, left: { product: left }, operator: '>=', right: { product: right } }] }
    });
  });

  it('[DR0] one of several bases is enough', () => {
    const verdict = evaluate('RESIDENTS', { base: 'adults', requests: 1, all: 900 }, { base: 'groups', requests: 3, all: 9 });
    expect(verdict).toMatchObject({ value: { outcome: 'PASSED', needs: 'ANY', tests: [{ holds: false }, { holds: true }] } });
  });

  it('[DR20] an empty roll is refused', () => {
    expect(evaluate('OWNERS')).toMatchObject({ ok: false, error: { code: 'voting.roll-empty', rule: 'DR0' } });
    expect(evaluate('OWNERS', { base: 'heads', requests: 0, all: 0 })).toMatchObject({ error: { code: 'voting.roll-empty' } });
  });

  it('[DR0] owners are counted by heads only', () => {
    expect(evaluate('OWNERS', { base: 'households', requests: 9, all: 10 })).toMatchObject({
      error: { code: 'voting.initiative-base-not-allowed' }
    });
    expect(evaluate('OWNERS', { base: 'heads', requests: 10, all: 10 })).toMatchObject({ value: { outcome: 'PASSED' } });
    expect(() => evaluate('OWNERS', { base: 'heads', requests: 11, all: 10 })).toThrow(RangeError);
  });
});
