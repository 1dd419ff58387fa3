/** Decisions of several bodies: triage, refusal, suspension, annulment, procedural defect. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import type { Role } from '../basics/actor.ts';
import {
  actor,
  at,
  codeOf,
  contextAt,
  decision,
  done,
  evaluation,
  facts,
  matter,
  poll,
  publicity,
  seconds,
  setOn,
  task,
  told
} from './factsFixture.ts';
import {
  decideConfirmDecision,
  decideDiscardDecision,
  decideEnterDecision,
  type DecisionFacts,
  type DecisionSubject
} from './jointDecision.ts';
import type { JointDecision, Matter } from './records.ts';

const NOW = at('2026-07-06');
const flags = { affectsCommonParts: false, raisesMoneyCompulsorily: false, bindsOwners: false, involvesWorks: false, isCovenant: true };
const triage = {
  matterId: 'm1',
  ...{
    urgency: 'U1',
    topicClass: '公约',
    reason: '多户反映',
    decidedOn: '2026-07-06',
    presentNames: '',
    initiation: '',
    bodyKind: 'RESIDENTS_MEETING'
  },
  ...{ rule: 'DR3', ruleBase: 'HOUSEHOLDS', template: 'SIX_STEP_FULL', flags, stakeholders: [{ label: '养犬户', personIds: [] }] },
  partyOrganisationDiscussedOn: '2026-07-03' as string | null
};

const PLACES = { estateIds: ['estate'], buildingIds: ['b1', 'b2'] };
const estate = { kind: 'ESTATE', places: [] };

function asked(over: Partial<DecisionFacts> = {}): DecisionFacts {
  return { ...facts({ seconds: seconds(10) }), namedProfile: DEFAULT_PROFILE, target: null, places: PLACES, ...over };
}
const enter = (subject: DecisionSubject, over: Partial<DecisionFacts>, payload: object, now = NOW) =>
  decideEnterDecision(subject)(asked(over), { matterId: 'm1', ...payload }, contextAt(now));

function confirm(record: Partial<JointDecision>, role: Role, over: Partial<DecisionFacts> = {}, personId = `p-${role}`, now = NOW) {
  return decideConfirmDecision(
    { ...asked(over), decision: decision(record) },
    { decisionId: 'j1' },
    contextAt(now, actor([role], { personId }))
  );
}
const BOTH = ['AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE'];
const first = { role: 'AGENDA_BOARD_PARTY', personId: 'p1', name: 'p1', at: 1 };

describe('triage', () => {
  it('[MT2] is entered, confirmed by each committee, and carried out by the last: profile and hash are frozen', () => {
    expect(done(enter('TRIAGE', {}, triage)).answer).toMatchObject({ needs: BOTH });
    const half = done(confirm({ proposal: triage, needs: BOTH }, 'AGENDA_BOARD_PARTY'));
    expect(half.answer).toEqual({ state: 'PROPOSED', missing: ['AGENDA_BOARD_COMMITTEE'] });
    const whole = done(confirm({ proposal: triage, needs: BOTH, confirmations: [first] }, 'AGENDA_BOARD_COMMITTEE'));
    expect(setOn(whole, 'matter')).toMatchObject({ state: 'TRIAGED', profile: DEFAULT_PROFILE, rule: 'DR3', ruleBase: 'HOUSEHOLDS' });
    expect(setOn(whole, 'matter')['profileHash']).toContain('"secondCount":10');
    expect(told(whole)).toEqual(['DecisionConfirmed', 'MatterTriaged', 'MatterMoved']);
  });

  it.each([
    ['U0', { urgency: 'U0' }, 'matter.instant-service'],
    ['a profile that is not there', { profileName: 'x' }, 'matter.profile-unknown'],
    ['common parts before another body', { flags: { ...flags, affectsCommonParts: true } }, 'matter.body-not-competent'],
    ['compulsory money before another body', { flags: { ...flags, raisesMoneyCompulsorily: true } }, 'matter.body-not-competent'],
    ['owners bound by another body', { flags: { ...flags, bindsOwners: true } }, 'matter.body-not-competent'],
    ['the owners in another template', { bodyKind: 'OWNERS_ASSEMBLY', rule: 'DR5', ownersScope: estate }, 'matter.template-not-of-body'],
    ['the owners’ template for another body', { template: 'OWNERS_FULL' }, 'matter.template-not-of-body'],
    ['a template of another body', { template: 'JOINT_OPERATIONAL' }, 'matter.template-not-of-body'],
    ['a rule of another body', { rule: 'DR2' }, 'matter.rule-not-of-body'],
    ['no base', { ruleBase: null }, 'matter.rule-base-missing'],
    ['a covenant in short', { template: 'HEARING_THEN_RESULT' }, 'matter.covenant-needs-full'],
    ['no stakeholders', { stakeholders: [] }, 'matter.stakeholders-missing'],
    ['no discussion of the Party organisation', { partyOrganisationDiscussedOn: null }, 'matter.party-organisation-missing'],
    ['a discussion tomorrow', { partyOrganisationDiscussedOn: '2026-07-07' }, 'matter.date-in-future'],
    ['a decision of tomorrow', { decidedOn: '2026-07-07' }, 'matter.date-in-future']
  ])('[MT2] refuses %s', (_, over, code) => {
    const namedProfile = 'profileName' in over ? null : DEFAULT_PROFILE;
    expect(codeOf(enter('TRIAGE', { namedProfile }, { ...triage, ...over }))).toBe(code);
  });

  it('[MT2] the joint meeting needs no discussion of the Party organisation', () => {
    const joint = {
      bodyKind: 'JOINT_MEETING',
      rule: 'DR2',
      ruleBase: null,
      template: 'JOINT_OPERATIONAL',
      flags: { ...flags, isCovenant: false },
      partyOrganisationDiscussedOn: null
    };
    expect(enter('TRIAGE', {}, { ...triage, ...joint }).ok).toBe(true);
  });

  it('[MT1] too few seconds hold it', () => {
    expect(codeOf(enter('TRIAGE', { seconds: seconds(9) }, triage))).toBe('matter.not-enough-seconds');
  });

  it('[MT2] later than five working days is logged, not refused', () => {
    const whole = done(
      confirm({ proposal: triage, needs: BOTH, confirmations: [first] }, 'AGENDA_BOARD_COMMITTEE', {}, 'p2', at('2026-07-11'))
    );
    expect(whole.entries.find((entry) => entry.type === 'MatterTriaged')?.data).toMatchObject({ isLate: true });
  });
});

describe('a decision of several bodies', () => {
  it('[MT2] is not confirmed by one person for both, by a stranger, or twice', () => {
    const record = { proposal: triage, needs: BOTH, confirmations: [first] };
    expect(codeOf(confirm(record, 'AGENDA_BOARD_COMMITTEE', {}, 'p1'))).toBe('decision.same-person');
    expect(codeOf(confirm(record, 'CHAIR'))).toBe('decision.not-yours');
    expect(codeOf(confirm(record, 'AGENDA_BOARD_PARTY'))).toBe('decision.not-yours');
    expect(codeOf(confirm({ ...record, state: 'CARRIED_OUT' }, 'AGENDA_BOARD_COMMITTEE'))).toBe('decision.not-open');
  });

  it('[MT2] checks its guards again when it is carried out', () => {
    const record = { proposal: triage, needs: BOTH, confirmations: [first] };
    expect(codeOf(confirm(record, 'AGENDA_BOARD_COMMITTEE', { matter: matter('WITHDRAWN') }))).toBe('matter.wrong-state');
  });

  it('[MT2] stands once, and is discarded with a reason', () => {
    expect(codeOf(enter('TRIAGE', { decisions: [decision()] }, triage))).toBe('decision.already-open');
    const discarded = done(decideDiscardDecision({ decision: decision() }, { decisionId: 'j1', reason: '录错' }, contextAt(NOW)));
    expect(setOn(discarded, 'jointDecision')).toEqual({ state: 'DISCARDED' });
    expect(
      codeOf(decideDiscardDecision({ decision: decision({ state: 'DISCARDED' }) }, { decisionId: 'j1', reason: '' }, contextAt(NOW)))
    ).toBe('decision.not-open');
  });
});

describe('refusing a proposal', () => {
  it.each([
    ['REJECT', { reason: '已有规定' }, 'REJECTED'],
    ['TRANSFER', { reason: '属城管', receiver: '城管局' }, 'TRANSFERRED'],
    ['MERGE', { reason: '相同', intoMatterId: 'm2' }, 'MERGED']
  ] as const)('[MT3] %s moves it with the reason', (subject, payload, state) => {
    const target = matter('PROPOSED', { id: 'm2', number: '2026-002' });
    const whole = done(confirm({ subject, proposal: payload, needs: BOTH, confirmations: [first] }, 'AGENDA_BOARD_COMMITTEE', { target }));
    expect(setOn(whole, 'matter')).toMatchObject({ state, rejection: { sort: state, reason: payload.reason } });
  });

  it('[MT3] not a petition that reached its fraction, not into itself', () => {
    const petition = matter('PROPOSED', { isPetition: true });
    expect(codeOf(enter('REJECT', { matter: petition, seconds: seconds(84) }, { reason: '不' }))).toBe('matter.petition-forces-triage');
    expect(enter('REJECT', { matter: petition, seconds: seconds(83) }, { reason: '不' }).ok).toBe(true);
    expect(codeOf(enter('MERGE', { target: matter() }, { reason: '不' }))).toBe('matter.merge-target-missing');
  });
});

describe('orders from outside', () => {
  const order = { ground: 'COURT', document: '（2026）苏01民初1号', reason: '诉讼' };
  const running = publicity({ state: 'RUNNING' });

  it('[MT27] a suspension pauses the publicity, its end moves by the time it stood still, however short', () => {
    const publicizing = matter('PUBLICIZING');
    const stopped = done(
      confirm(
        { subject: 'SUSPEND', proposal: order, needs: ['CHAIR'] },
        'CHAIR',
        { matter: publicizing, publicities: [running] },
        'p',
        at('2026-08-06', '12:00')
      )
    );
    expect(setOn(stopped, 'publicity')).toMatchObject({ state: 'PAUSED', pausedAt: at('2026-08-06', '12:00') });
    const suspension = setOn(stopped, 'matter')['suspension'] as Matter['suspension'];
    const held = {
      matter: matter('SUSPENDED', { resumesTo: 'PUBLICIZING', suspension }),
      publicities: [{ ...running, state: 'PAUSED' as const, pausedAt: at('2026-08-06', '12:00'), pauseReason: 'SUSPENSION' }]
    };
    const resumed = done(confirm({ subject: 'RESUME', proposal: order, needs: ['CHAIR'] }, 'CHAIR', held, 'p', at('2026-08-06', '18:00')));
    expect(setOn(resumed, 'matter')).toMatchObject({ state: 'PUBLICIZING', suspendedMs: 6 * 3_600_000 });
    expect(setOn(resumed, 'publicity')).toMatchObject({ state: 'RUNNING', endsAt: at('2026-08-12', '24:00') });
  });

  it('[MT27] tasks, noticed votes and the evaluation are later by as much', () => {
    const suspension = { since: at('2026-09-20'), ground: 'COURT' as const, document: 'x', reason: '' };
    const noticed = poll({ state: 'NOTICED', opensAt: at('2026-10-01'), closesAt: at('2026-10-02') });
    const held = {
      matter: matter('SUSPENDED', { resumesTo: 'EXECUTING', suspension }),
      tasks: [task()],
      polls: [noticed],
      evaluation: evaluation({ state: 'PLANNED' })
    };
    const resumed = done(confirm({ subject: 'RESUME', proposal: order, needs: ['CHAIR'] }, 'CHAIR', held, 'p', at('2026-09-22')));
    expect(setOn(resumed, 'task')).toEqual({ dueOn: '2026-10-03' });
    expect(setOn(resumed, 'poll')).toEqual({ opensAt: at('2026-10-03'), closesAt: at('2026-10-04') });
    expect(setOn(resumed, 'evaluation')).toEqual({ opensAt: at('2026-11-03', '00:00'), closesAt: at('2026-11-09', '24:00') });
  });

  it('[MT27] needs its document and no open ballot; the street office acts alone, others are two', () => {
    expect(codeOf(enter('SUSPEND', { matter: matter('DRAFTING') }, { ...order, document: '' }))).toBe('matter.document-missing');
    expect(codeOf(enter('SUSPEND', { matter: matter('VOTING') }, order))).toBe('matter.ballot-open');
    expect(codeOf(enter('SUSPEND', { matter: matter('CLOSED', { state: 'REJECTED' }) }, order))).toBe('matter.wrong-state');
    expect(codeOf(enter('RESUME', { matter: matter('DRAFTING') }, order))).toBe('matter.wrong-state');
    expect(done(enter('SUSPEND', { matter: matter('DRAFTING') }, order)).answer).toMatchObject({ needs: ['SUPERVISOR', 'CHAIR'] });
    expect(done(enter('SUSPEND', { matter: matter('DRAFTING') }, { ...order, ground: 'STREET_OFFICE' })).answer).toMatchObject({
      needs: ['STREET_OFFICE']
    });
  });

  it('[MT29] an annulment stops open tasks and nothing before force', () => {
    const done1 = task({ id: 't2', state: 'ACCEPTED_AS_DONE', doneAt: 1 });
    const annulled = done(
      confirm({ subject: 'ANNUL', proposal: order, needs: ['CHAIR'] }, 'CHAIR', { matter: matter('EXECUTING'), tasks: [task(), done1] })
    );
    expect(setOn(annulled, 'matter')).toMatchObject({ state: 'ANNULLED' });
    expect(annulled.changes.filter((change) => change.kind === 'task')).toHaveLength(1);
    expect(codeOf(enter('ANNUL', { matter: matter('EXECUTING') }, { ...order, document: ' ' }))).toBe('matter.document-missing');
    expect(codeOf(enter('ANNUL', { matter: matter('VOTING') }, order))).toBe('matter.wrong-state');
  });

  it('[MT21] a procedural defect withdraws the result and goes back to vote, draft or talks', () => {
    const posted = { matter: matter('RESULT_PUBLICIZING'), publicities: [publicity({ sort: 'RESULT' })], drafts: [] };
    const record = { subject: 'PROCEDURAL_DEFECT' as const, needs: ['CHAIR'] };
    const vote = done(confirm({ ...record, proposal: { backTo: 'VOTE', reason: '名册有误' } }, 'CHAIR', posted));
    expect(setOn(vote, 'matter')).toMatchObject({ state: 'VOTE_NOTICED', pollId: null });
    expect(setOn(vote, 'publicity')).toMatchObject({ state: 'WITHDRAWN' });
    expect(setOn(done(confirm({ ...record, proposal: { backTo: 'DRAFT', reason: '缺项' } }, 'CHAIR', posted)), 'matter')).toMatchObject({
      state: 'DRAFTING'
    });
    expect(codeOf(enter('PROCEDURAL_DEFECT', posted, { backTo: 'TALK', reason: 'x' }))).toBe('matter.wrong-template');
    const joint = { ...posted, matter: matter('RESULT_PUBLICIZING', { template: 'JOINT_OPERATIONAL' }) };
    expect(setOn(done(confirm({ ...record, proposal: { backTo: 'TALK', reason: 'x' } }, 'CHAIR', joint)), 'matter')).toMatchObject({
      state: 'DELIBERATING'
    });
    expect(done(enter('PROCEDURAL_DEFECT', posted, { backTo: 'VOTE', reason: 'x' })).answer).toMatchObject({
      needs: [...BOTH, 'SUPERVISOR']
    });
  });
});
