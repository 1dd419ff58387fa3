/** Refusal codes of tables that are taken in: the file itself, and its way into the register. */
import type { ErrorCatalogue } from './errorText.ts';

export const tableErrors = {
  'import.too-large': {
    zh: { what: '文件太大或展开后太大，没有读取。', todo: '请只保留一张表、去掉图片后另存，或分成几个文件。' },
    en: {
      what: 'The file is too large, or becomes too large when unpacked; it was not read.',
      todo: 'Keep one sheet without pictures, or split the table.'
    }
  },
  'import.old-spreadsheet': {
    zh: { what: '这是旧版 .xls 文件，或有密码的文件，读不了。', todo: '请在表格程序里去掉密码，另存为 .xlsx 或 CSV 再上传。' },
    en: {
      what: 'This is an old .xls file or one with a password, which cannot be read.',
      todo: 'Save it without a password as .xlsx or CSV and upload that.'
    }
  },
  'import.macros': {
    zh: { what: '文件里有宏程序，没有读取。', todo: '请另存为不带宏的 .xlsx 或 CSV 再上传。' },
    en: { what: 'The file holds macros and was not read.', todo: 'Save it as .xlsx without macros, or as CSV, and upload that.' }
  },
  'import.encrypted': {
    zh: { what: '文件有密码，读不了。', todo: '请去掉密码后另存再上传。' },
    en: { what: 'The file is protected by a password and cannot be read.', todo: 'Save it without the password and upload that.' }
  },
  'import.not-a-table': {
    zh: { what: '这不是表格文件。', todo: '请上传 .xlsx 或 CSV 文件。' },
    en: { what: 'This is not a table file.', todo: 'Upload an .xlsx or a CSV file.' }
  },
  'import.table-broken': {
    zh: { what: '表格文件已损坏，读不下去。', todo: '请用表格程序打开，另存为新文件再上传。' },
    en: {
      what: 'The table file is damaged and cannot be read.',
      todo: 'Open it in a table program, save it as a new file, and upload that.'
    }
  },
  'import.table-empty': {
    zh: { what: '表格是空的。', todo: '请检查内容是否在第一张表里。' },
    en: { what: 'The table is empty.', todo: 'Check that the content is on the first sheet.' }
  },
  'import.too-many-columns': {
    zh: { what: '表格超过 {limit} 列。', todo: '请删去用不到的列再上传。' },
    en: { what: 'The table has more than {limit} columns.', todo: 'Remove the columns that are not needed.' }
  },
  'import.busy': {
    zh: { what: '已经有 {limit} 个导入在进行。', todo: '请等其中一个完成或取消后再上传。' },
    en: { what: '{limit} imports are under way already.', todo: 'Wait until one of them is finished or cancelled.' }
  },
  'import.upload-gone': {
    zh: { what: '上传的表格已经不在服务器上（两小时不动或服务器重启后会清除），什么也没有写入。', todo: '请重新上传。' },
    en: {
      what: 'The uploaded table is no longer held (it is dropped after two idle hours or a restart); nothing was written.',
      todo: 'Upload it again.'
    }
  },
  'import.under-way': {
    zh: { what: '这张表正在处理，或还没有检查过。', todo: '请等这一步完成，再试一次。' },
    en: { what: 'This table is being worked on, or was not checked yet.', todo: 'Wait until the step is finished, then try again.' }
  },
  'import.too-late': {
    zh: { what: '正在写入或已经写入，不能再取消。', todo: '请等结果；写错的内容可以更正，或导入改好的表。' },
    en: {
      what: 'It is being written or was written, and cannot be cancelled.',
      todo: 'Wait for the result; correct what is wrong or import a mended table.'
    }
  },
  'import.cancelled': {
    zh: { what: '导入已经取消，什么也没有写入。', todo: '需要时重新上传。' },
    en: { what: 'The import was cancelled; nothing was written.', todo: 'Upload the table again when it is needed.' }
  },
  'import.rows-wrong': {
    zh: { what: '表格里有 {problems} 处错误，一行也没有写入。', todo: '请按提示改好表格，重新上传。' },
    en: { what: 'The table holds {problems} mistakes; no row was written.', todo: 'Mend them as told and upload the table again.' }
  },
  'import.changed-meanwhile': {
    zh: { what: '您看过之后，登记册又有改动，还没有写入。', todo: '请重新检查，看过新的差异再导入。' },
    en: { what: 'The register changed after you looked; nothing was written.', todo: 'Check again, look at the differences, then import.' }
  },
  'import.failed': {
    zh: { what: '导入时程序出了问题，什么也没有写入。', todo: '请再试一次；仍不行时把文件交给维护人员。' },
    en: {
      what: 'A mistake of the program ended the import; nothing was written.',
      todo: 'Try again; if it happens again, give the file to whoever maintains the server.'
    }
  }
} satisfies ErrorCatalogue;
