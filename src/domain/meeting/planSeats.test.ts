/** Who is called to a meeting. */
import { describe, expect, it } from 'vitest';
import type { BodyKind, Post } from '../register/records.ts';
import { rollOfSeats } from '../voting/roll.ts';
import { meeting, seat } from './meetingFixture.ts';
import { checkStakeholderShare, emptySeat, planSeats, vacantRights, type SeatingFacts } from './planSeats.ts';

const post = (personId: string, bodyKind: BodyKind, role: Post['role'] = 'STANDING_MEMBER'): Post => ({
  ...{ id: `${personId}-${bodyKind}`, communityId: 'c1', revision: 1, personId, bodyKind, role, title: '委员' },
  ...{ startsOn: '2026-01-01', endsOn: null, endedAt: null, expertise: null }
});
const facts = (more: Partial<SeatingFacts> = {}): SeatingFacts => ({
  ...{ bodyKind: 'JOINT_MEETING', ruleBase: 'MEMBERS', posts: [], households: [], residentIds: [], stakeholderIds: [], observerIds: [] },
  ...{ chairPersonId: 'chair', names: new Map() },
  ...more
});

describe('seats', () => {
  it('[MG5] one person in two parties has one seat (M-35, G7)', () => {
    const posts = [
      post('a', 'OWNERS_COMMITTEE'),
      post('a', 'RESIDENTS_COMMITTEE'),
      post('b', 'PROPERTY_COMPANY', 'PARTY_LEAD'),
      post('b', 'PROPERTY_COMPANY')
    ];
    const seats = planSeats(facts({ posts, stakeholderIds: ['a', 's'], observerIds: ['b', 'o'] }));
    expect(seats.map(({ personId, party, standing, hasVote }) => [personId, party, standing, hasVote])).toEqual([
      ['a', 'RESIDENTS_COMMITTEE', 'STANDING', true],
      ['b', 'PROPERTY_COMPANY', 'STANDING', true],
      ['s', null, 'STAKEHOLDER', true],
      ['o', null, 'OBSERVER', false],
      ['chair', null, 'CHAIR_ONLY', false]
    ]);
  });

  it('[MG5] a chair who is a member keeps the vote', () => {
    expect(planSeats(facts({ posts: [post('chair', 'SOCIAL_ORGANISATION')] }))).toMatchObject([
      { personId: 'chair', standing: 'STANDING', hasVote: true }
    ]);
  });

  it('[MG5] councils, representatives, adults and households are seated by their own base', () => {
    const posts = [post('c', 'COUNCIL', 'COUNCIL_MEMBER'), post('r', 'REPRESENTATIVES_MEETING', 'RESIDENTS_REPRESENTATIVE')];
    const voters = (more: Partial<SeatingFacts>) =>
      planSeats(facts({ posts, ...more }))
        .filter((one) => one.hasVote)
        .map((one) => one.personId);
    expect(voters({ bodyKind: 'COUNCIL' })).toEqual(['c']);
    expect(voters({ bodyKind: 'REPRESENTATIVES_MEETING' })).toEqual(['r']);
    expect(voters({ bodyKind: 'RESIDENTS_MEETING', ruleBase: 'ADULTS', residentIds: ['x', 'y'] })).toEqual(['x', 'y']);
    expect(voters({ bodyKind: 'RESIDENTS_MEETING', ruleBase: 'GROUP_REPS' })).toEqual(['r']);
    const households = [{ householdId: 'h1', label: '1号楼***室', votingPersonId: 'x' }];
    expect(voters({ bodyKind: 'RESIDENTS_MEETING', ruleBase: 'HOUSEHOLDS', households })).toEqual(['x']);
  });

  it('[RL3] rights without a holder stay on the roll', () => {
    const household = (householdId: string, votingPersonId: string | null) => ({ householdId, label: '***室', votingPersonId });
    const of = facts({
      bodyKind: 'RESIDENTS_MEETING',
      ruleBase: 'HOUSEHOLDS',
      households: [household('h1', 'x'), household('h2', null), household('h3', 'x')]
    });
    const planned = planSeats(of);
    expect(vacantRights(of, planned)).toBe(2);
    const seats = planned.map((one) => ({ ...seat(one.personId), ...emptySeat('id', 'm1', one), checkedInAt: 1 }));
    const roll = rollOfSeats(meeting({ bodyKind: 'RESIDENTS_MEETING', vacantRights: 2 }), seats, 'x1');
    expect(roll.map((entry) => [entry.rightKey, entry.isPresent])).toEqual([
      ['household:h1', true],
      ['vacant:1', false],
      ['vacant:2', false]
    ]);
  });
});

describe('stakeholders', () => {
  const shared = (standing: number, stakeholders: number) => [
    ...Array.from({ length: standing }, () => ({ standing: 'STANDING' as const, hasVote: true })),
    ...Array.from({ length: stakeholders }, () => ({ standing: 'STAKEHOLDER' as const, hasVote: true }))
  ];

  it('[MG6] are at most half of the joint roll: 4 of 16 and 12 of 24 pass, 13 of 25 do not', () => {
    const joint = { sort: 'ROUND', bodyKind: 'JOINT_MEETING' } as const;
    expect(checkStakeholderShare(joint, shared(12, 4), 50).ok).toBe(true);
    expect(checkStakeholderShare(joint, shared(12, 12), 50).ok).toBe(true);
    expect(checkStakeholderShare(joint, shared(12, 13), 50)).toMatchObject({ ok: false, error: { code: 'seat.too-many-stakeholders' } });
    expect(checkStakeholderShare({ sort: 'HEARING', bodyKind: 'JOINT_MEETING' }, shared(1, 13), 50).ok).toBe(true);
  });
});
