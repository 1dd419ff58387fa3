/** Which posts the elected take up: all stages, once, in force, with what the register does not know named. */
import { describe, expect, it } from 'vitest';
import { actor, at, base, codeOf, contextAt, done, matter } from '../matter/factsFixture.ts';
import type { Body, Person, Post } from '../register/records.ts';
import type { Poll } from '../voting/records.ts';
import { decideTakeOffice, electedIn, type TakeOffice, type TakeOfficeFacts } from './takeOffice.ts';

const desk = contextAt(at('2026-05-20'), actor(['SECRETARY']));
const body = { ...base('b1'), kind: 'BUILDING_COUNCIL', name: '3号楼理事会', documentPrefix: '' } as unknown as Body;
const person = (id: string): Person => ({ ...base(id), name: id, phone: '', householdId: null, boundAt: 1, endedAt: null });
const post = (personId: string): Post => ({
  ...base(`post-${personId}`),
  ...{ personId, bodyKind: 'BUILDING_COUNCIL', role: 'COUNCIL_MEMBER', title: '', startsOn: '2025-01-01', endsOn: null },
  ...{ endedAt: null, expertise: null }
});
const TERM: TakeOffice = { bodyKind: 'BUILDING_COUNCIL', title: '理事', startsOn: '2026-05-20', endsOn: '2029-05-19' };
const facts = (over: Partial<TakeOfficeFacts> = {}): TakeOfficeFacts => ({
  matter: matter('IN_FORCE'),
  elected: ['p1', 'p2'].map((id) => ({ name: id, personId: id })),
  ...{ body, people: [person('p1'), person('p2')], posts: [] },
  ...over
});
const decide = (over: Partial<TakeOfficeFacts> = {}, term = TERM) => decideTakeOffice(facts(over), term, desk);

describe('taking office', () => {
  it('[NO6] gives everybody elected a post of the body for the term', () => {
    const made = done(decide());
    expect(made.changes).toMatchObject(
      ['p1', 'p2'].map((personId) => ({
        kind: 'post',
        row: { personId, bodyKind: 'BUILDING_COUNCIL', role: 'COUNCIL_MEMBER', title: '理事', endsOn: '2029-05-19' }
      }))
    );
    expect(made.entries).toMatchObject([{ type: 'PostAssigned', about: { matterId: 'm1', personIds: ['p1'] } }, { type: 'PostAssigned' }]);
    expect(made.answer).toEqual({ assigned: 2, kept: [], unknown: [] });
  });

  it('[NO6] leaves who holds the post in it, and names whom the register does not know', () => {
    const elected = [
      { name: '甲', personId: 'p1' },
      { name: '乙', personId: 'p2' },
      { name: '丙', personId: null }
    ];
    expect(done(decide({ elected, posts: [post('p1')] })).answer).toEqual({ assigned: 1, kept: ['甲'], unknown: ['丙'] });
    expect(codeOf(decide({ elected: elected.slice(0, 1), posts: [post('p1')] }))).toBe('election.in-office');
  });

  it('[NO6] waits for the result to be in force, and for an election', () => {
    expect(codeOf(decide({ matter: matter('RESULT_PUBLICIZING') }))).toBe('matter.wrong-state');
    expect(codeOf(decide({ elected: [] }))).toBe('election.nobody-elected');
    expect(codeOf(decide({}, { ...TERM, endsOn: '2026-05-01' }))).toBe('register.term-backwards');
    expect(codeOf(decide({ body: undefined }))).toBe('register.body-unknown');
  });
});

describe('who was elected', () => {
  const poll = (id: string, over: Partial<Poll>): Poll =>
    ({
      ...base(id),
      ...{ method: 'ELECTION', state: 'DECLARED', runOffOf: null },
      options: ['o1', 'o2', 'o3'].map((option) => ({ id: option, title: `人${option}`, isStatusQuo: false, withdrawnReason: null })),
      candidates: [{ optionId: 'o2', nominationId: 'n2', personId: 'p2' }],
      ...over
    }) as Poll;
  const elected = (...ids: string[]) => ({ elected: ids }) as unknown as Poll['verdict'];

  it('[NO6] stands in the first vote and in what followed it', () => {
    const polls = [
      poll('first', { verdict: elected('o1') }),
      poll('again', { verdict: elected('o2'), runOffOf: 'first' }),
      poll('other', { verdict: elected('o3') })
    ];
    expect(electedIn(polls, 'again')).toEqual([
      { name: '人o1', personId: null },
      { name: '人o2', personId: 'p2' }
    ]);
    expect(electedIn(polls, null)).toEqual([]);
    expect(electedIn([poll('first', { state: 'VOID', verdict: elected('o1') })], 'first')).toEqual([]);
  });
});
