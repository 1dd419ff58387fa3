/** What happens while a notice hangs: absences, corrections, proofs, opinions. */
import { describe, expect, it } from 'vitest';
import {
  actor,
  answered,
  at,
  codeOf,
  contextAt,
  done,
  facts,
  opinion,
  person,
  publicity,
  sequence,
  setOn
} from '../matter/factsFixture.ts';
import type { StoredFile } from '../register/records.ts';
import { decideAnswerOpinion, decideMaintainObjection, decideModerateOpinion, decideWithdrawObjection } from './answerOpinion.ts';
import { decideAddProof } from './proofs.ts';
import type { Opinion, Publicity } from './records.ts';
import {
  decideConfirmEnd,
  decideCorrectPublicity,
  decideEndPublicity,
  decidePausePublicity,
  decideRecordHearing,
  decideResumePublicity
} from './runPublicity.ts';
import { decideSubmitOpinion, OPINIONS_PER_PERSON, type SubmitFacts, type SubmitOpinion } from './submitOpinion.ts';

const END = at('2026-08-11', '24:00');
const { profile, tables } = facts();
const run = (one = publicity()) => ({ publicity: one, profile, tables });

describe('absences', () => {
  const paused = (from: number) => publicity({ state: 'PAUSED', pausedAt: from, pauseReason: '被撕' });

  it('[PB11] pauses from when it was last seen', () => {
    const made = done(
      decidePausePublicity(run(), { publicityId: 'pub1', from: at('2026-08-05', '22:00'), reason: '被撕' }, contextAt(at('2026-08-06')))
    );
    expect(setOn(made, 'publicity')).toEqual({ state: 'PAUSED', pausedAt: at('2026-08-05', '22:00'), pauseReason: '被撕' });
  });

  it.each([
    ['before the posting', at('2026-08-04', '08:59')],
    ['in the future', at('2026-08-06', '09:01')]
  ])('[PB11] not %s', (_, from) => {
    expect(codeOf(decidePausePublicity(run(), { publicityId: 'pub1', from, reason: '' }, contextAt(at('2026-08-06'))))).toBe(
      'publicity.absence-dates'
    );
  });

  it('[PB8] 24 hours move nothing, one minute more moves the end by two days', () => {
    const from = at('2026-08-05', '09:00');
    const resume = (to: number) =>
      setOn(done(decideResumePublicity(run(paused(from)), { publicityId: 'pub1', to }, contextAt(at('2026-08-07')))), 'publicity')[
        'endsAt'
      ];
    expect(resume(at('2026-08-06', '09:00'))).toBe(END);
    expect(resume(at('2026-08-06', '09:01'))).toBe(at('2026-08-13', '24:00'));
  });

  it('[PB11] resumes only what is paused, within the time', () => {
    expect(codeOf(decideResumePublicity(run(), { publicityId: 'pub1' }, contextAt(END)))).toBe('publicity.not-paused');
    const held = publicity({ state: 'PAUSED', pausedAt: 1, pauseReason: 'SUSPENSION' });
    expect(codeOf(decideResumePublicity(run(held), { publicityId: 'pub1' }, contextAt(END)))).toBe('publicity.not-paused');
    expect(
      codeOf(decideResumePublicity(run(paused(at('2026-08-06'))), { publicityId: 'pub1', to: at('2026-08-05') }, contextAt(END)))
    ).toBe('publicity.absence-dates');
    expect(
      codeOf(decidePausePublicity(run(publicity({ state: 'CERTIFIED' })), { publicityId: 'pub1', from: 1, reason: '' }, contextAt(END)))
    ).toBe('publicity.not-running');
  });
});

