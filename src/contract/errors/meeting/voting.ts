/** Refusal codes of votes, rolls and ballots. */
import type { ErrorCatalogue } from '../errorText.ts';

export const votingErrors = {
  'voting.roll-empty': {
    zh: { what: '表决名册是空的，不能表决。', todo: '请检查席位和名册。' },
    en: { what: 'The roll is empty: nobody could vote.', todo: 'Check seats and roll.' }
  },
  'voting.no-quorum-present': {
    zh: { what: '到会人数不足（到会 {present}，名册 {roll}），可以讨论，不能开始表决。', todo: '请等人到齐，或散会另定时间。' },
    en: {
      what: 'No quorum ({present} of {roll} present): the meeting may debate, not vote.',
      todo: 'Wait for more people, or adjourn to a new date.'
    }
  },
  'voting.item-not-posted': {
    zh: { what: '这一事项没有公示过，不能表决。', todo: '请先公示；只能表决公示过的文本。' },
    en: { what: 'This item was not posted and cannot be voted on.', todo: 'Post it first; only posted text is voted on.' }
  },
  'voting.text-changed': {
    zh: { what: '文本与公示的不一致，表决没有开始。', todo: '请恢复公示文本，或重新公示。' },
    en: { what: 'The text differs from the posted one; the vote was not opened.', todo: 'Restore the posted text, or post the new one.' }
  },
  'voting.text-missing': {
    zh: { what: '没有填写表决事项的文本。', todo: '请填写全文。' },
    en: { what: 'The text of the item is missing.', todo: 'Enter it in full.' }
  },
  'voting.not-on-agenda': {
    zh: { what: '这次会议的议程里没有这一议题。', todo: '请换一次会议，或把议题列入议程。' },
    en: { what: 'The agenda of that meeting does not name this matter.', todo: 'Choose another meeting, or put it on the agenda.' }
  },
  'voting.meeting-not-for-vote': {
    zh: { what: '这次会议不能表决这一议题：要由相应主体（{body}）召开且尚未开始。', todo: '请安排一次相应的会议。' },
    en: {
      what: 'That meeting cannot vote on this matter: it must be of the body {body} and not have begun.',
      todo: 'Schedule such a meeting.'
    }
  },
  'voting.window-not-for-body': {
    zh: { what: '这个主体在会上表决，不能设投票期。', todo: '请选择会上表决。' },
    en: { what: 'This body votes in a meeting, not in a window.', todo: 'Choose a vote in the meeting.' }
  },
  'voting.window-invalid': {
    zh: { what: '投票起止时间不正确。', todo: '请检查开始和结束时间。' },
    en: { what: 'The window of the vote is not valid.', todo: 'Check its start and end.' }
  },
  'voting.notice-running': {
    zh: { what: '这一议题已有进行中的表决。', todo: '请先完成或作废它。' },
    en: { what: 'A vote on this matter is already under way.', todo: 'Finish it or void it first.' }
  },
  'voting.rule-not-available': {
    zh: { what: '规则 {rule} 的表决还不能在这里进行。', todo: '业主表决请使用官方系统或等待本功能。' },
    en: { what: 'Votes by rule {rule} are not available here.', todo: 'Use the official system for owners’ votes.' }
  },
  'voting.revote-too-soon': {
    zh: { what: '离上次表决太近，还不能再次表决。', todo: '请选择较晚的日期，最早时间见提示。' },
    en: { what: 'It is too soon after the last vote.', todo: 'Choose a later day; the earliest is shown.' }
  },
  'voting.option-unknown': {
    zh: { what: '没有这个选项，或它不能撤回。', todo: '请从选项中选择；“维持现状”始终保留。' },
    en: { what: 'There is no such option, or it cannot be withdrawn.', todo: 'Choose from the list; “no change” always stays.' }
  },
  'voting.too-few-options': {
    zh: { what: '选项不够：除“维持现状”外至少要有两个。', todo: '请增加选项，或改为赞成反对表决。' },
    en: { what: 'Too few options: two besides “no change” are needed.', todo: 'Add options, or vote yes or no.' }
  },
  'voting.status-quo-missing': {
    zh: { what: '选项中缺少“维持现状”。', todo: '请恢复该选项。' },
    en: { what: 'The option “no change” is missing.', todo: 'Restore it.' }
  },
  'voting.right-there': {
    zh: { what: '名册里已有这一户或此人。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'This right is on the roll already.', todo: 'Reload the page to see how things stand.' }
  },
  'voting.right-unknown': {
    zh: { what: '名册或登记册里没有这一户或此人。', todo: '请核对门牌和姓名。' },
    en: { what: 'The roll or the register has no such right.', todo: 'Check the address and the name.' }
  },
  'voting.not-open-yet': {
    zh: { what: '表决还没有开始，这一票没有记录。', todo: '请等表决开始。' },
    en: { what: 'The vote is not open yet; nothing was recorded.', todo: 'Wait until it opens.' }
  },
  'voting.opens-by-clock': {
    zh: { what: '这次表决到时间自动开始。', todo: '请等到开始时间。' },
    en: { what: 'This vote opens by the clock.', todo: 'Wait until its start.' }
  },
  'voting.closed': {
    zh: { what: '表决已经结束，这一票没有计入。', todo: '结果将由主持人宣布。' },
    en: { what: 'The vote is closed; this ballot was not counted.', todo: 'The result will be declared.' }
  },
  'voting.voided': {
    zh: { what: '这次表决因程序瑕疵已作废。', todo: '将重新表决，请留意通知。' },
    en: { what: 'This vote was voided because of a defect.', todo: 'It will be held again; watch for the notice.' }
  },
  'voting.not-on-roll': {
    zh: { what: '您不在这次表决的名册上，没有表决权。', todo: '列席、回避的人可以发言，不能表决。有疑问请联系工作台。' },
    en: {
      what: 'You are not on the roll of this vote.',
      todo: 'Observers and recused members may speak, not vote. Ask the desk if this is wrong.'
    }
  },
  'voting.which-right': {
    zh: { what: '您代表 {rights} 户，请选择为哪一户投票。', todo: '每户各投一票。' },
    en: { what: 'You vote for {rights} households: choose which one.', todo: 'Each has one ballot.' }
  },
  'voting.not-present': {
    zh: { what: '表决开始时您没有签到，这次不能投票。', todo: '以后的表决请提前签到。' },
    en: { what: 'You were not checked in when the vote opened.', todo: 'Check in; you can vote in the next one.' }
  },
  'voting.choice-unknown': {
    zh: { what: '票上没有这个选择，或选择的个数不对。', todo: '请重新选择；没有记录任何内容。' },
    en: { what: 'The paper has no such choice, or too many were marked.', todo: 'Choose again; nothing was recorded.' }
  },
  'voting.chair-votes-last': {
    zh: { what: '主持人最后投票，还有人没有投。', todo: '请等其他人投完，或先作最后提醒。' },
    en: { what: 'The chair votes last; others have not voted yet.', todo: 'Wait for them, or make the last call.' }
  },
  'voting.already-cast': {
    zh: { what: '您已经投过票，这次表决不能更改。', todo: '先前的一票有效，回执可以查看。' },
    en: { what: 'You have voted, and this vote allows no change.', todo: 'Your first ballot counts; see your receipt.' }
  },
  'voting.window-running': {
    zh: { what: '投票期还没有结束，到时间自动结束。', todo: '请等到截止时间。' },
    en: { what: 'The window is still open and closes by the clock.', todo: 'Wait until its end.' }
  },
  'voting.still-open': {
    zh: { what: '还有表决正在进行。', todo: '请先结束表决。' },
    en: { what: 'A vote is still open.', todo: 'Close it first.' }
  },
  'voting.already-declared': {
    zh: { what: '结果已经宣布。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'The result was declared already.', todo: 'Reload the page to see how things stand.' }
  },
  'voting.position-twice': {
    zh: { what: '同一方只能有一个立场（{party}）。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'A party has one position only ({party}).', todo: 'Reload the page to see how things stand.' }
  },
  'voting.party-not-present': {
    zh: { what: '{party} 没有人到会，不能表明立场。', todo: '请等该方到会。' },
    en: { what: 'Nobody of {party} is present, so it cannot give a position.', todo: 'Wait for that party.' }
  },
  'voting.reservation-text-missing': {
    zh: { what: '保留意见没有写明内容。', todo: '请写明保留的内容。' },
    en: { what: 'The reservation has no text.', todo: 'Say what is reserved.' }
  },
  'voting.initiative-base-not-allowed': {
    zh: { what: '这种提请不能按 {base} 计算。', todo: '请选择规定的计算基数。' },
    en: { what: 'This request cannot be counted by {base}.', todo: 'Choose a base that the rule names.' }
  },
  'voting.objection-rule-not-allowed': {
    zh: { what: '业主共同决定的事项不能以“无异议”通过。', todo: '请按业主表决规则办理。' },
    en: { what: 'Owners’ matters cannot pass by the absence of objections.', todo: 'Use the owners’ rules.' }
  },
  'poll.already-open': {
    zh: { what: '表决已经开始，或另一项表决还没有结束。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'The vote is open already, or another one is not finished.', todo: 'Reload the page to see how things stand.' }
  },
  'poll.not-open': {
    zh: { what: '表决没有在进行（{state}）。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'The vote is not open ({state}).', todo: 'Reload the page to see how things stand.' }
  },
  'poll.no-read-back': {
    zh: { what: '唱票核对只用于会议上的记名表决。', todo: '限期表决按公开计票办理；无记名表决不公布各人的选择。' },
    en: {
      what: 'Only a named vote in a meeting is read back.',
      todo: 'Votes of weeks are counted in public; secret votes are never read back.'
    }
  },
  'poll.read-back-missing': {
    zh: { what: '宣布以前须先唱票核对。', todo: '请先按“唱票核对”，让到会的人核对自己那一行。' },
    en: { what: 'The vote has not been read back.', todo: 'Show the roll call first, so that everybody can check the own line.' }
  },
  'poll.read-back-running': {
    zh: { what: '唱票核对还在进行，{endsAt} 以后才能宣布。', todo: '请等到会的人核对完。' },
    en: { what: 'The read-back still runs; the result can be declared from {endsAt}.', todo: 'Wait until the time for objections is over.' }
  },
  'poll.not-closed': {
    zh: { what: '表决还没有结束（{state}），不能宣布结果。', todo: '请先结束表决。' },
    en: { what: 'The vote is not closed ({state}).', todo: 'Close it first.' }
  },
  'poll.not-noticed': {
    zh: { what: '表决已经开始或结束（{state}），通知内容不能再改。', todo: '如有瑕疵，请作废后重新通知。' },
    en: { what: 'The vote has begun ({state}); its notice cannot be changed.', todo: 'If there is a defect, void it and notice it again.' }
  },
  'poll.no-run-off': {
    zh: { what: '这次表决没有需要再投的选项。', todo: '请刷新页面查看现在的情况。' },
    en: { what: 'This vote needs no run-off.', todo: 'Reload the page to see how things stand.' }
  },
  'poll.recount-not-due': {
    zh: { what: '现在不能重新计票：须对计票的异议成立，议题退回计票。', todo: '请刷新页面查看现在的情况。' },
    en: {
      what: 'A recount is not due: an objection to the count must be accepted first.',
      todo: 'Reload the page to see how things stand.'
    }
  },
  'poll.already-counted': {
    zh: { what: '票数已经清点，不能再作废。', todo: '请宣布结果；对结果的异议在结果公示中提出。' },
    en: { what: 'The vote was counted and cannot be voided.', todo: 'Declare it; objections belong to the result publicity.' }
  },
  'poll.text-fault-too-late': {
    zh: { what: '文本问题只能在表决开始前退回公示（{state}）。', todo: '请作废后重新通知。' },
    en: {
      what: 'A fault in the text leads back to publicity only before the vote opens ({state}).',
      todo: 'Void the vote and notice it again.'
    }
  }
} as const satisfies ErrorCatalogue;
