/** Refusal codes of printed ballots: issue, delivery, doors, objections. */
import type { ErrorCatalogue } from '../errorText.ts';

export const paperErrors = {
  'papers.not-owners-poll': {
    zh: { what: '这不是业主表决，没有纸质表决票。', todo: '请在业主表决的页面操作。' },
    en: { what: 'This is not an owners’ vote; it has no printed ballots.', todo: 'Use the page of an owners’ vote.' }
  },
  'papers.secret-poll': {
    zh: { what: '无记名表决不用编号的个人纸票，否则就能看出谁投了什么。', todo: '请改用记名表决，或在会上用不编号的票。' },
    en: {
      what: 'A secret vote has no numbered personal ballots: they would show who chose what.',
      todo: 'Hold the vote as a named one, or use unnumbered ballots at a meeting.'
    }
  },
  'papers.wrong-state': {
    zh: { what: '现在这一步不能做（表决状态：{state}）。', todo: '发票、送达、补票在截止前办；收回的票在公布结果前录入。' },
    en: {
      what: 'This cannot be done now (the vote is {state}).',
      todo: 'Ballots are given out before the close, and read in before the result is declared.'
    }
  },
  'papers.paper-only': {
    zh: { what: '本次表决只收纸票，不能在手机上投。', todo: '请填好手里的纸票，按票上写的地方和时间交回。' },
    en: { what: 'This vote takes paper only; the phone cannot vote.', todo: 'Fill in the paper and hand it in where and when it says.' }
  },
  'papers.all-issued': {
    zh: { what: '该发的表决票都已经制发。', todo: '丢失或写坏的请用补发。' },
    en: { what: 'Every ballot that is due has been issued.', todo: 'Replace one that was lost or spoiled.' }
  },
  'papers.all-delivered': {
    zh: { what: '没有还未送达的表决票。', todo: '不需要张贴。' },
    en: { what: 'No ballot is left undelivered.', todo: 'There is nothing to post.' }
  },
  'papers.not-issued': {
    zh: { what: '还有 {missing} 份表决票没有制发，书面表决不能开始。', todo: '请先制发表决票。' },
    en: { what: '{missing} ballots are not issued yet: a written vote cannot open.', todo: 'Issue them first.' }
  },
  'papers.not-delivered': {
    zh: { what: '还有 {missing} 张表决票没有送达（票号 {serials}），书面表决不能开始。', todo: '请送达；确实找不到人的，在小区张贴。' },
    en: {
      what: '{missing} ballots are not delivered (numbers {serials}): a written vote cannot open.',
      todo: 'Deliver them; post in the estate those whose owners cannot be reached.'
    }
  },
  'papers.posted-too-late': {
    zh: { what: '有 {papers} 张票张贴得太晚：到投票截止还不满 {days} 天。', todo: '请延后截止时间，或当面送达。' },
    en: {
      what: '{papers} ballots were posted too late: less than {days} days are left before the close.',
      todo: 'Move the close, or deliver them in person.'
    }
  },
  'papers.batch-open': {
    zh: { what: '第 {number} 批纸票还没有录完，不能计票。', todo: '请两位计票人录完并消除不一致。' },
    en: { what: 'Batch {number} is not closed: the count cannot begin.', todo: 'Finish both entries and settle the differences.' }
  },
  'papers.not-read-in': {
    zh: { what: '还有 {missing} 张收回的票没有录入（票号 {serials}），不能计票。', todo: '请把它们编入一批并录入。' },
    en: {
      what: '{missing} papers that were handed in are not read in (numbers {serials}).',
      todo: 'Put them into a batch and read them in.'
    }
  },
  'papers.correction-open': {
    zh: { what: '第 {number} 批有一处更正只有一人提出，还没有另一人确认。', todo: '请另一位计票人照票再录一次。' },
    en: {
      what: 'In batch {number} a correction waits to be confirmed by a second person.',
      todo: 'Let another teller read the paper again.'
    }
  },
  'papers.objection-open': {
    zh: { what: '{serial} 号票有业主提出异议，还没有答复。', todo: '请先核对并答复。' },
    en: { what: 'An owner’s objection to paper {serial} is not answered.', todo: 'Check and answer it first.' }
  },
  'papers.serials-unreadable': {
    zh: { what: '没看懂票号。', todo: '请写成 1-20、25、31 这样，一次最多 500 张。' },
    en: { what: 'The numbers could not be read.', todo: 'Write them as 1-20, 25, 31; at most 500 at a time.' }
  },
  'paper.unknown': {
    zh: { what: '没有 {serial} 号票。', todo: '请对照票面上的编号。' },
    en: { what: 'There is no ballot number {serial}.', todo: 'Check the number printed on the paper.' }
  },
  'paper.already-replaced': {
    zh: { what: '这张票已经补发过，新号是 {serial}。', todo: '请用新号的票。' },
    en: { what: 'This ballot was replaced already; the new number is {serial}.', todo: 'Use the new one.' }
  },
  'paper.replaced': {
    zh: { what: '{serial} 号票已作废，补发的是 {by} 号。', todo: '请用补发的票；旧票单独存放。' },
    en: { what: 'Ballot {serial} is void; it was replaced by {by}.', todo: 'Use the new one, and keep the old one apart.' }
  },
  'paper.in-open-batch': {
    zh: { what: '{serial} 号票正在一批里录入。', todo: '请等这批录完再看是否需要补发。' },
    en: { what: 'Ballot {serial} is in a batch that is being entered.', todo: 'Wait until the batch is closed.' }
  },
  'paper.receiver-missing': {
    zh: { what: '没有写谁签收。', todo: '请填写签收人姓名。' },
    en: { what: 'It is not said who received it.', todo: 'Enter the receiver’s name.' }
  },
  'paper.proof-missing': {
    zh: { what: '没有送达凭证。', todo: '邮寄请写挂号单号，张贴请写地点，或上传照片。' },
    en: { what: 'There is no proof of delivery.', todo: 'Enter the number of the letter or the place, or add a photo.' }
  },
  'paper.time-in-future': {
    zh: { what: '时间在将来。', todo: '请填已经发生的时间。' },
    en: { what: 'The time lies in the future.', todo: 'Enter a time that has passed.' }
  },
  'paper.time-before-issue': {
    zh: { what: '时间早于 {serial} 号票的制发时间。', todo: '请核对日期和钟点。' },
    en: { what: 'The time is before ballot {serial} was issued.', todo: 'Check date and time.' }
  },
  'paper.already-delivered': {
    zh: { what: '{serial} 号票已有送达凭证。', todo: '不需要再登记。' },
    en: { what: 'Ballot {serial} has its proof of delivery already.', todo: 'Nothing more is needed.' }
  },
  'paper.already-returned': {
    zh: { what: '{serial} 号票已经收回。', todo: '交回的票不能再交、不能再换。' },
    en: { what: 'Ballot {serial} was handed in already.', todo: 'A paper that was handed in cannot be handed in or exchanged again.' }
  },
  'paper.no-voter': {
    zh: { what: '名册里没有可以在手机上投票的人。', todo: '请用纸票；或请居委会工作台先登记业主本人。' },
    en: {
      what: 'Nobody in the register can vote for this right on a phone.',
      todo: 'Use the paper, or ask the desk to enter the owner first.'
    }
  },
  'paper.code-used': {
    zh: { what: '这张票的二维码已经在一部手机上用过。', todo: '还是那部手机可以继续投票。不是您本人用的，请马上告诉居委会工作台。' },
    en: {
      what: 'The code of this ballot was used on a phone already.',
      todo: 'That phone can go on. If it was not yours, tell the desk at once.'
    }
  },
  'paper.code-lost': {
    zh: { what: '{serial} 号票的个人码不能再打印，服务器的密钥换过。', todo: '已印出的仍然有效；要再印请补发。' },
    en: {
      what: 'The code of ballot {serial} cannot be printed again: the server’s key was replaced.',
      todo: 'Printed ones still work; replace the ballot to print it.'
    }
  },
  'paper.code-unknown': {
    zh: { what: '没有查到这个二维码对应的表决票。', todo: '请对照票面再扫一次或再输一遍。' },
    en: { what: 'No ballot belongs to this code.', todo: 'Scan or type it again from the paper.' }
  },
  'paper.number-unknown': {
    zh: { what: '没有发出过 {serial} 号票。', todo: '请再看一遍编号；确实没有的，按“不是发出的票”录入。' },
    en: { what: 'Number {serial} was never issued.', todo: 'Look again; if it says so, enter it as “not issued”.' }
  },
  'paper.number-known': {
    zh: { what: '{serial} 号票是发出过的。', todo: '请按票面录入。' },
    en: { what: 'Number {serial} was issued.', todo: 'Enter what is on the paper.' }
  },
  'paper.mark-unknown': {
    zh: { what: '票上没有这一格。', todo: '请按票上有的格子录入。' },
    en: { what: 'The paper has no such box.', todo: 'Enter boxes that the paper has.' }
  },
  'paper.signer-unknown': {
    zh: { what: '签名的人不是这份票权的业主。', todo: '请选共有人中的一位，或按“非本人签名”录入。' },
    en: { what: 'The signer is not an owner of this right.', todo: 'Choose one of the co-owners, or enter “not the owner”.' }
  },
  'paper.not-entered': {
    zh: { what: '{serial} 号票还没有录入。', todo: '录入后才能提出异议。' },
    en: { what: 'Ballot {serial} has not been entered.', todo: 'One can object once it has been.' }
  },
  'paper.objection-there': {
    zh: { what: '{serial} 号票已经提出过异议。', todo: '请等答复。' },
    en: { what: 'There is an objection to ballot {serial} already.', todo: 'Wait for the answer.' }
  },
  'paper.objection-none': {
    zh: { what: '{serial} 号票没有异议。', todo: '没有需要答复的。' },
    en: { what: 'There is no objection to ballot {serial}.', todo: 'Nothing is to be answered.' }
  },
  'paper.objection-answered': {
    zh: { what: '{serial} 号票的异议已经答复。', todo: '不能再改。' },
    en: { what: 'The objection to ballot {serial} was answered.', todo: 'It cannot be changed.' }
  },
  'paper.objection-own-entry': {
    zh: { what: '这张票是您录入的，不能由您答复异议。', todo: '请由监督人或没有录入这批票的人答复。' },
    en: {
      what: 'You read this paper in; you cannot answer the objection.',
      todo: 'Let the supervisor, or somebody who did not enter this batch, answer.'
    }
  }
} as const satisfies ErrorCatalogue;