describe('while it hangs', () => {
  it('[PB12] a clerical correction leaves the clock, a material one is refused', () => {
    const correct = (isMaterial: boolean, one = publicity()) =>
      decideCorrectPublicity(
        run(one),
        { publicityId: 'pub1', text: '第3条“绳”误为“蝇”', reason: '错字', isMaterial },
        contextAt(at('2026-08-06'))
      );
    const made = setOn(done(correct(false)), 'publicity');
    expect(Object.keys(made)).toEqual(['corrigenda']);
    expect(codeOf(correct(true))).toBe('publicity.material-needs-new-version');
    expect(codeOf(correct(false, publicity({ state: 'CERTIFIED' })))).toBe('publicity.not-open');
  });

  it('[PB13] a hearing lies between the posting and today', () => {
    const record = (heldOn: string, one = publicity()) =>
      decideRecordHearing(
        run(one),
        { publicityId: 'pub1', heldOn, report: '到场三户', recommendsChange: true },
        contextAt(at('2026-08-10'))
      );
    expect(setOn(done(record('2026-08-04')), 'publicity')).toMatchObject({ hearing: { heldOn: '2026-08-04', recommendsChange: true } });
    expect(codeOf(record('2026-08-03'))).toBe('publicity.hearing-date');
    expect(codeOf(record('2026-08-11'))).toBe('publicity.hearing-date');
    expect(codeOf(record('2026-08-05', publicity({ state: 'WITHDRAWN' })))).toBe('publicity.not-open');
  });

  it('[PB14] a confirmed end is never earlier than the one posted', () => {
    const unsure = publicity({ isEndConfirmed: false, endsAt: at('2026-08-12', '24:00') });
    expect(setOn(done(decideConfirmEnd(run(unsure), { publicityId: 'pub1' }, contextAt(at('2026-08-06')))), 'publicity')).toMatchObject({
      isEndConfirmed: true,
      endsAt: at('2026-08-12', '24:00')
    });
    const holiday = publicity({ postedAt: at('2026-09-24'), endsAt: at('2026-10-01', '24:00'), isEndConfirmed: false });
    expect(setOn(done(decideConfirmEnd(run(holiday), { publicityId: 'pub1' }, contextAt(at('2026-09-25')))), 'publicity')['endsAt']).toBe(
      at('2026-10-08', '24:00')
    );
    expect(codeOf(decideConfirmEnd(run(publicity({ state: 'ENDED' })), { publicityId: 'pub1' }, contextAt(END)))).toBe(
      'publicity.not-open'
    );
  });

  it('[PB15] the clock notes the end at the end', () => {
    expect(codeOf(decideEndPublicity(run(), { publicityId: 'pub1' }, contextAt(END - 1)))).toBe('publicity.period-running');
    expect(setOn(done(decideEndPublicity(run(), { publicityId: 'pub1' }, contextAt(END))), 'publicity')).toEqual({ state: 'ENDED' });
    expect(codeOf(decideEndPublicity(run(publicity({ state: 'PAUSED' })), { publicityId: 'pub1' }, contextAt(END)))).toBe(
      'publicity.not-running'
    );
  });
});

