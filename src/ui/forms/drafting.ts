/** The forms of step 3: the plan with its options, the table of opinions, the legality check. */
import type { DraftOption } from '#domain/drafting/records.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import { filled, optionsOf, type FieldsOf, type MatterChoices } from './choices.ts';

/** draft.save; from the second version on it says what changes and why. */
export function draftFields(words: Messages, { values }: MatterChoices = {}, version = 2): FieldSpec[] {
  const own = words.matterForms.draft;
  const fields: FieldSpec[] = [
    { name: 'revision', kind: 'hidden', label: '', as: 'number' },
    { name: 'title', kind: 'text', label: own.title, isRequired: true, maxChars: 120 },
    { name: 'body', kind: 'markdown', label: own.body, hint: own.bodyHint, rows: 16, maxChars: 60_000 },
    { name: 'scope', kind: 'textarea', label: own.scope, rows: 2 },
    { name: 'cost', kind: 'textarea', label: own.cost, rows: 2 },
    { name: 'duties', kind: 'textarea', label: own.duties, rows: 2 },
    { name: 'deadline', kind: 'textarea', label: own.deadline, rows: 2 },
    { name: 'options', kind: 'list', label: own.options, hint: own.optionsHint, minRows: 1, maxRows: 19, itemFields: optionFields(words) },
    ...STATUS_QUO_PARTS.map((part): FieldSpec => ({
      name: `statusQuo.${part}`,
      kind: 'text',
      label: own.statusQuo(own.optionParts[part]),
      maxChars: 4000
    }))
  ];
  return filled(version > 1 ? [...fields, ...changeFields(words)] : fields, values);
}

/** What is said about "no change", which is always among the options and has its own controls. */
const STATUS_QUO_PARTS = ['cost', 'effect', 'objections'] as const;

/** What stands in the controls of draft.save: a saved draft with "no change" taken out of its options. */
export function draftValues(
  draft: { readonly options: readonly DraftOption[] } & Readonly<Record<string, unknown>>
): Record<string, unknown> {
  const statusQuo = draft.options.find((option) => option.isStatusQuo);
  const parts = STATUS_QUO_PARTS.map((part) => [`statusQuo.${part}`, statusQuo?.[part] ?? '']);
  return { ...draft, options: draft.options.filter((option) => !option.isStatusQuo), ...Object.fromEntries(parts) };
}

function optionFields(words: Messages): FieldSpec[] {
  const own = words.matterForms.draft;
  return [
    { name: 'id', kind: 'hidden', label: '' },
    { name: 'title', kind: 'text', label: own.optionTitle, maxChars: 120 },
    { name: 'cost', kind: 'text', label: own.optionParts.cost, maxChars: 4000 },
    { name: 'effect', kind: 'text', label: own.optionParts.effect, maxChars: 4000 },
    { name: 'objections', kind: 'text', label: own.optionParts.objections, maxChars: 4000 },
    { name: 'withdrawnReason', kind: 'text', label: own.optionWithdrawn, maxChars: 200 }
  ];
}

function changeFields(words: Messages): FieldSpec[] {
  const own = words.matterForms.draft;
  return [
    {
      name: 'isMaterial',
      kind: 'radio',
      as: 'boolean',
      label: own.isMaterial,
      options: [
        { value: 'true', label: own.material },
        { value: 'false', label: own.clerical }
      ]
    },
    { name: 'changeReason', kind: 'textarea', label: own.changeReason, rows: 2 }
  ];
}

/** draft.set-adoption: a line for each opinion. */
export function adoptionFields(words: Messages, { values }: MatterChoices = {}): FieldSpec[] {
  const own = words.matterForms.draft;
  return filled(
    [
      { name: 'revision', kind: 'hidden', label: '', as: 'number' },
      {
        name: 'lines',
        kind: 'list',
        label: own.adoption,
        hint: own.adoptionHint,
        minRows: 1,
        maxRows: 200,
        itemFields: [
          { name: 'sourceId', kind: 'hidden', label: '' },
          { name: 'opinion', kind: 'textarea', label: own.opinion, rows: 2, maxChars: 4000 },
          { name: 'adoption', kind: 'select', label: own.adopted, options: optionsOf(['ADOPTED', 'PARTLY', 'NOT_ADOPTED'], own.adoptions) },
          { name: 'reason', kind: 'textarea', label: own.why, rows: 2, maxChars: 4000 }
        ]
      }
    ],
    values
  );
}

/** Fields by command. */
export const draftingFields: Readonly<Record<string, FieldsOf>> = {
  'draft.save': (words, choices) => draftFields(words, choices),
  'draft.set-adoption': adoptionFields,
  'draft.self-check': (words, { values }) =>
    filled(
      [
        { name: 'revision', kind: 'hidden', label: '', as: 'number' },
        {
          name: 'text',
          kind: 'textarea',
          label: words.matterForms.draft.selfCheck,
          hint: words.matterForms.draft.selfCheckHint,
          isRequired: true,
          rows: 4,
          maxChars: 4000
        }
      ],
      values
    ),
  'draft.complete': (_words, { values }) => filled([{ name: 'revision', kind: 'hidden', label: '', as: 'number' }], values)
};
