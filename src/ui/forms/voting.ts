/** The forms of a vote at the desk: mending what was noticed, and counting again. */
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import { optionsOf, reasonOf, type FieldsOf, type MatterChoices } from './choices.ts';

/** What may be wrong with a roll. */
const ROLL_MENDINGS = ['REPLACE', 'ADD', 'REMOVE'] as const;

/** roll.correct: the right is chosen from what was found in the register. */
function rollFields(words: Messages, { rights = [] }: MatterChoices): FieldSpec[] {
  const own = words.matterForms.vote;
  return [
    { name: 'right', kind: 'select', label: own.right, hint: own.rightHint, isRequired: true, options: rights },
    {
      name: 'action',
      kind: 'radio',
      label: own.mending,
      isRequired: true,
      value: 'REPLACE',
      options: optionsOf(ROLL_MENDINGS, own.mendings)
    },
    reasonOf(words)
  ];
}

/** option.withdraw: only what stands on the paper and is not "no change". */
function withdrawFields(words: Messages, { pollOptions = [] }: MatterChoices): FieldSpec[] {
  const own = words.matterForms.vote;
  return [{ name: 'optionId', kind: 'radio', label: own.withdrawn, isRequired: true, options: pollOptions }, reasonOf(words)];
}

export const votingFields: Readonly<Record<string, FieldsOf>> = {
  'roll.correct': rollFields,
  'option.withdraw': withdrawFields,
  'poll.recount': (words) => [reasonOf(words)]
};

/** `household:<id>` or `person:<id>`, as one choice of a list. */
export function rightValue(right: { readonly householdId: string | null; readonly personId: string | null }): string {
  return right.householdId === null ? `person:${right.personId ?? ''}` : `household:${right.householdId}`;
}

/** The chosen right as the command takes it. */
export function rightOfValue(value: unknown): Record<string, string> {
  const [kind = '', id = ''] = typeof value === 'string' ? value.split(':') : [];
  return kind === 'household' ? { householdId: id } : { personId: id || kind };
}