describe('proofs of posting', () => {
  const add = (over: object, now: number, one: Publicity = publicity(), file: StoredFile | null = null) =>
    decideAddProof(
      { publicity: one, file },
      { publicityId: 'pub1', occasion: 'FIRST_DAY', place: '大门', note: '看到', ...over },
      contextAt(now)
    );

  it('[PB20] a note or a photo on the day', () => {
    expect(setOn(done(add({}, at('2026-08-05', '23:59'))), 'postingProof')).toMatchObject({
      occasion: 'FIRST_DAY',
      at: at('2026-08-05', '23:59')
    });
    expect(codeOf(add({ note: '' }, at('2026-08-05')))).toBe('publicity.proof-empty');
    expect(codeOf(add({ note: '', fileId: 'f1' }, at('2026-08-05')))).toBe('publicity.file-unknown');
    expect(add({ note: '', fileId: 'f1' }, at('2026-08-05'), publicity(), { id: 'f1' } as StoredFile).ok).toBe(true);
  });

  it('[PB20] the last day not before it comes, late ones only with a note', () => {
    expect(codeOf(add({ occasion: 'LAST_DAY' }, at('2026-08-11', '00:00') - 1))).toBe('publicity.last-day-not-yet');
    expect(add({ occasion: 'LAST_DAY' }, at('2026-08-11', '00:00')).ok).toBe(true);
    const photo = { note: '', fileId: 'f1' };
    expect(codeOf(add({ occasion: 'LAST_DAY', ...photo }, END, publicity(), { id: 'f1' } as StoredFile))).toBe('publicity.proof-late');
    expect(done(add({ occasion: 'LAST_DAY' }, END)).answer).toMatchObject({ isLate: true });
    expect(codeOf(add(photo, at('2026-08-06', '00:00'), publicity(), { id: 'f1' } as StoredFile))).toBe('publicity.proof-late');
    expect(codeOf(add({}, END, publicity({ state: 'CERTIFIED' })))).toBe('publicity.not-open');
  });
});

