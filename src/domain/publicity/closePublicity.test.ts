/** The gates after a publicity: review, return, force. */
import { describe, expect, it } from 'vitest';
import { decideEnterForce } from '../matter/enterForce.ts';
import type { MatterFacts } from '../matter/facts.ts';
import {
  actor,
  answered,
  at,
  codeOf,
  contextAt,
  done,
  draft,
  facts,
  matter,
  opinion,
  proof,
  publicity,
  sequence,
  setOn,
  told
} from '../matter/factsFixture.ts';
import { decideRecordFiling } from '../matter/recordFiling.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import { decideAcceptCountObjection } from './acceptCountObjection.ts';
import { decideCertifyPublicity, decideClosePublicity } from './closePublicity.ts';
import { decideReturnToDraft, decideReturnToTalk } from './returnFromPublicity.ts';

const END = at('2026-08-11', '24:00');
const chair = (now: number) => contextAt(now, actor(['CHAIR']));
const proofs = [proof('FIRST_DAY', at('2026-08-04', '10:00')), proof('LAST_DAY', at('2026-08-11', '20:00'))];
const running = facts({ matter: matter('PUBLICIZING'), publicities: [publicity()], proofs, opinionCounter: sequence('opinion:pub1', 3) });
const hearing = { heldOn: '2026-08-10', report: '', recommendsChange: false, at: at('2026-08-10') };
const many = Array.from({ length: 21 }, (_, index) => answered(index + 1, at('2026-08-09')));

describe('closing a draft’s publicity', () => {
  const close = (over: Partial<MatterFacts>, now = END) => decideClosePublicity({ ...running, ...over }, {}, chair(now));

  it('[MT11] G1: not one millisecond before its end, then it is certified and goes to the review', () => {
    expect(codeOf(close({}, END - 1))).toBe('publicity.period-running');
    const made = done(close({}));
    expect(setOn(made, 'publicity')).toEqual({ state: 'CERTIFIED', certifiedAt: END });
    expect(setOn(made, 'matter')).toMatchObject({ state: 'REVIEWING' });
    expect(told(made)).toEqual(['PublicityCertified', 'MatterMoved']);
  });

  it('[MT11] no opinion can slip in while it is closed', () => {
    expect(done(close({})).guards).toEqual([{ kind: 'sequence', id: 'c1:opinion:pub1', revision: 1 }]);
  });

  it.each([
    ['an unanswered objection (G2)', { opinions: [opinion(1)] }, 'publicity.objections-open'],
    ['no proof of the first day', { proofs: proofs.slice(1) }, 'publicity.proof-missing'],
    ['no proof of the last day', { proofs: proofs.slice(0, 1) }, 'publicity.proof-missing'],
    [
      'a last day proven before a pause moved it',
      { publicities: [publicity({ endsAt: END, postedAt: 1 })], proofs: [proofs[0]!, proof('LAST_DAY', at('2026-08-10'))] },
      'publicity.proof-missing'
    ],
    ['21 of 420 households objecting without a hearing', { opinions: many }, 'publicity.hearing-missing'],
    ['a pause', { publicities: [publicity({ state: 'PAUSED' })] }, 'publicity.paused'],
    ['nothing posted', { publicities: [] }, 'publicity.not-open'],
    ['another state', { matter: matter('REVIEWING') }, 'matter.wrong-state']
  ])('[MT11] not with %s', (_, over, code) => {
    expect(codeOf(close(over))).toBe(code);
  });

  it.each([
    [
      'answered and withdrawn objections',
      { opinions: [answered(1, at('2026-08-09')), opinion(2, { outcome: 'WITHDRAWN', settledAt: 1 })] }
    ],
    ['opinions that nobody answered', { opinions: [opinion(1, { sort: 'OPINION', stance: 'CHANGE' })] }],
    ['20 objecting households', { opinions: many.slice(0, 20) }],
    ['21 after the hearing', { opinions: many, publicities: [publicity({ hearing })] }]
  ])('[MT11] with %s', (_, over) => {
    expect(close(over).ok).toBe(true);
  });
});

