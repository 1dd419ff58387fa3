/** Commands after the decision: tasks, evaluation, documents. */
import * as v from 'valibot';
import { PARTIES } from '#domain/basics/actor.ts';
import { command } from '../command.ts';
import { count, date, id, LIMITS, list, optionalLine, optionalText, text } from '../limits.ts';
import { DOCUMENT_TYPES } from '../views/documents.ts';

const reason = text(LIMITS.lineChars * 5);
const personId = v.optional(v.nullable(id));

export const assignTasks = command({
  name: 'task.assign',
  payload: v.strictObject({
    matterId: id,
    tasks: list(
      v.strictObject({
        text: text(LIMITS.lineChars * 5),
        party: v.picklist(PARTIES),
        responsiblePersonId: personId,
        responsibleName: optionalLine(LIMITS.nameChars),
        supervisorPersonId: personId,
        supervisorName: optionalLine(LIMITS.nameChars),
        dueOn: date,
        budgetFen: v.optional(count(100_000_000_000), 0)
      }),
      50
    )
  }),
  roles: ['SECRETARY', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '交办任务：责任方、责任人、期限、预算、监督人', en: 'Assign tasks, each with party, person, date, budget and supervisor' },
  when: 'IN_FORCE, EXECUTING',
  refusals: [
    'followup.no-tasks',
    'followup.supervisor-missing',
    'followup.responsible-missing',
    'followup.same-person',
    'followup.due-in-the-past',
    'followup.person-unknown',
    'matter.wrong-state'
  ]
});

const doers = ['RESIDENT', 'PARTY_LEAD', 'STANDING_MEMBER', 'SECRETARY', 'GRID_WORKER', 'BUILDING_HEAD'] as const;
const checkers = ['SUPERVISOR', 'RESIDENT', 'STANDING_MEMBER', 'PARTY_LEAD', 'CHAIR'] as const;

export const acceptTask = command({
  name: 'task.accept',
  payload: v.strictObject({ taskId: id }),
  roles: doers,
  rate: 'write',
  summary: { zh: '责任方签收任务', en: 'The responsible party accepts the task' },
  when: 'ASSIGNED',
  refusals: ['followup.not-responsible', 'followup.task-state']
});

export const reportTask = command({
  name: 'task.report',
  payload: v.strictObject({
    taskId: id,
    text: text(),
    fileIds: v.optional(list(id, LIMITS.filesPerUpload), []),
    isDone: v.optional(v.boolean(), false)
  }),
  roles: doers,
  rate: 'write',
  summary: { zh: '报告进展或完成情况（完成须附照片）', en: 'Report progress, or the end with a photo' },
  when: 'ASSIGNED, ACCEPTED, IN_PROGRESS, REPORTED, REWORK',
  refusals: ['followup.not-responsible', 'followup.task-state', 'followup.photo-missing', 'followup.file-unknown']
});

export const acceptDone = command({
  name: 'task.accept-done',
  payload: v.strictObject({ taskId: id }),
  roles: checkers,
  rate: 'write',
  summary: { zh: '监督人验收任务', en: 'The supervisor accepts the task as done' },
  when: 'REPORTED',
  refusals: ['followup.not-supervisor', 'followup.task-state']
});

export const reworkTask = command({
  name: 'task.rework',
  payload: v.strictObject({ taskId: id, reason }),
  roles: checkers,
  rate: 'write',
  summary: { zh: '监督人退回整改', en: 'The supervisor sends the task back' },
  when: 'REPORTED',
  refusals: ['followup.not-supervisor', 'followup.task-state']
});

export const openEvaluation = command({
  name: 'evaluation.open',
  payload: v.strictObject({ evaluationId: id }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '评估开始（系统计时）', en: 'The evaluation opens, by the clock' },
  when: 'PLANNED',
  refusals: ['followup.evaluation-state', 'followup.window-not-yet']
});

export const closeEvaluation = command({
  name: 'evaluation.close',
  payload: v.strictObject({ evaluationId: id }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '评估截止（系统计时）', en: 'The evaluation closes, by the clock' },
  when: 'PLANNED, OPEN',
  refusals: ['followup.evaluation-state', 'followup.window-open']
});

export const giveRating = command({
  name: 'rating.give',
  payload: v.strictObject({
    matterId: id,
    stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
    comment: optionalText(LIMITS.lineChars * 5),
    personId
  }),
  roles: ['RESIDENT', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '为办理结果打分（每户一次）', en: 'Rate the result, once per household' },
  when: 'OPEN',
  refusals: ['followup.window-not-open', 'followup.no-household', 'followup.rated-already']
});

export const reportEvaluation = command({
  name: 'evaluation.report',
  payload: v.strictObject({
    matterId: id,
    text: optionalText(),
    improvementNote: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LIMITS.textChars)))
  }),
  roles: ['SUPERVISOR', 'SECRETARY', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '监督评估报告、整改说明', en: 'The supervisor’s report; the improvement note' },
  when: 'EVALUATING',
  refusals: ['followup.no-evaluation', 'followup.not-supervisor']
});

export const issueDocument = command({
  name: 'document.issue',
  payload: v.strictObject({ type: v.picklist(DOCUMENT_TYPES), subjectId: id }),
  roles: ['SYSTEM', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '制发文件：编号、核验码、存档', en: 'Issue a document with number and code' },
  when: '',
  refusals: ['document.already-issued', 'document.no-issuing-body', 'document.not-ready', 'document.type-not-issued']
});

export const voidDocument = command({
  name: 'document.void',
  payload: v.strictObject({ documentId: id, reason }),
  roles: ['SECRETARY', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '作废文件（文号保留）', en: 'Void a document; its number is kept' },
  when: '',
  refusals: ['document.already-void']
});
