/** Words of a ballot paper, of open votes and of their results, in Chinese. */

export const voting = {
  title: '表决',
  /** Said of owners’ votes only. */
  channel: {
    notOfficial: '本平台不是政府指定的业主电子投票系统。业主表决在这里的网上结果只作筹备参考，以纸质表决票为准。',
    official: (basis: string) => `本平台已被指定为业主电子投票的官方渠道（${basis}）。`,
    footer: '业主表决：'
  },
  /** Owners’ votes. */
  owners: {
    area: (area: string) => `专有部分面积 ${area} ㎡`,
    paperOnly: '这次表决只收纸质票',
    paperOnlyHint: '请把发给您的纸质表决票填好、签名交回；没收到的请联系居委会工作台。',
    electMax: (max: number) => `最多选 ${max} 人，选多了这一票无效`,
    notes: {
      USED_ON_PAPER: '这一票已用纸质票投过。',
      USED_BY_PROXY: '这一票已由受托人投过。',
      CAST_BEFORE_SALE: '房屋转让以前，原业主已投过这一票，继续有效。',
      CO_OWNERS_DIFFER: '另一位共有人投得不一样，两票都暂停计算。请商定一票，任何一位改投即可，或到居委会工作台登记。'
    },
    receiptHint: '公布的计票记录里会列出这个编号，您可以核对自己的票在不在里面。'
  },
  item: '表决事项',
  text: '表决的内容',
  readText: '看全文',
  readAll: (title: string, text: string) => `${title}。${text}`,
  opensAt: '开始',
  closesAt: '截止',
  roll: '有表决权',
  motion: (number: number) => `动议${number}`,
  units: { ADULTS: '人', HOUSEHOLDS: '户', GROUP_REPS: '人', MEMBERS: '人', OWNERS: '人' },
  ballotsReceived: '已收到表决票',
  ofPresent: (present: number) => `在场有表决权 ${present} 人`,
  ofRoll: (roll: number) => `名册 ${roll} 人`,
  noSplit: '截止前，谁都看不到赞成、反对各多少。',
  /** Where the chain of the journal stands, in digits. */
  checkpoint: {
    label: '校验码',
    kept: '应与投影一致。本机已留存，公布后可核对记录有没有改过。'
  },
  /** On every ballot: who may see the choice. */
  mode: {
    title: '方式',
    NAMED: '记名表决',
    namedWho: '对外只公布总数。工作台、计票人、监督人和服务器管理员能看到谁投了什么；有表决权的人可以取得隐去姓名的计票记录。',
    namedAloud: '宣布前可能唱票核对：大屏逐行显示各人的选择。',
    SECRET: '无记名表决',
    secretFinal: '无记名表决，投下不能更改',
    secretWho: '对其他人保密。服务器管理员在投票进行中技术上可以看到。',
    secretOnce: '票上没有姓名，投下后谁也找不出来，所以不能更改。请看清楚再投。',
    PAPER: '纸质记名票',
    paperWho: '票上有编号和签名。录票、监票的人能看到谁投了什么；对外只公布总数。',
    tookPart: '您已参加表决，票已投入票箱',
    tookPartHint: '手机上不保留您的选择。这一页也不能证明您投了什么：票上没有姓名，谁也不能叫您拿出证明。',
    sealing: '正在把选票打乱重写，抹去先后，然后才计票。',
    result: '无记名：票数不分各方、各楼公布。'
  },
  rightOf: (label: string) => `${label}的一票`,
  approveMany: '可以选几项，也可以只选一项',
  approveConfirm: '选好了，核对一遍',
  approveNone: '请至少选一项，或选弃权',
  mayNotChange: '投出后不能再改，请看清楚。',
  mayChange: '截止前可以改。',
  helpedBy: (helper: string) => `由 ${helper} 协助填写`,
  colon: (what: string, of: string) => `${what}：${of}`,
  between: '、',
  /** The recorded ballot while another choice is made. */
  standing: (choice: string, when: string) => `已记录：${choice}（${when}）。新的选择确认并记录后，才替换它。`,
  notOnRoll: '您不在这次表决的名册上',
  notOnRollHint: '有疑问请联系居委会工作台；结果公布后人人都能看到。',
  recused: '您在这件事上已回避，不参加表决。',
  notPresent: '您是表决开始以后到的，这一次不能投，下一次可以。',
  observer: '您是列席人员，没有表决权。',
  chairLast: '主持人最后投。其他人投完，或您提醒最后一次以后，就可以投。',
  notOpenYet: '还没有开始',
  notOpenYetHint: (opens: string) => `${opens} 开始，到时候再打开这一页。`,
  closed: '表决已截止',
  closedHint: '正在等待宣布结果，宣布后这里就能看到。',
  voided: '这次表决作废了',
  signedOut: '请用您的邀请二维码进入后投票',
  signedOutHint: '邀请二维码印在发给您的纸上，也可以请居委会工作台帮您投票。',
  choseBefore: '您投的是'
};
