/** The fixed words of the printed sheets of an owners' vote, in Chinese and English. */
import type { DocumentBase } from '#contract/views/documents.ts';
import type { DeliveryWay, VoidBallotReason, VoidItemReason } from '#domain/voting/owners/records.ts';

const zh = {
  /** Of a ballot of several sheets: each bears its number. */
  sheet: (serial: number, page: number, pages: number): string => `编号 ${String(serial).padStart(5, '0')}　第${page}页，共${pages}页`,
  number: (serial: number): string => `编号 ${String(serial).padStart(5, '0')}`,
  replaces: (serial: number): string => `补发，原${serial}号作废`,
  ballot: {
    owner: '业主',
    units: '房号',
    area: '专有面积',
    weight: '票权',
    weightOf: (units: number): string => (units > 1 ? `1票，面积合计，所列${units}处房屋一并计算` : '1票'),
    square: (text: string): string => `${text} ㎡`,
    code: '个人码',
    scan: '扫码可在手机上投票',
    scanPaper: '扫码核对这张票',
    matter: '表决事项',
    fullText: (hash: string): string => `方案全文见小区公示，以公示文本为准（文本摘要 ${hash.slice(0, 12)}）。`,
    opinion: '您的意见',
    markOne: '请在一个方格内打“√”，只能选一项。',
    markMany: (max: number): string => `请在方格内打“√”，最多选${max}项。`,
    seats: (seats: number): string => `应选${seats}人。`,
    example: '填写示例',
    exampleLabel: '您选的一项',
    voidHead: '哪些情形无效',
    voidItems: '本项无效（仍算参加表决）：没有打“√”、选的超过规定、在方格外作记号看不出意见。',
    voidBallots:
      '整张无效（不算参加表决）：没有签名、签名无法辨认、不是业主本人签名又没有授权委托书、复印件、已经补发的旧票、过了截止时间。',
    basis: '依据：业主大会议事规则；议事规则没有规定的，按本平台的设定。',
    proxyHead: '委托他人代投的填写',
    proxyText: (limit: number): string =>
      limit === 0
        ? '本次表决不接受委托。'
        : `受托人签名：＿＿＿＿＿＿　电话：＿＿＿＿＿　须附《授权委托书》，按书面意见填写；一人最多接受${limit}位业主委托，物业公司人员不得受托。`,
    sign: '业主签名',
    signCompany: '单位业主由法定代表人签名并盖章',
    date: '日期：　　　　年　　月　　日',
    deadline: '截止时间',
    opens: '开始时间',
    handIn: '交票地点',
    contact: '咨询',
    once: {
      FIRST_VALID: '手机和纸票都投的，以先投的有效票为准。',
      ELECTRONIC_PREVAILS: '手机和纸票都投的，以手机票为准。',
      LAST_VALID: '手机和纸票都投的，以最后投的有效票为准。'
    },
    paperOnly: '本次表决只收纸质表决票。',
    keep: '一份票权一票，编号唯一；请勿转交他人，请勿折损二维码。',
    official: (basis: string): string => `本平台已被指定为业主电子投票的官方渠道（${basis}）。`,
    notOfficial: '本平台不是政府指定的业主电子投票系统：在规定须用官方系统的地方，网上表决只作筹备参考，以纸质表决票为准。'
  },
  register: {
    head: ['编号', '房号', '业主', '面积㎡', '方式', '签收人签名', '送达日期', '收回日期', '备注'],
    replacedBy: (serial: number): string => `作废，补发${serial}号`,
    totals: (papers: number, delivered: number, returned: number): string => `本册${papers}张，已送达${delivered}张，已收回${returned}张。`,
    carrier: '发放人：',
    window: '表决时间：'
  },
  ways: { IN_PERSON: '当面', POST: '邮寄', ELECTRONIC: '手机打开', POSTED: '张贴' } satisfies Record<DeliveryWay, string>,
  receipt: {
    title: '送达回执',
    what: '送达文书',
    whatText: (serial: number, title: string): string =>
      `《${title}》表决票（${String(serial).padStart(5, '0')}号）1张，方案全文及填写说明1份`,
    place: '房号',
    owner: '业主',
    way: '送达方式',
    ways: '□当面　　□邮寄　　□小区张贴',
    receiver: '签收人（签名）',
    relation: '与业主关系',
    relations: '□本人　　□同住家人　　□其他：',
    date: '签收时间',
    carrier: '送达人（签名）',
    note: '备注',
    noteText: '□拒收　　□无人在家　　□房屋空置'
  },
  proxy: {
    principal: '委托人（业主）',
    place: '房号',
    area: '专有面积',
    holder: '受托人',
    idNumber: '证件号码',
    phone: '电话',
    relation: '与委托人关系',
    text: (title: string): string => `本人委托上述受托人，在《${title}》的业主表决中，按下列书面意见代为填写并提交表决票：`,
    item: '表决事项',
    instruction: '委托意见（在一个方格内打“√”）',
    instructionMany: (max: number): string => `委托意见（在方格内打“√”，最多${max}项）`,
    limits: '权限和说明',
    onlyWritten: '受托人须按本委托书写明的意见投票；与委托意见不一致的，该项无效。',
    noHandingOn: '不得转委托。',
    limit: (count: number): string => `一人最多接受${count}位业主委托；物业公司人员不得受托。`,
    term: '委托期限：自　　　　年　　月　　日至本次表决结束。',
    revoke: '委托人可以在受托人投票前书面撤销。',
    held: '受托人已接受本次表决委托（含本份）：＿＿＿份。',
    accepts: '受托人声明：本人接受委托，按书面意见投票。',
    signPrincipal: '委托人签名',
    signHolder: '受托人签名',
    attached: '附：委托人身份证明、权属证明复印件（核对后退还）。'
  },
  voids: {
    sums: '票数核对',
    sumsHead: ['楼栋', '制发', '送达', '张贴', '收回', '未收回', '写坏', '补换', '录入', '有效', '无效', '重复'],
    all: '合计',
    adds: (s: { issued: number; returned: number; outstanding: number; spoiled: number; replaced: number }): string =>
      `核对：制发${s.issued} = 收回${s.returned} + 未收回${s.outstanding} + 写坏${s.spoiled} + 补换${s.replaced}`,
    reissued: (count: number): string => `其中补发${count}张。`,
    byProxy: (count: number): string => `受托人代投${count}张。`,
    ballots: '整张无效',
    items: '单项无效（算参加表决，不计入任何意见）',
    superseded: '同一票权另有计入的票，或共有人意见不一',
    foreign: '收到但不是本次制发的票',
    head: ['编号', '房号业主', '批次', '原因'],
    foreignHead: ['票面编号', '批次', '原因'],
    none: '没有。',
    count: (reason: string, count: number): string => `${reason}${count}张`,
    window: '表决时间：'
  },
  voidReasons: {
    NO_SIGNATURE: '没有签名',
    SIGNATURE_ILLEGIBLE: '签名无法辨认',
    NOT_THE_OWNER: '不是业主本人',
    NO_PROXY_DOCUMENT: '没有授权委托书',
    PROXY_NOT_ALLOWED: '受托不符合规定',
    LATE: '过了截止时间',
    EARLY: '早于开始时间',
    COPY: '复印件或重复的票',
    NOT_ISSUED: '不是制发的编号',
    REISSUED: '已补发的旧票',
    REVOKED: '本人撤回'
  } satisfies Record<VoidBallotReason, string>,
  voidItemReasons: {
    TWO_MARKS: '选了两项',
    WRONG_MARK: '记号看不出意见',
    BLANK: '没有填写',
    TOO_MANY_MARKS: '选的超过规定',
    AGAINST_INSTRUCTION: '与委托意见不一致'
  } satisfies Record<VoidItemReason, string>,
  supersededReasons: { DUPLICATE: '同一票权另一张有效', SUSPENDED: '共有人意见不一，暂停计算' }
};

