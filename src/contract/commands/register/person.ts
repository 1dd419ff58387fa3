/** Commands on people and their posts. */
import * as v from 'valibot';
import { ROLES } from '#domain/basics/actor.ts';
import { EXPERTISES } from '#domain/register/assignPost.ts';
import { BODY_KINDS } from '#domain/register/records.ts';
import { command } from '../../command.ts';
import { date, flag, id, LIMITS, line, optionalLine } from '../../limits.ts';

const name = line(LIMITS.nameChars);
/** Digits as people write them; never shown to the public. */
const phone = v.optional(v.pipe(v.string(), v.trim(), v.regex(/^(?:\+?[0-9][0-9 -]{4,19})?$/)), '');
const householdId = v.optional(v.nullable(id), null);

export const addPerson = command({
  name: 'person.add',
  payload: v.strictObject({ name, phone, householdId, isVoter: flag, isBound: flag }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '登记人员', en: 'Enter a person' },
  when: '',
  refusals: ['register.voter-without-household', 'register.bound-by-set-up-only']
});

export const correctPerson = command({
  name: 'person.correct',
  payload: v.strictObject({ personId: id, name, phone, householdId, reason: line() }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '更正人员信息，写明理由', en: 'Correct what stands about a person, with a reason' },
  when: '',
  refusals: ['register.person-ended', 'register.nothing-changed']
});

export const endPerson = command({
  name: 'person.end',
  payload: v.strictObject({ personId: id, reason: line() }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '注销人员：职务、账号、邀请和登录一并结束', en: 'End a person: posts, account, invitations and sessions end with it' },
  when: '',
  refusals: ['register.person-ended', 'authority.last-administrator', 'authority.administrator-gives']
});

export const assignPost = command({
  name: 'post.assign',
  payload: v.strictObject({
    personId: id,
    bodyKind: v.picklist(BODY_KINDS),
    role: v.picklist(ROLES),
    title: optionalLine(40),
    startsOn: date,
    endsOn: v.optional(v.nullable(date), null),
    expertise: v.optional(v.nullable(v.picklist(EXPERTISES)), null)
  }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '任职：机构、职务、任期', en: 'Give a person a post in a body, with its term' },
  when: '',
  refusals: [
    'register.person-ended',
    'register.body-unknown',
    'register.role-not-given',
    'register.role-elsewhere',
    'register.expertise-missing',
    'register.term-backwards',
    'register.post-there',
    'authority.administrator-gives'
  ]
});

export const endPost = command({
  name: 'post.end',
  payload: v.strictObject({ postId: id, reason: line() }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '免去职务；最后一个工作职务结束时账号停用', en: 'End a post; the account ends with the last staff post' },
  when: '',
  refusals: ['register.post-ended', 'authority.last-administrator', 'authority.administrator-gives']
});

export const bindPerson = command({
  name: 'person.bind',
  payload: v.strictObject({ personId: id, privacyVersion: line(64) }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '本人在工作台阅读了个人信息说明，登记绑定', en: 'A person read the data page at the desk and is bound' },
  when: '',
  refusals: ['register.person-ended', 'register.already-bound', 'register.privacy-page-changed']
});
