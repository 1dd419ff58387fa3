/** Fields of the settings' commands: one list draws a form and reads it back. */
import type { CommunitySettings, HolidayYearView, ProfileParameterView } from '#contract/views/register.ts';
import { LIMITS } from '#contract/limits.ts';
import type { FieldOption, FieldSpec } from '../state/fields.ts';
import { parameterHint } from '../state/settings/parameters.ts';
import type { Messages } from '../words/zh-CN.ts';
import { reasonField } from './register.ts';

type Now = Partial<CommunitySettings>;

/** community.configure, first part: what the community is called. */
export function nameFields(words: Messages, now: Now = {}, profiles: readonly FieldOption[] = []): FieldSpec[] {
  const own = words.settings.community;
  return [
    { name: 'name', kind: 'text', label: own.name, isRequired: true, maxChars: 60, value: now.name },
    {
      name: 'filingNumber',
      kind: 'text',
      label: own.filingNumber,
      hint: own.filingHint,
      maxChars: 60,
      keepsEmpty: true,
      value: now.filingNumber
    },
    {
      name: 'publicUrl',
      kind: 'text',
      label: own.publicUrl,
      hint: own.publicUrlHint,
      maxChars: 200,
      keepsEmpty: true,
      value: now.publicUrl
    },
    {
      name: 'profileName',
      kind: 'select',
      label: own.profileName,
      hint: own.profileHint,
      isRequired: true,
      options: profiles,
      value: now.profileName
    }
  ];
}

/** community.configure, on owners' votes: whether an authority designated this channel. Said by the community, never assumed. */
export function channelFields(words: Messages, now: Now = {}): FieldSpec[] {
  const own = words.settings.community;
  return [
    {
      name: 'isOfficialChannel',
      kind: 'checkbox',
      label: own.officialChannel,
      hint: own.officialChannelHint,
      section: own.channelTitle,
      value: now.isOfficialChannel
    },
    {
      name: 'officialChannelBasis',
      kind: 'text',
      label: own.officialChannelBasis,
      hint: own.officialChannelBasisHint,
      maxChars: 120,
      keepsEmpty: true,
      value: now.officialChannelBasis
    }
  ];
}

/** community.configure, second part: personal data and contact. */
export function contactFields(words: Messages, now: Now = {}): FieldSpec[] {
  const own = words.settings.community;
  return [
    {
      name: 'dataController',
      kind: 'text',
      label: own.dataController,
      hint: own.dataControllerHint,
      section: own.people,
      isRequired: true,
      maxChars: 120,
      value: now.dataController
    },
    { name: 'dataContact', kind: 'text', label: own.dataContact, maxChars: LIMITS.lineChars, keepsEmpty: true, value: now.dataContact },
    {
      name: 'contactText',
      kind: 'textarea',
      label: own.contactText,
      hint: own.contactHint,
      maxChars: 1_000,
      keepsEmpty: true,
      value: now.contactText
    }
  ];
}

/** community.configure, third part: the rules of procedure. */
export function procedureFields(words: Messages, now: Now = {}): FieldSpec[] {
  const own = words.settings.community;
  return [
    {
      name: 'procedureRules',
      kind: 'textarea',
      label: own.procedureRules,
      hint: own.rulesHint,
      isRequired: true,
      rows: 16,
      maxChars: LIMITS.textChars,
      value: now.procedureRules
    }
  ];
}

/** body.define; the kind is the form's target. */
export function bodyFields(words: Messages, body?: { name: string; documentPrefix: string }): FieldSpec[] {
  const own = words.settings.bodies;
  return [
    { name: 'name', kind: 'text', label: own.name, isRequired: true, maxChars: 60, value: body?.name },
    { name: 'documentPrefix', kind: 'text', label: own.prefix, isRequired: true, maxChars: 12, value: body?.documentPrefix }
  ];
}

/** body.attach-seal; the picture is taken in first, the command carries its id. */
export function sealFields(words: Messages): FieldSpec[] {
  const own = words.settings.bodies;
  return [{ name: 'fileId', kind: 'file', label: own.seal, hint: own.sealHint, isRequired: true, accept: 'image/png,image/jpeg' }];
}

/** holiday-year.set as the desk types it: one date or span a line. */
export function holidayFields(words: Messages, table?: HolidayYearView, year?: number): FieldSpec[] {
  const own = words.settings.holidays;
  return [
    { name: 'year', kind: table ? 'hidden' : 'number', label: own.year, isRequired: true, value: table?.year ?? year, as: 'number' },
    { name: 'holidays', kind: 'textarea', label: own.holidays, hint: own.datesHint, rows: 10, value: table?.holidays.join('\n') },
    {
      name: 'adjustedWorkdays',
      kind: 'textarea',
      label: own.adjusted,
      hint: own.adjustedHint,
      rows: 5,
      value: table?.adjustedWorkdays.join('\n')
    }
  ];
}

/** profile.define under a new name. */
export function newNameField(words: Messages): FieldSpec {
  const own = words.settings.profiles;
  return { name: 'name', kind: 'text', label: own.newName, hint: own.newNameHint, isRequired: true, maxChars: 60 };
}

/** profile.define: one control for each parameter, named `values.<parameter>`. */
export function parameterFields(words: Messages, parameters: readonly ProfileParameterView[]): FieldSpec[] {
  return parameters.map((parameter) => parameterField(words, parameter));
}

function parameterField(words: Messages, parameter: ProfileParameterView): FieldSpec {
  const { names, options } = words.settings.profiles;
  const { name, unit } = names[parameter.name as keyof typeof names];
  const shared = {
    name: `values.${parameter.name}`,
    label: name,
    hint: parameterHint(words, parameter),
    isRequired: true,
    value: parameter.value
  };
  if (parameter.kind === 'CHOICE' || parameter.kind === 'FLAG') {
    const values = parameter.kind === 'FLAG' ? ['true', 'false'] : parameter.options;
    const as = parameter.kind === 'FLAG' ? ({ as: 'boolean' } as const) : {};
    return { ...shared, kind: 'select', ...as, options: values.map((value) => ({ value, label: options[value] ?? value })) };
  }
  if (parameter.kind === 'THRESHOLD') return { ...shared, kind: 'text', maxChars: 16 };
  // Money is kept in fen and written in yuan.
  return parameter.name.includes('Fen')
    ? { ...shared, kind: 'money' }
    : { ...shared, kind: 'number', ...(unit === '' ? {} : { suffix: unit }) };
}

/** account.create; the person is the form's target. */
export function accountFields(words: Messages, proposal?: string): FieldSpec[] {
  const own = words.settings.staff;
  return [{ name: 'login', kind: 'text', label: own.login, hint: own.loginHint, isRequired: true, maxChars: 60, value: proposal }];
}

/** account.reset and account.end. */
export function accountReasonFields(words: Messages): FieldSpec[] {
  return [reasonField(words, '')];
}
