/** Experts, their conclusions, and the gate to the vote. */
import { describe, expect, it } from 'vitest';
import {
  actor,
  at,
  codeOf,
  contextAt,
  decision,
  done,
  draft,
  facts,
  matter,
  person,
  publicity,
  review,
  setOn
} from '../matter/factsFixture.ts';
import type { Post } from '../register/records.ts';
import { decideAppointExpert, decideReleaseExpert, decideStateConflict } from './appointExpert.ts';
import { decideConcludeReview, decideMergeCondition } from './concludeReview.ts';
import { reviewsAllowVote } from './reviewsAllowVote.ts';

const NOW = at('2026-08-14');
const reviewing = matter('REVIEWING');
const expert = contextAt(NOW, actor(['EXPERT'], { personId: 'p-expert' }));
const open = review({ conclusion: null, concludedAt: null });

describe('the gate to the vote (G3)', () => {
  const works = matter('REVIEWING', { flags: { ...reviewing.flags, involvesWorks: true } });
  const technical = review({ id: 'r2', field: 'TECHNICAL' });

  it.each([
    ['no review', reviewing, [], 'review.none'],
    ['a technical one alone', reviewing, [technical], 'review.none'],
    ['one for an older version', reviewing, [review({ draftVersion: 0 })], 'review.none'],
    ['one who was released', reviewing, [review({ replacedAt: 1 })], 'review.none'],
    ['an expert who has not concluded', reviewing, [review(), open], 'review.not-concluded'],
    ['a return', reviewing, [review(), review({ conclusion: 'RETURN' })], 'review.returned'],
    ['works without a technical review', works, [review()], 'review.technical-missing'],
    [
      'a condition not merged',
      reviewing,
      [review({ conclusion: 'PASS_WITH_CONDITIONS', conditions: [{ text: '改字', mergedAt: null }] })],
      'review.conditions-open'
    ]
  ])('[MT13] is shut with %s', (_, record, reviews, code) => {
    expect(codeOf(reviewsAllowVote(record, reviews, null))).toBe(code);
  });

  it.each([
    ['a lawyer who passed it', reviewing, [review()]],
    ['conditions merged', reviewing, [review({ conclusion: 'PASS_WITH_CONDITIONS', conditions: [{ text: '改字', mergedAt: 5 }] })]],
    ['law and technique for works', works, [review(), technical]]
  ])('[MT13] opens with %s', (_, record, reviews) => {
    expect(reviewsAllowVote(record, reviews, null).ok).toBe(true);
  });

  it('[MT13] a waiver carried out for this version stands in for all of it', () => {
    const waiver = decision({ subject: 'REVIEW_WAIVER', state: 'CARRIED_OUT', proposal: { draftVersion: 1 } });
    expect(reviewsAllowVote(reviewing, [], waiver).ok).toBe(true);
    expect(codeOf(reviewsAllowVote(reviewing, [], { ...waiver, state: 'PROPOSED' }))).toBe('review.none');
    expect(codeOf(reviewsAllowVote(reviewing, [], { ...waiver, proposal: { draftVersion: 2 } }))).toBe('review.none');
    expect(codeOf(reviewsAllowVote(reviewing, [], { ...waiver, subject: 'TRIAGE' }))).toBe('review.none');
  });
});

