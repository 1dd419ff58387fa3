/** One's own printed ballot on a phone, in Chinese: opening it by its code, what became of it, objecting. */
import type { DeliveryWay } from '#domain/voting/owners/records.ts';
import type { NotCounting } from '#domain/voting/papers/paperOutlook.ts';

export const ownPaper = {
  title: '我的表决票',
  serial: (serial: number) => `${serial} 号表决票`,
  of: '票权',
  lead: '这是您手里纸质表决票的手机入口。打开这一页不会投票；进入后还要选择、核对、确认。',
  who: '您是哪一位业主？',
  enter: '进入手机表决票',
  enterHint: '个人码只能在一部手机上用一次。用纸票投也可以：两种方式只计一次。',
  goOn: '继续投票',
  opens: (when: string) => `投票 ${when} 开始`,
  closes: (when: string) => `投票 ${when} 截止`,
  notYours: (label: string) => `不是 ${label} 的业主？请不要继续，把这张票还给业主或交给居委会。`,
  refusedTitle: '这张票现在打不开手机投票',
  papersTitle: '纸质表决票',
  delivered: { IN_PERSON: '已当面送达', POST: '已邮寄', ELECTRONIC: '已在手机上打开', POSTED: '已在小区张贴' } satisfies Record<
    DeliveryWay,
    string
  > as Record<DeliveryWay, string>,
  deliveredAt: (way: string, when: string) => `${when} ${way}`,
  returnedAt: (when: string) => `${when} 交回`,
  entered: (when: string) => `${when} 以纸票登记了您的表决`,
  counts: '这张纸票会计入。',
  notCounting: (why: string) => `这张纸票不会计入：${why}`,
  why: {
    NO_SIGNATURE: '没有签名',
    SIGNATURE_ILLEGIBLE: '签名无法辨认',
    NOT_THE_OWNER: '不是业主本人签名',
    NO_PROXY_DOCUMENT: '没有授权委托书',
    PROXY_NOT_ALLOWED: '受托不符合规定',
    LATE: '交回时已过截止时间',
    EARLY: '交回时还没有开始投票',
    COPY: '复印件或重复的票',
    NOT_ISSUED: '编号没有发出过',
    REISSUED: '已补发，旧票作废',
    REVOKED: '已撤回',
    EARLIER_BALLOT: '您先投的另一张票有效',
    LATER_BALLOT: '您后投的另一张票有效',
    ELECTRONIC_PREVAILS: '以您在手机上投的票为准',
    OTHER_OWNER: '另一位共有人也投了票'
  } satisfies Record<NotCounting, string> as Record<NotCounting, string>,
  voteAgain: '投票还没有截止，您可以在手机上投票，或请居委会补发纸票。',
  object: '这不是我交的',
  objectAsk: '如果这张纸票不是您本人或您委托的人提交的，请说明。工作人员核对签名后答复您，在此之前不会计票。',
  objectText: '说明',
  objectSend: '提出异议',
  objected: (when: string) => `${when} 您提出了异议，等待答复。`,
  answered: { UPHELD: '异议成立，这张纸票已作废', KEPT: '异议不成立，纸票有效' },
  replaced: '这张票已补发，请用新票。',
  none: '这次表决没有以您名义制发的纸票'
};