describe('back from the publicity', () => {
  const back = (over: Partial<MatterFacts>) =>
    decideReturnToDraft({ ...running, drafts: [draft({ state: 'POSTED' })], ...over }, { matterId: 'm1', reason: '采纳' }, chair(END));

  it('[MT9] a material objection supersedes the notice and begins the next version', () => {
    const made = done(back({ opinions: [opinion(1, { outcome: 'ACCEPTED_MATERIAL' })] }));
    expect(setOn(made, 'publicity')).toMatchObject({ state: 'SUPERSEDED' });
    expect(made.changes.filter((change) => change.kind === 'draft')).toMatchObject([
      { set: { state: 'SUPERSEDED' } },
      { row: { version: 2, state: 'WORKING', body: '出门牵绳', adoption: [], selfCheck: null, textHash: '' } }
    ]);
  });

  it('[MT9] so does a hearing that many called for and that recommends a change', () => {
    const heard = publicity({ hearing: { ...hearing, recommendsChange: true } });
    expect(back({ publicities: [heard], opinions: many }).ok).toBe(true);
    expect(codeOf(back({ publicities: [heard], opinions: many.slice(1) }))).toBe('publicity.no-ground-for-draft');
    expect(codeOf(back({}))).toBe('publicity.no-ground-for-draft');
  });

  it('[MT9] and a text that a noticed vote showed to be at fault', () => {
    expect(back({ publicities: [publicity({ state: 'CERTIFIED' })] }).ok).toBe(true);
    expect(codeOf(back({ publicities: [] }))).toBe('publicity.not-open');
  });

  it('[MT10] a hearing that shows missing stakeholders names them', () => {
    const talk = (over: Partial<MatterFacts>) =>
      decideReturnToTalk(
        { ...running, ...over },
        { matterId: 'm1', reason: '', ground: 'MISSING_STAKEHOLDERS', missingStakeholders: ['养犬户', '商户'] },
        chair(END)
      );
    expect(codeOf(talk({}))).toBe('publicity.hearing-missing');
    const made = done(talk({ publicities: [publicity({ hearing })] }));
    expect(setOn(made, 'matter')).toMatchObject({
      state: 'DELIBERATING',
      stakeholders: [{ label: '养犬户' }, { label: '商户', personIds: [] }]
    });
    expect(setOn(made, 'publicity')).toMatchObject({ state: 'WITHDRAWN' });
  });
});