describe('experts', () => {
  const post = { role: 'EXPERT', startsOn: '2026-01-01', endsOn: null, endedAt: null, expertise: 'LAW' } as Post;
  const appoint = (over: object, record = reviewing) =>
    decideAppointExpert(
      { matter: record, reviews: [], expert: person('p-expert'), posts: [post], ...over },
      { matterId: 'm1', expertPersonId: 'p-expert', field: 'LAW', qualification: '律师' },
      contextAt(NOW, actor(['CHAIR']))
    );

  it('[MT33] holds the post of the field today and did not propose the matter', () => {
    expect(setOn(done(appoint({})), 'review')).toMatchObject({ draftVersion: 1, field: 'LAW', conflict: null });
    expect(codeOf(appoint({ posts: [] }))).toBe('review.not-an-expert');
    expect(codeOf(appoint({ posts: [{ ...post, expertise: 'HEALTH' }] }))).toBe('review.not-an-expert');
    expect(codeOf(appoint({ posts: [{ ...post, endsOn: '2026-08-13' }] }))).toBe('review.not-an-expert');
    expect(codeOf(appoint({}, matter('REVIEWING', { proposerPersonId: 'p-expert' })))).toBe('review.not-independent');
    expect(codeOf(appoint({ reviews: [review()] }))).toBe('review.already-appointed');
    expect(codeOf(appoint({}, matter('DRAFTING')))).toBe('matter.wrong-state');
  });

  it('[MT33] states a conflict first; with one he is released', () => {
    const state = (hasConflict: boolean, over = open, who = expert) =>
      decideStateConflict({ matter: reviewing, review: over }, { reviewId: 'r1', hasConflict, text: '说明' }, who);
    expect(setOn(done(state(false)), 'review')).not.toHaveProperty('replacedAt');
    expect(setOn(done(state(true)), 'review')).toMatchObject({ replacedAt: NOW });
    expect(codeOf(state(false, open, contextAt(NOW, actor(['EXPERT']))))).toBe('review.not-yours');
    expect(codeOf(state(false, review()))).toBe('review.closed');
  });

  it('[MT33] who does not answer is released, who concluded is not', () => {
    const release = (over = open) => decideReleaseExpert({ matter: reviewing, review: over }, { reviewId: 'r1', reason: '无回复' }, expert);
    expect(setOn(done(release()), 'review')).toEqual({ replacedAt: NOW, replacedReason: '无回复' });
    expect(codeOf(release(review()))).toBe('review.closed');
  });
});

describe('conclusions', () => {
  const conclude = (over: object, record = open, state = reviewing) =>
    decideConcludeReview(
      { ...facts({ matter: state, drafts: [draft({ state: 'POSTED' })] }), review: record },
      { reviewId: 'r1', conclusion: 'PASS', reasons: '', ...over },
      expert
    );

  it('[MT12] a return carries reasons and begins the next version', () => {
    expect(codeOf(conclude({ conclusion: 'RETURN' }))).toBe('review.reasons-missing');
    const made = done(conclude({ conclusion: 'RETURN', reasons: '罚款无依据' }));
    expect(setOn(made, 'matter')).toMatchObject({ state: 'DRAFTING' });
    expect(made.changes.filter((change) => change.kind === 'draft')).toMatchObject([
      { set: { state: 'SUPERSEDED' } },
      { row: { version: 2, changeReason: '罚款无依据' } }
    ]);
  });

  it('[MT13] a pass leaves the matter where it is; conditions are named; a conflict is stated before', () => {
    expect(done(conclude({})).changes).toHaveLength(1);
    expect(codeOf(conclude({ conclusion: 'PASS_WITH_CONDITIONS' }))).toBe('review.conditions-missing');
    expect(setOn(done(conclude({ conclusion: 'PASS_WITH_CONDITIONS', conditions: ['改字'] })), 'review')).toMatchObject({
      conditions: [{ text: '改字', mergedAt: null }]
    });
    expect(codeOf(conclude({}, { ...open, conflict: null }))).toBe('review.conflict-not-stated');
    expect(codeOf(conclude({}, open, matter('VOTING')))).toBe('matter.wrong-state');
  });

  it('[MT13] a condition is merged as a corrigendum, the text stays as posted', () => {
    const asked = review({ conditions: [{ text: '第3条补“犬只”', mergedAt: null }] });
    const merge = (index: number, record = asked) =>
      decideMergeCondition(
        { matter: reviewing, review: record, publicity: publicity({ state: 'CERTIFIED' }) },
        { reviewId: 'r1', index, text: '更正' },
        contextAt(NOW, actor(['CHAIR']))
      );
    const made = done(merge(0));
    expect(setOn(made, 'review')).toEqual({ conditions: [{ text: '第3条补“犬只”', mergedAt: NOW }] });
    expect(setOn(made, 'publicity')).toMatchObject({ corrigenda: [{ text: '更正' }] });
    expect(codeOf(merge(1))).toBe('review.no-such-condition');
  });
});
