/** Refusal codes of rounds, record and minutes. */
import type { ErrorCatalogue } from '../errorText.ts';

export const roundsErrors = {
  'round.previous-open': {
    zh: { what: '第 {round} 轮讨论还没有结束。', todo: '请先结束上一轮并记下结果。' },
    en: { what: 'Round {round} is not closed.', todo: 'Close it with its outcome first.' }
  },
  'round.record-not-confirmed': {
    zh: { what: '第 {round} 轮的会议记录还没有确认。', todo: '请主持人、记录人和各到会方代表确认记录。' },
    en: { what: 'The record of round {round} is not confirmed.', todo: 'Let chair, recorder and parties confirm it.' }
  },
  'round.discussion-finished': {
    zh: { what: '讨论已经有结果（{outcome}），不再开下一轮。', todo: '请进入下一步。' },
    en: { what: 'The discussion has its outcome ({outcome}); no further round follows.', todo: 'Go on to the next step.' }
  },
  'round.limit-reached': {
    zh: { what: '讨论最多 {maxRounds} 轮，已经用完。', todo: '请进入下一步、提交上级，或写明同意增加轮次的机构。' },
    en: {
      what: 'At most {maxRounds} rounds are allowed, and they are used.',
      todo: 'Go on, escalate, or name the body that agreed to more.'
    }
  },
  'round.already-closed': {
    zh: { what: '这一轮已经结束。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'This round is closed already.', todo: 'Reload the page to see how things stand.' }
  },
  'round.not-closed': {
    zh: { what: '第 {round} 轮还没有结束，记录不能确认。', todo: '请主持人先结束本轮。' },
    en: { what: 'Round {round} is not closed; the record cannot be confirmed.', todo: 'Let the chair close it first.' }
  },
  'round.outcome-not-in-template': {
    zh: { what: '这个流程（{template}）没有“{outcome}”这种结果。', todo: '请选择其他结果。' },
    en: { what: 'The template {template} knows no outcome {outcome}.', todo: 'Choose another.' }
  },
  'round.was-inquorate': {
    zh: { what: '这一轮一直不足法定人数，只能记为“人数不足”。', todo: '请选择“人数不足”，另定时间。' },
    en: { what: 'This round was never quorate: its outcome is INQUORATE.', todo: 'Choose it and set a new date.' }
  },
  'round.was-quorate': {
    zh: { what: '这一轮达到过法定人数，不能记为“人数不足”。', todo: '请选择其他结果。' },
    en: { what: 'This round was quorate and cannot be INQUORATE.', todo: 'Choose another outcome.' }
  },
  'round.survey-missing': {
    zh: { what: '结果为“问卷调查”时，须写明方式、问题、对象和起止时间。', todo: '请填写完整。' },
    en: { what: 'The outcome SURVEY needs carrier, question, target and window.', todo: 'Fill them in.' }
  },
  'round.survey-running': {
    zh: { what: '问卷调查还没有结束。', todo: '请等调查结束并附上报告。' },
    en: { what: 'The survey is still running.', todo: 'Wait for its end and attach the report.' }
  },
  'round.survey-report-missing': {
    zh: { what: '第 {round} 轮要求的问卷报告还没有附上，本轮不能开始。', todo: '请先附上报告。' },
    en: { what: 'The survey report that round {round} asked for is missing.', todo: 'Attach it first.' }
  },
  'round.survey-reported': {
    zh: { what: '问卷报告已经附上。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'The report was attached already.', todo: 'Reload the page to see how things stand.' }
  },
  'round.no-survey': {
    zh: { what: '这一轮没有问卷调查。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'This round asked for no survey.', todo: 'Reload the page to see how things stand.' }
  },
  'round.consensus-missing': {
    zh: { what: '没有通过的决定性动议，不能记为“达成一致”。', todo: '请先表决，或选择其他结果。' },
    en: { what: 'No deciding motion was carried; the outcome cannot be CONSENSUS.', todo: 'Vote first, or choose another outcome.' }
  },
  'record.capacity-not-asked': {
    zh: { what: '这次会议记录不需要 {as} 确认。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'The record needs no confirmation by {as}.', todo: 'Reload the page to see how things stand.' }
  },
  'record.already-confirmed': {
    zh: { what: '{as} 已经确认过记录。', todo: '请刷新页面查看现在的情况。' },
    en: { what: '{as} has confirmed the record already.', todo: 'Reload the page to see how things stand.' }
  },
  'record.not-yours': {
    zh: { what: '您不能以 {as} 的身份确认这份记录。', todo: '请由主持人、记录人或该方到会成员确认。' },
    en: { what: 'You cannot confirm this record as {as}.', todo: 'The chair, the recorder or a member of that party who came does.' }
  }
} as const satisfies ErrorCatalogue;
