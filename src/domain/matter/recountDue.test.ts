/** When a vote must be counted again. */
import { describe, expect, it } from 'vitest';
import type { Opinion } from '../publicity/records.ts';
import type { Poll } from '../voting/records.ts';
import type { MatterFacts } from './facts.ts';
import { recountDue } from './recountDue.ts';

type Facts = Pick<MatterFacts, 'matter' | 'polls' | 'opinions'>;

function facts(poll: Partial<Poll>, opinion: Partial<Opinion> = {}, state = 'COUNTED'): Facts {
  return {
    matter: { state, pollId: 'p1' },
    polls: [{ id: 'p1', state: 'DECLARED', declaredAt: 100, ...poll }],
    opinions: [{ againstCount: true, outcome: 'ACCEPTED_MATERIAL', settledAt: 200, ...opinion }]
  } as unknown as Facts;
}

describe('a re-count', () => {
  it('[MT20] is due after an accepted objection to the count until the votes were counted again', () => {
    expect(recountDue(facts({}))?.id).toBe('p1');
    expect(recountDue(facts({ recountedAt: 199 }))?.id).toBe('p1');
    expect(recountDue(facts({ recountedAt: 200 }))).toBeNull();
    expect(recountDue(facts({ declaredAt: 201 }))).toBeNull();
    expect(recountDue(facts({ declaredAt: 200 }))?.id).toBe('p1');
  });

  it('[MT20] is not due for other objections, other answers, other states', () => {
    expect(recountDue(facts({}, { againstCount: false }))).toBeNull();
    expect(recountDue(facts({}, { outcome: 'NOT_ACCEPTED' }))).toBeNull();
    expect(recountDue(facts({}, { settledAt: null }))).toBeNull();
    expect(recountDue(facts({ state: 'CLOSED' }))).toBeNull();
    expect(recountDue(facts({}, {}, 'RESULT_PUBLICIZING'))).toBeNull();
  });
});
