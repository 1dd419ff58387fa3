/** Tasks and evaluation. */
import { describe, expect, it } from 'vitest';
import { actor, at, codeOf, contextAt, done, evaluation, facts, matter, person, ratings, setOn, task } from '../matter/factsFixture.ts';
import type { StoredFile } from '../register/records.ts';
import { decideAssignTasks, type NewTask } from './assignTasks.ts';
import {
  decideCloseEvaluated,
  decideCloseEvaluation,
  decideGiveRating,
  decideOpenEvaluation,
  decideReopenMatter,
  decideReportEvaluation
} from './evaluate.ts';
import { overdueLevel } from './overdue.ts';
import { decideAcceptDone, decideAcceptTask, decideReportTask, decideReworkTask } from './runTask.ts';
import type { Task } from './records.ts';

const NOW = at('2026-09-15');
const desk = contextAt(NOW);
const complete: NewTask = {
  text: '设拾便箱',
  party: 'PROPERTY_COMPANY',
  responsibleName: '许经理',
  supervisorName: '卫监督',
  dueOn: '2026-10-12',
  budgetFen: 240_000
};

describe('assigning', () => {
  const assign = (tasks: NewTask[], state: 'IN_FORCE' | 'EXECUTING' | 'EVALUATING' = 'IN_FORCE') =>
    decideAssignTasks({ matter: matter(state), tasks: [], people: [person('p1'), person('p2')] }, { matterId: 'm1', tasks }, desk);

  it('[MT23] the first tasks bring the matter into execution, further ones do not move it', () => {
    const made = done(assign([complete, { ...complete, text: '讲座' }]));
    expect(setOn(made, 'matter')).toMatchObject({ state: 'EXECUTING' });
    expect(made.changes.filter((change) => change.kind === 'task')).toMatchObject([
      { row: { number: 1, state: 'ASSIGNED' } },
      { row: { number: 2 } }
    ]);
    expect(done(assign([complete], 'EXECUTING')).changes.some((change) => change.kind === 'matter')).toBe(false);
  });

  it.each([
    ['a supervisor (G11)', { supervisorName: '' }, 'followup.supervisor-missing'],
    ['somebody responsible', { responsibleName: '' }, 'followup.responsible-missing'],
    ['two different people', { supervisorName: '许经理' }, 'followup.same-person'],
    ['two different persons of the register', { responsiblePersonId: 'p1', supervisorPersonId: 'p1' }, 'followup.same-person'],
    ['a day that is not past', { dueOn: '2026-09-14' }, 'followup.due-in-the-past'],
    ['people of the register', { responsiblePersonId: 'p9' }, 'followup.person-unknown']
  ])('[MT23] not without %s', (_, over, code) => {
    expect(codeOf(assign([{ ...complete, ...over }]))).toBe(code);
  });

  it('[MT23] today is a day, no task is none, the evaluation is too late', () => {
    expect(assign([{ ...complete, dueOn: '2026-09-15' }]).ok).toBe(true);
    expect(codeOf(assign([]))).toBe('followup.no-tasks');
    expect(codeOf(assign([complete], 'EVALUATING'))).toBe('matter.wrong-state');
  });
});

