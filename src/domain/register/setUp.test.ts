/** What a new community still lacks before its first meeting. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../basics/actor.ts';
import { setUpLines, type SetUpFacts } from './setUp.ts';

const ALL: readonly Role[] = [
  'ADMINISTRATOR',
  ...(['SECRETARY', 'CHAIR', 'RECORDER', 'AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE', 'STANDING_MEMBER'] as const)
];
const ready: SetUpFacts = { households: 12, people: 30, roles: ALL, staffWithoutAccess: 0, invited: 5, hasHolidays: true };
const open = (facts: Partial<SetUpFacts>) => setUpLines({ ...ready, ...facts }).flatMap(({ step, isDone }) => (isDone ? [] : [step]));

describe('setting up', () => {
  it('[RG39] an administrator alone has everything before them, and is told which posts are missing', () => {
    const alone = { households: 0, people: 1, roles: ['ADMINISTRATOR'] as const, staffWithoutAccess: 0, invited: 0, hasHolidays: false };
    expect(open(alone)).toEqual(['BUILDINGS', 'PEOPLE', 'POSTS', 'ACCOUNTS', 'INVITATIONS', 'HOLIDAYS']);
    const posts = setUpLines({ ...ready, roles: ALL.filter((role) => role !== 'SECRETARY' && role !== 'CHAIR') })[2];
    expect(posts).toMatchObject({ step: 'POSTS', isDone: false, missing: ['SECRETARY', 'CHAIR'] });
  });

  it('[RG39] is over when a matter can come to a meeting', () => {
    expect(open({})).toEqual([]);
    expect(open({ staffWithoutAccess: 2 })).toEqual(['ACCOUNTS']);
    expect(open({ hasHolidays: false })).toEqual(['HOLIDAYS']);
  });
});
