/** The form by which a helper enters somebody's ballot. */
import type { RightsView } from '#contract/views/rights.ts';
import type { FieldSpec } from '../state/fields.ts';
import { choicesOf } from '../state/voting/pollFacts.ts';
import type { Messages } from '../words/zh-CN.ts';

/** ballot.cast-for: the marks that the paper has, and who helped. A paper with many marks may have too many of them, or none. */
export function assistFields(
  words: Messages,
  vote: Pick<RightsView, 'title' | 'options' | 'marks' | 'takesPapers'>,
  helper: string
): FieldSpec[] {
  const readsPapers = vote.takesPapers && vote.marks === 'MANY';
  const options = choicesOf(vote, words.choices.names).map(({ code, label }) => ({ value: code, label: label ?? code }));
  return [
    {
      name: 'choice',
      kind: vote.marks === 'MANY' ? 'multiselect' : 'radio',
      label: words.meetingDesk.choice,
      isRequired: !readsPapers,
      options
    },
    ...(readsPapers ? [{ name: 'isPaper', kind: 'checkbox', label: words.assist.isPaper, hint: words.assist.isPaperHint } as const] : []),
    { name: 'helperName', kind: 'text', label: words.assist.helper, isRequired: true, maxChars: 60, value: helper }
  ];
}
