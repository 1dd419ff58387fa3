/** Commands of step 5: experts, their independence, their conclusions. */
import * as v from 'valibot';
import { command } from '../command.ts';
import { count, id, LIMITS, line, list, optionalText, text } from '../limits.ts';

const reason = text(LIMITS.lineChars * 5);

export const appointExpert = command({
  name: 'review.appoint',
  payload: v.strictObject({
    matterId: id,
    expertPersonId: id,
    field: v.picklist(['LAW', 'TECHNICAL', 'FINANCE', 'HEALTH', 'OTHER']),
    qualification: line()
  }),
  roles: ['CHAIR', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '聘请审查专家', en: 'Appoint an expert' },
  when: 'REVIEWING',
  refusals: ['matter.wrong-state', 'review.not-an-expert', 'review.not-independent', 'review.already-appointed']
});

const own = ['matter.wrong-state', 'review.not-yours', 'review.closed'];

export const stateConflict = command({
  name: 'review.state-conflict',
  payload: v.strictObject({ reviewId: id, hasConflict: v.boolean(), text: text() }),
  roles: ['EXPERT', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '专家声明有无利害关系', en: 'The expert states whether there is a conflict of interest' },
  when: 'REVIEWING',
  refusals: own
});

export const concludeReview = command({
  name: 'review.conclude',
  payload: v.strictObject({
    reviewId: id,
    conclusion: v.picklist(['PASS', 'PASS_WITH_CONDITIONS', 'RETURN']),
    reasons: optionalText(),
    conditions: v.optional(list(text(LIMITS.lineChars * 5), 20))
  }),
  roles: ['EXPERT', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '专家作出审查结论', en: 'The expert concludes' },
  when: 'REVIEWING',
  refusals: [...own, 'review.conflict-not-stated', 'review.reasons-missing', 'review.conditions-missing']
});

export const releaseExpert = command({
  name: 'review.release',
  payload: v.strictObject({ reviewId: id, reason }),
  roles: ['CHAIR', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '解除尚未作出结论的专家', en: 'Release an expert who has not concluded' },
  when: 'REVIEWING',
  refusals: ['review.closed']
});

export const mergeCondition = command({
  name: 'review.merge-condition',
  payload: v.strictObject({ reviewId: id, index: count(50), text: text() }),
  roles: ['CHAIR', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '将审查条件作为文字性更正并入', en: 'Merge a condition as a clerical correction' },
  when: 'REVIEWING',
  refusals: ['matter.wrong-state', 'review.no-such-condition']
});