describe('coming into force', () => {
  const result = publicity({ sort: 'RESULT' });
  const decided = facts({ matter: matter('RESULT_PUBLICIZING', { resultPublicityId: 'pub1' }), publicities: [result] });
  const covenant = matter('RESULT_PUBLICIZING', { resultPublicityId: 'pub1', flags: { ...decided.matter.flags, isCovenant: true } });
  const force = (over: Partial<MatterFacts>, now = END) => decideEnterForce({ ...decided, ...over }, { matterId: 'm1' }, contextAt(now));
  const since = (over: Partial<MatterFacts>, now: number) =>
    (setOn(done(force(over, now)), 'matter')['reachedAt'] as Record<string, number>)['IN_FORCE'];

  it('[MT22] at the end of the period, however late the tick comes', () => {
    expect(codeOf(force({}, END - 1))).toBe('publicity.period-running');
    expect(since({}, END)).toBe(END);
    expect(since({}, END + 9_999_999)).toBe(END);
  });

  it('[MT22] G2: an unanswered objection keeps it out, its answer lets it in from then on', () => {
    expect(codeOf(force({ opinions: [opinion(1)] }))).toBe('publicity.objections-open');
    const late = at('2026-08-12', '10:00');
    expect(since({ opinions: [answered(1, late)] }, late + 3_600_000)).toBe(late);
    expect(since({ opinions: [answered(1, at('2026-08-09'))] }, late)).toBe(END);
  });

  it('[MT22] a withdrawal after the end does not move what held before it', () => {
    const kept = answered(1, at('2026-08-09'), { isMaintained: true, outcome: 'WITHDRAWN', settledAt: at('2026-08-12', '08:00') });
    expect(since({ opinions: [kept] }, at('2026-08-12', '10:00'))).toBe(END);
  });

  it('[MT22] households that keep their objection call for a hearing from the threshold on', () => {
    const kept = many.map((one) => ({ ...one, isMaintained: true }));
    expect(codeOf(force({ opinions: kept }))).toBe('publicity.hearing-missing');
    expect(force({ opinions: kept.slice(1) }).ok).toBe(true);
    expect(since({ opinions: kept, publicities: [{ ...result, hearing: { ...hearing, at: END + 5 } }] }, END + 10)).toBe(END + 5);
  });

  it('[DR10] those answered only after the end count as keeping theirs', () => {
    const late = Array.from({ length: 21 }, (_, index) => answered(index + 1, END + 1));
    expect(codeOf(force({ opinions: late }, END + 2))).toBe('publicity.hearing-missing');
  });

  it('[MT22] a strict profile asks for a hearing from the first one kept', () => {
    const strict = { ...DEFAULT_PROFILE, maintainedObjectionPolicy: 'HEARING' as const };
    expect(codeOf(force({ profile: strict, opinions: [answered(1, 1, { isMaintained: true })] }))).toBe('publicity.hearing-missing');
  });

  it('[MT22] a covenant is filed first; filed late, it is in force since then', () => {
    expect(codeOf(force({ matter: covenant }))).toBe('matter.filing-missing');
    const filing = (when: number) => ({ ...covenant, filing: { filedOn: '2026-08-10', receiver: '街道', note: '', at: when } });
    expect(since({ matter: filing(at('2026-08-10')) }, END + 5)).toBe(END);
    expect(since({ matter: filing(END + 3) }, END + 5)).toBe(END + 3);
  });

  it('[MT22] the filing is recorded for covenants, after the vote, not for tomorrow', () => {
    const file = (record: typeof covenant, filedOn: string) =>
      decideRecordFiling({ matter: record }, { matterId: 'm1', filedOn, receiver: '街道', note: '' }, contextAt(at('2026-08-10')));
    expect(setOn(done(file(covenant, '2026-08-10')), 'matter')).toMatchObject({ filing: { filedOn: '2026-08-10', at: at('2026-08-10') } });
    expect(codeOf(file(covenant, '2026-08-11'))).toBe('matter.date-in-future');
    expect(codeOf(file(decided.matter, '2026-08-10'))).toBe('matter.no-covenant');
    expect(codeOf(file({ ...covenant, state: 'IN_FORCE' }, '2026-08-10'))).toBe('matter.wrong-state');
  });

  it('[MT22] not while paused, withdrawn, or in another state', () => {
    expect(codeOf(force({ publicities: [{ ...result, state: 'PAUSED' }] }))).toBe('publicity.paused');
    expect(codeOf(force({ publicities: [{ ...result, state: 'WITHDRAWN' }] }))).toBe('publicity.not-open');
    expect(codeOf(force({ matter: matter('COUNTED') }))).toBe('matter.wrong-state');
  });

  it('[PB16] its certificate asks the same, also in force', () => {
    const certify = (over: Partial<MatterFacts>, one = result) =>
      decideCertifyPublicity({ ...decided, proofs, ...over, publicity: one }, {}, chair(END));
    expect(setOn(done(certify({ matter: matter('IN_FORCE') })), 'publicity')).toMatchObject({ state: 'CERTIFIED' });
    expect(codeOf(certify({ proofs: [] }))).toBe('publicity.proof-missing');
    expect(codeOf(certify({}, publicity()))).toBe('publicity.close-instead');
    expect(codeOf(certify({}, { ...result, state: 'CERTIFIED' }))).toBe('publicity.not-open');
  });

  it('[MT20] an accepted objection to the count withdraws the result and goes back to COUNTED', () => {
    const accept = (one = opinion(1, { againstCount: true }), over: Partial<MatterFacts> = {}) =>
      decideAcceptCountObjection(
        { ...decided, ...over, opinion: one },
        { opinionId: 'o1', answer: '重计' },
        contextAt(END, actor(['SUPERVISOR']))
      );
    const made = done(accept());
    expect(setOn(made, 'matter')).toMatchObject({ state: 'COUNTED', resultPublicityId: null });
    expect(setOn(made, 'publicity')).toMatchObject({ state: 'WITHDRAWN' });
    expect(setOn(made, 'opinion')).toMatchObject({ outcome: 'ACCEPTED_MATERIAL' });
    expect(codeOf(accept(opinion(1)))).toBe('publicity.not-against-count');
    expect(codeOf(accept(opinion(1, { againstCount: true, outcome: 'WITHDRAWN' })))).toBe('publicity.already-withdrawn');
    expect(codeOf(accept(undefined, { matter: matter('IN_FORCE') }))).toBe('matter.wrong-state');
  });
});
