/** Secret votes: which may be, one ballot once, nothing beside a person, sealed before counted, counted without names. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../basics/canonicalJson.ts';
import { context } from '../../meeting/meetingFixture.ts';
import { DEFAULT_PROFILE } from '../../register/profile.ts';
import { decideDeclarePoll } from '../declarePoll.ts';
import { ballot, entry, poll } from '../pollFixture.ts';
import { tallyPoll } from '../judgePoll.ts';
import { decideCastSecretBallot, type CastSecretFacts } from './castSecretBallot.ts';
import { tallySecret } from './countSecret.ts';
import { bindsCopies, decideSealPoll, needsSealing } from './sealPoll.ts';
import { secretRefused, votersOf } from './secretAllowed.ts';

const code = (decided: { ok: boolean } | undefined) => (decided as { error?: { code: string } } | undefined)?.error?.code;
const residents = { bodyKind: 'RESIDENTS_MEETING', ruleBase: 'HOUSEHOLDS' } as const;
const secret = (more: Parameters<typeof poll>[0] = {}) => poll({ ...residents, ballotMode: 'SECRET', changesAllowed: 0, ...more });
const PHONE = { channel: 'PHONE', helperName: '' } as const;
const cast = (facts: Partial<CastSecretFacts> = {}, choice = 'FOR', now = 1_000) =>
  decideCastSecretBallot(
    { poll: secret(), entries: [entry('e1')], marks: [], received: 0, ...facts },
    { choice },
    PHONE,
    context('p-e1', now)
  );
const mark = (rollEntryId: string) => ({
  ...{ communityId: 'c1', revision: 1, id: `m-${rollEntryId}`, pollId: 'p1', rollEntryId, buildingId: '', areaCenti: null },
  isSpecial: false
});

describe('which votes may be secret', () => {
  const asked = (more: object) => code(secretRefused({ ballotMode: 'SECRET', ...residents, voters: 8, ...more }));

  it('[SB1] not one that counts area, not one of parties, not one that members sign; a named one always', () => {
    expect(asked({ bodyKind: 'OWNERS_ASSEMBLY', ruleBase: 'OWNERS' })).toBe('voting.secret-by-area');
    expect(asked({ bodyKind: 'JOINT_MEETING', ruleBase: 'MEMBERS' })).toBe('voting.secret-parties-answer');
    expect(asked({ bodyKind: 'OWNERS_COMMITTEE', ruleBase: 'MEMBERS' })).toBe('voting.secret-members-sign');
    for (const ruleBase of ['HOUSEHOLDS', 'ADULTS', 'GROUP_REPS'] as const) expect(asked({ ruleBase })).toBeUndefined();
    expect(asked({ bodyKind: 'COUNCIL', ruleBase: 'MEMBERS' })).toBeUndefined();
    expect(secretRefused({ ballotMode: 'NAMED', bodyKind: 'JOINT_MEETING', ruleBase: 'MEMBERS', voters: 1 })).toBeUndefined();
  });

  it('[SB2] seven people cannot hide, eight may try', () => {
    expect(asked({ voters: 7 })).toBe('voting.secret-too-few');
    expect(asked({ voters: 8 })).toBeUndefined();
  });

  it('[SB2] people are counted, not rights without one, and of a meeting those who are there', () => {
    const roll = [entry('a'), entry('b', { isPresent: false }), entry('c', { personId: '' }), entry('d', { personId: 'p-a' })];
    expect(votersOf(roll, false)).toBe(2);
    expect(votersOf(roll, true)).toBe(1);
  });
});

describe('a secret ballot', () => {
  it('[SB4] mark, choice and line are one commit, and neither mark nor line nor answer knows the choice', () => {
    const decided = cast({}, 'AGAINST');
    if (!decided.ok) throw new Error(decided.error.code);
    const { changes, entries, answer, guards, keepsSecret } = decided.value;
    expect(changes.map((change) => change.kind)).toEqual(['turnoutMark', 'sealedBallot']);
    expect(guards).toMatchObject([{ kind: 'poll', id: 'p1' }]);
    expect(keepsSecret).toBe(true);
    const [used, box] = changes as unknown as { row: Record<string, unknown> }[];
    expect(Object.keys(box!.row).sort()).toEqual(['choice', 'id', 'pollId']);
    expect(box!.row.choice).toBe('AGAINST');
    for (const open of [used, entries, answer]) expect(canonicalJson(open as never)).not.toContain('AGAINST');
    expect(entries).toMatchObject([{ type: 'RightUsed', about: { pollId: 'p1', personIds: ['p-e1'] }, data: { rollEntryId: 'e1' } }]);
    const values = (row: object) => Object.values(row).filter((value) => typeof value === 'string' && value !== 'p1' && value !== '');
    const shared = values(used!.row).filter((value) => values(box!.row).includes(value));
    expect(shared).toEqual([]);
  });

  it('[SB4] two voters with different choices leave the same line', () => {
    const lineOf = (choice: string) => {
      const decided = cast({}, choice);
      return decided.ok ? canonicalJson({ entries: decided.value.entries, answer: decided.value.answer } as never) : '';
    };
    expect(lineOf('FOR')).toBe(lineOf('ABSTAIN'));
  });

  it('[SB3] is cast once, in time, by somebody of the roll, with a mark of the paper', () => {
    expect(code(cast({ marks: [mark('e1')] }))).toBe('voting.secret-cast-once');
    expect(code(cast({ entries: [] }))).toBe('voting.not-on-roll');
    expect(code(cast({}, 'MAYBE'))).toBe('voting.choice-unknown');
    expect(code(cast({ poll: secret({ closesAt: 1_000 }) }))).toBe('voting.closed');
    expect(code(cast({ entries: [entry('e1', { isPresent: false })] }))).toBe('voting.not-present');
    const chair = { entries: [entry('e1', { isChair: true })], poll: secret({ presentCount: 3 }) };
    expect(code(cast({ ...chair, received: 1 }))).toBe('voting.chair-votes-last');
    expect(cast({ ...chair, received: 2 }).ok).toBe(true);
  });
});

describe('sealing', () => {
  const closed = secret({ state: 'CLOSED' });

  it('[SB5] is due after the close, also of a vote that was voided after it opened, and once', () => {
    expect(needsSealing(closed)).toBe(true);
    expect(needsSealing(secret({ state: 'VOID' }))).toBe(true);
    expect(needsSealing(secret({ state: 'VOID', openedAt: null }))).toBe(false);
    expect(needsSealing(secret())).toBe(false);
    expect(needsSealing(poll({ state: 'CLOSED' }))).toBe(false);
    const decided = decideSealPoll({ poll: closed }, {}, context('', 5_000));
    expect(decided).toMatchObject({ ok: true, value: { changes: [{ set: { sealedAt: 5_000 } }], entries: [{ type: 'PollSealed' }] } });
    expect(needsSealing({ ...closed, sealedAt: 5_000 })).toBe(false);
    expect(decideSealPoll({ poll: { ...closed, sealedAt: 5_000 } }, {}, context('', 6_000))).toMatchObject({
      ok: true,
      value: { changes: [] }
    });
    expect(code(decideSealPoll({ poll: secret() }, {}, context('', 5_000)))).toBe('poll.not-closed');
  });

  it('[SB7] copies would bind voters and choices while it runs and until it is sealed', () => {
    expect([secret(), closed].map(bindsCopies)).toEqual([true, true]);
    expect([secret({ state: 'NOTICED' }), { ...closed, sealedAt: 1 }, poll(), poll({ state: 'CLOSED' })].map(bindsCopies)).toEqual(
      Array(4).fill(false)
    );
  });

  it('[SB6] nothing is declared before it', () => {
    const facts = { poll: closed, roll: [entry('e1')], ballots: [], box: { marks: [], sealed: [] } };
    const around = { meeting: undefined, motion: undefined, matter: undefined, measure: undefined, positions: [] };
    const actor = context('p-e1', 2_000);
    const declared = (of: typeof closed) =>
      decideDeclarePoll({ ...facts, ...around, poll: of }, {}, { ...actor, actor: { ...actor.actor, roles: ['CHAIR'] } });
    expect(code(declared(closed))).toBe('poll.not-sealed');
    expect(code(declared({ ...closed, sealedAt: 1 }))).not.toBe('poll.not-sealed');
  });
});

describe('counting', () => {
  const ids = Array.from({ length: 20 }, (_, n) => `e${n}`);
  const roll = ids.map((id, n) => entry(id, { isPresent: n < 15, party: n % 2 ? 'OWNERS_COMMITTEE' : 'PROPERTY_COMPANY' }));
  const choices = ids.slice(0, 12).map((_, n) => (n < 7 ? 'FOR' : n < 10 ? 'AGAINST' : 'ABSTAIN'));
  const box = { marks: ids.slice(0, 12).map(mark), sealed: choices.map((choice, n) => ({ id: `s${n}`, choice })) };

  it.each(['IN_MEETING', 'WINDOW'] as const)(
    '[SB8] %s: the numbers of a named vote with the same choices, without the split by party',
    (conduct) => {
      const vote = secret({ conduct, rollCount: 20 });
      const named = tallyPoll(
        { ...vote, ballotMode: 'NAMED' },
        roll,
        ids.slice(0, 12).map((id, n) => ballot(id, choices[n]!)),
        DEFAULT_PROFILE
      );
      const counted = tallySecret(vote, roll, { ...box, sealed: [...box.sealed].reverse() }, DEFAULT_PROFILE);
      expect(counted).toEqual({ ok: true, value: { ...named, byParty: {} } });
    }
  );

  it('[SB8] refuses a box that does not fit the used rights', () => {
    const vote = secret({ rollCount: 20 });
    const refused = (more: Partial<typeof box>) => code(tallySecret(vote, roll, { ...box, ...more }, DEFAULT_PROFILE));
    expect(refused({ sealed: box.sealed.slice(1) })).toBe('poll.box-differs');
    expect(refused({ marks: box.marks.slice(1) })).toBe('poll.box-differs');
    expect(refused({ marks: [...box.marks.slice(1), mark('e1')] })).toBe('poll.box-differs');
    expect(refused({ marks: [...box.marks.slice(1), mark('stranger')] })).toBe('poll.box-differs');
    expect(refused({ marks: [...box.marks.slice(1), mark('e19')] })).toBe('poll.box-differs');
  });
});
