/** Commands on opinions and objections: given, shown or hidden, answered, withdrawn, kept. */
import * as v from 'valibot';
import { CHANNELS } from '#domain/matter/records.ts';
import { command } from '../../command.ts';
import { flag, id, LIMITS, optionalLine, optionalText, text } from '../../limits.ts';

export const submitOpinion = command({
  name: 'opinion.submit',
  payload: v.strictObject({
    publicityId: id,
    stance: v.picklist(['SUPPORT', 'CHANGE', 'OBJECT']),
    text: optionalText(),
    againstCount: flag,
    channel: v.optional(v.picklist(CHANNELS)),
    authorPersonId: v.optional(v.nullable(id)),
    authorName: optionalLine(LIMITS.nameChars)
  }),
  roles: ['RESIDENT', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '提交意见或异议', en: 'Give an opinion or an objection' },
  when: 'RUNNING, PAUSED',
  refusals: [
    'publicity.over',
    'publicity.not-open',
    'publicity.reason-missing',
    'publicity.count-objection-only-on-result',
    'publicity.author-missing',
    'publicity.too-many-opinions'
  ]
});

export const moderateOpinion = command({
  name: 'opinion.moderate',
  payload: v.strictObject({ opinionId: id, show: v.boolean(), reason: optionalText(LIMITS.lineChars * 5) }),
  roles: ['SECRETARY', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '公开显示意见，或说明理由后不显示', en: 'Show an opinion, or keep it off the board with a reason' },
  when: '',
  refusals: ['publicity.hide-reason-missing']
});

export const answerOpinion = command({
  name: 'opinion.answer',
  payload: v.strictObject({
    opinionId: id,
    outcome: v.picklist(['ACCEPTED_MATERIAL', 'ACCEPTED_CLERICAL', 'NOT_ACCEPTED', 'NOTED']),
    answer: text()
  }),
  roles: ['SECRETARY', 'CHAIR', 'SUPERVISOR'],
  rate: 'staff',
  summary: { zh: '答复意见或异议', en: 'Answer an opinion or objection' },
  when: 'RUNNING, PAUSED, ENDED',
  refusals: ['publicity.not-open', 'publicity.already-withdrawn', 'publicity.objection-needs-outcome', 'publicity.count-is-supervisors']
});

const own = ['publicity.not-an-objection', 'publicity.not-author', 'publicity.not-open'];

export const withdrawObjection = command({
  name: 'objection.withdraw',
  payload: v.strictObject({ opinionId: id }),
  roles: ['RESIDENT', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '撤回异议', en: 'Withdraw one’s objection' },
  when: 'RUNNING, PAUSED, ENDED',
  refusals: own
});

export const maintainObjection = command({
  name: 'objection.maintain',
  payload: v.strictObject({ opinionId: id }),
  roles: ['RESIDENT', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '答复后仍保留异议', en: 'Keep one’s objection after the answer' },
  when: 'RUNNING, PAUSED, ENDED',
  refusals: [...own, 'publicity.not-answered', 'publicity.over']
});

export const acceptCountObjection = command({
  name: 'objection.accept-count',
  payload: v.strictObject({ opinionId: id, answer: text() }),
  roles: ['SUPERVISOR'],
  rate: 'staff',
  summary: { zh: '监督委员认可计票异议，退回重新计票', en: 'The supervisor accepts an objection to the count: back to counting' },
  when: 'RESULT_PUBLICIZING',
  refusals: ['publicity.not-against-count', 'publicity.already-withdrawn', 'matter.wrong-state']
});
