/** What residents hand in and what became of it: proposals, seconds, opinions, ratings, in Chinese. */

export const boardForms = {
  opinion: {
    title: '意见和答复',
    none: '还没有人提意见',
    noneHint: '您可以做第一个。',
    stances: { SUPPORT: '支持', CHANGE: '建议修改', OBJECT: '异议' },
    numbered: (number: number) => `第 ${number} 号`,
    against: '针对计票',
    pending: '已登记，正在审阅，稍后公开。',
    hidden: '内容不公开展示，理由已告知本人。',
    takenBack: '本人已撤回。',
    unanswered: '待答复',
    answer: '答复',
    answeredAt: (when: string) => `${when} 答复`,
    maintained: '本人坚持异议',
    outcomes: {
      ACCEPTED_MATERIAL: '采纳，方案要改',
      ACCEPTED_CLERICAL: '采纳，文字更正',
      NOT_ACCEPTED: '没有采纳',
      WITHDRAWN: '已撤回',
      NOTED: '已阅'
    },
    sums: (support: number, change: number, object: number) => `支持 ${support} · 建议修改 ${change} · 异议 ${object}`,
    give: '提意见',
    giveResult: '对结果提异议',
    stance: '您的态度',
    stanceHints: {
      SUPPORT: '可以不写理由',
      CHANGE: '写明改哪里、怎么改',
      OBJECT: '写明理由；必须书面答复您，答复前公示不会结束'
    },
    text: '您的意见',
    textNote: '建议修改和异议必须写，支持可不填',
    textHint: '建议修改和异议要写理由。您的姓名、门牌号不会公开。',
    againstCount: '我对计票有异议，申请重新计票',
    againstCountHint: '由居务监督委员会答复；认可的，当众重新计票。',
    submit: '提交',
    received: (number: number) => `已收到，登记为第 ${number} 号。`,
    receivedHint: '审阅后公开显示；每条异议都会书面答复。您可以在“我提的”里看到办理情况。',
    closed: '公示期已满，不再接收新的意见。',
    signedOut: '怎样提意见',
    mine: '我对这份公示提的',
    hiddenBecause: (reason: string) => `没有公开显示：${reason}`,
    withdraw: '撤回异议',
    withdrawAsk: '撤回后这条异议就了结了，要再提得重新写。',
    maintain: '坚持异议',
    maintainAsk: '坚持的异议会计入听证门槛，并写进公示证明。',
    noteDeadline: (when: string) => `可在 ${when} 以前提`
  },

  proposal: {
    title: '我要提议',
    lead: '小区里的事，谁都可以提。写清楚三点：要做什么、在哪里、为什么。',
    field: '一句话说要做什么',
    fieldHint: '例如：在3号楼北侧加装两盏路灯',
    text: '详细说一说',
    textHint: '现在是什么情况、希望怎么办、哪些人受影响。至少十个字。请不要写别人的姓名和电话。',
    isPetition: '这是联名请求',
    petitionHint: '够五分之一的户签名，就必须受理。提交以后请邻居在议题页上签名。',
    party: '以哪一方的名义',
    asResident: '以居民个人的名义',
    submit: '提交提议',
    next: '提交以后',
    nextSteps: [
      '马上得到一个编号，贴上公告栏，不公开您的姓名和门牌。',
      '邻居附议；够规定户数，两委就要研究受不受理。',
      '受理、不受理都要告诉您理由；不受理可以申请复核一次。'
    ],
    kept: '写了一半也没关系：这台设备会替您记住。',
    signedOut: '先用您的邀请进入',
    signedOutHint: '提议要知道是哪一户提的（不公开）。请扫发给您家的邀请二维码进入，再回到这一页。',
    signedOutPaper: '没有邀请，或不用手机：到居委会工作台说一声，工作人员替您登记，同样有编号、有答复。',
    done: (number: string) => `已收到，编号 ${number}`,
    doneHint: '请把这一页转给邻居，请他们附议。办理情况在“我提的”里随时能看到。'
  },

  second: {
    title: '附议',
    has: (households: number) => `已有 ${households} 户附议`,
    signed: (households: number) => `已有 ${households} 户签名`,
    needs: (needs: number) => `够 ${needs} 户就可以受理`,
    petitionNeeds: (needs: number, all: number) => `全小区 ${all} 户，够 ${needs} 户必须受理`,
    enough: '已达到规定户数',
    enoughOtherwise: '有一方或网格员、楼栋长支持，可以受理',
    parties: (count: number) => `另有 ${count} 方支持`,
    gridHeads: (count: number) => `另有 ${count} 位网格员或楼栋长支持`,
    submit: '我家附议',
    sign: '我家签名',
    asParty: '代表本方附议',
    asGrid: '以网格员、楼栋长身份附议',
    done: '您家已附议',
    doneAs: { PARTY: '您已代表本方附议', GRID: '您已以网格员、楼栋长身份附议' },
    withdraw: '撤回附议',
    own: '这是您提的，请邻居来附议。',
    twice: '您家已经附议过了，一户算一次。',
    signedOut: '附议请用您家的邀请二维码进入；也可以到居委会工作台在纸上签名。'
  },

  rating: {
    title: '请您打分',
    lead: '这件事办得怎么样？一户打一次，不公开是谁打的。',
    until: '打分截止',
    stars: '满意程度',
    star: { 5: '非常满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' } as Readonly<Record<number, string>>,
    comment: '想说的话',
    commentHint: '好在哪里，还差什么',
    submit: '提交打分',
    given: (stars: number) => `您家已打 ${stars} 分（满分 5 分），谢谢。`,
    signedOut: '打分请用您家的邀请二维码进入；也可以到居委会工作台打分。',
    result: '居民评分',
    planned: (day: string) => `${day} 起请居民打分`,
    satisfied: (satisfied: number, ratings: number) => `${ratings} 户打分，${satisfied} 户满意`,
    none: '没有人打分',
    report: '监督委员会的评估',
    improvement: '整改说明'
  },

  rejection: {
    REJECTED: '不予受理',
    MERGED: '并入另一议题',
    TRANSFERRED: '转给有关单位',
    reason: '理由',
    into: '并入',
    receiver: '转给',
    review: '您可以申请监督委员会复核一次。',
    askReview: '申请复核',
    reviewReason: '为什么应当受理',
    reviewAsked: '已申请复核，等监督委员会答复。',
    UPHELD: '复核认为应当受理',
    DISMISSED: '复核维持原决定'
  },

  withdrawal: {
    label: '撤回提议',
    ask: '撤回后这件事就不再往下走；方案公示以后不能再撤回。',
    reason: '为什么撤回',
    submit: '确认撤回'
  },

  mine: {
    title: '我提的',
    lead: '您提过的事、说过的话，办到哪一步了，都在这里。只有您自己看得到这一页。',
    proposals: '我的提议',
    proposalsNone: '您还没有提过议题',
    opinions: '我的意见和异议',
    opinionsNone: '您还没有提过意见',
    opinionsNoneHint: '公告栏上正在公示的方案，都可以提意见。',
    seconded: '我附议过的',
    toNotice: '看这份公示',
    toMatter: '看这个议题',
    signedOut: '先用您的邀请进入',
    signedOutHint: '这一页只给本人看。请扫发给您家的邀请二维码进入。'
  }
};
