/** Commands on staff accounts, each bound to its facts and its decision. */
import { createAccount, endAccount, recordFailure, resetAccount, setPassword } from '#contract/commands/register/access.ts';
import { LIMITS } from '#contract/limits.ts';
import type { Context } from '#domain/basics/decision.ts';
import type { Read } from '#domain/basics/reading.ts';
import { ok } from '#domain/basics/result.ts';
import { calendarDateAt, MINUTE_MS } from '#domain/basics/time.ts';
import {
  decideCreateAccount,
  decideEndAccount,
  decideRecordFailure,
  decideResetAccount,
  decideSetPassword
} from '#domain/register/accounts.ts';
import { isNotOver } from '#domain/register/postsInForce.ts';
import { bind, type Binding } from '../../binding.ts';
import { accessOf } from '../../identity/access.ts';
import { newCode } from './newCode.ts';
import { known, knownOrNull } from './known.ts';

export const accountCommands: readonly Binding[] = [
  bind(
    createAccount,
    async ({ read, context }, payload) => {
      const person = await known(read, 'person', payload.personId);
      if (!person.ok) return person;
      const posts = await read.list('post', { personId: payload.personId });
      const sameLogin = await read.find('account', { login: payload.login });
      return ok({ person: person.value, posts, access: await accessOf(read, payload.personId), sameLogin, code: newCode(context) });
    },
    decideCreateAccount
  ),
  bind(
    resetAccount,
    async ({ read, context }, payload) => {
      const facts = await accountFacts(read, payload.accountId);
      return facts.ok ? ok({ ...facts.value, code: newCode(context) }) : facts;
    },
    decideResetAccount
  ),
  bind(
    endAccount,
    async ({ read, context }, payload) => {
      const facts = await accountFacts(read, payload.accountId);
      if (!facts.ok) return facts;
      return ok({ ...facts.value, isLastAdministrator: await isLastAdministrator(read, facts.value.person.id, context) });
    },
    decideEndAccount
  ),
  bind(
    setPassword,
    async ({ read }, payload) => {
      const facts = await accountFacts(read, payload.accountId);
      if (!facts.ok) return facts;
      const invitation = await knownOrNull(read, 'invitation', payload.invitationId);
      return invitation.ok ? ok({ ...facts.value, invitation: invitation.value }) : invitation;
    },
    decideSetPassword
  ),
  bind(
    recordFailure,
    async ({ read }, payload) => {
      const account = await known(read, 'account', payload.accountId);
      if (!account.ok) return account;
      return ok({ account: account.value, rule: { failures: LIMITS.failedPasswords, pauseMs: LIMITS.lockMinutes * MINUTE_MS } });
    },
    decideRecordFailure
  )
];

async function accountFacts(read: Read, accountId: string) {
  const account = await known(read, 'account', accountId);
  if (!account.ok) return account;
  const person = await known(read, 'person', account.value.personId);
  return person.ok ? ok({ account: account.value, person: person.value, access: await accessOf(read, person.value.id) }) : person;
}

/** True when no other administrator could sign in. */
async function isLastAdministrator(read: Read, personId: string, context: Context): Promise<boolean> {
  const today = calendarDateAt(context.now, context.zone);
  const posts = (await read.list('post', { role: 'ADMINISTRATOR' })).filter((post) => isNotOver(post, today));
  if (!posts.some((post) => post.personId === personId)) return false;
  const others = [...new Set(posts.map((post) => post.personId))].filter((id) => id !== personId);
  const accounts = await Promise.all(others.map((id) => read.find('account', { personId: id, endedAt: null })));
  return !accounts.some((account) => account !== undefined && account.passwordHash !== '');
}
