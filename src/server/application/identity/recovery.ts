/** The first administrator of a community and the recovery of the only one, both by the one-time link of the console. */
import * as v from 'valibot';
import { login as loginSchema } from '#contract/commands/register/access.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { calendarDateAt, DEFAULT_ZONE } from '#domain/basics/time.ts';
import { isInForce } from '#domain/register/postsInForce.ts';
import type { Account, Community } from '#domain/register/records.ts';
import type { Application } from '../application.ts';
import { systemActor } from '../clockwork.ts';
import { newId } from '../randomness.ts';
import { readLink, removeLink, writeLink, type StoredLink } from './oneTimeLink.ts';
import type { Opening } from './identity.ts';
import { checkPassword, hashPassword } from './password.ts';
import { privacyVersionOf } from './privacyPage.ts';
import type { SignIn } from './signIn.ts';

export interface SetUpForm {
  readonly communityName: string;
  readonly communitySlug: string;
  readonly personName: string;
  readonly login: string;
  readonly password: string;
  readonly device: string;
}

/** What the page of the link asks for. */
export interface LinkPage {
  readonly purpose: 'SETUP' | 'RESET';
  /** null = the community is founded too. */
  readonly communityName: string | null;
  /** Whose password is set; null for a new administrator. */
  readonly login: string | null;
}

export interface Recovery {
  /** A fresh code for `/setup/<code>` when no administrator can sign in anywhere; else null. */
  setupCode(): Promise<string | null>;
  /** Looks at a code; changes nothing. Refuses `setup.link-void`, `setup.login-unknown`. */
  setupPage(code: string): Promise<Result<LinkPage, Refusal>>;
  /** Carries the link out and signs the administrator in. Refuses `setup.link-void`, `setup.slug-taken`, what the commands refuse. */
  setUp(code: string, form: SetUpForm): Opening;
}

/** Makes the recovery of an application; the link's hash lies in the data folder. Source: SPEC AU19. */
export function createRecovery(app: Application, dataDir: string, signIn: SignIn): Recovery {
  async function setUp(code: string, form: SetUpForm): Opening {
    const link = await readLink(dataDir, code, app.now());
    if (!link) return refuse('setup.link-void', 'AU19');
    const done = link.purpose === 'RESET' ? await resetPassword(app, link, form) : await makeAdministrator(app, link, form);
    if (!done.ok) return done;
    await removeLink(dataDir);
    return signIn({ login: done.value.login, password: form.password, device: form.device });
  }

  return {
    async setupCode() {
      const communities = await app.store.communities();
      const ruled = await Promise.all(communities.map((community) => hasAdministrator(app, community)));
      if (ruled.includes(true)) return null;
      const slug = communities.length === 1 ? (communities[0]?.slug ?? null) : null;
      return writeLink(dataDir, { purpose: 'SETUP', slug, login: null }, app.now());
    },
    async setupPage(code) {
      const link = await readLink(dataDir, code, app.now());
      if (!link) return refuse('setup.link-void', 'AU19');
      if (link.login !== null && !(await app.store.accountByLogin(link.login)))
        return refuse('setup.login-unknown', 'AU19', { login: link.login });
      const community = link.slug === null ? undefined : await app.store.communityBySlug(link.slug);
      return ok({ purpose: link.purpose, communityName: community?.name ?? null, login: link.login });
    },
    setUp
  };
}

/** True when somebody with an administrator's post in force has a password. */
export async function hasAdministrator(app: Application, community: Community): Promise<boolean> {
  const read = app.store.read(community.id);
  const today = calendarDateAt(app.now(), community.zone);
  const posts = (await read.list('post', { role: 'ADMINISTRATOR' })).filter((post) => isInForce(post, today));
  const accounts = await Promise.all(posts.map((post) => read.find('account', { personId: post.personId, endedAt: null })));
  return accounts.some((account) => account !== undefined && account.passwordHash !== '');
}

async function resetPassword(app: Application, link: StoredLink, form: SetUpForm): Promise<Result<{ login: string }, Refusal>> {
  const account = link.login === null ? undefined : await app.store.accountByLogin(link.login);
  if (!account) return refuse('setup.login-unknown', 'AU19', { login: link.login ?? '' });
  const checked = checkPassword(form.password, account.login);
  return checked.ok ? givePassword(app, account, form.password) : checked;
}

/** Each step is found done when the same link is used again after a fault in between. */
async function makeAdministrator(app: Application, link: StoredLink, form: SetUpForm): Promise<Result<{ login: string }, Refusal>> {
  const login = v.safeParse(loginSchema, form.login);
  if (!login.success) return refuse('command.payload-invalid', undefined, { field: 'login' });
  const checked = checkPassword(form.password, login.output);
  if (!checked.ok) return checked;
  // Before anything is founded: a login belongs to one person in one community.
  const known = await app.store.accountByLogin(login.output);
  if (known && known.passwordHash !== '') return refuse('account.login-taken', 'AU11', { login: login.output });
  const community = await foundOrFind(app, link, form);
  if (!community.ok) return community;
  const system = systemActor(community.value);
  const read = app.store.read(community.value);
  if (known && known.communityId !== community.value) return refuse('account.login-taken', 'AU11', { login: login.output });
  if (known) return givePassword(app, known, form.password);
  const give = (name: string, payload: Record<string, unknown>) => app.execute({ id: newId(), name, payload }, system);
  const person = await give('person.add', { name: form.personName, isBound: true });
  if (!person.ok) return { ok: false, error: person };
  const { personId } = person.data as { personId: string };
  const zone = (await read.get('community', community.value))?.zone ?? DEFAULT_ZONE;
  const startsOn = calendarDateAt(app.now(), zone);
  const post = await give('post.assign', { personId, bodyKind: 'JOINT_MEETING', role: 'ADMINISTRATOR', title: '系统管理员', startsOn });
  if (!post.ok) return { ok: false, error: post };
  const created = await give('account.create', { personId, login: login.output });
  if (!created.ok) return { ok: false, error: created };
  const account = await app.store.accountByLogin(login.output);
  if (!account) throw new Error('an account that was just made is not there');
  return givePassword(app, account, form.password);
}

async function foundOrFind(app: Application, link: StoredLink, form: SetUpForm): Promise<Result<string, Refusal>> {
  const named = await app.store.communityBySlug(link.slug ?? form.communitySlug);
  if (link.slug !== null) return named ? ok(named.id) : refuse('setup.link-void', 'AU19');
  if (named) return (await hasAdministrator(app, named)) ? refuse('setup.slug-taken', 'AU19', { slug: form.communitySlug }) : ok(named.id);
  const id = newId();
  const payload = { slug: form.communitySlug, name: form.communityName };
  const founded = await app.execute({ id: newId(), name: 'community.found', payload }, systemActor(id));
  return founded.ok ? ok(id) : { ok: false, error: founded };
}

async function givePassword(app: Application, account: Account, password: string): Promise<Result<{ login: string }, Refusal>> {
  const community = await app.store.read(account.communityId).get('community', account.communityId);
  if (!community) throw new Error('an account without its community');
  const payload = {
    accountId: account.id,
    invitationId: null,
    passwordHash: await hashPassword(password),
    privacyVersion: privacyVersionOf(community)
  };
  const answer = await app.execute({ id: newId(), name: 'account.set-password', payload }, systemActor(community.id));
  return answer.ok ? ok({ login: account.login }) : { ok: false, error: answer };
}