export type PaperWords = typeof zh;

const en: PaperWords = {
  sheet: (serial, page, pages) => `No. ${String(serial).padStart(5, '0')}, page ${page} of ${pages}`,
  number: (serial) => `No. ${String(serial).padStart(5, '0')}`,
  replaces: (serial) => `replaces no. ${serial}, which is void`,
  ballot: {
    owner: 'Owner',
    units: 'Unit',
    area: 'Exclusive area',
    weight: 'Votes',
    weightOf: (units) => (units > 1 ? `one head; the areas of the ${units} units are added` : 'one head'),
    square: (text) => `${text} m²`,
    code: 'Personal code',
    scan: 'Scan to vote on a phone',
    scanPaper: 'Scan to check this paper',
    matter: 'Matter',
    fullText: (hash) => `The full text is posted in the estate, and is what counts (digest ${hash.slice(0, 12)}).`,
    opinion: 'Your vote',
    markOne: 'Put a tick (√) into one box only.',
    markMany: (max) => `Put a tick (√) into the boxes, at most ${max}.`,
    seats: (seats) => `${seats} to be elected.`,
    example: 'Example',
    exampleLabel: 'your choice',
    voidHead: 'What makes it void',
    voidItems:
      'This item is void (it still takes part): no tick, more ticks than allowed, a mark beside the boxes that says nothing clear.',
    voidBallots:
      'The whole paper is void (it does not take part): no signature, an illegible one, not the owner’s and no power of attorney, a copy, an old number that was replaced, handed in late.',
    basis: 'Basis: the rules of procedure of the owners’ assembly; where they say nothing, settings of this platform.',
    proxyHead: 'If somebody votes for you',
    proxyText: (limit) =>
      limit === 0
        ? 'No powers of attorney are accepted in this vote.'
        : `Holder’s signature: ____________________ Phone: ____________________ Attach the power of attorney and mark as it says; one person acts for at most ${limit} owners; staff of the property company may not.`,
    sign: 'Owner’s signature',
    signCompany: 'companies: legal representative and seal',
    date: 'Date: ____________________',
    deadline: 'Closes',
    opens: 'Opens',
    handIn: 'Hand in at',
    contact: 'Questions',
    once: {
      FIRST_VALID: 'If you vote by phone and on paper, the first valid vote counts.',
      ELECTRONIC_PREVAILS: 'If you vote by phone and on paper, the phone counts.',
      LAST_VALID: 'If you vote by phone and on paper, the last valid vote counts.'
    },
    paperOnly: 'This vote takes paper ballots only.',
    keep: 'One paper for one right, numbered. Do not pass it on; keep the code whole.',
    official: (basis) => `This platform is the designated official channel for owners’ electronic votes (${basis}).`,
    notOfficial:
      'This platform is not a government-designated e-voting system: where one is prescribed, online votes are preparatory and the paper ballots count.'
  },
  register: {
    head: ['No.', 'Unit', 'Owner', 'm²', 'Delivered by', 'Receiver’s signature', 'Delivered on', 'Handed in', 'Remarks'],
    replacedBy: (serial) => `void, replaced by ${serial}`,
    totals: (papers, delivered, returned) => `${papers} papers in this volume, ${delivered} delivered, ${returned} handed in.`,
    carrier: 'Handed out by: ',
    window: 'Voting: '
  },
  ways: { IN_PERSON: 'in person', POST: 'by post', ELECTRONIC: 'opened on a phone', POSTED: 'posted in the estate' },
  receipt: {
    title: 'Receipt of delivery',
    what: 'Delivered',
    whatText: (serial, title) => `Ballot no. ${String(serial).padStart(5, '0')} for “${title}”, with the full text and instructions`,
    place: 'Unit',
    owner: 'Owner',
    way: 'Way',
    ways: '□ in person　□ by post　□ posted in the estate',
    receiver: 'Receiver (signature)',
    relation: 'Relation to owner',
    relations: '□ self　□ family in the home　□ other:',
    date: 'Received on',
    carrier: 'Delivered by (signature)',
    note: 'Remarks',
    noteText: '□ refused　□ nobody at home　□ empty flat'
  },
  proxy: {
    principal: 'Principal (owner)',
    place: 'Unit',
    area: 'Exclusive area',
    holder: 'Holder',
    idNumber: 'Identity document',
    phone: 'Phone',
    relation: 'Relation to principal',
    text: (title) => `I empower the holder to fill in and hand in the ballot for me in the owners’ vote “${title}”, marked as follows:`,
    item: 'Matter',
    instruction: 'Instruction (tick one box)',
    instructionMany: (max) => `Instruction (tick at most ${max} boxes)`,
    limits: 'Scope',
    onlyWritten: 'The holder votes as instructed; a mark against the instruction is void on that item.',
    noHandingOn: 'The power may not be handed on.',
    limit: (count) => `One person acts for at most ${count} owners; staff of the property company may not act.`,
    term: 'Term: from ________________ to the end of this vote.',
    revoke: 'It may be revoked in writing until the holder has voted.',
    held: 'Powers accepted by the holder for this vote, this one included: ______',
    accepts: 'The holder accepts, and will vote as instructed.',
    signPrincipal: 'Principal’s signature',
    signHolder: 'Holder’s signature',
    attached: 'Attached: copies of identity and title of the principal (returned after the check).'
  },
  voids: {
    sums: 'Papers added up',
    sumsHead: ['Building', 'issued', 'delivered', 'posted', 'in', 'out', 'spoiled', 'replaced', 'entered', 'valid', 'void', 'double'],
    all: 'All',
    adds: (s) => `Check: issued ${s.issued} = in ${s.returned} + out ${s.outstanding} + spoiled ${s.spoiled} + replaced ${s.replaced}`,
    reissued: (count) => `Re-issued: ${count}. `,
    byProxy: (count) => `Cast under a power: ${count}.`,
    ballots: 'Whole paper void',
    items: 'Item void (takes part, counts for nothing)',
    superseded: 'Another ballot of the right counts, or co-owners differ',
    foreign: 'Received, yet not issued for this vote',
    head: ['No.', 'Unit and owner', 'Batch', 'Reason'],
    foreignHead: ['Number on it', 'Batch', 'Reason'],
    none: 'None.',
    count: (reason, count) => `${reason}: ${count}`,
    window: 'Voting: '
  },
  voidReasons: {
    NO_SIGNATURE: 'no signature',
    SIGNATURE_ILLEGIBLE: 'illegible signature',
    NOT_THE_OWNER: 'not the owner',
    NO_PROXY_DOCUMENT: 'no power of attorney',
    PROXY_NOT_ALLOWED: 'power not allowed',
    LATE: 'late',
    EARLY: 'before the opening',
    COPY: 'copy or second paper',
    NOT_ISSUED: 'number not issued',
    REISSUED: 'old number, replaced',
    REVOKED: 'taken back'
  },
  voidItemReasons: {
    TWO_MARKS: 'two marks',
    WRONG_MARK: 'unclear mark',
    BLANK: 'blank',
    TOO_MANY_MARKS: 'too many marks',
    AGAINST_INSTRUCTION: 'against the instruction'
  },
  supersededReasons: { DUPLICATE: 'another ballot counts', SUSPENDED: 'co-owners differ, suspended' }
};

/** Words of the sheets in the language of the view. */
export function paperWords(lang: DocumentBase['lang']): PaperWords {
  return lang === 'en' ? en : zh;
}
