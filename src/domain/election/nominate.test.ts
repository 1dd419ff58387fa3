/** Who is nominated, who stands, and for how many seats that is contested. */
import { describe, expect, it } from 'vitest';
import { actor, at, base, codeOf, contextAt, done, matter, setOn } from '../matter/factsFixture.ts';
import { ballotCandidates, candidatesOf, seatsContested } from './candidates.ts';
import {
  decideAcceptNomination,
  decideDeclineNomination,
  decideEnterNomination,
  decideRefuseNomination,
  decideWithdrawNomination,
  type EnterNomination
} from './nominate.ts';
import type { Poll } from '../voting/records.ts';
import type { Nomination } from './records.ts';

const NOW = at('2026-05-02');
const desk = contextAt(NOW, actor(['SECRETARY']));
const self = contextAt(NOW, actor(['RESIDENT'], { personId: 'p1', name: '钱一' }));
const other = contextAt(NOW, actor(['RESIDENT'], { personId: 'p2', name: '孙二' }));
const open = matter('DELIBERATING');

const JOINT: EnterNomination = { candidateName: '钱一', candidatePersonId: 'p1', statement: '', sort: 'JOINT', nominators: ['甲', '乙'] };
const answer = { nominationId: 'n1' };
const nomination = (number: number, over: Partial<Nomination> = {}): Nomination => ({
  ...base(`n${number}`),
  ...{ matterId: 'm1', number, candidateName: `候选${number}`, candidatePersonId: `p${number}`, statement: '', sort: 'JOINT' },
  ...{ nominators: ['甲', '乙'], state: 'NOMINATED', reason: '', at: NOW },
  ...over
});

describe('a nomination', () => {
  const enter = (over: Partial<EnterNomination>, nominations: readonly Nomination[] = [], who = desk, of = open) =>
    decideEnterNomination({ matter: of, nominations }, { ...JOINT, ...over }, who);

  it('[NO1] is entered until the vote is noticed', () => {
    expect(enter({}).ok).toBe(true);
    expect(enter({}, [], desk, matter('REVIEWING')).ok).toBe(true);
    expect(codeOf(enter({}, [], desk, matter('VOTE_NOTICED')))).toBe('nomination.list-closed');
    const beside = (state: Poll['state']) => decideEnterNomination({ matter: open, poll: { state }, nominations: [] }, JOINT, desk);
    expect(codeOf(beside('NOTICED'))).toBe('nomination.list-closed');
    expect(beside('VOID').ok).toBe(true);
  });

  it('[NO2] of oneself stands at once, of others asks first', () => {
    const row = (made: ReturnType<typeof enter>) => done(made).changes[0];
    expect(row(enter({ sort: 'SELF', nominators: [], candidateName: 'x' }, [], self))).toMatchObject({
      row: { state: 'STANDING', candidateName: '钱一', candidatePersonId: 'p1' }
    });
    expect(row(enter({}))).toMatchObject({ row: { state: 'NOMINATED', number: 1 } });
  });

  it.each([
    ['by one person twice', { nominators: ['甲', '甲'] }, desk, 'nomination.nominators-missing'],
    ['by no organisation', { sort: 'ORGANISATION', nominators: [] }, desk, 'nomination.nominators-missing'],
    ['of another on a phone', { sort: 'SELF' }, other, 'nomination.self-only'],
    ['jointly on a phone', {}, self, 'nomination.self-only']
  ] as const)('[NO2] is refused %s', (_, over, who, code) => {
    expect(codeOf(enter(over, [], who))).toBe(code);
  });

  it('[NO2] takes the name of the register where none is written', () => {
    const known = { matter: open, nominations: [], candidate: { name: '登记名' } };
    const made = done(decideEnterNomination(known, { ...JOINT, candidateName: '' }, desk));
    expect(made.changes).toMatchObject([{ row: { candidateName: '登记名', candidatePersonId: 'p1' } }]);
    expect(codeOf(enter({ candidateName: '', candidatePersonId: null }))).toBe('nomination.name-missing');
  });

  it('[NO2] is not made twice, unless the first one came to nothing', () => {
    expect(codeOf(enter({}, [nomination(1)]))).toBe('nomination.already-nominated');
    expect(codeOf(enter({ candidatePersonId: null, candidateName: '候选1' }, [nomination(1)]))).toBe('nomination.already-nominated');
    expect(enter({ candidatePersonId: 'p9', candidateName: '候选1' }, [nomination(1)]).ok).toBe(true);
    expect(done(enter({}, [nomination(1, { state: 'DECLINED' })])).answer).toMatchObject({ number: 2 });
  });
});

describe('the nominee', () => {
  const facts = (state: Nomination['state']) => ({ matter: open, nomination: nomination(1, { state }) });

  it.each([
    ['accepts', decideAcceptNomination, 'NOMINATED', 'STANDING'],
    ['declines', decideDeclineNomination, 'NOMINATED', 'DECLINED'],
    ['withdraws', decideWithdrawNomination, 'STANDING', 'WITHDRAWN']
  ] as const)('[NO3] %s, and nobody else does', (_, decide, from, to) => {
    expect(setOn(done(decide(facts(from), answer, self)), 'nomination')).toMatchObject({ state: to });
    expect(decide(facts(from), answer, desk).ok).toBe(true);
    expect(codeOf(decide(facts(from), answer, other))).toBe('nomination.not-yours');
    expect(codeOf(decide(facts('REFUSED'), answer, self))).toBe('nomination.answered');
    expect(codeOf(decide({ ...facts(from), matter: matter('VOTING') }, answer, self))).toBe('nomination.list-closed');
  });

  it('[NO3] is refused by the desk only, with the reason', () => {
    const made = done(decideRefuseNomination(facts('STANDING'), { ...answer, reason: '不是业主' }, desk));
    expect(setOn(made, 'nomination')).toEqual({ state: 'REFUSED', reason: '不是业主' });
    expect(codeOf(decideRefuseNomination(facts('STANDING'), { ...answer, reason: 'x' }, self))).toBe('nomination.not-yours');
  });
});

describe('the list of candidates', () => {
  it('[NO4] are those who stand, in their order, for one seat less', () => {
    const all = [nomination(3, { state: 'STANDING' }), nomination(2), nomination(1, { state: 'STANDING' })];
    expect(candidatesOf(all).map(({ number }) => number)).toEqual([1, 3]);
    expect([seatsContested(7), seatsContested(1), seatsContested(0)]).toEqual([6, 0, 0]);
  });

  it('[NO5] fills the paper, with who is behind each line, and nobody else', () => {
    const all = [nomination(1, { state: 'DECLINED' }), nomination(2, { state: 'STANDING' }), nomination(3, { state: 'STANDING' })];
    const names = ['候选2', '候选3'];
    const candidates = [
      { optionId: 'o1', nominationId: 'n2', personId: 'p2' },
      { optionId: 'o2', nominationId: 'n3', personId: 'p3' }
    ];
    expect(ballotCandidates(all, [])).toEqual({ ok: true, value: { names, candidates } });
    expect(ballotCandidates(all, names)).toMatchObject({ ok: true, value: { candidates } });
    expect(ballotCandidates([], ['甲', '乙'])).toEqual({ ok: true, value: { names: ['甲', '乙'], candidates: [] } });
    for (const other of [['候选3', '候选2'], ['候选2'], ['候选2', '候选3', '候选4']]) {
      expect(ballotCandidates(all, other)).toMatchObject({ ok: false, error: { code: 'nomination.ballot-differs' } });
    }
  });
});
