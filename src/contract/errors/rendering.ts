/** Refusal codes of drawing a document as a PDF: what the printer cannot do. */
import type { ErrorCatalogue } from './errorText.ts';

export const renderingErrors = {
  'document.glyph-missing': {
    zh: {
      what: '文件字体里没有这些字：{characters}，没有生成文件。',
      todo: '请核对写法；确有此字的，请管理员用 PDF_FONT_BODY 换上收有该字的字体。'
    },
    en: {
      what: 'The font of the document lacks these characters: {characters}; it was not made.',
      todo: 'Check the spelling; if it is right, the administrator can set PDF_FONT_BODY to a font that has them.'
    }
  },
  'document.too-many-pages': {
    zh: { what: '这份文件超过 {limit} 页，没有生成。', todo: '请缩短正文，或分成几份文件。' },
    en: { what: 'This document has more than {limit} pages; it was not made.', todo: 'Shorten it, or split it into several documents.' }
  },
  'document.seal-unusable': {
    zh: { what: '印章图片不能用，文件没有生成。', todo: '请在设置里换一张 PNG 或 JPEG 格式、边长不超过 1500 像素的印章图。' },
    en: {
      what: 'The picture of the seal cannot be used; the document was not made.',
      todo: 'In the settings, attach a PNG or JPEG of at most 1,500 pixels a side.'
    }
  },
  'document.timeout': {
    zh: { what: '生成文件用时太长，已经停止。', todo: '请再试一次；仍不行的，请缩短正文或减少图片。' },
    en: {
      what: 'Making the document took too long and was stopped.',
      todo: 'Try again; if it happens again, shorten the text or use fewer pictures.'
    }
  },
  'document.memory-exceeded': {
    zh: { what: '生成文件需要的内存太多，已经停止。', todo: '请缩短正文或减少图片后再试。' },
    en: {
      what: 'Making the document needed too much memory and was stopped.',
      todo: 'Shorten the text or use fewer pictures, then try again.'
    }
  },
  'document.too-many-rows': {
    zh: { what: '这份文件的表格行数超过 {limit} 行，没有生成。', todo: '请分成几份文件，或用导出的表格代替。' },
    en: {
      what: 'The tables of this document have more than {limit} rows; it was not made.',
      todo: 'Split it into several documents, or use the exported table.'
    }
  },
  'document.too-much-text': {
    zh: { what: '这份文件的文字太长，没有生成。', todo: '请缩短正文，或把一部分改为附件。' },
    en: { what: 'This document has too much text; it was not made.', todo: 'Shorten it, or move a part into an annex.' }
  },
  'document.type-unknown': {
    zh: { what: '没有这种文件。', todo: '请刷新页面后重试；页面可能是旧版本。' },
    en: { what: 'There is no such type of document.', todo: 'Reload the page and try again; the page may be an old version.' }
  },
  'document.busy': {
    zh: { what: '正在生成的文件很多，这一份还没有轮到。', todo: '请等一会儿再打开；内容已经保存。' },
    en: { what: 'Many documents are being made; this one has to wait.', todo: 'Open it again in a moment; its content is saved.' }
  },
  'document.closed': {
    zh: { what: '服务器正在停止，文件没有生成。', todo: '请等服务器重新启动后再打开；内容已经保存。' },
    en: {
      what: 'The server is stopping; the document was not made.',
      todo: 'Open it again after the server has started; its content is saved.'
    }
  }
} as const satisfies ErrorCatalogue;
