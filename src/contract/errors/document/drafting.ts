/** Refusal codes of drafting and documents. */
import type { ErrorCatalogue } from '../errorText.ts';

export const draftingErrors = {
  'drafting.none': {
    zh: { what: '还没有正在起草的方案。', todo: '请先保存草稿。' },
    en: { what: 'There is no draft being written.', todo: 'Save a draft first.' }
  },
  'drafting.changed-meanwhile': {
    zh: { what: '{by}刚刚保存了另一份内容，您的修改没有覆盖它。', todo: '您输入的内容还在本机。请刷新后对照合并。' },
    en: {
      what: '{by} saved something else meanwhile; yours did not overwrite it.',
      todo: 'What you typed is still on this device. Reload and merge.'
    }
  },
  'drafting.reason-missing': {
    zh: { what: '第{line}条意见没有完全采纳，须写明理由。', todo: '请补充理由。' },
    en: { what: 'Line {line} is not fully adopted and needs a reason.', todo: 'Add the reason.' }
  },
  'drafting.not-complete': {
    zh: { what: '方案还没有定稿。', todo: '请先完成定稿，再张贴公示。' },
    en: { what: 'The draft is not complete.', todo: 'Complete it, then post it.' }
  },
  'drafting.text-changed': {
    zh: { what: '方案文字与定稿时不一致。', todo: '请重新定稿后再公示。' },
    en: { what: 'The text is not the one that was completed.', todo: 'Complete it again, then post it.' }
  },
  'drafting.field-missing': {
    zh: { what: '方案还缺一项：{field}。', todo: '请补充后再定稿。' },
    en: { what: 'The draft lacks: {field}.', todo: 'Add it, then complete.' }
  },
  'drafting.option-missing': {
    zh: { what: '除“维持现状”外还需要至少一个选项。', todo: '请补充选项。' },
    en: { what: 'Besides “no change” at least one option is needed.', todo: 'Add an option.' }
  },
  'drafting.adoption-missing': {
    zh: { what: '意见采纳情况表是空的。', todo: '请逐条填写意见及采纳情况。' },
    en: { what: 'The table of opinions is empty.', todo: 'Fill in the opinions and what became of them.' }
  },
  'drafting.opinion-not-in-table': {
    zh: { what: '第{number}号意见已被采纳，但采纳表中没有它。', todo: '请在采纳表中补上。' },
    en: { what: 'Opinion no. {number} was accepted but is not in the table.', todo: 'Add it to the table.' }
  },
  'drafting.change-reason-missing': {
    zh: { what: '新版本没有写明修改理由。', todo: '请写明与上一版相比改了什么、为什么。' },
    en: { what: 'The new version does not say why it changed.', todo: 'Say what changed against the version before, and why.' }
  },
  'drafting.self-check-missing': {
    zh: { what: '还没有记录合法性自查，或自查后文字又有改动。', todo: '请对现在的文字再做一次自查。' },
    en: { what: 'The legality self-check is missing, or the text changed after it.', todo: 'Check the present text.' }
  },
  'document.already-issued': {
    zh: {
      what: '同一文件已经制发，没有重复编号。',
      todo: '请打开已制发的那一份（核验码 {paperCode}）；如有错误，先在“文件”里作废，再重新制发。'
    },
    en: {
      what: 'This document was issued already; no second number was given.',
      todo: 'Open the one that was issued (code {paperCode}); if it is wrong, void it under Documents and issue it again.'
    }
  },
  'document.already-void': {
    zh: { what: '这份文件已经作废。', todo: '无需再做。' },
    en: { what: 'This document is void already.', todo: 'Nothing more to do.' }
  },
  'document.no-issuing-body': {
    zh: { what: '没有登记发文主体{body}，不能编号。', todo: '请管理员先登记该主体和机构代字。' },
    en: {
      what: 'The issuing body {body} is not in the register, so no number can be given.',
      todo: 'The administrator enters it with its prefix first.'
    }
  },
  'document.not-ready': {
    zh: { what: '现在还不能制发这份文件：所依据的事项尚未完成。', todo: '请先完成相应步骤。' },
    en: { what: 'This document cannot be issued yet: what it reports is not finished.', todo: 'Finish that step first.' }
  },
  'document.type-not-issued': {
    zh: { what: '这种文件不在这里制发。', todo: '请在相应页面打印。' },
    en: { what: 'This type of document is not issued here.', todo: 'Print it on its own page.' }
  }
} as const satisfies ErrorCatalogue;
