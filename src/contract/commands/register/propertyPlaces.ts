/** Commands on estates, units and occupants. */
import * as v from 'valibot';
import { AREA_SOURCES, UNIT_USES } from '#domain/voting/owners/records.ts';
import { command } from '../../command.ts';
import { date, id, LIMITS, line, optionalLine } from '../../limits.ts';

const roles = ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'] as const;
/** Digits as people write them; never shown to the public. */
export const phone = v.optional(v.pipe(v.string(), v.trim(), v.regex(/^(?:\+?[0-9][0-9 -]{4,19})?$/)), '');

const unitFields = {
  buildingId: id,
  staircase: optionalLine(20),
  floor: optionalLine(10),
  number: line(20),
  /** Square metres as written, e.g. "89.5"; '' = not known. */
  area: optionalLine(20),
  areaSource: v.optional(v.picklist(AREA_SOURCES), 'REGISTERED'),
  use: v.optional(v.picklist(UNIT_USES), 'DWELLING'),
  status: v.optional(v.picklist(['DELIVERED', 'UNDELIVERED', 'UNSOLD']), 'DELIVERED')
};

const occupantFields = { name: line(LIMITS.nameChars), phone, personId: v.optional(v.nullable(id), null), since: date };

export const addEstate = command({
  name: 'estate.add',
  payload: v.strictObject({ name: line(40) }),
  roles,
  rate: 'staff',
  summary: { zh: '登记小区', en: 'Enter an estate' },
  when: '',
  refusals: ['register.estate-there']
});

export const correctEstate = command({
  name: 'estate.correct',
  payload: v.strictObject({ estateId: id, name: line(40), reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '更正小区名称，写明理由', en: 'Correct the name of an estate, with a reason' },
  when: '',
  refusals: ['register.estate-there', 'register.nothing-changed']
});

export const addUnit = command({
  name: 'unit.add',
  payload: v.strictObject({ estateId: id, ...unitFields }),
  roles,
  rate: 'staff',
  summary: { zh: '登记一处专有部分：房屋、商铺、车位或储藏室', en: 'Enter a unit: dwelling, shop, parking space or storage room' },
  when: '',
  refusals: ['register.unit-there', 'register.area-unreadable']
});

export const correctUnit = command({
  name: 'unit.correct',
  payload: v.strictObject({ unitId: id, ...unitFields, reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '更正专有部分的门牌、面积、用途或状态，写明理由', en: 'Correct door, area, use or status of a unit, with a reason' },
  when: '',
  refusals: ['register.unit-there', 'register.area-unreadable', 'register.nothing-changed']
});

export const endUnit = command({
  name: 'unit.end',
  payload: v.strictObject({ unitId: id, reason: line() }),
  roles,
  rate: 'staff',
  summary: {
    zh: '注销专有部分（合并、拆除、登记错误），写明理由',
    en: 'End a unit: merged, demolished or entered by mistake, with a reason'
  },
  when: '',
  refusals: ['register.unit-ended']
});

export const addOccupant = command({
  name: 'occupant.add',
  payload: v.strictObject({ unitId: id, ...occupantFields }),
  roles,
  rate: 'staff',
  summary: { zh: '登记物业使用人', en: 'Enter an occupant who does not own the unit' },
  when: '',
  refusals: ['register.unit-ended']
});

export const correctOccupant = command({
  name: 'occupant.correct',
  payload: v.strictObject({ occupantId: id, ...occupantFields, reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '更正物业使用人的信息，写明理由', en: 'Correct what stands about an occupant, with a reason' },
  when: '',
  refusals: ['register.occupant-ended', 'register.nothing-changed']
});

export const endOccupant = command({
  name: 'occupant.end',
  payload: v.strictObject({ occupantId: id, until: date, reason: line() }),
  roles,
  rate: 'staff',
  summary: { zh: '登记物业使用人搬出，写明理由', en: 'Write down that an occupant moved out, with a reason' },
  when: '',
  refusals: ['register.occupant-ended', 'register.transfer-backwards']
});
