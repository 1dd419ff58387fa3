/** Refusal codes of the debate: floor, motions, positions, urgent measures. */
import type { ErrorCatalogue } from '../errorText.ts';

export const debateErrors = {
  'floor.vote-running': {
    zh: { what: '正在表决，不再发言。', todo: '请投票；结果宣布后可以再发言。' },
    en: { what: 'A vote is running; nobody speaks now.', todo: 'Vote; the floor opens again after the result.' }
  },
  'floor.muted': {
    zh: { what: '主持人第二次提醒后，您对这件动议不能再发言。', todo: '下一件动议可以正常发言。' },
    en: { what: 'After the second order warning you may not speak on this motion.', todo: 'You may speak on the next one.' }
  },
  'floor.already-waiting': {
    zh: { what: '您已经在等候发言。', todo: '请等主持人叫到您。' },
    en: { what: 'You are in the queue already.', todo: 'Wait until the chair calls you.' }
  },
  'floor.limit-reached': {
    zh: { what: '每件动议每人最多发言 {limit} 次，您已经用完。', todo: '可以把意见写给记录人。' },
    en: { what: 'Everybody speaks at most {limit} times on a motion; yours are used.', todo: 'Write your point to the recorder.' }
  },
  'floor.not-waiting': {
    zh: { what: '这个发言请求已不在等候中。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'This request is no longer waiting.', todo: 'Reload the page to see how things stand.' }
  },
  'floor.taken': {
    zh: { what: '有人正在发言。', todo: '请等这位发言人说完，或先结束其发言。' },
    en: { what: 'Somebody has the floor.', todo: 'Wait, or end the speech first.' }
  },
  'floor.queue-empty': {
    zh: { what: '没有人等候发言。', todo: '可以结束辩论或开始表决。' },
    en: { what: 'Nobody is waiting to speak.', todo: 'End the debate or open the vote.' }
  },
  'floor.nobody-speaking': {
    zh: { what: '现在没有人在发言。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'Nobody is speaking now.', todo: 'Reload the page to see how things stand.' }
  },
  'motion.still-pending': {
    zh: { what: '还有一件动议没有处理完：一时一件。', todo: '请先表决、撤回或搁置它。' },
    en: { what: 'A motion is still pending: one thing at a time.', todo: 'Decide, withdraw or postpone it first.' }
  },
  'motion.not-pending': {
    zh: { what: '这件动议现在不在处理中（{state}）。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'This motion is not before the meeting now ({state}).', todo: 'Reload the page to see how things stand.' }
  },
  'motion.not-yours': {
    zh: { what: '只能代表自己提出、附议或撤回；替别人登记由主持人、记录人或工作台办理。', todo: '请本人操作，或告诉记录人。' },
    en: {
      what: 'One moves, seconds and withdraws for oneself; chair, recorder and desk enter it for others.',
      todo: 'Let the person do it, or tell the recorder.'
    }
  },
  'motion.proposer-without-vote': {
    zh: { what: '没有表决权的人不能提动议。', todo: '列席人员可以发言；请有表决权的成员提出。' },
    en: { what: 'Somebody without a vote cannot move.', todo: 'Observers may speak; ask a member to move.' }
  },
  'motion.seconder-unfit': {
    zh: { what: '附议人须是另一位到会且有表决权的人，不能是动议人、主持人或回避的人。', todo: '请换一位附议人。' },
    en: { what: 'A second is another voter who is here: not the mover, the chair or somebody recused.', todo: 'Choose somebody else.' }
  },
  'motion.already-seconded': {
    zh: { what: '已经有人附议。', todo: '可以开始讨论。' },
    en: { what: 'It is seconded already.', todo: 'The debate may begin.' }
  },
  'motion.not-seconded': {
    zh: { what: '还没有人附议。', todo: '请先有一位成员附议。' },
    en: { what: 'The motion has no second yet.', todo: 'Let a member second it first.' }
  },
  'motion.debate-not-ended': {
    zh: { what: '还有 {waiting} 人等候发言，讨论没有结束。', todo: '请让他们发言，或以三分之二举手结束辩论。' },
    en: {
      what: '{waiting} still wait to speak; the debate is not over.',
      todo: 'Let them speak, or end the debate by two thirds of hands.'
    }
  },
  'motion.hands-missing': {
    zh: { what: '没有填写举手人数。', todo: '请填写赞成、反对、弃权的人数。' },
    en: { what: 'The numbers of hands are missing.', todo: 'Enter for, against and abstain.' }
  },
  'motion.hands-exceed-present': {
    zh: { what: '举手 {hands} 人，多于到会有表决权的 {present} 人。', todo: '请重新清点。' },
    en: { what: '{hands} hands are more than the {present} voters present.', todo: 'Count again.' }
  },
  'motion.needs-poll': {
    zh: { what: '这件动议须逐人投票，不能举手表决。', todo: '请开始投票。' },
    en: { what: 'This motion needs ballots; hands are not enough.', todo: 'Open a poll.' }
  },
  'motion.rule-not-for-body': {
    zh: { what: '这个会议主体不能用这条规则（{rule}）。', todo: '请改用本主体的规则。' },
    en: { what: 'This body does not decide by that rule ({rule}).', todo: 'Use the body’s own rule.' }
  },
  'motion.cannot-decide-here': {
    zh: { what: '只有“联席快速”流程的议题可以在会上直接决定。', todo: '请按本议题的流程办理：会上可以形成建议。' },
    en: {
      what: 'Only matters of the joint operational template are decided in the meeting.',
      todo: 'Follow the matter’s own steps; the meeting may recommend.'
    }
  },
  'motion.matter-not-in-discussion': {
    zh: { what: '议题现在不在讨论阶段（{state}），不能在会上决定。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'The matter is not in discussion now ({state}).', todo: 'Reload the page to see how things stand.' }
  },
  'motion.self-check-missing': {
    zh: { what: '会上直接决定须有合法性自查和免除步骤的记录。', todo: '请填写自查内容和免除理由。' },
    en: { what: 'Deciding in the meeting needs the legality self-check and the waiver of the steps.', todo: 'Enter both.' }
  },
  'position.not-lead': {
    zh: { what: '{party} 的立场由该方负责人表明。', todo: '请由该方负责人操作；主持人、记录人可以代为登记。' },
    en: { what: 'The position of {party} is given by its lead.', todo: 'Ask the lead; chair or recorder may enter it.' }
  },
  'position.not-asked': {
    zh: { what: '这件动议不征求各方立场。', todo: '请直接表决。' },
    en: { what: 'This motion does not ask for positions.', todo: 'Vote instead.' }
  },
  'interim.not-urgent': {
    zh: { what: '只有急办、应急议题可以采取临时措施。', todo: '请按一般程序办理。' },
    en: { what: 'Urgent measures are for U3 and U4 matters.', todo: 'Follow the ordinary steps.' }
  },
  'interim.not-your-party': {
    zh: { what: '临时措施由 {party} 的负责人或工作台登记。', todo: '请联系该方负责人。' },
    en: { what: 'The measure belongs to {party}; its lead or the desk enters it.', todo: 'Ask the lead.' }
  },
  'interim.not-running': {
    zh: { what: '没有正在执行的这项临时措施。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'This measure is not running.', todo: 'Reload the page to see how things stand.' }
  },
  'interim.not-over': {
    zh: { what: '临时措施还没有到期。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'The measure is not over yet.', todo: 'Reload the page to see how things stand.' }
  }
} as const satisfies ErrorCatalogue;