describe('the course of a task', () => {
  const doer = contextAt(NOW, actor(['RESIDENT'], { personId: 'p-doer' }));
  const checker = contextAt(NOW, actor(['RESIDENT'], { personId: 'p-checker' }));
  const about = (one: Task, tasks = [one]) => ({ ...facts({ matter: matter('EXECUTING'), tasks }), task: one });
  const report = (one: Task, fileIds: string[], isDone: boolean, who = doer, files = [{ id: 'f1', sha256: 'x' } as StoredFile]) =>
    decideReportTask({ ...about(one), files }, { taskId: 't1', text: '完成', fileIds, isDone }, who);

  it('[MT24] is accepted and reported by those responsible', () => {
    expect(setOn(done(decideAcceptTask(about(task()), {}, doer)), 'task')).toEqual({ state: 'ACCEPTED' });
    expect(codeOf(decideAcceptTask(about(task()), {}, checker))).toBe('followup.not-responsible');
    const lead = contextAt(NOW, actor(['PARTY_LEAD'], { parties: ['PROPERTY_COMPANY'] }));
    expect(decideAcceptTask(about(task()), {}, lead).ok).toBe(true);
    expect(codeOf(decideAcceptTask(about(task({ state: 'ACCEPTED' })), {}, doer))).toBe('followup.task-state');
    expect(setOn(done(report(task({ state: 'ACCEPTED' }), [], false)), 'task')).toMatchObject({ state: 'IN_PROGRESS' });
    expect(codeOf(report(task(), ['f1'], true, checker))).toBe('followup.not-responsible');
  });

  it('[MT24] its end comes with a photo that is there', () => {
    expect(codeOf(report(task({ state: 'IN_PROGRESS' }), [], true))).toBe('followup.photo-missing');
    expect(codeOf(report(task({ state: 'IN_PROGRESS' }), ['f2'], true))).toBe('followup.file-unknown');
    expect(setOn(done(report(task({ state: 'REWORK' }), ['f1'], true)), 'task')).toMatchObject({ state: 'REPORTED' });
    expect(codeOf(report(task({ state: 'ACCEPTED_AS_DONE' }), ['f1'], true))).toBe('followup.task-state');
  });

  const reported = task({ state: 'REPORTED' });
  it('[MT24] is judged by its supervisor, never by the one who did it', () => {
    expect(codeOf(decideAcceptDone(about(reported), {}, doer))).toBe('followup.not-supervisor');
    expect(codeOf(decideAcceptDone(about(reported), {}, contextAt(NOW, actor(['SUPERVISOR'], { personId: 'p-doer' }))))).toBe(
      'followup.not-supervisor'
    );
    expect(setOn(done(decideReworkTask(about(reported), { taskId: 't1', reason: '歪了' }, checker)), 'task')).toEqual({ state: 'REWORK' });
    expect(codeOf(decideReworkTask(about(task()), { taskId: 't1', reason: '' }, checker))).toBe('followup.task-state');
  });

  it('[MT24] with the last one the matter is evaluated 28 days later for seven days', () => {
    const other = task({ id: 't2', state: 'IN_PROGRESS' });
    expect(done(decideAcceptDone(about(reported, [reported, other]), {}, checker)).answer).toEqual({ allDone: false });
    const made = done(decideAcceptDone(about(reported, [reported, { ...other, state: 'STOPPED' }]), {}, checker));
    expect(setOn(made, 'matter')).toMatchObject({ state: 'EVALUATING' });
    expect(setOn(made, 'evaluation')).toMatchObject({
      opensAt: at('2026-10-13', '00:00'),
      closesAt: at('2026-10-19', '24:00'),
      state: 'PLANNED'
    });
  });

  it.each([
    ['2026-10-01', 'NONE'],
    ['2026-10-02', 'LATE'],
    ['2026-10-04', 'YELLOW'],
    ['2026-10-08', 'CLIMBS'],
    ['2026-10-16', 'AGENDA']
  ])('[MT35] due on 1 October, on %s it is %s', (today, level) => {
    expect(overdueLevel(task(), today)).toBe(level);
    expect(overdueLevel(task({ state: 'ACCEPTED_AS_DONE' }), today)).toBe('NONE');
  });
});

