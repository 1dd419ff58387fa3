/** The forms of what follows a decision: tasks, their reports, the evaluation. */
import { PARTIES } from '#domain/basics/actor.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import { optionsOf, personOf, reasonOf, type FieldsOf, type MatterChoices } from './choices.ts';

function assignFields(words: Messages, { people = [] }: MatterChoices): FieldSpec[] {
  const own = words.matterForms.followup;
  return [
    {
      name: 'tasks',
      kind: 'list',
      label: own.tasks,
      minRows: 1,
      maxRows: 50,
      itemFields: [
        { name: 'text', kind: 'textarea', label: own.task, rows: 2, maxChars: 1000 },
        { name: 'party', kind: 'select', label: own.party, options: optionsOf(PARTIES, words.parties.names) },
        { name: 'responsiblePersonId', kind: 'select', label: own.responsible, options: people },
        { name: 'responsibleName', kind: 'text', label: own.responsibleName, maxChars: 60 },
        { name: 'supervisorPersonId', kind: 'select', label: own.supervisor, options: people },
        { name: 'supervisorName', kind: 'text', label: own.supervisorName, maxChars: 60 },
        { name: 'dueOn', kind: 'date', label: own.dueOn },
        { name: 'budgetFen', kind: 'money', label: own.budget }
      ]
    }
  ];
}

/** task.report: what was done, with photos. */
export function reportFields(words: Messages): FieldSpec[] {
  const own = words.matterForms.followup;
  return [
    { name: 'text', kind: 'textarea', label: own.report, isRequired: true, rows: 3, maxChars: 4000 },
    { name: 'fileIds', kind: 'file', label: own.photos, hint: own.photosHint, accept: 'image/*', isMultiple: true, isPublic: true },
    { name: 'isDone', kind: 'checkbox', label: own.isDone }
  ];
}

/** Fields by command. */
export const followupFields: Readonly<Record<string, FieldsOf>> = {
  'task.assign': assignFields,
  'task.accept': () => [],
  'task.report': reportFields,
  'task.accept-done': () => [],
  'task.rework': (words) => [reasonOf(words)],
  'evaluation.report': (words) => {
    const own = words.matterForms.followup;
    return [
      { name: 'text', kind: 'textarea', label: own.supervisorReport, hint: own.supervisorReportHint, rows: 4, maxChars: 4000 },
      { name: 'improvementNote', kind: 'textarea', label: own.improvementNote, hint: own.improvementHint, rows: 3, maxChars: 4000 }
    ];
  },
  'rating.give': (words, choices) => {
    const own = words.matterForms.followup;
    return [
      personOf(words, choices),
      {
        name: 'stars',
        kind: 'radio',
        as: 'number',
        label: own.stars,
        isRequired: true,
        options: optionsOf(['5', '4', '3', '2', '1'], own.starsOf)
      },
      { name: 'comment', kind: 'textarea', label: own.comment, rows: 2, maxChars: 1000 }
    ];
  }
};
