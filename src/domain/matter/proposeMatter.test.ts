/** Proposal and support: who may put a matter forward, and what stands behind it. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import { actor, at, codeOf, contextAt, done, facts, matter, person, second, seconds, sequence, setOn, told } from './factsFixture.ts';
import { decideProposeMatter, type ProposeMatter } from './proposeMatter.ts';
import type { Post } from '../register/records.ts';
import { decideSecondMatter, decideWithdrawSecond } from './secondMatter.ts';
import { checkSupport, supportOf } from './support.ts';

const proposal: ProposeMatter = { title: '文明养犬', text: '请制定文明养犬公约，写明牵绳。' };
const asked = { proposer: null, counter: null, tables: [], profile: DEFAULT_PROFILE };
const resident = contextAt(at('2026-07-03'), actor(['RESIDENT']));

describe('proposing', () => {
  it('[MT1] a resident proposes for himself, the desk for a party, each under the next number', () => {
    const own = done(decideProposeMatter({ ...asked, counter: sequence('matter:2026', 4) }, proposal, resident));
    expect(setOn(own, 'matter')).toMatchObject({
      number: '2026-005',
      proposerPersonId: 'p-RESIDENT',
      channel: 'PHONE_FORM',
      state: 'PROPOSED'
    });
    const desk = done(
      decideProposeMatter(asked, { ...proposal, proposerParty: 'OWNERS_COMMITTEE', channel: 'PAPER' }, contextAt(at('2026-07-03')))
    );
    expect(setOn(desk, 'matter')).toMatchObject({ number: '2026-001', proposerParty: 'OWNERS_COMMITTEE', channel: 'PAPER' });
  });

  it('[MT1] the desk keeps the channel it names, also for somebody who gave no name', () => {
    const desk = decideProposeMatter(asked, { ...proposal, channel: 'PAPER' }, contextAt(at('2026-07-03')));
    expect(setOn(done(desk), 'matter')).toMatchObject({ channel: 'PAPER', proposerPersonId: null, proposerParty: null });
  });

  it('[MT1] an answer is owed within five working days', () => {
    const made = done(decideProposeMatter(asked, proposal, resident));
    expect(setOn(made, 'matter')['triageDueAt']).toBe(at('2026-07-10', '24:00'));
  });

  it.each([
    ['text of nine characters', { ...proposal, text: '一二三四五六七八九' }, 'matter.not-concrete'],
    ['the title again', { title: '请制定文明养犬公约吧', text: '请制定文明养犬公约吧' }, 'matter.not-concrete'],
    ['in the name of a party one does not lead', { ...proposal, proposerParty: 'OWNERS_COMMITTEE' }, 'matter.party-not-yours'],
    ['in the name of somebody else', { ...proposal, proposerPersonId: 'p-other' }, 'matter.proposer-missing']
  ] as const)('[MT1] refuses %s', (_, payload, code) => {
    expect(codeOf(decideProposeMatter(asked, payload, resident))).toBe(code);
  });

  it('[MT1] takes a text of exactly ten characters', () => {
    expect(decideProposeMatter(asked, { ...proposal, text: '一二三四五六七八九十' }, resident).ok).toBe(true);
  });
});

describe('support', () => {
  it.each([
    [9, 'matter.not-enough-seconds'],
    [10, '']
  ])('[MT1] %i households give %s', (count, code) => {
    expect(codeOf(checkSupport(matter(), seconds(count), 420, DEFAULT_PROFILE))).toBe(code);
  });

  it('[MT1] one party or one grid head is enough, a household counts once', () => {
    expect(checkSupport(matter(), [second(1, { party: 'OWNERS_COMMITTEE', householdId: null })], 420, DEFAULT_PROFILE).ok).toBe(true);
    expect(checkSupport(matter(), [second(1, { isGridHead: true, householdId: null })], 420, DEFAULT_PROFILE).ok).toBe(true);
    expect(supportOf([second(1), second(2, { householdId: 'h1' }), second(3, { withdrawnAt: 5 })]).households).toBe(1);
  });

  const seconding = { ...facts(), person: person('p-neighbour', 'h500'), posts: [] as Post[], proposerHouseholdId: 'h-own' };
  const neighbour = contextAt(at('2026-07-04'), actor(['RESIDENT'], { personId: 'p-neighbour' }));

  it.each([
    ['by the proposer’s household', { person: person('p-wife', 'h-own') }, 'matter.own-second'],
    ['twice by one household', { seconds: [second(1, { householdId: 'h500' })] }, 'matter.second-twice'],
    ['after triage', { matter: matter('TRIAGED') }, 'matter.wrong-state']
  ])('[MT1] refuses a second %s', (_, over, code) => {
    expect(codeOf(decideSecondMatter({ ...seconding, ...over }, { matterId: 'm1' }, neighbour))).toBe(code);
  });

  const postOf = (role: Post['role'], bodyKind: Post['bodyKind'], more: Partial<Post> = {}): Post => ({
    ...{ id: `${role}-${bodyKind}`, communityId: 'c1', revision: 1, personId: 'p-neighbour', bodyKind, role, title: '' },
    ...{ startsOn: '2026-01-01', endsOn: null, endedAt: null, expertise: null },
    ...more
  });

  it.each([
    ['the lead of a party for it', [postOf('STANDING_MEMBER', 'RESIDENTS_COMMITTEE'), postOf('PARTY_LEAD', 'OWNERS_COMMITTEE')], 'PARTY'],
    ['a building head for the grid', [postOf('BUILDING_HEAD', 'BUILDING_COUNCIL')], 'GRID']
  ] as const)('[MT1] at the desk %s supports by the post held, not by household', (_, posts, as) => {
    const desk = contextAt(at('2026-07-04'), actor(['SECRETARY'], { personId: 'p-desk' }));
    const asked = { matterId: 'm1', as, personId: 'p-neighbour' };
    const row = setOn(done(decideSecondMatter({ ...seconding, posts }, asked, desk)), 'second');
    expect(row).toMatchObject({
      personId: 'p-neighbour',
      householdId: null,
      party: as === 'PARTY' ? 'OWNERS_COMMITTEE' : null,
      isGridHead: as === 'GRID'
    });
    expect(codeOf(decideSecondMatter({ ...seconding, posts: [] }, asked, desk))).toBe('matter.second-not-entitled');
    const over = posts.map((post) => ({ ...post, endedAt: 5 }));
    expect(codeOf(decideSecondMatter({ ...seconding, posts: over }, asked, desk))).toBe('matter.second-not-entitled');
  });

  it('[MT1] the 84th household of 420 makes a petition owed, the 83rd does not', () => {
    const petition = { ...seconding, matter: matter('PROPOSED', { isPetition: true }) };
    expect(told(done(decideSecondMatter({ ...petition, seconds: seconds(82) }, { matterId: 'm1' }, neighbour)))).toEqual([
      'MatterSeconded'
    ]);
    const reached = done(decideSecondMatter({ ...petition, seconds: seconds(83) }, { matterId: 'm1' }, neighbour));
    expect(told(reached)).toEqual(['MatterSeconded', 'PetitionReached']);
    expect(setOn(reached, 'matter')).toMatchObject({ petitionReachedAt: at('2026-07-04'), triageDueAt: at('2026-07-10', '24:00') });
  });

  it('[MT1] support is taken back and given again on the same record', () => {
    const own = second(1, { personId: 'p-neighbour', householdId: 'h500' });
    expect(
      setOn(done(decideWithdrawSecond({ ...seconding, seconds: [own] }, { matterId: 'm1' }, neighbour)), 'second')['withdrawnAt']
    ).toBe(at('2026-07-04'));
    const again = done(decideSecondMatter({ ...seconding, seconds: [{ ...own, withdrawnAt: 5 }] }, { matterId: 'm1' }, neighbour));
    expect(again.changes[0]).toMatchObject({ op: 'update', id: own.id });
    expect(codeOf(decideWithdrawSecond(seconding, { matterId: 'm1' }, neighbour))).toBe('matter.no-second');
  });
});
