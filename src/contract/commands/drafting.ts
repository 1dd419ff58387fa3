/** Commands of step 3: the draft, its table of opinions, its self-check. */
import * as v from 'valibot';
import { command } from '../command.ts';
import { count, flag, id, LIMITS, line, list, optionalText, text } from '../limits.ts';

/** The drafting group: the council and the platform own the draft, not one party (M-27). */
const draftingGroup = ['SECRETARY', 'CHAIR', 'RECORDER', 'COUNCIL_MEMBER', 'STANDING_MEMBER'] as const;
const revision = count();

const option = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  title: line(LIMITS.titleChars),
  cost: optionalText(),
  effect: optionalText(),
  objections: optionalText(),
  isStatusQuo: flag,
  withdrawnReason: v.optional(v.nullable(line()), null)
});

export const saveDraft = command({
  name: 'draft.save',
  payload: v.strictObject({
    matterId: id,
    revision,
    title: line(LIMITS.titleChars),
    body: optionalText(LIMITS.longTextChars),
    scope: optionalText(),
    cost: optionalText(),
    duties: optionalText(),
    deadline: optionalText(),
    options: v.optional(list(option, 20), []),
    isMaterial: v.optional(v.boolean()),
    changeReason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LIMITS.textChars)))
  }),
  roles: draftingGroup,
  rate: 'staff',
  summary: { zh: '保存方案草稿', en: 'Save the working draft' },
  when: 'DRAFTING',
  refusals: ['matter.wrong-state', 'drafting.changed-meanwhile']
});

export const setAdoption = command({
  name: 'draft.set-adoption',
  payload: v.strictObject({
    matterId: id,
    revision,
    lines: list(
      v.strictObject({
        sourceId: v.optional(v.union([id, v.literal('')]), ''),
        opinion: text(),
        adoption: v.picklist(['ADOPTED', 'PARTLY', 'NOT_ADOPTED']),
        reason: optionalText()
      })
    )
  }),
  roles: draftingGroup,
  rate: 'staff',
  summary: { zh: '填写意见采纳情况表', en: 'Set the table of opinions and their adoption' },
  when: 'DRAFTING',
  refusals: ['matter.wrong-state', 'drafting.changed-meanwhile', 'drafting.none', 'drafting.reason-missing']
});

export const selfCheckDraft = command({
  name: 'draft.self-check',
  payload: v.strictObject({ matterId: id, revision, text: text() }),
  roles: ['SECRETARY', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '记录合法性自查', en: 'Record the legality self-check' },
  when: 'DRAFTING',
  refusals: ['matter.wrong-state', 'drafting.changed-meanwhile', 'drafting.none']
});

export const completeDraft = command({
  name: 'draft.complete',
  payload: v.strictObject({ matterId: id, revision: v.optional(revision) }),
  roles: ['SECRETARY', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '定稿，准备公示', en: 'Complete the version, ready to be posted' },
  when: 'DRAFTING',
  refusals: [
    'matter.wrong-state',
    'drafting.none',
    'drafting.changed-meanwhile',
    'drafting.field-missing',
    'drafting.option-missing',
    'drafting.adoption-missing',
    'drafting.opinion-not-in-table',
    'drafting.change-reason-missing',
    'drafting.self-check-missing'
  ]
});