describe('opinions', () => {
  const submit = (over: Partial<SubmitOpinion>, facing: Partial<SubmitFacts> = {}, now = at('2026-08-06'), who = actor(['RESIDENT'])) =>
    decideSubmitOpinion(
      { publicity: publicity(), counter: sequence('opinion:pub1', 45), author: person('a1', 'h1'), given: 0, ...facing },
      { publicityId: 'pub1', stance: 'OBJECT', text: '不同意第七条', ...over },
      contextAt(now, who)
    );

  it('[PB17] an objection gets the next number and waits for display and answer', () => {
    const made = done(submit({}));
    expect(setOn(made, 'opinion')).toMatchObject({
      number: 46,
      sort: 'OBJECTION',
      display: 'PENDING',
      outcome: null,
      householdId: 'h1',
      channel: 'PHONE_FORM'
    });
    expect(JSON.stringify(made.entries)).not.toContain('"text"');
    expect(made.guards).toEqual([{ kind: 'publicity', id: 'pub1', revision: 1 }]);
  });

  it('[PB17] until the last millisecond, also while paused, never at the end', () => {
    expect(submit({}, {}, END - 1).ok).toBe(true);
    expect(codeOf(submit({}, {}, END))).toBe('publicity.over');
    expect(submit({}, { publicity: publicity({ state: 'PAUSED' }) }, END).ok).toBe(true);
    expect(codeOf(submit({}, { publicity: publicity({ state: 'ENDED' }) }))).toBe('publicity.over');
    expect(codeOf(submit({}, { publicity: publicity({ state: 'WITHDRAWN' }) }))).toBe('publicity.not-open');
  });

  it.each([
    ['an objection without a reason', { text: '' }, {}, 'publicity.reason-missing'],
    ['a count objection to a draft', { againstCount: true }, {}, 'publicity.count-objection-only-on-result'],
    ['an unknown author', {}, { author: null }, 'publicity.author-missing'],
    ['the eleventh of one person', {}, { given: OPINIONS_PER_PERSON }, 'publicity.too-many-opinions']
  ])('[PB17] refuses %s', (_, over, facing, code) => {
    expect(codeOf(submit(over, facing))).toBe(code);
  });

  it('[PB17] the desk enters for people without a phone, with their name', () => {
    const desk = actor(['SECRETARY']);
    expect(setOn(done(submit({ channel: 'BOX', authorName: '王奶奶' }, { author: null }, undefined, desk)), 'opinion')).toMatchObject({
      channel: 'BOX',
      authorName: '王奶奶'
    });
    expect(codeOf(submit({ channel: 'BOX' }, { author: null }, undefined, desk))).toBe('publicity.author-missing');
  });

  const facing = (one: Opinion, of = publicity()) => ({ opinion: one, publicity: of });
  const desk = contextAt(at('2026-08-07'), actor(['SECRETARY']));

  it('[PB18] is shown, or hidden with a reason', () => {
    expect(setOn(done(decideModerateOpinion(facing(opinion(1)), { opinionId: 'o1', show: true, reason: '' }, desk)), 'opinion')).toEqual({
      display: 'SHOWN',
      hiddenReason: ''
    });
    expect(
      setOn(done(decideModerateOpinion(facing(opinion(1)), { opinionId: 'o1', show: false, reason: '含他人电话' }, desk)), 'opinion')
    ).toEqual({ display: 'HIDDEN', hiddenReason: '含他人电话' });
    expect(codeOf(decideModerateOpinion(facing(opinion(1)), { opinionId: 'o1', show: false, reason: '' }, desk))).toBe(
      'publicity.hide-reason-missing'
    );
  });

  it('[PB19] is answered with an outcome, also when hidden, until the certificate', () => {
    const answer = (one: Opinion, outcome: 'NOTED' | 'NOT_ACCEPTED', of = publicity()) =>
      decideAnswerOpinion(facing(one, of), { opinionId: 'o1', outcome, answer: '说明' }, desk);
    expect(setOn(done(answer(opinion(1, { display: 'HIDDEN' }), 'NOT_ACCEPTED')), 'opinion')).toMatchObject({
      outcome: 'NOT_ACCEPTED',
      settledAt: at('2026-08-07')
    });
    expect(codeOf(answer(opinion(1), 'NOTED'))).toBe('publicity.objection-needs-outcome');
    expect(answer(opinion(1, { sort: 'OPINION', stance: 'CHANGE' }), 'NOTED').ok).toBe(true);
    expect(codeOf(answer(opinion(1, { outcome: 'WITHDRAWN' }), 'NOT_ACCEPTED'))).toBe('publicity.already-withdrawn');
    expect(codeOf(answer(opinion(1), 'NOT_ACCEPTED', publicity({ state: 'CERTIFIED' })))).toBe('publicity.not-open');
  });

  it('[MT20] objections to the count are answered by the supervisor alone', () => {
    const against = facing(opinion(1, { againstCount: true }), publicity({ sort: 'RESULT' }));
    const answer = { opinionId: 'o1', outcome: 'NOT_ACCEPTED', answer: '复核无误' } as const;
    expect(codeOf(decideAnswerOpinion(against, answer, desk))).toBe('publicity.count-is-supervisors');
    expect(decideAnswerOpinion(against, answer, contextAt(1, actor(['SUPERVISOR']))).ok).toBe(true);
  });

  it('[PB21] only the author takes an objection back or keeps it', () => {
    const author = contextAt(at('2026-08-08'), actor(['RESIDENT'], { personId: 'a1' }));
    expect(setOn(done(decideWithdrawObjection(facing(opinion(1)), {}, author)), 'opinion')).toMatchObject({ outcome: 'WITHDRAWN' });
    expect(codeOf(decideWithdrawObjection(facing(opinion(1)), {}, contextAt(1, actor(['RESIDENT']))))).toBe('publicity.not-author');
    expect(codeOf(decideWithdrawObjection(facing(opinion(1, { sort: 'OPINION' })), {}, author))).toBe('publicity.not-an-objection');
    expect(setOn(done(decideMaintainObjection(facing(answered(1, 1)), {}, author)), 'opinion')).toEqual({ isMaintained: true });
    expect(codeOf(decideMaintainObjection(facing(opinion(1)), {}, author))).toBe('publicity.not-answered');
    const over = contextAt(END, author.actor);
    expect(codeOf(decideMaintainObjection(facing(answered(1, 1), publicity({ sort: 'RESULT' })), {}, over))).toBe('publicity.over');
    expect(codeOf(decideWithdrawObjection(facing(opinion(1), publicity({ state: 'CERTIFIED' })), {}, author))).toBe('publicity.not-open');
  });
});
