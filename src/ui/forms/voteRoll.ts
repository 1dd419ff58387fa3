/** The form with which an owner objects to the posted roll. */
import { LIMITS } from '#contract/limits.ts';
import type { OwnRollRow } from '#contract/views/ownersVote.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';

/** roll.object: about one of the reader's rights, or about one that is missing. */
export function rollObjectionFields(words: Messages, mine: readonly OwnRollRow[] = []): FieldSpec[] {
  const own = words.voteRoll;
  const options = mine.map((right) => ({ value: right.rollEntryId, label: right.builtFrom.map(({ place }) => place).join('、') }));
  return [
    { name: 'rollEntryId', kind: 'select', label: own.objectRight, options, value: options.length === 1 ? options[0]?.value : undefined },
    {
      name: 'text',
      kind: 'textarea',
      label: own.objectText,
      hint: own.objectTextHint,
      isRequired: true,
      maxChars: LIMITS.textChars,
      rows: 4
    }
  ];
}
