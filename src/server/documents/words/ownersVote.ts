/** The fixed words of the official papers of an owners' vote, in Chinese; English has the same shape beside it. */
import type { DocumentBase } from '#contract/views/documents.ts';
import { english } from './ownersVoteEn.ts';

const CIVIL_CODE_278 = '《中华人民共和国民法典》第二百七十八条第二款';

const zh = {
  square: (text: string): string => `${text}\u00a0㎡`,
  heads: (text: string): string => `${text}\u00a0人`,
  both: (heads: string, area: string): string => `${heads}人、${area}\u00a0㎡`,
  /** Statute and setting are never mixed up. */
  law: (text: string, basis: string): string => `${text}（依据：${basis}）。`,
  set: (text: string): string => `${text}（设定）。`,
  basis: {
    owners: CIVIL_CODE_278,
    heads: '《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第八条、第九条',
    clause: (title: string, article: string, on: string): string => `本小区《${title}》${article}，${on}通过`
  },
  notice: {
    subject: '表决事项',
    intro: (subject: string, again: boolean): string => `${again ? '前次表决未能选定，' : ''}现就“${subject}”提请业主共同决定。`,
    digest: (hash: string): string => `表决文本摘要（SHA-256）：${hash}`,
    boxes: (boxes: string): string => `表决票设以下各栏：${boxes}。`,
    boxList: (boxes: number): string => `表决票设以下${boxes}栏。`,
    marks: (max: number): string => (max === 1 ? '只能选一项。' : `最多选${max}项，多选的无效。`),
    seats: (seats: number): string => `应选${seats}名。`,
    scope: '表决范围和业主名册',
    estate: (name: string): string => `${name}全体业主`,
    places: (name: string, list: string): string => `${name}${list}的业主`,
    roll: (scope: string, heads: string, area: string): string =>
      `参加表决的是${scope}。名册自本公告发布时定格，共${heads}人，专有部分面积合计${area}\u00a0㎡。`,
    rollHead: ['楼栋', '业主人数（人）', '专有部分面积（㎡）'],
    rollAll: '合计',
    leftOut: (units: number): string => `车位、储藏间等${units}处不计入人数和面积。`,
    objections: (until: string): string =>
      `名册（隐去姓名和门牌）可在投票页查看。对名册有异议的，请在${until}前向居委会工作台提出，逐条书面答复。`,
    rule: '怎样算通过',
    window: '表决时间',
    ways: '投票方式',
    phone: '手机：扫描右侧二维码登录后投票；投出后当场显示回执。',
    phoneAlone: '手机：扫描下方二维码登录后投票；投出后当场显示回执。',
    scan: '扫码投票、查看名册',
    scanPaper: '扫码查看名册和进度',
    paper: '纸质：在表决票上打“√”并签名，投入票箱或交给送票人；票上编号唯一，复印无效。',
    paperOnly: '本次表决只收纸质表决票。',
    desk: '不使用手机的业主，可到居委会工作台，由工作人员当面协助。',
    proxy: (limit: number): string =>
      limit === 0 ? '本次表决不接受委托。' : `委托：填写《授权委托书》写明意见，一人最多接受${limit}位业主委托，物业公司人员不得受托。`,
    delivery: '送达',
    written: '每位业主在表决开始前收到纸质表决票和方案全文，当面送达的签收登记。',
    mixed: '手机投票的业主打开投票页即为收到；需要纸质表决票的向居委会工作台领取，联系不上的送票上门，签收登记。',
    posting: (days: number): string => `无法送达的，在小区张贴${days}日（设定）。`,
    count: '计票和监督',
    scrutineers: (names: string, needs: number): string =>
      `监票人：${names}。计票公开进行，任何业主都可以到场观看；至少${needs}名监票人签字后才能公布结果。`,
    noScrutineers: (needs: number): string => `计票公开进行，任何业主都可以到场观看；至少${needs}名监票人签字后才能公布结果。`,
    publicCount: (at: string, place: string): string => `公开计票：${at}，${place}。`,
    countLater: '公开计票的时间、地点在计票前另行公布，可在投票页查看。',
    turnout: '表决期间只公布参加人数和面积，不公布各项得票。',
    mode: {
      NAMED:
        '本次为记名表决：每张票与票权对应留存，计票、监督的人按职责可以看到；对外只公布总数，有表决权的业主可以下载隐去姓名的核对记录。',
      SECRET: '本次为无记名表决：截止后选择与业主不再对应；投票进行中，服务器管理员在技术上可以看到。'
    },
    silent: '未交回表决票的处理',
    silentText: '表决票已送达本人、期满没有交回的，计入已表态业主的多数意见。',
    contact: '联系方式'
  },
  rule: {
    participation: (heads: string, area: string): string =>
      `参加表决的业主，人数和专有部分面积都不少于全体的三分之二，即不少于${heads}人、${area}\u00a0㎡，表决才有效`,
    scoped: '只有表决范围内的业主参加，人数和面积按范围内全体业主计算',
    GENERAL: '同意的业主，人数和面积都超过参加表决的一半，即为通过；恰好一半不通过',
    SPECIAL: '同意的业主，人数和面积都不少于参加表决的四分之三，即为通过；恰好四分之三通过',
    runOffFirst: '得票最多的一项，人数和面积都超过参加表决的一半，即为选定；没有一项过半的，得票最高的两项进入第二轮',
    runOffSecond: '本次为第二轮：得票最多的一项，人数和面积都超过参加表决的一半，即为选定；否则维持现状',
    approval: '可以选多项；得票最多的一项，人数和面积都超过参加表决的一半，即为选定；几项并列的再投一轮，没有过半的维持现状',
    election: (seats: number, withArea: boolean): string =>
      `候选人得票超过参加表决人数的一半${withArea ? '，且得票面积也超过一半' : ''}的，按得票多少当选，应选${seats}名；末位并列的再投一轮，选不满的另行补选`,
    electionTie: '本次为并列候选人的第二轮，得票多的当选',
    unitAll: '本单元每一位业主都书面同意，才为通过；有一位反对或没有表示意见即不通过',
    unitShare: (share: string, withArea: boolean): string =>
      `本单元全体业主中，同意的${withArea ? '人数和面积都' : '人数'}${share}，才为通过`,
    estateShare: (share: string, withArea: boolean): string =>
      `因占用小区共有部分，还须小区全体业主中同意的${withArea ? '人数和面积都' : '人数'}${share}`,
    affected: (units: number): string => `专有部分被占用的业主（涉及${units}处房屋）每一位都须同意`,
    heads: '一套房屋算一人；同一业主有几套的只算一人，面积合计；建设单位没有售出和没有交付的房屋合算一人',
    coOwners: '一套房屋有几位共有人的，一起算一人，商定一人投票；意见不一致的先不计入，可以在截止前商定',
    counted: (abstain: boolean, voidItem: boolean): string =>
      `弃权${abstain ? '算' : '不算'}参加表决；该项填写无效的${voidItem ? '算' : '不算'}参加表决；没有投票的不算参加，也不算同意`,
    countedWithClause: (abstain: boolean, voidItem: boolean): string =>
      `弃权${abstain ? '算' : '不算'}参加表决；该项填写无效的${voidItem ? '算' : '不算'}参加表决`,
    follow: '票上的“随多数”，计入已明确表态业主的多数意见',
    duplicate: {
      FIRST_VALID: '手机和纸票都投的，以先投的有效票为准',
      ELECTRONIC_PREVAILS: '手机和纸票都投的，以手机票为准',
      LAST_VALID: '手机和纸票都投的，以最后投的有效票为准'
    },
    changes: (times: number): string => (times === 0 ? '投出后不能更改' : `投出后可以更改${times}次`)
  },
  share: (operator: string, n: string, d: string): string => `${operator === '>' ? '超过' : '不少于'}${d}分之${n}`,
  extension: {
    intro: (subject: string, title: string, number: string): string =>
      `${title === '' ? `“${subject}”的业主表决` : `《${title}》${number}公布的表决`}，参加人数或面积还没有达到规定，现决定延长表决时间。`,
    time: '表决时间',
    oldEnd: (end: string): string => `原截止时间：${end}。`,
    newEnd: (end: string): string => `延至：${end}。`,
    same: '已投的票继续有效，不必重投；名册、表决事项和规则都不变。',
    reason: '延期原因',
    turnout: '目前参加情况',
    asOf: (at: string): string => `截至${at}（未经计票，可能有无效票）：`,
    head: ['', '名册', '已参加', '须达到', '还差'],
    bases: { heads: '人数（人）', area: '面积（㎡）' },
    enough: '已达到',
    all: '本次表决须每一位业主表示意见。',
    basis: `人数和面积都不少于全体的三分之二，表决才有效（依据：${CIVIL_CODE_278}）。`,
    noSplit: '表决结束前不公布各项得票。',
    number: (number: number): string => `这是第${number}次延期。`,
    ways: '投票方式',
    waysText: '投票方式同原公告：手机扫码、纸质表决票、居委会工作台协助。'
  },
  result: {
    vote: '表决结果',
    course: '计票经过',
    preliminary: '以上为初步结果。公示期内可以提出异议，异议全部答复、公示期满后生效。',
    publicCount: (at: string, place: string): string => `${at}在${place}公开计票。`,
    scrutineers: (list: string): string => `监票人签字：${list}。`,
    signed: (name: string, at: string): string => `${name}（${at}）`,
    extended: (from: string, to: string, reason: string): string => `表决时间曾由${from}延至${to}，原因：${reason}。`,
    recounted: (at: string): string => `异议成立后重新计票：${at}。`,
    late: (days: number): string => `本结果张贴晚于设定的${days}日，已记录在案。`,
    materiality: '可能影响结果的情形',
    materialityHead: ['进入投票页', '送达', '参加', '放弃', '补发', '纸质'],
    materialityUnit: '单位：份票权',
    margin: (heads: string, area: string): string => `与结果相差：${heads}${area}。`,
    marginHeads: (heads: string): string => `${heads}人`,
    marginArea: (area: string): string => `，${area}\u00a0㎡`,
    marginNote: '少于这个数的票即使改变，结果也不变。',
    record: '核对记录',
    fingerprint: (hash: string): string => `核对记录指纹（SHA-256）：${hash}`,
    recordText: '有表决权的业主登录后可以下载核对记录（隐去姓名），用独立的核对程序重新计票，与本结果比对。',
    recordAt: (url: string): string => `核对记录：${url}`,
    verifierAt: (url: string): string => `核对程序：${url}`,
    basisFinal: (title: string, number: string): string => `现将${title === '' ? '业主表决' : `《${title}》${number}`}的最终结果公告如下。`,
    basisFailed: (title: string, number: string): string => `现将${title === '' ? '业主表决' : `《${title}》${number}`}的结果公告如下。`,
    publicity: '公示情况',
    publicityText: (title: string, number: string, period: string): string => `初步结果以《${title}》${number}公示，${period}。`,
    opinions: (received: number, objections: number, maintained: number): string =>
      received === 0
        ? '公示期内没有收到意见和异议。'
        : `公示期内收到意见${received}条，其中异议${objections}条，均已答复${maintained === 0 ? '' : `；${maintained}户保留异议`}。`,
    effect: '效力',
    inForce: (at: string): string => `本决定自${at}起生效，对全体业主具有约束力。`,
    notPassed: {
      NO_QUORUM: '参加表决的人数或面积没有达到规定，本次表决不作出决定，维持现状。',
      FAILED: '本次表决没有通过，维持现状。',
      RUN_OFF: '没有一项达到规定，将在得票最高的几项中再次表决，时间另行公告。',
      BY_ELECTION: '名额没有选满，空缺名额另行补选，时间另行公告。',
      STATUS_QUO: '本次表决没有选定方案，维持现状。'
    } as Record<string, string>,
    remedy: '决定侵害业主合法权益的，受侵害的业主可以请求人民法院予以撤销（依据：《中华人民共和国民法典》第二百八十条第二款）。',
    contact: '联系方式',
    elected: (names: string): string => `当选（按得票多少排列）：${names}。`
  },
  sum: {
    head: ['项目', '人数（人）', '面积（㎡）'],
    roll: '名册',
    participating: '参加表决',
    marked: '其中作了选择的票',
    void: '该项无效',
    voidBallot: '整张票无效（不算参加）',
    suspended: '共有人意见不一（不算参加）',
    notReturned: '没有投票',
    joined: (option: string, followed: string, silent: string): string => `其中计入“${option}”的：随多数${followed}，送达未交回${silent}。`,
    one: (heads: string, area: string): string => `${heads}人、${area}\u00a0㎡`,
    testHead: ['检验项目', '算式', '占比', '结果'],
    /** Owners agree; candidates and options have votes. */
    test: (text: string, option: string): string => text.replace('赞成', option === '' ? '同意' : '：得票')
  },
  count: {
    channels: '按投票方式',
    channelHead: ['方式', '有效票权（人）', '面积（㎡）'],
    channel: { PHONE: '手机', DESK: '工作台协助', PAPER: '纸质' },
    all: '合计',
    buildings: '按楼栋（只列参加，不列意见）',
    buildingHead: ['楼栋', '名册（人）', '参加（人）', '名册面积（㎡）', '参加面积（㎡）'],
    voids: '无效票（整张，各种方式合计）',
    voidHead: ['原因', '张数'],
    paper: '纸质表决票核对',
    paperHead: ['制发', '送达', '张贴', '收回', '未收回', '写坏', '补换', '录入', '有效', '无效', '重复'],
    itemVoids: (list: string): string => `该项无效（算参加）：${list}。`,
    noVoids: '没有无效票。',
    noPaper: '本次表决没有纸质表决票。',
    hash: (hash: string): string => `监票人签字确认的计票摘要（SHA-256）：${hash}`
  },
  publicityExtension: {
    intro: (title: string, number: string): string => `《${title}》${number}在公示期间曾缺失，公示期相应延长，说明如下：`,
    absence: '缺失时间和原因',
    absenceText: (period: string, reason: string): string => `缺失：${period}。原因：${reason}`,
    period: '公示期',
    periodText: (old: string, now: string): string => `原公示期至${old}，现延至${now}。`,
    rest: '公示内容不变，已提出的意见和异议继续有效；延长期内仍可提出。缺失不超过24小时的只作记录，不延长（设定）。',
    contact: '联系方式'
  }
};

export type OwnersVoteWords = typeof zh;

/** Words of the official papers of an owners' vote in the language of the view. */
export function ownersVoteWords(lang: DocumentBase['lang']): OwnersVoteWords {
  return lang === 'en' ? english : zh;
}
