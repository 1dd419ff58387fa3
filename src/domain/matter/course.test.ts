/** The course of a matter out of the talks, into side states and to its end. */
import { describe, expect, it } from 'vitest';
import type { Round, Seat, Statement } from '../meeting/records.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import { decideCloseAfterVote, decideRedraft } from './afterFailedVote.ts';
import { decideEscalateMatter } from './escalateMatter.ts';
import { actor, at, codeOf, contextAt, done, draft, facts, matter, poll, publicity, setOn, told } from './factsFixture.ts';
import { decideLapseMatter, lapsesAt } from './lapseMatter.ts';
import { decideProceedToDrafting, decideProceedToVote } from './leaveDeliberation.ts';
import type { Rejection } from './records.ts';
import { decideRequestReview, decideUpholdReview } from './rejectMatter.ts';
import { stepOf, stepsOf } from './steps.ts';
import { decideWithdrawMatter } from './withdrawMatter.ts';

const NOW = at('2026-07-29');
const chair = contextAt(NOW, actor(['CHAIR']));
const round = (number: number, over: Partial<Round> = {}): Round => ({
  ...{
    id: `r${number}`,
    communityId: 'c1',
    revision: 1,
    matterId: 'm1',
    meetingId: `g${number}`,
    number,
    purpose: '',
    summary: '',
    survey: null
  },
  outcome: 'DRAFT',
  closedAt: at('2026-07-28'),
  ...over
});
const seat = (over: Partial<Seat>) => ({ meetingId: 'g1', personId: 'p1', standing: 'STAKEHOLDER', checkedInAt: 1, ...over }) as Seat;
const meetings = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `g${index + 1}`, noticedAt: 1 })) as never;
const talking = facts({ matter: matter('DELIBERATING'), rounds: [round(1, { outcome: 'CONTINUE' }), round(2)], meetings: meetings(2) });

describe('out of the talks', () => {
  it('[MT7] to the draft after a quorate round that ends in it', () => {
    const made = done(decideProceedToDrafting(talking, { matterId: 'm1' }, chair));
    expect(setOn(made, 'matter')['state']).toBe('DRAFTING');
    expect(setOn(made, 'draft')).toMatchObject({ version: 1, state: 'WORKING' });
  });

  it.each([
    ['a round is open', { rounds: [round(1), round(2, { closedAt: null, outcome: null })] }, 'matter.round-open'],
    ['no round was quorate', { rounds: [round(1, { outcome: 'INQUORATE' })] }, 'matter.no-quorate-round'],
    ['the last round asks for another', { rounds: [round(1), round(2, { outcome: 'CONTINUE' })] }, 'matter.outcome-missing'],
    [
      'a survey has no report',
      { rounds: [round(1, { outcome: 'SURVEY', survey: { reportedAt: null } as never }), round(2)] },
      'matter.survey-open'
    ],
    ['it is another state', { matter: matter('TRIAGED') }, 'matter.wrong-state'],
    ['the template knows no draft', { matter: matter('DELIBERATING', { template: 'JOINT_OPERATIONAL' }) }, 'matter.wrong-template']
  ])('[MT7] not while %s', (_, over, code) => {
    expect(codeOf(decideProceedToDrafting({ ...talking, ...over }, { matterId: 'm1' }, chair))).toBe(code);
  });

  const named = matter('DELIBERATING', { stakeholders: [{ label: '3号楼', personIds: ['p3'] }] });
  it('[MT7] a named group is present, or spoke, or was invited twice', () => {
    const go = (over: object) => codeOf(decideProceedToDrafting({ ...talking, matter: named, ...over }, { matterId: 'm1' }, chair));
    expect(go({ seats: [seat({ personId: 'p3', checkedInAt: null })] })).toBe('matter.stakeholders-not-heard');
    expect(go({ seats: [seat({ personId: 'p3' })] })).toBe('');
    expect(go({ statements: [{ personId: 'p3' } as Statement] })).toBe('');
    expect(go({ seats: [seat({ personId: 'p3', checkedInAt: null }), seat({ meetingId: 'g2', personId: 'p3', checkedInAt: null })] })).toBe(
      ''
    );
  });

  it('[MT7] a group without names is heard when stakeholders came, or was invited by two notices', () => {
    const once = { ...talking, rounds: [round(1)], meetings: meetings(1) };
    expect(codeOf(decideProceedToDrafting(once, { matterId: 'm1' }, chair))).toBe('matter.stakeholders-not-heard');
    expect(decideProceedToDrafting({ ...once, seats: [seat({})] }, { matterId: 'm1' }, chair).ok).toBe(true);
  });

  it('[MT7b] to the household vote once its notice is out', () => {
    const hearing = {
      ...talking,
      matter: matter('DELIBERATING', { template: 'HEARING_THEN_RESULT' }),
      rounds: [round(1, { outcome: 'VOTE' }), round(2, { outcome: 'VOTE' })]
    };
    expect(codeOf(decideProceedToVote(hearing, { matterId: 'm1' }, chair))).toBe('matter.vote-not-noticed');
    const noticed = { ...hearing, polls: [poll({ state: 'NOTICED', noticedAt: 1 })] };
    expect(setOn(done(decideProceedToVote(noticed, { matterId: 'm1' }, chair)), 'matter')).toMatchObject({
      state: 'VOTE_NOTICED',
      pollId: 'poll1'
    });
    expect(codeOf(decideProceedToVote(talking, { matterId: 'm1' }, chair))).toBe('matter.wrong-template');
  });
});

