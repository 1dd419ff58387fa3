/** Issued documents, their verification, the front page of the server and the lobby screen, in Chinese. */
import type { DocumentType } from '#contract/views/documents.ts';

export const papers = {
  documents: {
    types: {
      resolution: '决议',
      minutes: '会议纪要',
      record: '会议记录',
      'publicity-notice': '公示',
      'publicity-certificate': '公示证明',
      'meeting-notice': '会议通知',
      'check-in-sheet': '签到表',
      poster: '大字海报',
      invitations: '邀请',
      'count-sheet': '计票表'
    } satisfies Record<DocumentType, string> as Record<DocumentType, string>,
    title: '已制发的文件',
    lead: '发出去的文件都在这里。内容已经定格，文号不重用；有错就作废，再重新制发。',
    search: '按文号、题目、核验码查找',
    allTypes: '全部种类',
    type: '种类',
    number: '文号',
    name: '题目',
    issuedAt: '制发时间',
    issuedBy: '制发人',
    system: '系统自动',
    code: '核验码',
    pdf: 'PDF',
    openPdf: '打开 PDF',
    downloadPdf: '下载 PDF',
    verify: '核验页',
    onFile: '内部存档',
    isVoid: '已作废',
    valid: '有效',
    status: '状态',
    voidIt: '作废',
    voidAsk: '作废后文号保留、不再使用，核验页会写明作废和理由。',
    voidReason: '作废理由',
    voidReasonHint: '公开显示在核验页上',
    confirmVoid: '确认作废',
    voidedBecause: (day: string, reason: string) => `${day} 作废：${reason}`,
    reissue: '重新制发',
    replaced: '已重新制发',
    none: '还没有制发的文件',
    actions: '操作',
    refusedTitle: '这份文件现在打不出来',
    refusedLead: '内容完好，没有丢失。下面是原因。',
    missingGlyphs: '打不出的字',
    whereGlyphs: '出现在'
  },

  verify: {
    title: '文件核验',
    lead: '纸上二维码旁边有一个八位核验码，输入后可以核对真伪。',
    code: '核验码',
    codeHint: '字母和数字，不分大小写',
    submit: '核验',
    notFound: '没有查到这个核验码',
    notFoundHint: '请对照纸张再输一遍。如果一字不差仍查不到，这份文件不是从这里发出的，请告诉居委会工作台。',
    valid: '有效文件',
    validLead: '这份文件由本系统制发，内容没有改动过。',
    void: '已作废',
    voidLead: '这份文件曾由本系统制发，现已作废，不再有效。',
    replaced: '看有效的文件',
    onFile: '这是内部存档文件，只核对真伪，不公开内容。',
    issuer: '制发机构',
    issuedAt: '制发时间',
    type: '文件种类',
    version: '版本',
    hash: '内容指纹（SHA-256）',
    hashHint: '纸上印的指纹应与这里一字不差。',
    openMatter: '看议题的全部经过',
    openPublicity: '看公示、提意见',
    signatories: '签章各方',
    sums: '表决的数'
  },

  root: {
    title: '请使用社区给您的网址',
    lead: '这台服务器上有不止一个社区。请打开社区告诉您的网址，或扫公告上的二维码。',
    noneTitle: '还没有建立社区',
    noneLead: '请管理员用启动服务器时给出的一次性链接建立社区。'
  },

  lobby: {
    title: '社区公告',
    scan: '扫码看全文、提意见',
    next: '接下来',
    nothing: '现在没有正在公示的事项',
    link: '大屏展示'
  }
};
