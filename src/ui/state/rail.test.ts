/** The rail of a matter: six marks, one order, dated where done. */
import { describe, expect, it } from 'vitest';
import { railOf, STEPS } from './rail.ts';

const reachedAt = { PROPOSED: 1, TRIAGED: 2, DELIBERATING: 3, DRAFTING: 4, PUBLICIZING: 5 };
const states = (matter: Parameters<typeof railOf>[0]) => railOf(matter).map((step) => step.state);

describe('railOf', () => {
  it('always has the same six steps in the same order', () => {
    expect(railOf({ state: 'PROPOSED', reachedAt: {} }).map((step) => step.step)).toEqual([...STEPS]);
    expect(railOf({ state: 'CLOSED', reachedAt: {} })).toHaveLength(6);
  });

  it('dates a step by the entry into the next and puts the clock on the current one', () => {
    const rail = railOf({ state: 'PUBLICIZING', reachedAt, endsAt: 99 });
    expect(rail.slice(0, 3).map((step) => step.doneAt)).toEqual([3, 4, 5]);
    expect(rail[3]).toEqual({ step: 'PUBLICIZE', state: 'current', endsAt: 99 });
    expect(rail[4]).toEqual({ step: 'REVIEW', state: 'ahead' });
  });

  it('shows a matter that was sent back at the step it is in', () => {
    const back = { ...reachedAt, REVIEWING: 6, DRAFTING: 7 };
    expect(states({ state: 'DRAFTING', reachedAt: back })).toEqual(['done', 'done', 'current', 'ahead', 'ahead', 'ahead']);
  });

  it('strikes out the steps that its template leaves out', () => {
    const rail = railOf({ state: 'COUNTED', template: 'JOINT_OPERATIONAL', reachedAt: { PROPOSED: 1, DELIBERATING: 2, COUNTED: 3 } });
    expect(rail.map((step) => step.state)).toEqual(['done', 'done', 'waived', 'waived', 'waived', 'current']);
    expect(rail[1]?.doneAt).toBe(3);
  });

  it('has all done after the vote, and no current mark', () => {
    expect(states({ state: 'IN_FORCE', reachedAt })).toEqual(Array(6).fill('done'));
  });

  it('keeps a suspended or withdrawn matter where it stood', () => {
    expect(states({ state: 'SUSPENDED', resumesTo: 'DRAFTING', reachedAt })[2]).toBe('current');
    expect(states({ state: 'WITHDRAWN', reachedAt: { ...reachedAt, WITHDRAWN: 9 } })[3]).toBe('current');
  });
});
