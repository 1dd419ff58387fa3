/** The forms of step 5: who reviews, the statement about conflicts, the conclusion, conditions. */
import { EXPERTISES } from '#domain/register/assignPost.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import { optionsOf, reasonOf, type FieldsOf } from './choices.ts';

/** review.state-conflict. */
export function conflictFields(words: Messages): FieldSpec[] {
  const own = words.matterForms.review;
  return [
    {
      name: 'hasConflict',
      kind: 'radio',
      as: 'boolean',
      label: own.hasConflict,
      isRequired: true,
      options: [
        { value: 'false', label: own.conflictNo },
        { value: 'true', label: own.conflictYes }
      ]
    },
    { name: 'text', kind: 'textarea', label: own.conflictText, hint: own.conflictHint, isRequired: true, rows: 3, maxChars: 4000 }
  ];
}

/** review.conclude. */
export function conclusionFields(words: Messages): FieldSpec[] {
  const own = words.matterForms.review;
  const conclusions = optionsOf(['PASS', 'PASS_WITH_CONDITIONS', 'RETURN'], own.conclusions);
  return [
    { name: 'conclusion', kind: 'radio', label: own.conclusion, isRequired: true, options: conclusions },
    { name: 'reasons', kind: 'textarea', label: own.reasons, rows: 5, maxChars: 4000 },
    { name: 'conditions', kind: 'textarea', label: own.conditions, hint: own.conditionsHint, rows: 3, maxChars: 4000 }
  ];
}

/** Fields by command. */
export const reviewFields: Readonly<Record<string, FieldsOf>> = {
  'review.appoint': (words, { experts = [] }) => {
    const own = words.matterForms.review;
    return [
      { name: 'expertPersonId', kind: 'select', label: own.expert, isRequired: true, options: experts },
      { name: 'field', kind: 'select', label: own.field, isRequired: true, options: optionsOf(EXPERTISES, own.fields) },
      { name: 'qualification', kind: 'text', label: own.qualification, hint: own.qualificationHint, isRequired: true, maxChars: 200 }
    ];
  },
  'review.state-conflict': conflictFields,
  'review.conclude': conclusionFields,
  'review.release': (words) => [reasonOf(words)],
  'review.merge-condition': (words) => [
    { name: 'text', kind: 'textarea', label: words.matterForms.review.mergedText, isRequired: true, rows: 2, maxChars: 4000 }
  ],
  'review.waive': (words) => [reasonOf(words)]
};
