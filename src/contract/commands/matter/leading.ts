/** Commands that lead a matter from step to step, and those of the clock. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { date, flag, id, LIMITS, line, optionalText, text } from '../../limits.ts';

const reason = text(LIMITS.lineChars * 5);
const leaders = ['CHAIR', 'SECRETARY'] as const;
const rounds = [
  'matter.round-open',
  'matter.no-quorate-round',
  'matter.outcome-missing',
  'matter.survey-open',
  'matter.stakeholders-not-heard',
  'matter.wrong-state',
  'matter.wrong-template'
];

export const proceedToDrafting = command({
  name: 'matter.proceed-to-drafting',
  payload: v.strictObject({ matterId: id }),
  roles: leaders,
  rate: 'staff',
  summary: { zh: '讨论结束，进入拟案', en: 'From the talks to the draft' },
  when: 'DELIBERATING',
  refusals: rounds
});

export const proceedToVote = command({
  name: 'matter.proceed-to-vote',
  payload: v.strictObject({ matterId: id }),
  roles: leaders,
  rate: 'staff',
  summary: { zh: '听证结束，进入入户表决', en: 'From the hearings to the household vote' },
  when: 'DELIBERATING',
  refusals: [...rounds, 'matter.vote-not-noticed']
});

export const escalateMatter = command({
  name: 'matter.escalate',
  payload: v.strictObject({ matterId: id, ground: v.picklist(['MAX_ROUNDS', 'BODY_LACKS_POWER', 'NO_DECISION']), reason }),
  roles: ['CHAIR'],
  rate: 'staff',
  summary: { zh: '升级：转由更高议事主体另立议题', en: 'Escalate to a higher body as a child matter' },
  when: 'before IN_FORCE',
  refusals: ['matter.rounds-left', 'matter.decision-possible', 'matter.ballot-open', 'matter.wrong-state']
});

export const flagMatter = command({
  name: 'matter.flag',
  payload: v.strictObject({
    matterId: id,
    flags: v.strictObject({ affectsCommonParts: flag, raisesMoneyCompulsorily: flag, bindsOwners: flag, involvesWorks: flag }),
    reason
  }),
  roles: [...leaders, 'AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE', 'SUPERVISOR'],
  rate: 'staff',
  summary: {
    zh: '补充标注：涉及共有部分、强制出资或约束业主（只能加，不能去掉）',
    en: 'Mark that the matter touches common parts, compulsory money or owners’ duties (added only)'
  },
  when: 'before IN_FORCE, not VOTING',
  refusals: ['matter.wrong-state', 'matter.flags-there']
});

export const redraftMatter = command({
  name: 'matter.redraft',
  payload: v.strictObject({ matterId: id, reason }),
  roles: leaders,
  rate: 'staff',
  summary: { zh: '表决未成，退回重拟或再议', en: 'After a vote without success: back to the draft or the talks' },
  when: 'NO_QUORUM, FAILED',
  refusals: ['matter.wrong-state']
});

export const closeMatter = command({
  name: 'matter.close',
  payload: v.strictObject({ matterId: id, note: optionalText() }),
  roles: leaders,
  rate: 'staff',
  summary: { zh: '办结：评估满意，或表决未成后终止', en: 'Close after the evaluation, or after a vote without success' },
  when: 'EVALUATING, NO_QUORUM, FAILED',
  refusals: [
    'matter.wrong-state',
    'matter.reason-missing',
    'followup.no-evaluation',
    'followup.window-open',
    'followup.not-satisfied',
    'followup.note-missing'
  ]
});

export const reopenMatter = command({
  name: 'matter.reopen',
  payload: v.strictObject({
    matterId: id,
    to: v.picklist(['EXECUTING', 'DELIBERATING']),
    reason,
    confirmedRatingId: v.optional(v.nullable(id))
  }),
  roles: leaders,
  rate: 'staff',
  summary: {
    zh: '满意率不足或差评属实，退回整改或再议',
    en: 'Back to the work or the talks: too few are satisfied, or a bad rating is confirmed'
  },
  when: 'EVALUATING',
  refusals: ['matter.wrong-state', 'followup.no-ground-to-reopen']
});

export const recordFiling = command({
  name: 'filing.record',
  payload: v.strictObject({ matterId: id, filedOn: date, receiver: line(), note: optionalText() }),
  roles: ['SECRETARY'],
  rate: 'staff',
  summary: { zh: '登记居民公约报街道备案', en: 'Record the filing of a covenant with the street office' },
  when: 'COUNTED, RESULT_PUBLICIZING',
  refusals: ['matter.no-covenant', 'matter.wrong-state', 'matter.date-in-future']
});

export const lapseMatter = command({
  name: 'matter.lapse',
  payload: v.strictObject({ matterId: id }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '逾期未启动，自动失效', en: 'A matter that was not begun in time lapses' },
  when: 'PROPOSED, TRIAGED',
  refusals: ['matter.not-lapsed', 'matter.wrong-state']
});

export const enterForce = command({
  name: 'matter.enter-force',
  payload: v.strictObject({ matterId: id }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '结果公示期满，决议生效', en: 'The decision comes into force at the end of its publicity' },
  when: 'RESULT_PUBLICIZING',
  refusals: [
    'matter.wrong-state',
    'publicity.not-open',
    'publicity.paused',
    'publicity.period-running',
    'publicity.objections-open',
    'publicity.hearing-missing',
    'matter.filing-missing'
  ]
});
