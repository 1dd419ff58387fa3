/** Tests: Posts in force. */
import { describe, expect, it } from 'vitest';
import type { Post } from './records.ts';
import { isInForce, isNotOver, isStaff, partiesOf, rolesOf } from './postsInForce.ts';

function post(more: Partial<Post>): Post {
  const base = { id: 'p', communityId: 'c', revision: 1, personId: 'x', bodyKind: 'COUNCIL', role: 'COUNCIL_MEMBER', title: '' } as const;
  return { ...base, startsOn: '2026-01-01', endsOn: null, endedAt: null, expertise: null, ...more };
}

describe('posts in force', () => {
  it('[AU3] counts the first and the last day, and the day after no more', () => {
    const term = { startsOn: '2026-04-01', endsOn: '2026-04-30', endedAt: null };
    const days = ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'];
    expect(days.map((day) => isInForce(term, day))).toEqual([false, true, true, false]);
    expect(days.map((day) => isNotOver(term, day))).toEqual([true, true, true, false]);
    expect(isInForce({ ...term, endedAt: 5 }, '2026-04-10')).toBe(false);
  });

  it('[AU3] gives each role once, in the order of the catalogue', () => {
    const posts = [
      post({}),
      post({ role: 'CHAIR', bodyKind: 'JOINT_MEETING' }),
      post({ bodyKind: 'BUILDING_COUNCIL' }),
      post({ role: 'TELLER', endsOn: '2026-01-31' })
    ];
    expect(rolesOf(posts, '2026-04-01')).toEqual(['CHAIR', 'COUNCIL_MEMBER']);
  });

  it('[AU4] gives parties by the four bodies only, in their fixed order', () => {
    const posts = [post({ bodyKind: 'PROPERTY_COMPANY' }), post({ bodyKind: 'RESIDENTS_COMMITTEE' }), post({ bodyKind: 'STREET_OFFICE' })];
    expect(partiesOf(posts, '2026-04-01')).toEqual(['RESIDENTS_COMMITTEE', 'PROPERTY_COMPANY']);
  });

  it('[AU11] members of bodies enter by invitation, officers by password', () => {
    expect(isStaff([post({}), post({ role: 'STANDING_MEMBER', bodyKind: 'OWNERS_COMMITTEE' })], '2026-04-01')).toBe(false);
    expect(isStaff([post({}), post({ role: 'PARTY_LEAD', bodyKind: 'OWNERS_COMMITTEE' })], '2026-04-01')).toBe(true);
  });
});