describe('the evaluation', () => {
  const { opensAt, closesAt } = evaluation();
  const rate = (now: number, over: object = {}) =>
    decideGiveRating(
      { matterId: 'm1', evaluation: evaluation({ state: 'PLANNED' }), rater: person('p1', 'h1'), given: null, ...over },
      { matterId: 'm1', stars: 5, comment: '' },
      contextAt(now)
    );

  it('[MT25] takes one rating per household inside its window, whatever the tick says', () => {
    expect(rate(opensAt).ok).toBe(true);
    expect(codeOf(rate(opensAt - 1))).toBe('followup.window-not-open');
    expect(codeOf(rate(closesAt))).toBe('followup.window-not-open');
    expect(codeOf(rate(closesAt - 1, { given: ratings([4])[0] }))).toBe('followup.rated-already');
    expect(codeOf(rate(opensAt, { rater: person('p1') }))).toBe('followup.no-household');
  });

  it('[MT25] is opened and closed by the clock', () => {
    expect(codeOf(decideOpenEvaluation({ evaluation: evaluation({ state: 'PLANNED' }) }, {}, contextAt(opensAt - 1)))).toBe(
      'followup.window-not-yet'
    );
    expect(
      setOn(done(decideOpenEvaluation({ evaluation: evaluation({ state: 'PLANNED' }) }, {}, contextAt(opensAt))), 'evaluation')
    ).toEqual({ state: 'OPEN' });
    expect(codeOf(decideOpenEvaluation({ evaluation: evaluation() }, {}, contextAt(opensAt)))).toBe('followup.evaluation-state');
    expect(codeOf(decideCloseEvaluation({ evaluation: evaluation() }, {}, contextAt(closesAt - 1)))).toBe('followup.window-open');
    expect(setOn(done(decideCloseEvaluation({ evaluation: evaluation() }, {}, contextAt(closesAt))), 'evaluation')).toEqual({
      state: 'CLOSED'
    });
    expect(codeOf(decideCloseEvaluation({ evaluation: evaluation({ state: 'CLOSED' }) }, {}, contextAt(closesAt)))).toBe(
      'followup.evaluation-state'
    );
  });

  /** So many of a hundred are satisfied. */
  const rated = (satisfied: number) =>
    facts({
      matter: matter('EVALUATING'),
      evaluation: evaluation(),
      ratings: ratings(Array.from({ length: 100 }, (_, index) => (index < satisfied ? 4 : 3)))
    });
  const close = (satisfied: number, note = '', now = closesAt) =>
    decideCloseEvaluated(rated(satisfied), { matterId: 'm1', note }, contextAt(now));

  it.each([
    [80, '', ''],
    [79, '', 'followup.note-missing'],
    [79, '已整改', ''],
    [60, '已整改', ''],
    [59, '已整改', 'followup.not-satisfied']
  ])('[MT25] %i %% satisfied, note "%s": %s', (satisfied, note, code) => {
    expect(codeOf(close(satisfied, note))).toBe(code);
  });

  it('[MT25] not before its window is over; without any rating with a note', () => {
    expect(codeOf(close(100, '', closesAt - 1))).toBe('followup.window-open');
    const unrated = facts({ matter: matter('EVALUATING'), evaluation: evaluation(), ratings: [] });
    expect(codeOf(decideCloseEvaluated(unrated, { matterId: 'm1', note: '' }, contextAt(closesAt)))).toBe('followup.note-missing');
    expect(codeOf(decideCloseEvaluated({ ...unrated, evaluation: null }, { matterId: 'm1', note: '' }, contextAt(closesAt)))).toBe(
      'followup.no-evaluation'
    );
    expect(
      decideCloseEvaluated(
        { ...unrated, evaluation: evaluation({ improvementNote: '已改' }) },
        { matterId: 'm1', note: '' },
        contextAt(closesAt)
      ).ok
    ).toBe(true);
  });

  it('[MT25] the report is the supervisor’s, the note anybody’s at the desk', () => {
    const write = (text: string, role: 'SUPERVISOR' | 'SECRETARY', improvementNote?: string) =>
      decideReportEvaluation({ evaluation: evaluation() }, { matterId: 'm1', text, improvementNote }, contextAt(NOW, actor([role])));
    expect(setOn(done(write('逐项检查合格', 'SUPERVISOR')), 'evaluation')).toMatchObject({ supervisorReport: '逐项检查合格' });
    expect(codeOf(write('合格', 'SECRETARY'))).toBe('followup.not-supervisor');
    expect(setOn(done(write('', 'SECRETARY', '增设两处')), 'evaluation')).toMatchObject({ improvementNote: '增设两处' });
    expect(codeOf(decideReportEvaluation({ evaluation: null }, { matterId: 'm1', text: '' }, desk))).toBe('followup.no-evaluation');
  });

  it('[MT26] after a rework only new ratings count, and a household rates anew', () => {
    const [old] = ratings([1]).map((rating) => ({ ...rating, at: opensAt - 1 }));
    expect(setOn(done(rate(opensAt, { given: old })), 'rating')).toMatchObject({ stars: 5, at: opensAt });
    const again = facts({ matter: matter('EVALUATING'), evaluation: evaluation(), ratings: [old!, ...ratings([5])] });
    expect(done(decideCloseEvaluated(again, { matterId: 'm1', note: '' }, contextAt(closesAt))).entries[0]?.data).toMatchObject({
      satisfied: 1,
      ratings: 1
    });
  });

  it('[MT26] below 60 % or with a bad rating confirmed it goes back', () => {
    const reopen = (satisfied: number, confirmedRatingId: string | null = null, to: 'EXECUTING' | 'DELIBERATING' = 'EXECUTING') =>
      decideReopenMatter(rated(satisfied), { matterId: 'm1', to, reason: '不满意', confirmedRatingId }, contextAt(closesAt));
    expect(setOn(done(reopen(59)), 'matter')).toMatchObject({ state: 'EXECUTING' });
    expect(setOn(done(reopen(59, null, 'DELIBERATING')), 'matter')).toMatchObject({ state: 'DELIBERATING' });
    expect(codeOf(reopen(60))).toBe('followup.no-ground-to-reopen');
    expect(reopen(90, 'rating99').ok).toBe(true);
    expect(codeOf(reopen(90, 'rating0'))).toBe('followup.no-ground-to-reopen');
  });
});
