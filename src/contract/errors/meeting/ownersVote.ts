/** Refusal codes of an owners' vote of weeks: notice, roll, window, ballots of several owners, count, reminders. */
import type { ErrorCatalogue } from '../errorText.ts';

export const ownersVoteErrors = {
  'voting.owners-by-window': {
    zh: { what: '业主表决要设投票期，不能在会上一次表决。', todo: '请填写投票的起止时间。' },
    en: { what: 'Owners vote in a window of days, not in a meeting.', todo: 'Enter when the vote opens and closes.' }
  },
  'voting.scope-missing': {
    zh: { what: '议题没有写明由哪个范围的业主表决。', todo: '请由两委重新受理并写明小区、楼栋或单元。' },
    en: {
      what: 'The matter does not say whose property decides.',
      todo: 'The two committees name the estate, building or staircase at triage.'
    }
  },
  'voting.window-too-short': {
    zh: { what: '投票期太短，至少{days}天。', todo: '请把截止时间推后，最早见提示。' },
    en: { what: 'The window is too short: at least {days} days.', todo: 'Move its end; the earliest is shown.' }
  },
  'voting.window-too-long': {
    zh: { what: '投票期太长，连延长在内最多{days}天。', todo: '请把截止时间提前，最晚见提示。' },
    en: { what: 'The window is too long: {days} days at most, extensions included.', todo: 'Move its end; the latest is shown.' }
  },
  'voting.roll-objections-too-late': {
    zh: { what: '名册的异议期要在投票开始前结束。', todo: '请推迟投票开始的时间。' },
    en: { what: 'Objections to the roll must end before the vote opens.', todo: 'Let the vote open later.' }
  },
  'voting.roll-objections-open': {
    zh: { what: '还有 {open} 件名册异议没有答复，投票没有开始。', todo: '请先逐件书面答复；答复后投票即开始。' },
    en: {
      what: '{open} objections to the roll are not answered; the vote was not opened.',
      todo: 'Answer each in writing; then the vote opens.'
    }
  },
  'voting.written-only': {
    zh: { what: '本地规定业主上网表决要用政府指定的系统，本平台不是。', todo: '请选择“书面表决”，由纸质表决票计票。' },
    en: {
      what: 'Here only the government’s system may take owners’ votes over the internet, and this is not it.',
      todo: 'Choose a written vote: paper is counted.'
    }
  },
  'voting.papers-in-batches': {
    zh: { what: '业主表决的纸质表决票分批录入，由两人各录一遍。', todo: '请到“纸质票录入”开批次办理。' },
    en: { what: "Papers of an owners' vote are entered in batches, twice.", todo: 'Open a batch on the page of paper ballots.' }
  },
  'voting.paper-only': {
    zh: { what: '本次表决只计纸质表决票，手机上的没有记录。', todo: '请填写并交回送达给您的纸质表决票；没有收到的，请联系工作台。' },
    en: {
      what: 'This vote counts paper ballots only; nothing was recorded from the phone.',
      todo: 'Hand in the paper ballot you received; ask the desk if you have none.'
    }
  },
  'voting.used-on-paper': {
    zh: { what: '您已经交过纸质表决票，以先交的为准。', todo: '无需再投。如果那张票不是您交的，请在本页提出。' },
    en: {
      what: 'Your paper ballot is in already, and the first one counts.',
      todo: 'Nothing more to do. If that paper is not yours, say so on this page.'
    }
  },
  'voting.used-by-proxy': {
    zh: { what: '您委托的人已经替您投票。', todo: '无需再投。' },
    en: { what: 'Your proxy has voted for you already.', todo: 'Nothing more to do.' }
  },
  'voting.cast-before-sale': {
    zh: { what: '这处房屋转让前，原业主已经投票，那一票有效。', todo: '无需再投。' },
    en: { what: 'The former owner voted before the unit was sold, and that ballot stands.', todo: 'Nothing more to do.' }
  },
  'poll.not-owners-vote': {
    zh: { what: '这不是业主共同决定的表决。', todo: '没有任何改动。' },
    en: { what: 'This is not a vote of owners.', todo: 'Nothing was changed.' }
  },
  'poll.no-extension-left': {
    zh: { what: '投票期已经延长过，规则允许延长 {allowed} 次。', todo: '请等投票结束；未达到参与比例的，按规定间隔后再次表决。' },
    en: {
      what: 'The window was extended already; {allowed} extension is allowed.',
      todo: 'Wait for the end; without participation vote again after the interval.'
    }
  },
  'poll.participation-reached': {
    zh: { what: '参与的人数和面积都已达到，不能再延长。', todo: '请按公告的时间结束投票。' },
    en: { what: 'Participation in heads and area is reached: there is nothing to extend for.', todo: 'Let the vote close as announced.' }
  },
  'poll.extension-too-long': {
    zh: { what: '延长太久，最多{days}天。', todo: '请把新的截止时间提前。' },
    en: { what: 'The extension is too long: {days} days at most.', todo: 'Choose an earlier end.' }
  },
  'poll.count-state': {
    zh: { what: '表决已经宣布或作废，不能再公告计票。', todo: '没有任何改动。' },
    en: { what: 'The vote is declared or void: its count cannot be announced any more.', todo: 'Nothing was changed.' }
  },
  'poll.count-too-early': {
    zh: { what: '公开计票的时间要在以后，并且不早于投票截止。', todo: '请改晚一些。' },
    en: { what: 'The count must lie ahead, and not before the vote closes.', todo: 'Choose a later time.' }
  },
  'poll.count-not-announced': {
    zh: { what: '还没有公告公开计票的时间和地点。', todo: '请先公告，再计票。' },
    en: { what: 'Where and when the count can be watched was not announced.', todo: 'Announce it first.' }
  },
  'poll.count-not-yet': {
    zh: { what: '公开计票的时间还没有到。', todo: '请在公告的时间计票；改时间要重新公告。' },
    en: { what: 'The announced count has not begun.', todo: 'Wait for it, or announce another time.' }
  },
  'poll.scrutineer-is-teller': {
    zh: { what: '您录过这次表决的纸票，不能再做监票人。', todo: '请另一位监票人签字。' },
    en: { what: 'You read papers of this vote in, so you cannot be its scrutineer.', todo: 'Another scrutineer signs.' }
  },
  'poll.scrutineer-is-candidate': {
    zh: { what: '候选人不能监票。', todo: '请另一位监票人签字。' },
    en: { what: 'A candidate cannot be a scrutineer.', todo: 'Another scrutineer signs.' }
  },
  'poll.already-signed': {
    zh: { what: '您已经签过这份计票结果。', todo: '无需再签。' },
    en: { what: 'You have signed this count already.', todo: 'Nothing more to do.' }
  },
  'poll.signatures-missing': {
    zh: { what: '监票人签字不够：已签 {signed} 人，需要 {needs} 人，且签的须是这份结果。', todo: '请监票人核对后签字，再宣布。' },
    en: { what: 'Too few scrutineers signed this very count: {signed} of {needs}.', todo: 'Let them check and sign, then declare.' }
  },
  'roll.objections-over': {
    zh: { what: '名册的异议期已经结束。', todo: '请直接联系工作台；名册的错误在计票后也可以提出。' },
    en: {
      what: 'The time for objections to the roll is over.',
      todo: 'Turn to the desk; an error of the roll can still be raised against the result.'
    }
  },
  'roll.objector-missing': {
    zh: { what: '没有写明谁提出异议。', todo: '请填写姓名和联系方式。' },
    en: { what: 'Who objects is not named.', todo: 'Enter name and contact.' }
  },
  'roll.objection-answered': {
    zh: { what: '这件异议已经答复。', todo: '请刷新页面查看。' },
    en: { what: 'This objection was answered already.', todo: 'Reload the page.' }
  },
  'roll.not-corrected': {
    zh: { what: '名册还没有更正，不能答复为“已更正”。', todo: '请先更正登记册并重列这一票，再答复。' },
    en: { what: 'The roll was not corrected, so the answer cannot say so.', todo: 'Correct the register and the roll first.' }
  },
  'roll.nothing-to-correct': {
    zh: { what: '这些房屋在登记册里和名册上一样，没有可更正的。', todo: '请先更正登记册。' },
    en: { what: 'Register and roll agree on these units: nothing was corrected.', todo: 'Correct the register first.' }
  },
  'roll.right-has-papers': {
    zh: { what: '这一票已经制发纸质表决票，不能从名册去掉。', todo: '请改由登记册更正业主，或作废后重新通知表决。' },
    en: {
      what: 'A paper ballot was issued for this right, so it cannot leave the roll.',
      todo: 'Correct its owner instead, or void the vote and notice it anew.'
    }
  },
  'roll.unit-not-on-right': {
    zh: { what: '这一票里没有这处房屋。', todo: '请刷新页面后重选。' },
    en: { what: 'This right does not hold that unit.', todo: 'Reload the page and choose again.' }
  },
  'roll.not-sold': {
    zh: { what: '登记册里这处房屋没有换业主。', todo: '请先在登记册办理转让。' },
    en: { what: 'The register shows no new owner of this unit.', todo: 'Enter the transfer in the register first.' }
  },
  'roll.new-owner-unknown': {
    zh: { what: '新业主还没有对应的人员，无法投票。', todo: '请先在登记册把业主与人员绑定。' },
    en: { what: 'The new owner has no person in the register, so nobody could vote.', todo: 'Bind the owner to a person first.' }
  },
  'roll.already-used': {
    zh: { what: '这一票已经投出，不能再改由谁投票。', todo: '共有人意见不一的，请登记商定以哪一票为准。' },
    en: { what: 'A ballot of this right is in: who votes cannot be changed.', todo: 'Where co-owners differ, record which ballot stands.' }
  },
  'roll.no-disagreement': {
    zh: { what: '这一票没有互相不同的两张票。', todo: '无需处理。' },
    en: { what: 'There are no differing ballots for this right.', todo: 'Nothing to settle.' }
  },
  'reminder.too-soon': {
    zh: { what: '刚提醒过，半天内不重复提醒。', todo: '请晚些再提醒，最早时间见提示。' },
    en: { what: 'They were reminded within the last half day.', todo: 'Remind later; the earliest time is shown.' }
  },
  'reminder.nobody-left': {
    zh: { what: '所有人都已投票，没有要提醒的。', todo: '无需提醒。' },
    en: { what: 'Everybody has voted: there is nobody to remind.', todo: 'Nothing to do.' }
  },
  'reminder.nothing-to-list': {
    zh: { what: '没有待发的提醒。', todo: '请先生成提醒。' },
    en: { what: 'No message is waiting.', todo: 'Make the reminders first.' }
  }
} as const satisfies ErrorCatalogue;
