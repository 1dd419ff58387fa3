/** Commands that bring data in from files: the register table and pictures. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { count, flag, id, LIMITS } from '../../limits.ts';

/** Characters of a register file: 30,000 rows of 100. */
export const CSV_CHARS_MAX = LIMITS.csvRows * 100;

export const importRegister = command({
  name: 'register.import',
  payload: v.strictObject({ csv: v.pipe(v.string(), v.maxLength(CSV_CHARS_MAX)), isTrial: flag }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'upload',
  summary: { zh: '用表格文件导入住户和表决人', en: 'Import households and voting persons from a table' },
  when: '',
  refusals: ['import.too-many-rows']
});

export const storeFile = command({
  name: 'file.store',
  payload: v.strictObject({
    id,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    mime: v.picklist(['image/jpeg', 'image/png']),
    bytes: count(LIMITS.uploadBytes),
    width: count(20_000),
    height: count(20_000),
    uploadedBy: id,
    isPublic: flag
  }),
  roles: ['SYSTEM'],
  rate: 'upload',
  summary: { zh: '登记一张已检查的照片', en: 'Record a picture that was checked' },
  when: '',
  refusals: []
});
