/** Commands on what lets a person in: accounts, invitations, sessions. */
import * as v from 'valibot';
import { ROLES } from '#domain/basics/actor.ts';
import { command } from '../../command.ts';
import { id, line, list, optionalLine } from '../../limits.ts';

/** Lower-case; e-mail addresses and phone numbers are allowed as logins, spaces are not. */
export const login = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}._@+-]{1,59}$/u));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const privacyVersion = line(64);

export const createAccount = command({
  name: 'account.create',
  payload: v.strictObject({ personId: id, login }),
  roles: ['ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '建立工作人员账号，生成设置密码的链接', en: 'Make a staff account and its link for setting a password' },
  when: '',
  refusals: ['register.person-ended', 'account.no-staff-post', 'account.already-there', 'account.login-taken']
});

export const resetAccount = command({
  name: 'account.reset',
  payload: v.strictObject({ accountId: id, reason: line() }),
  roles: ['ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '重置账号：原密码作废，生成新链接', en: 'Reset an account: the password is void, a new link is made' },
  when: '',
  refusals: ['account.ended']
});

export const endAccount = command({
  name: 'account.end',
  payload: v.strictObject({ accountId: id, reason: line() }),
  roles: ['ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '停用账号', en: 'End an account' },
  when: '',
  refusals: ['account.ended', 'authority.last-administrator']
});

export const setPassword = command({
  name: 'account.set-password',
  payload: v.strictObject({
    accountId: id,
    invitationId: v.nullable(id),
    passwordHash: v.pipe(v.string(), v.maxLength(300), v.regex(/^\$(?:argon2id|scrypt)\$/)),
    privacyVersion
  }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '通过一次性链接设置密码', en: 'Set a password through a one-time link' },
  when: '',
  refusals: ['account.ended', 'invitation.used']
});

export const recordFailure = command({
  name: 'account.record-failure',
  payload: v.strictObject({ accountId: id }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '记录一次密码错误', en: 'Count a wrong password' },
  when: '',
  refusals: []
});

export const issueInvitations = command({
  name: 'invitation.issue',
  payload: v.strictObject({ personIds: v.pipe(list(id), v.minLength(1)) }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '签发邀请二维码；先前未用的作废', en: 'Issue invitations; earlier unused ones become void' },
  when: '',
  refusals: ['register.person-ended']
});

export const revokeInvitation = command({
  name: 'invitation.revoke',
  payload: v.strictObject({ invitationId: id }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '作废一份邀请', en: 'Revoke an invitation' },
  when: '',
  refusals: ['invitation.used', 'invitation.revoked']
});

export const acceptInvitation = command({
  name: 'invitation.accept',
  payload: v.strictObject({ invitationId: id, privacyVersion, tokenHash: hash, device: optionalLine(120) }),
  roles: ['SYSTEM'],
  rate: 'write',
  summary: { zh: '本人扫码进入并确认绑定', en: 'A person enters by invitation and is bound' },
  when: '',
  refusals: [
    'invitation.used',
    'invitation.revoked',
    'invitation.expired',
    'invitation.not-for-devices',
    'register.person-ended',
    'register.privacy-page-changed'
  ]
});

export const openSession = command({
  name: 'session.open',
  payload: v.strictObject({ accountId: id, tokenHash: hash, device: optionalLine(120) }),
  roles: ['SYSTEM'],
  rate: 'write',
  summary: { zh: '密码登录', en: 'A staff member signs in' },
  when: '',
  refusals: ['account.ended']
});

export const touchSession = command({
  name: 'session.touch',
  payload: v.strictObject({ sessionId: id }),
  roles: ['SYSTEM'],
  rate: 'write',
  summary: { zh: '记录登录仍在使用', en: 'Note that a session is in use' },
  when: '',
  refusals: []
});

export const revokeSession = command({
  name: 'session.revoke',
  payload: v.strictObject({ sessionId: id }),
  roles: ROLES,
  rate: 'write',
  summary: { zh: '退出登录，或由工作台注销一台设备', en: 'Sign out, or revoke a device at the desk' },
  when: '',
  refusals: ['authority.not-your-session']
});

export const revokeAllSessions = command({
  name: 'session.revoke-all',
  payload: v.strictObject({ personId: id }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '注销一个人的全部设备', en: 'Revoke every device of a person' },
  when: '',
  refusals: []
});
