/** Refusal codes of the course of a matter. */
import type { ErrorCatalogue } from '../errorText.ts';

export const courseErrors = {
  'matter.petition-forces-triage': {
    zh: { what: '联名请求已达法定比例，必须受理，不能不予受理、合并或移交。', todo: '请在规定工作日内录入受理决定。' },
    en: {
      what: 'The petition has reached its fraction: it must be triaged, not rejected, merged or transferred.',
      todo: 'Enter the triage within the working days allowed.'
    }
  },
  'matter.merge-target-missing': {
    zh: { what: '没有选择要并入的议题。', todo: '请选择另一个议题。' },
    en: { what: 'The matter to merge into is missing.', todo: 'Choose another matter.' }
  },
  'matter.not-proposer': {
    zh: { what: '只有提出人可以做这一步。', todo: '请由提出人办理；工作台代办须选择提出人。' },
    en: { what: 'Only the proposer can do this.', todo: 'Ask the proposer; at the desk, name the proposer.' }
  },
  'matter.review-once': {
    zh: { what: '复核只能申请一次。', todo: '请等待监督委员的答复。' },
    en: { what: 'A review can be asked for once.', todo: 'Wait for the supervisor’s answer.' }
  },
  'matter.review-too-late': {
    zh: { what: '已超过申请复核的期限。', todo: '可以重新提出议题。' },
    en: { what: 'The time to ask for a review is over.', todo: 'You may propose the matter anew.' }
  },
  'matter.no-review-asked': {
    zh: { what: '没有待答复的复核申请。', todo: '请刷新页面查看。' },
    en: { what: 'No review is waiting for an answer.', todo: 'Reload the page.' }
  },
  'matter.already-posted': {
    zh: { what: '方案已经公示，不能再撤回议题。', todo: '请在公示中提交意见或异议。' },
    en: {
      what: 'The draft was already posted; the matter can no longer be withdrawn.',
      todo: 'Give an opinion or objection during the publicity.'
    }
  },
  'matter.document-missing': {
    zh: { what: '没有写明所依据的文书。', todo: '请填写文书名称和文号。' },
    en: { what: 'The document that orders this is missing.', todo: 'Enter its title and number.' }
  },
  'matter.ballot-open': {
    zh: { what: '表决正在进行，现在不能这样做。', todo: '请先结束或作废这次表决。' },
    en: { what: 'A ballot is open; this cannot be done now.', todo: 'Close or void the ballot first.' }
  },
  'matter.round-open': {
    zh: { what: '还有一轮讨论没有结束。', todo: '请先在会议中结束该轮并写明结果。' },
    en: { what: 'A round of deliberation is still open.', todo: 'Close it in its meeting with an outcome.' }
  },
  'matter.no-quorate-round': {
    zh: { what: '还没有一轮达到法定人数的讨论。', todo: '请召开一次达到法定人数的会议。' },
    en: { what: 'No quorate round has been held yet.', todo: 'Hold a quorate meeting.' }
  },
  'matter.outcome-missing': {
    zh: { what: '最近一轮的结果是“{outcome}”，不能进入下一步（需要{needs}）。', todo: '请继续讨论，或在会议中更正该轮结果。' },
    en: { what: 'The last round ended in “{outcome}”; this needs {needs}.', todo: 'Go on deliberating.' }
  },
  'matter.survey-open': {
    zh: { what: '第{round}轮委托的问卷还没有提交报告。', todo: '请先登记问卷结果。' },
    en: { what: 'The survey asked for in round {round} has not been reported.', todo: 'Enter its report first.' }
  },
  'matter.stakeholders-not-heard': {
    zh: { what: '利害关系人“{group}”还没有发表意见，也没有被邀请两次。', todo: '请邀请他们参加下一轮。' },
    en: { what: 'The stakeholders “{group}” were neither heard nor invited twice.', todo: 'Invite them to the next round.' }
  },
  'matter.vote-not-noticed': {
    zh: { what: '表决通知还没有发出。', todo: '请先发出载明各选项的表决通知。' },
    en: { what: 'The notice of the vote has not been posted.', todo: 'Post the notice with its options first.' }
  },
  'matter.rounds-left': {
    zh: { what: '讨论轮次还没有用完：已{held}轮，上限{limit}轮。', todo: '请继续讨论，或以其他理由升级。' },
    en: { what: 'There are rounds left: {held} of {limit} held.', todo: 'Go on deliberating, or escalate on another ground.' }
  },
  'matter.decision-possible': {
    zh: { what: '这个议题还可以作出决定，不能以“未能决定”为由升级。', todo: '请先完成表决。' },
    en: { what: 'The matter can still be decided.', todo: 'Finish the vote first.' }
  },
  'matter.reason-missing': {
    zh: { what: '没有写明终止的理由。', todo: '请填写理由。' },
    en: { what: 'The reason is missing.', todo: 'Enter the reason.' }
  },
  'matter.not-lapsed': {
    zh: { what: '议题还没有到失效期限。', todo: '无需操作，系统按时处理。' },
    en: { what: 'The matter has not lapsed yet.', todo: 'Nothing to do, the clock takes care of it.' }
  },
  'matter.no-covenant': {
    zh: { what: '这个议题不是居民公约，不需要备案。', todo: '无需操作。' },
    en: { what: 'This matter is no covenant and needs no filing.', todo: 'Nothing to do.' }
  },
  'matter.filing-missing': {
    zh: { what: '居民公约还没有报街道备案，暂不能生效。', todo: '请登记备案日期；登记后即生效。' },
    en: {
      what: 'The covenant has not been filed with the street office, so it is not in force.',
      todo: 'Record the filing; it comes into force with it.'
    }
  }
} as const satisfies ErrorCatalogue;
