/** Commands that found a community and set what it is called and how it works. */
import * as v from 'valibot';
import { BODY_KINDS } from '#domain/register/records.ts';
import { command } from '../../command.ts';
import { count, date, id, line, list, optionalLine, optionalText, text } from '../../limits.ts';

/** Part of every public address: lower-case letters, digits, hyphens inside. */
export const slug = v.pipe(v.string(), v.trim(), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/));

export const foundCommunity = command({
  name: 'community.found',
  payload: v.strictObject({ slug, name: line(60), zone: v.optional(line(60), 'Asia/Shanghai') }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '建立社区及其各机构', en: 'Found a community with its bodies' },
  when: '',
  refusals: ['register.already-founded', 'register.unknown-zone']
});

export const configureCommunity = command({
  name: 'community.configure',
  payload: v.strictObject({
    name: v.optional(line(60)),
    filingNumber: v.optional(optionalLine(60)),
    dataController: v.optional(line(120)),
    dataContact: v.optional(optionalLine(200)),
    contactText: v.optional(optionalText(1_000)),
    procedureRules: v.optional(text()),
    profileName: v.optional(line(60)),
    isOfficialChannel: v.optional(v.boolean()),
    officialChannelBasis: v.optional(optionalLine(120)),
    publicUrl: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.trim(), v.maxLength(200), v.regex(/^https?:\/\/[^\s/]+$/))]))
  }),
  roles: ['ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '修改社区设置', en: 'Change settings of the community' },
  when: '',
  refusals: ['register.nothing-changed', 'register.profile-unknown', 'register.channel-basis-missing']
});

export const setHolidayYear = command({
  name: 'holiday-year.set',
  payload: v.strictObject({
    year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
    holidays: list(date),
    adjustedWorkdays: list(date)
  }),
  roles: ['ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '录入一年的节假日和调休上班日', en: 'Enter the holidays and adjusted workdays of a year' },
  when: '',
  refusals: [
    'calendar.too-many-dates',
    'calendar.not-a-date',
    'calendar.date-in-other-year',
    'calendar.date-twice',
    'calendar.adjusted-day-not-weekend'
  ]
});

export const defineProfile = command({
  name: 'profile.define',
  payload: v.strictObject({
    name: line(60),
    values: v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(60)), v.union([v.string(), v.number(), v.boolean()])),
      v.check((values) => Object.keys(values).length <= 100)
    ),
    /** The version that was edited; 0 for a new name. */
    basedOn: v.optional(count(10_000), 0),
    /** Copied from the profile of this place. */
    place: v.optional(line(60))
  }),
  roles: ['ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '制定规则配置的一个新版本', en: 'Define a new version of a rule profile' },
  when: '',
  refusals: [
    'register.profile-fixed',
    'register.profile-changed-meanwhile',
    'register.place-unknown',
    'profile.unknown-parameter',
    'profile.value-out-of-range'
  ]
});

export const defineBody = command({
  name: 'body.define',
  payload: v.strictObject({ kind: v.picklist(BODY_KINDS), name: line(60), documentPrefix: line(12) }),
  roles: ['ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '设定机构名称和机构代字', en: 'Name a body and the prefix of its document numbers' },
  when: '',
  refusals: ['register.prefix-taken']
});

export const attachSeal = command({
  name: 'body.attach-seal',
  payload: v.strictObject({ kind: v.picklist(BODY_KINDS), fileId: v.nullable(id) }),
  roles: ['ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '上传或撤下机构印章图', en: 'Attach the seal image of a body, or take it away' },
  when: '',
  refusals: ['register.body-unknown', 'register.seal-not-picture']
});