describe('after a rejection', () => {
  const rejection: Rejection = {
    sort: 'REJECTED',
    reason: '',
    at: at('2026-07-06'),
    receiver: '',
    intoMatterId: null,
    reviewAskedAt: null,
    reviewReason: '',
    reviewOutcome: null,
    reviewAnswer: ''
  };
  const rejected = facts({ matter: matter('PROPOSED', { state: 'REJECTED', rejection }) });
  const proposer = (now: number) => contextAt(now, actor(['RESIDENT'], { personId: 'p-proposer' }));
  const ask = (now: number, over = rejected) => decideRequestReview(over, { matterId: 'm1', reason: '不服' }, proposer(now));

  it('[MT3] the proposer asks once, until 24:00 of the seventh day', () => {
    expect(ask(at('2026-07-13', '24:00') - 1).ok).toBe(true);
    expect(codeOf(ask(at('2026-07-13', '24:00')))).toBe('matter.review-too-late');
    const twice = facts({ matter: matter('PROPOSED', { state: 'REJECTED', rejection: { ...rejection, reviewAskedAt: 1 } }) });
    expect(codeOf(ask(at('2026-07-07'), twice))).toBe('matter.review-once');
    expect(codeOf(decideRequestReview(rejected, { matterId: 'm1', reason: '' }, contextAt(NOW, actor(['RESIDENT']))))).toBe(
      'matter.not-proposer'
    );
    expect(codeOf(ask(at('2026-07-07'), facts()))).toBe('matter.wrong-state');
  });

  it('[MT3] upheld opens it again, dismissed leaves it', () => {
    const waiting = facts({ matter: matter('PROPOSED', { state: 'REJECTED', rejection: { ...rejection, reviewAskedAt: 1 } }) });
    const supervisor = contextAt(NOW, actor(['SUPERVISOR']));
    expect(
      setOn(done(decideUpholdReview(waiting, { matterId: 'm1', upheld: true, reason: '应受理' }, supervisor)), 'matter')
    ).toMatchObject({ state: 'PROPOSED' });
    expect(
      setOn(done(decideUpholdReview(waiting, { matterId: 'm1', upheld: false, reason: '维持' }, supervisor)), 'matter')
    ).not.toHaveProperty('state');
    expect(codeOf(decideUpholdReview(rejected, { matterId: 'm1', upheld: true, reason: '' }, supervisor))).toBe('matter.no-review-asked');
  });
});

describe('withdrawal', () => {
  const proposer = contextAt(NOW, actor(['RESIDENT'], { personId: 'p-proposer' }));
  it('[MT4] by the proposer until the first posting, by nobody else', () => {
    expect(setOn(done(decideWithdrawMatter(facts(), { matterId: 'm1', reason: '解决了' }, proposer)), 'matter')).toMatchObject({
      state: 'WITHDRAWN'
    });
    const posted = facts({ matter: matter('DRAFTING', { reachedAt: { PUBLICIZING: 1 } }) });
    expect(codeOf(decideWithdrawMatter(posted, { matterId: 'm1', reason: '' }, proposer))).toBe('matter.already-posted');
    expect(codeOf(decideWithdrawMatter(facts(), { matterId: 'm1', reason: '' }, contextAt(NOW, actor(['RESIDENT']))))).toBe(
      'matter.not-proposer'
    );
    expect(codeOf(decideWithdrawMatter(facts({ matter: matter('REVIEWING') }), { matterId: 'm1', reason: '' }, proposer))).toBe(
      'matter.wrong-state'
    );
  });

  it('[MT4] a petition needs every lead signatory', () => {
    const petition = matter('PROPOSED', { isPetition: true, leadPersonIds: ['p-proposer', 'p-lead'] });
    expect(done(decideWithdrawMatter(facts({ matter: petition }), { matterId: 'm1', reason: '' }, proposer)).answer).toEqual({
      withdrawn: false,
      missing: 1
    });
    const agreed = { ...petition, withdrawals: [{ personId: 'p-lead', at: 1 }] };
    expect(done(decideWithdrawMatter(facts({ matter: agreed }), { matterId: 'm1', reason: '' }, proposer)).answer).toEqual({
      withdrawn: true,
      missing: 0
    });
  });
});

