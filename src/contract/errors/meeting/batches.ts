/** Refusal codes of batches, visits and powers. */
import type { ErrorCatalogue } from '../errorText.ts';

export const batchErrors = {
  'batch.count-out-of-range': {
    zh: { what: '一批要有 1 到 {max} 张票。', todo: '请按张数分批。' },
    en: { what: 'A batch holds 1 to {max} papers.', todo: 'Divide the papers.' }
  },
  'batch.closed': {
    zh: { what: '第 {number} 批已经录完。', todo: '要更正请用“更正”，由两人确认。' },
    en: { what: 'Batch {number} is closed.', todo: 'Use a correction, confirmed by two people.' }
  },
  'batch.not-closed': {
    zh: { what: '第 {number} 批还没有录完。', todo: '请直接改录入。' },
    en: { what: 'Batch {number} is not closed.', todo: 'Change the entry instead.' }
  },
  'batch.both-done': {
    zh: { what: '第 {number} 批两遍都已录完，正在核对不一致。', todo: '请到“复看”处理。' },
    en: { what: 'Both entries of batch {number} are made; the differences are looked at.', todo: 'Go to the second look.' }
  },
  'batch.same-teller': {
    zh: { what: '这一批您已经录完一遍，另一遍要由另一个人录。', todo: '请换一位计票人。' },
    en: { what: 'You have made one entry of this batch; somebody else makes the other.', todo: 'Let another teller do it.' }
  },
  'batch.two-tellers-already': {
    zh: { what: '第 {number} 批已经由两个人在录。', todo: '请录别的批次。' },
    en: { what: 'Two people are entering batch {number} already.', todo: 'Take another batch.' }
  },
  'batch.number-entered': {
    zh: { what: '{serial} 号票您已经录过，而且不一样。', todo: '要改，请先撤回原来的录入并写明理由。' },
    en: {
      what: 'You have entered number {serial} already, with another reading.',
      todo: 'Take the earlier entry back first, with a reason.'
    }
  },
  'batch.number-not-entered': {
    zh: { what: '这一批里没有录入 {serial} 号票。', todo: '请核对编号。' },
    en: { what: 'Number {serial} was not entered in this batch.', todo: 'Check the number.' }
  },
  'batch.full': {
    zh: { what: '这一批只有 {papers} 张，已经录满。', todo: '多出来的请数清后更正张数。' },
    en: { what: 'This batch has {papers} papers, and all are entered.', todo: 'Count again and correct the number if there are more.' }
  },
  'batch.does-not-add-up': {
    zh: { what: '对不上：点了 {papers} 张，录了 {entered} 张。', todo: '请补录、撤回，或重新点数并更正张数。' },
    en: {
      what: 'It does not add up: {papers} papers counted, {entered} entered.',
      todo: 'Enter or take back what is missing, or correct the count.'
    }
  },
  'batch.no-mismatch': {
    zh: { what: '第 {number} 批没有待复看的票。', todo: '不需要处理。' },
    en: { what: 'Batch {number} has nothing to look at again.', todo: 'Nothing is to be done.' }
  },
  'batch.number-not-in-question': {
    zh: { what: '{serial} 号票两遍一致，不用复看。', todo: '请只看列出的编号。' },
    en: { what: 'Both entries agree on number {serial}.', todo: 'Look only at the numbers listed.' }
  },
  'batch.look-together': {
    zh: { what: '第三人看 {serial} 号票，与两遍都不同。', todo: '请两位计票人一起看票，各录一次同样的结果并写明理由。' },
    en: {
      what: 'A third look at number {serial} agrees with neither entry.',
      todo: 'Let both tellers look together, and each enter the same with a reason.'
    }
  },
  'batch.reason-missing': {
    zh: { what: '没有写理由。', todo: '请写明为什么这样认定。' },
    en: { what: 'The reason is missing.', todo: 'Say why it is read so.' }
  },
  'batch.readings-differ': {
    zh: { what: '两人对 {serial} 号票的认定不一样。', todo: '请一起再看一次。' },
    en: { what: 'The two do not read number {serial} alike.', todo: 'Look at it together once more.' }
  },
  'batch.nothing-to-correct': {
    zh: { what: '{serial} 号票已经是这样录入的。', todo: '不需要更正。' },
    en: { what: 'Number {serial} is entered like this already.', todo: 'There is nothing to correct.' }
  },
  'visit.time-unlikely': {
    zh: { what: '上门时间不对：不能在将来，也不能早于 {hours} 小时前。', todo: '请核对手机时间；太早的请到工作台补登。' },
    en: {
      what: 'The time of the visit is in the future or more than {hours} hours ago.',
      todo: 'Check the phone’s clock; enter older visits at the desk.'
    }
  },
  'visit.no-paper': {
    zh: { what: '这一户没有可以交出或收回的票。', todo: '可能已经交出、收回，或还没有制发。' },
    en: {
      what: 'There is no paper to hand out or collect at this door.',
      todo: 'It was handed out or collected already, or not issued yet.'
    }
  },
  'proxy.not-accepted': {
    zh: { what: '受托人还没有签字接受。', todo: '请受托人在委托书上签字。' },
    en: { what: 'The holder has not signed that he accepts.', todo: 'Let the holder sign the form.' }
  },
  'proxy.scan-missing': {
    zh: { what: '本规则要求附委托书扫描件。', todo: '请上传委托书照片或扫描件。' },
    en: { what: 'A scan of the power of attorney is required here.', todo: 'Add a photo or scan.' }
  },
  'proxy.not-in-term': {
    zh: { what: '委托书的日期不对：签署在将来，或已经过期。', todo: '请核对签署日和有效期。' },
    en: { what: 'The dates do not fit: signed in the future, or expired.', todo: 'Check the day of signing and the term.' }
  },
  'proxy.mark-unknown': {
    zh: { what: '委托的意见不是票上有效的填法。', todo: '请逐项写明票上有的一种意见。' },
    en: { what: 'The instruction is no valid mark of this ballot.', todo: 'Name one that the ballot has.' }
  },
  'proxy.not-for-this-right': {
    zh: { what: '这份委托不属于这张票，或已经撤销。', todo: '请核对委托书。' },
    en: { what: 'This power does not belong to this ballot, or was taken back.', todo: 'Check the form.' }
  },
  'proxy.revoked': {
    zh: { what: '这份委托已经撤销。', todo: '不需要再办。' },
    en: { what: 'This power was taken back already.', todo: 'Nothing more is needed.' }
  }
} as const satisfies ErrorCatalogue;
