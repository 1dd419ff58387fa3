/** One ballot: who, when, what, how often. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context } from '../meeting/meetingFixture.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import { decideCastBallot, decideCastBallotFor, type CastBallotFacts } from './castBallot.ts';
import { judgeVote, tallyPoll } from './judgePoll.ts';
import { ballot, entry, poll } from './pollFixture.ts';
import { readChoice } from './paper.ts';

const code = (decided: { ok: boolean }) => (decided as { error?: { code: string } }).error?.code;
const cast = (facts: Partial<CastBallotFacts> = {}, choice = 'FOR', now = 1_000) =>
  decideCastBallot({ poll: poll(), entries: [entry('e1')], ballots: [], received: 0, ...facts }, { choice }, context('p-e1', now));

describe('a ballot', () => {
  it('[BL1] guards the poll without writing it, and a second one is a change', () => {
    const first = cast();
    expect(first).toMatchObject({
      ok: true,
      value: { changes: [{ op: 'insert', kind: 'ballot' }], guards: [{ kind: 'poll', id: 'p1', revision: 1 }] }
    });
    expect(cast({ ballots: [ballot('e1', 'FOR')] })).toMatchObject({ ok: true, value: { changes: [], entries: [] } });
    expect(cast({ ballots: [ballot('e1', 'AGAINST')] })).toMatchObject({
      ok: true,
      value: { changes: [{ op: 'update', set: { choice: 'FOR', changes: 1 } }] }
    });
    const formal = poll({ changesAllowed: 0 });
    expect(code(cast({ poll: formal, ballots: [ballot('e1', 'AGAINST')] }))).toBe('voting.already-cast');
    expect(cast({ poll: formal, ballots: [ballot('e1', 'FOR')] }).ok).toBe(true);
    const once = poll({ changesAllowed: 1 });
    expect(cast({ poll: once, ballots: [ballot('e1', 'AGAINST')] }).ok).toBe(true);
    expect(code(cast({ poll: once, ballots: [{ ...ballot('e1', 'AGAINST'), changes: 1 }] }))).toBe('voting.already-cast');
  });

  it('[BL20] is read from a paper with all its marks; from nowhere else', () => {
    const options = ['a', 'b', 'c', 'ABSTAIN'].map((id) => ({ id, title: id, isStatusQuo: false, withdrawnReason: null }));
    const seats = poll({ method: 'ELECTION', seats: 2, options });
    const read = (choice: string, isPaper = true) =>
      decideCastBallotFor(
        { poll: seats, entries: [entry('e1')], ballots: [], received: 0 },
        { choice, helperName: '计票人', isPaper },
        context('desk', 1_000)
      );
    const kept = (choice: string) => ({
      ok: true,
      value: { changes: [{ op: 'insert', kind: 'ballot', row: { choice, channel: 'PAPER', helperName: '计票人' } }] }
    });
    expect(read('c a b')).toMatchObject(kept('a b c'));
    expect(read('')).toMatchObject(kept(''));
    expect(read('a')).toMatchObject(kept('a'));
    expect(code(read('d'))).toBe('voting.choice-unknown');
    expect(code(read('a b c', false))).toBe('voting.choice-unknown');
    const counted = tallyPoll(seats, [entry('e1'), entry('e2')], [ballot('e1', 'a b c'), ballot('e2', '')], DEFAULT_PROFILE);
    expect(counted).toMatchObject({ voidBallots: 1, voidItems: 1, counts: { a: 0, b: 0, c: 0 } });
  });

  it('[BL2] needs a right on the roll', () => {
    expect(code(cast({ entries: [] }))).toBe('voting.not-on-roll');
    expect(code(cast({ entries: [entry('e1'), entry('e2')] }))).toBe('voting.which-right');
  });

  it('[BL3] is in time if opensAt ≤ t < closesAt', () => {
    const window = poll({ conduct: 'WINDOW', opensAt: 1_000, closesAt: 2_000 });
    expect(code(cast({ poll: window }, 'FOR', 999))).toBe('voting.not-open-yet');
    expect(cast({ poll: window }, 'FOR', 1_000).ok).toBe(true);
    expect(cast({ poll: window }, 'FOR', 1_999).ok).toBe(true);
    expect(code(cast({ poll: window }, 'FOR', 2_000))).toBe('voting.closed');
    expect(code(cast({ poll: poll({ state: 'NOTICED' }) }))).toBe('voting.not-open-yet');
    expect(code(cast({ poll: poll({ state: 'CLOSED' }) }))).toBe('voting.closed');
    expect(code(cast({ poll: poll({ state: 'VOID' }) }))).toBe('voting.voided');
  });

  it('[BL4] has one mark of the paper, or several where the method allows, in one written form', () => {
    const options = ['a', 'b', 'c', 'ABSTAIN'].map((id) => ({
      id,
      title: id,
      isStatusQuo: false,
      withdrawnReason: id === 'c' ? '撤回' : null
    }));
    const approval = { options, method: 'APPROVAL', stage: 'FIRST' } as const;
    expect(readChoice(approval, 'b a a')).toBe('a b');
    expect(readChoice(approval, 'ABSTAIN')).toBe('ABSTAIN');
    for (const bad of ['', ' ', 'c', 'd', 'a ABSTAIN', 'a c']) expect(readChoice(approval, bad)).toBeUndefined();
    expect(readChoice({ ...approval, stage: 'RUN_OFF' }, 'a b')).toBeUndefined();
    expect(readChoice(poll(), 'FOR AGAINST')).toBeUndefined();
  });

  it('[BL5] of a meeting is for those present when it opened', () => {
    expect(code(cast({ entries: [entry('e1', { isPresent: false })] }))).toBe('voting.not-present');
    expect(cast({ poll: poll({ conduct: 'WINDOW', closesAt: 9_999 }), entries: [entry('e1', { isPresent: false })] }).ok).toBe(true);
  });

  it('[BL6] of the chair comes last', () => {
    const entries = [entry('e1', { isChair: true })];
    const of = (received: number, more: object = {}) => cast({ poll: poll({ presentCount: 3, ...more }), entries, received });
    expect(code(of(1))).toBe('voting.chair-votes-last');
    expect(of(2).ok).toBe(true);
    expect(of(0, { lastCallAt: 5 }).ok).toBe(true);
    expect(of(0, { presentCount: 1 }).ok).toBe(true);
    expect(cast({ poll: poll({ presentCount: 3 }), entries, received: 1, ballots: [ballot('e1', 'AGAINST')] }).ok).toBe(true);
  });
});

describe('the count', () => {
  const choices = fc.array(fc.constantFrom('FOR', 'AGAINST', 'ABSTAIN', 'SILENT'), { minLength: 1, maxLength: 60 });
  const counted = (marks: readonly string[], order: (list: readonly string[]) => readonly number[]) => {
    const roll = marks.map((_, index) => entry(`e${index}`, { party: index % 2 === 0 ? 'RESIDENTS_COMMITTEE' : 'PROPERTY_COMPANY' }));
    const ballots = order(marks).flatMap((index) => (marks[index] === 'SILENT' ? [] : [ballot(`e${index}`, marks[index] ?? '')]));
    return tallyPoll(poll({ rollCount: roll.length, presentCount: roll.length }), roll, ballots, DEFAULT_PROFILE);
  };

  it('[BL10] is a function of roll and ballots: their order does not matter, nothing is lost', () => {
    fc.assert(
      fc.property(choices, (marks) => {
        const forward = counted(marks, (list) => list.map((_, index) => index));
        const backward = counted(marks, (list) => list.map((_, index) => list.length - 1 - index));
        expect(backward).toEqual(forward);
        const of = (choice: string) => marks.filter((mark) => mark === choice).length;
        expect(forward.counts).toEqual({ FOR: of('FOR'), AGAINST: of('AGAINST'), ABSTAIN: of('ABSTAIN') });
        expect(forward).toMatchObject({ roll: marks.length, participating: marks.length, ballots: marks.length - of('SILENT') });
      })
    );
  });

  it('[BL11] the verdict is a function of tally and profile: half of those present is lost, one more is carried', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (half) => {
        const of = (yes: number) => {
          const tally = counted(
            Array.from({ length: half * 2 }, (_, index) => (index < yes ? 'FOR' : 'SILENT')),
            (list) => list.map((_, index) => index)
          );
          const verdict = judgeVote(
            poll({ partiesPresent: ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY', 'SOCIAL_ORGANISATION'] }),
            tally,
            DEFAULT_PROFILE
          );
          return verdict.ok ? verdict.value.outcome : verdict.error.code;
        };
        expect([of(half), of(half + 1)]).toEqual(['FAILED', 'PASSED']);
      })
    );
  });
});
