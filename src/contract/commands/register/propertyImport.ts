/** The command that writes an import of property which was looked at before. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { date, flag, id, LIMITS, line, optionalLine } from '../../limits.ts';
import { PROPERTY_COLUMNS } from '#domain/register/property/import/columns.ts';
import { PEOPLE_CHOICES } from '#domain/register/property/import/planTypes.ts';
import { SAME_NAME_CHOICES } from '#domain/register/property/import/sameNames.ts';
import { TABLE_LIMITS } from '../../tableLimits.ts';

/** What the desk says about a table: its columns, where it goes, who is who. */
export const ImportSettingsForm = v.strictObject({
  headingLine: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
  matching: v.pipe(v.array(v.nullable(v.picklist(PROPERTY_COLUMNS))), v.maxLength(TABLE_LIMITS.columns)),
  /** '' = a new estate. */
  estateId: v.union([id, v.literal('')]),
  estateName: optionalLine(40),
  asOf: date,
  isComplete: flag,
  people: v.picklist(PEOPLE_CHOICES),
  sameNames: v.pipe(v.record(line(LIMITS.lineChars), v.picklist(SAME_NAME_CHOICES)), v.maxEntries(2_000))
});

export const importProperty = command({
  name: 'property.import',
  payload: v.strictObject({
    /** The table that the server holds, with its columns and answers. */
    uploadId: id,
    /** SHA-256 of the plan that was shown; '' = whatever it is now (set-up only writes what nobody looked at). */
    planSha256: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/)),
    /** Set-up only: people that are made have read the data page elsewhere. */
    bindsPeople: flag
  }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'upload',
  summary: { zh: '导入房屋和业主的表格：全部写入或一行也不写', en: 'Import a table of units and owners: all of it or nothing' },
  when: '',
  refusals: [
    'import.upload-gone',
    'import.rows-wrong',
    'import.changed-meanwhile',
    'import.cancelled',
    'register.bound-by-set-up-only',
    'register.nothing-changed'
  ]
});