describe('escalation and lapse', () => {
  const escalate = (over: object, ground: 'MAX_ROUNDS' | 'BODY_LACKS_POWER' | 'NO_DECISION') =>
    decideEscalateMatter(
      { ...facts({ matter: matter('DELIBERATING') }), counter: null, ...over },
      { matterId: 'm1', ground, reason: '无法一致' },
      chair
    );

  it('[MT28] a child matter is proposed and needs no seconds', () => {
    const made = done(escalate({ matter: matter('DELIBERATING', { roundsCounted: 3 }) }, 'MAX_ROUNDS'));
    expect(made.changes.filter((change) => change.kind === 'matter')).toMatchObject([
      { set: { state: 'ESCALATED' } },
      { row: { state: 'PROPOSED', parentId: 'm1', number: '2026-001' } }
    ]);
    expect(told(made)).toEqual(['MatterEscalated', 'MatterMoved', 'MatterProposed']);
  });

  it.each([
    ['MAX_ROUNDS', { matter: matter('DELIBERATING', { roundsCounted: 2 }) }, 'matter.rounds-left'],
    ['NO_DECISION', {}, 'matter.decision-possible'],
    ['BODY_LACKS_POWER', { matter: matter('VOTING') }, 'matter.ballot-open'],
    ['BODY_LACKS_POWER', { matter: matter('IN_FORCE') }, 'matter.wrong-state']
  ] as const)('[MT28] not on the ground %s (%#)', (ground, over, code) => {
    expect(codeOf(escalate(over, ground))).toBe(code);
  });

  it('[MT31] lapses at 24:00 of the ninetieth day, later by what it stood still', () => {
    const waiting = matter('PROPOSED');
    const end = at('2026-10-01', '24:00');
    expect(lapsesAt(waiting, DEFAULT_PROFILE, 'Asia/Shanghai')).toBe(end);
    expect(lapsesAt({ ...waiting, suspendedMs: 1000 }, DEFAULT_PROFILE, 'Asia/Shanghai')).toBe(end + 1000);
    const lapse = (now: number, over = waiting) =>
      decideLapseMatter({ matter: over, profile: DEFAULT_PROFILE }, { matterId: 'm1' }, contextAt(now));
    expect(codeOf(lapse(end - 1))).toBe('matter.not-lapsed');
    expect(setOn(done(lapse(end + 5_000)), 'matter')).toMatchObject({ state: 'LAPSED', reachedAt: { LAPSED: end } });
    expect(codeOf(lapse(at('2027-01-01'), matter('DELIBERATING')))).toBe('matter.wrong-state');
  });
});

describe('after a failed vote', () => {
  it.each(['NO_QUORUM', 'FAILED'] as const)('[MT17] %s: drafted anew, talked about anew, or closed', (state) => {
    const last = draft({ state: 'POSTED' });
    const redrafted = done(decideRedraft(facts({ matter: matter(state), drafts: [last] }), { matterId: 'm1', reason: '改' }, chair));
    expect(setOn(redrafted, 'matter')).toMatchObject({ state: 'DRAFTING', pollId: null });
    expect(redrafted.changes.filter((change) => change.kind === 'draft')).toHaveLength(2);
    const hearing = facts({ matter: matter(state, { template: 'HEARING_THEN_RESULT' }) });
    expect(setOn(done(decideRedraft(hearing, { matterId: 'm1', reason: '改' }, chair)), 'matter')).toMatchObject({ state: 'DELIBERATING' });
    const closed = decideCloseAfterVote(facts({ matter: matter(state) }), { matterId: 'm1', note: '维持现状' }, chair);
    expect(setOn(done(closed), 'matter')).toMatchObject({ state: 'CLOSED' });
  });

  it('[MT17] not without a reason, not from another state', () => {
    expect(codeOf(decideCloseAfterVote(facts({ matter: matter('FAILED') }), { matterId: 'm1', note: '' }, chair))).toBe(
      'matter.reason-missing'
    );
    expect(codeOf(decideRedraft(facts({ matter: matter('COUNTED') }), { matterId: 'm1', reason: 'x' }, chair))).toBe('matter.wrong-state');
  });
});

describe('the rail', () => {
  it('[MT34] shows done steps with their date, the current one and those passed over', () => {
    const reachedAt = { PROPOSED: 1, TRIAGED: 2, DELIBERATING: 3, RESULT_PUBLICIZING: 9, COUNTED: 8 };
    const joint = matter('RESULT_PUBLICIZING', { template: 'JOINT_OPERATIONAL', reachedAt });
    expect(stepsOf(joint).map(({ state, enteredAt }) => [state, enteredAt])).toEqual([
      ['DONE', 1],
      ['DONE', 3],
      ['SKIPPED', null],
      ['SKIPPED', null],
      ['SKIPPED', null],
      ['DONE', 8],
      ['CURRENT', 9]
    ]);
  });

  it('[MT34] stops where a matter ended or stands still', () => {
    expect(stepsOf(matter('SUSPENDED', { resumesTo: 'PUBLICIZING' }))[3]?.state).toBe('STOPPED');
    expect(stepOf(matter('ESCALATED', { reachedAt: { PROPOSED: 1, DELIBERATING: 5, ESCALATED: 6 } }))).toBe(2);
    expect(stepsOf(matter('CLOSED')).at(-1)?.state).toBe('DONE');
    expect(publicity().state).toBe('RUNNING');
  });
});
