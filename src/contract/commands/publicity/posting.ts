/** Commands on the posted notice: posting, proofs, absences, corrections, hearing, end. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { date, id, instant, LIMITS, line, list, optionalText, text } from '../../limits.ts';

const desk = ['SECRETARY', 'CHAIR'] as const;
const reason = text(LIMITS.lineChars * 5);
const publicityId = id;

export const postPublicity = command({
  name: 'publicity.post',
  payload: v.strictObject({
    matterId: id,
    sort: v.picklist(['DRAFT', 'RESULT']),
    title: v.optional(line(LIMITS.titleChars)),
    basis: text(LIMITS.lineChars * 5),
    scope: text(LIMITS.lineChars * 5),
    places: v.pipe(list(line(), 50), v.minLength(1)),
    days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)))
  }),
  roles: desk,
  rate: 'staff',
  summary: { zh: '张贴公示（方案或结果），公示期开始', en: 'Post a notice, of a draft or a result; its period begins' },
  when: 'DRAFTING, COUNTED',
  refusals: [
    'publicity.too-short',
    'publicity.already-running',
    'drafting.not-complete',
    'drafting.text-changed',
    'publicity.not-passed',
    'publicity.recount-due',
    'matter.body-not-competent',
    'matter.wrong-state'
  ]
});

export const addProof = command({
  name: 'publicity.add-proof',
  payload: v.strictObject({
    publicityId,
    occasion: v.picklist(['FIRST_DAY', 'LAST_DAY', 'OTHER']),
    place: line(),
    fileId: v.optional(v.nullable(id)),
    note: optionalText(LIMITS.lineChars * 5)
  }),
  roles: ['SECRETARY', 'CHAIR', 'GRID_WORKER', 'BUILDING_HEAD', 'SUPERVISOR'],
  rate: 'write',
  summary: { zh: '登记张贴证明（首日、末日照片或见证说明）', en: 'Add a proof of posting' },
  when: 'RUNNING, PAUSED, ENDED',
  refusals: ['publicity.not-open', 'publicity.proof-empty', 'publicity.file-unknown', 'publicity.last-day-not-yet', 'publicity.proof-late']
});

export const pausePublicity = command({
  name: 'publicity.pause',
  payload: v.strictObject({ publicityId, from: instant, reason }),
  roles: desk,
  rate: 'staff',
  summary: { zh: '公示中断（被撕、网站中断），停止计时', en: 'The notice is not to be seen: the clock waits' },
  when: 'RUNNING, ENDED',
  refusals: ['publicity.not-running', 'publicity.absence-dates']
});

export const resumePublicity = command({
  name: 'publicity.resume',
  payload: v.strictObject({ publicityId, to: v.optional(instant) }),
  roles: desk,
  rate: 'staff',
  summary: { zh: '公示恢复，中断超过24小时的顺延', en: 'The notice hangs again; more than 24 hours are made up' },
  when: 'PAUSED',
  refusals: ['publicity.not-paused', 'publicity.absence-dates']
});

export const correctPublicity = command({
  name: 'publicity.correct',
  payload: v.strictObject({ publicityId, text: text(), reason, isMaterial: v.optional(v.boolean(), false) }),
  roles: desk,
  rate: 'staff',
  summary: { zh: '发布更正说明（文字性更正，不重新计时）', en: 'Post a clerical correction; the clock runs on' },
  when: 'RUNNING, PAUSED',
  refusals: ['publicity.not-open', 'publicity.material-needs-new-version']
});

export const recordHearing = command({
  name: 'hearing.record',
  payload: v.strictObject({ publicityId, heldOn: date, report: text(), recommendsChange: v.boolean() }),
  roles: desk,
  rate: 'staff',
  summary: { zh: '登记听证情况', en: 'Record the hearing' },
  when: 'RUNNING, PAUSED, ENDED',
  refusals: ['publicity.not-open', 'publicity.hearing-date']
});

export const confirmEnd = command({
  name: 'publicity.confirm-end',
  payload: v.strictObject({ publicityId }),
  roles: desk,
  rate: 'staff',
  summary: { zh: '确认截止时间（缺少节假日表时）', en: 'Confirm an end that was computed without a holiday table' },
  when: 'RUNNING, PAUSED',
  refusals: ['publicity.not-open']
});

const certifying = [
  'publicity.not-open',
  'publicity.paused',
  'publicity.period-running',
  'publicity.objections-open',
  'publicity.proof-missing',
  'publicity.hearing-missing'
];

export const closePublicity = command({
  name: 'publicity.close',
  payload: v.strictObject({ matterId: id }),
  roles: ['CHAIR'],
  rate: 'staff',
  summary: { zh: '公示期满，确认并出具公示证明，进入审查', en: 'Confirm the end of the publicity; certificate; on to the review' },
  when: 'PUBLICIZING',
  refusals: [...certifying, 'matter.wrong-state']
});

export const certifyPublicity = command({
  name: 'publicity.certify',
  payload: v.strictObject({ publicityId }),
  roles: desk,
  rate: 'staff',
  summary: { zh: '出具结果公示证明', en: 'Certify a result publicity' },
  when: 'RUNNING, ENDED',
  refusals: [...certifying, 'publicity.close-instead']
});

export const returnToDraft = command({
  name: 'publicity.return-to-draft',
  payload: v.strictObject({ matterId: id, reason }),
  roles: ['CHAIR'],
  rate: 'staff',
  summary: { zh: '采纳实质性意见，退回拟案（新版本）', en: 'Back to the draft: a material objection was accepted' },
  when: 'PUBLICIZING',
  refusals: ['publicity.not-open', 'publicity.no-ground-for-draft', 'matter.wrong-state']
});

export const returnToTalk = command({
  name: 'publicity.return-to-talk',
  payload: v.strictObject({
    matterId: id,
    reason,
    ground: v.picklist(['MISSING_STAKEHOLDERS', 'NO_SUPPORT']),
    missingStakeholders: v.optional(list(line(), 20))
  }),
  roles: ['CHAIR'],
  rate: 'staff',
  summary: { zh: '听证表明须再议，退回讨论', en: 'Back to the talks: the hearing showed missing stakeholders or no support' },
  when: 'PUBLICIZING',
  refusals: ['publicity.not-open', 'publicity.hearing-missing', 'matter.wrong-state']
});

export const endPublicity = command({
  name: 'publicity.end',
  payload: v.strictObject({ publicityId }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '公示期届满（系统计时）', en: 'The period is over, by the clock' },
  when: 'RUNNING',
  refusals: ['publicity.not-running', 'publicity.period-running']
});
