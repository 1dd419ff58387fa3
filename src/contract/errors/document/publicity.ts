/** Refusal codes of publicity, opinions and objections. */
import type { ErrorCatalogue } from '../errorText.ts';

export const publicityErrors = {
  'publicity.too-short': {
    zh: { what: '公示期{days}天太短，至少{floor}天。', todo: '请按规定天数张贴。' },
    en: { what: 'A period of {days} days is too short; at least {floor}.', todo: 'Post it for as long as the rules ask.' }
  },
  'publicity.already-running': {
    zh: { what: '已有一份公示正在进行。', todo: '请等它结束，或先退回。' },
    en: { what: 'A publicity is running already.', todo: 'Wait for its end, or send it back first.' }
  },
  'publicity.recount-due': {
    zh: { what: '计票异议已被认可，还没有重新计票。', todo: '请先在“表决”里重新计票，再公示结果。' },
    en: {
      what: 'An objection to the count was accepted and the votes were not counted again yet.',
      todo: 'Count again under “Vote”, then post the result.'
    }
  },
  'publicity.not-passed': {
    zh: { what: '表决没有通过或还没有宣布结果，不能公示结果。', todo: '请先由主持人宣布表决结果。' },
    en: { what: 'The vote has not passed or was not declared.', todo: 'The chair declares the result first.' }
  },
  'publicity.not-open': {
    zh: { what: '公示现在的状态是{state}，不能做这一步。', todo: '请刷新页面查看。' },
    en: { what: 'The publicity is in state {state}; this is not possible now.', todo: 'Reload the page.' }
  },
  'publicity.not-running': {
    zh: { what: '公示现在的状态是{state}，没有在计时。', todo: '请刷新页面查看。' },
    en: { what: 'The publicity is in state {state}; its clock does not run.', todo: 'Reload the page.' }
  },
  'publicity.not-paused': {
    zh: { what: '公示没有因中断而暂停。', todo: '请刷新页面查看。' },
    en: { what: 'The publicity is not paused for an absence.', todo: 'Reload the page.' }
  },
  'publicity.paused': {
    zh: { what: '公示已暂停，期满时间未定。', todo: '请先恢复公示。' },
    en: { what: 'The publicity is paused.', todo: 'Resume it first.' }
  },
  'publicity.absence-dates': {
    zh: { what: '中断时间不对：须在张贴之后、现在之前。', todo: '请更正起止时间。' },
    en: { what: 'The times of the absence are wrong: after the posting, not in the future.', todo: 'Correct them.' }
  },
  'publicity.period-running': {
    zh: { what: '公示期还没有满。', todo: '请等到公示截止（当日24:00）之后。' },
    en: { what: 'The period is still running.', todo: 'Wait until its end, 24:00 of the last day.' }
  },
  'publicity.over': {
    zh: { what: '公示已截止，没有记录。', todo: '如有新的情况，请向居委会工作台反映。' },
    en: { what: 'The publicity is over; nothing was recorded.', todo: 'If there is something new, tell the desk.' }
  },
  'publicity.proof-missing': {
    zh: { what: '缺少张贴证明：{occasion}。', todo: '请补充首日和末日的照片或见证说明。' },
    en: { what: 'A proof of posting is missing: {occasion}.', todo: 'Add a photo or a note for the first and the last day.' }
  },
  'publicity.proof-empty': {
    zh: { what: '张贴证明既没有照片也没有说明。', todo: '请上传照片，或写明谁在何时看到。' },
    en: { what: 'The proof has neither a photo nor a note.', todo: 'Upload a photo, or note who saw it and when.' }
  },
  'publicity.proof-late': {
    zh: { what: '这一天已经过去，补登须写明原因。', todo: '请在说明中写明为什么补登。' },
    en: { what: 'That day is over; a late proof needs an explanation.', todo: 'Say in the note why it comes late.' }
  },
  'publicity.file-unknown': {
    zh: { what: '没有找到所附的照片。', todo: '请重新上传。' },
    en: { what: 'The photo is not there.', todo: 'Upload it again.' }
  },
  'publicity.last-day-not-yet': {
    zh: { what: '末日是{lastDay}，还没有到。', todo: '请在末日当天或之后登记。' },
    en: { what: 'The last day is {lastDay}; it has not come yet.', todo: 'Add the proof on that day or after it.' }
  },
  'publicity.objections-open': {
    zh: { what: '还有{open}条异议没有答复。', todo: '请逐条书面答复后再办理。' },
    en: { what: '{open} objections are not answered.', todo: 'Answer each in writing first.' }
  },
  'publicity.hearing-missing': {
    zh: { what: '提出异议的户数（{objectors}）达到听证标准（{threshold}），还没有听证记录。', todo: '请举行听证并登记。' },
    en: { what: '{objectors} households object ({threshold} make a hearing due); no hearing is recorded.', todo: 'Hold it and record it.' }
  },
  'publicity.hearing-date': {
    zh: { what: '听证日期不对：须在张贴之后、今天之前。', todo: '请更正日期。' },
    en: { what: 'The date of the hearing is wrong: after the posting, not in the future.', todo: 'Correct it.' }
  },
  'publicity.material-needs-new-version': {
    zh: { what: '实质性修改不能用更正说明，须出新版本并重新公示。', todo: '请采纳相应意见后退回拟案。' },
    en: {
      what: 'A change of substance is no correction: it needs a new version and a new period.',
      todo: 'Accept the objection and go back to the draft.'
    }
  },
  'publicity.close-instead': {
    zh: { what: '方案公示由主持人确认期满，不在这里出具证明。', todo: '请使用“公示期满确认”。' },
    en: { what: 'The publicity of a draft is closed by the chair.', todo: 'Use “confirm the end” instead.' }
  },
  'publicity.no-ground-for-draft': {
    zh: { what: '没有退回拟案的理由：没有采纳实质性意见，也没有听证建议修改。', todo: '请先答复意见或登记听证。' },
    en: {
      what: 'There is no ground to go back: no material objection accepted, no hearing that recommends it.',
      todo: 'Answer the objections or record the hearing first.'
    }
  },
  'publicity.reason-missing': {
    zh: { what: '修改意见和异议须写明内容和理由。', todo: '请写明后再提交。' },
    en: { what: 'A change or an objection needs its reason.', todo: 'Write it, then send.' }
  },
  'publicity.count-objection-only-on-result': {
    zh: { what: '对计票的异议只能在结果公示中提出。', todo: '请去掉这一选项，或在结果公示时提出。' },
    en: { what: 'An objection to the count belongs to the result publicity.', todo: 'Leave it out, or object when the result is posted.' }
  },
  'publicity.author-missing': {
    zh: { what: '没有写明意见人。', todo: '请写明姓名；匿名意见无法答复。' },
    en: { what: 'The author is missing.', todo: 'Enter the name; nobody can answer an unnamed objection.' }
  },
  'publicity.too-many-opinions': {
    zh: { what: '每人对一份公示最多提交{limit}条意见。', todo: '请合并说明，或到工作台反映。' },
    en: { what: 'One person gives at most {limit} opinions to one notice.', todo: 'Put them together, or go to the desk.' }
  },
  'publicity.hide-reason-missing': {
    zh: { what: '不显示意见须写明理由，作者会看到。', todo: '请写明理由。' },
    en: { what: 'Keeping an opinion off the board needs a reason, which its author reads.', todo: 'Write the reason.' }
  },
  'publicity.already-withdrawn': {
    zh: { what: '这条异议已由本人撤回。', todo: '无需答复。' },
    en: { what: 'The author has withdrawn this objection.', todo: 'No answer is needed.' }
  },
  'publicity.objection-needs-outcome': {
    zh: { what: '异议须答复采纳或不采纳，不能只写“已阅”。', todo: '请选择答复结果。' },
    en: { what: 'An objection is accepted or not; “noted” is no answer.', todo: 'Choose an outcome.' }
  },
  'publicity.count-is-supervisors': {
    zh: { what: '对计票的异议由监督委员答复。', todo: '请转监督委员。' },
    en: { what: 'Objections to the count are answered by the supervisor.', todo: 'Hand it to the supervisor.' }
  },
  'publicity.not-an-objection': {
    zh: { what: '这是意见，不是异议。', todo: '无需操作。' },
    en: { what: 'This is an opinion, not an objection.', todo: 'Nothing to do.' }
  },
  'publicity.not-author': {
    zh: { what: '只有异议人本人可以做这一步。', todo: '请由本人办理，或带书面材料到工作台。' },
    en: { what: 'Only the author of the objection can do this.', todo: 'The author does it, or brings it in writing to the desk.' }
  },
  'publicity.not-answered': {
    zh: { what: '异议还没有得到“不采纳”的答复。', todo: '请等待答复。' },
    en: { what: 'The objection has not been answered with “not accepted”.', todo: 'Wait for the answer.' }
  },
  'publicity.not-against-count': {
    zh: { what: '这条异议不是针对计票的。', todo: '请按普通异议答复。' },
    en: { what: 'This objection is not about the count.', todo: 'Answer it as an ordinary one.' }
  }
} as const satisfies ErrorCatalogue;
