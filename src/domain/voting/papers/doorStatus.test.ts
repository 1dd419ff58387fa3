/** The word for a door. */
import { describe, expect, it } from 'vitest';
import { doorStatus } from './doorStatus.ts';
import { paper } from './paperFixture.ts';
import type { BallotDelivery, Visit, VisitOutcome } from './records.ts';

const visit = (outcome: VisitOutcome, at: number): Visit => ({
  ...{
    id: `${at}`,
    communityId: 'c1',
    revision: 1,
    pollId: 'p1',
    rollEntryId: 'r1',
    unitId: null,
    outcome,
    byPersonId: 'g',
    byName: 'g',
    note: '',
    at
  }
});
const by = (way: BallotDelivery['way']) =>
  paper(1, 'r1', { delivery: { way, at: 1, receivedBy: '', deliveredBy: '', note: '', fileId: null } });
const back = paper(1, 'r1', { returnedAt: 5, state: 'RETURNED' });

describe('a door', () => {
  it.each([
    ['OPEN', [paper(1, 'r1')], [], false],
    ['NO_PAPER', [], [], false],
    ['NOT_HOME', [paper(1, 'r1')], [visit('REACHED', 1), visit('NOT_HOME', 2)], false],
    ['REACHED', [paper(1, 'r1')], [visit('NOT_HOME', 1), visit('REACHED', 2)], false],
    ['OPEN', [by('POSTED')], [], false],
    ['HANDED_OUT', [by('IN_PERSON')], [visit('HANDED_OUT', 1), visit('NOT_HOME', 2)], false],
    ['GAVE_UP', [by('IN_PERSON')], [visit('GAVE_UP', 2)], false],
    ['RETURNED', [back], [visit('REFUSED', 9)], false],
    ['HANDED_OUT', [back, { ...by('POST'), serial: 2 }], [], false],
    ['VOTED', [paper(1, 'r1')], [visit('NOT_HOME', 2)], true]
  ] as const)('[PP7] %s', (expected, papers, visits, hasVoted) => {
    expect(doorStatus({ papers, visits, hasVoted })).toBe(expected);
  });
});
