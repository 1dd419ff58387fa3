/** A community in a browser test: a served scenario, people who come in with their invitations and passwords, and a calendar that can be turned. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from '@playwright/test';
import type { Order } from './communityServer.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const startTimeoutMs = 60_000;

/** Lies beside the database of a scenario that was played to be copied. */
export const PLAYED_FILE = 'played.json';

type Asked = Order extends infer One ? (One extends Order ? Omit<One, 'id'> : never) : never;

export interface ServedCommunity {
  readonly url: string;
  readonly slug: string;
  /** Turns the calendar: a time as scenario files write it (`+3d 09:00`, `next day 24:00`). Whatever falls due happens on the way. */
  advance(to: string): Promise<number>;
  /** Path of a fresh invitation for a person of the file. */
  invitation(who: string): Promise<string>;
  /** Makes a staff account for a person of the file. */
  account(who: string, login: string, password: string): Promise<void>;
  /** Makes a staff account whose password is not set yet: the id of its link, and the link's path. */
  newAccount(who: string, login: string): Promise<{ invitationId: string; path: string }>;
  /** Path of the page behind a printed ballot. */
  paper(pollId: string, serial: number): Promise<string>;
  /** Id of a table of units that the secretary has handed over for import. */
  handInTable(csv: string): Promise<string>;
  /** Path of a link that lets a screen into a meeting. */
  screenLink(meetingId: string): Promise<string>;
  /** Path of the one-time link that the server's console prints for a further community. */
  setupLink(): Promise<string>;
  /** What the file saved under a name. */
  named(what: string): Promise<string>;
  /** Person ids of the voters of the register, in its order. */
  voters(): Promise<string[]>;
  /** Ids of the objections of a publicity that nobody has answered. */
  openObjections(publicityId: string): Promise<string[]>;
  /** Id of the matter with a number, e.g. 2026-001. */
  matterId(number: string): Promise<string>;
  /** What somebody without a device in this test does meanwhile, through the same door; answers its data. `$key` names people of the file. */
  meanwhile<T = Record<string, string>>(who: string, command: string, payload: Record<string, unknown>): Promise<T>;
  output(): string;
  stop(): Promise<void>;
  /** Ends this server and leaves its data to another one: the folder. */
  leave(): Promise<string>;
}

/** Scenarios that several tests begin with: played once per run, and copied. */
const SHARED: readonly string[] = ['tests/browser/joint-meeting.yaml'];

/**
 * Serves a scenario file (relative to the project) as it stands at its end. A shared one is taken from the play that this run has made already: its clock
 * then stands where that play ended. `isFresh` plays it anew, for a test that lets the real clock take over.
 */
export async function serveCommunity(scenario: string, { isFresh = false } = {}): Promise<ServedCommunity> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sifang-community-'));
  const printed: string[] = [];
  const keptDir = process.env.SIFANG_PLAYED_DIR;
  if (!isFresh && keptDir !== undefined && SHARED.includes(scenario)) {
    const played = join(keptDir, scenario.replace(/[^a-z0-9]/gi, '-'));
    if (!existsSync(join(played, PLAYED_FILE))) await playInto(scenario, played, printed);
    cpSync(played, dataDir, { recursive: true });
  }
  const child = startServer(scenario, dataDir, printed);
  const { port, slug } = await ready(child, printed);
  let asked = 0;
  const end = async () => {
    const gone = new Promise((exited) => child.once('exit', exited));
    child.kill('SIGTERM');
    await gone;
  };
  const ask = <T>(order: Asked) => answerOf<T>(child, { ...order, id: ++asked } as Order);
  return {
    url: `http://127.0.0.1:${port}`,
    slug,
    advance: (to) => ask<number>({ do: 'advance', to }),
    invitation: (who) => ask<string>({ do: 'invite', who }),
    account: async (who, login, password) => void (await ask({ do: 'account', who, login, password })),
    newAccount: (who, login) => ask({ do: 'new-account', who, login }),
    paper: (pollId, serial) => ask<string>({ do: 'paper', pollId, serial }),
    handInTable: (csv) => ask<string>({ do: 'table', csv }),
    screenLink: (meetingId) => ask<string>({ do: 'screen', meetingId }),
    setupLink: () => ask<string>({ do: 'setup' }),
    voters: () => ask<string[]>({ do: 'name', what: 'voters' }),
    openObjections: (publicityId) => ask<string[]>({ do: 'objections', publicityId }),
    matterId: (number) => ask<string>({ do: 'matter', number }),
    named: async (what) => String(await ask({ do: 'name', what })),
    meanwhile: (who, command, payload) => ask({ do: 'meanwhile', who, command, payload }),
    output: () => printed.join(''),
    async stop() {
      await end();
      rmSync(dataDir, { recursive: true, force: true });
    },
    async leave() {
      await end();
      return dataDir;
    }
  };
}

function startServer(scenario: string, dataDir: string, printed: string[], ...options: string[]): ChildProcess {
  const child = spawn(process.execPath, ['tests/browser/communityServer.ts', scenario, ...options], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '', PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  });
  child.stdout?.on('data', (text: Buffer) => printed.push(text.toString()));
  child.stderr?.on('data', (text: Buffer) => printed.push(text.toString()));
  return child;
}

/** Plays a scenario into a folder that stays: its database, its secret, and where the play ended. */
async function playInto(scenario: string, folder: string, printed: string[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const child = startServer(scenario, folder, printed, '--keep');
  const status = await new Promise((exited) => child.once('exit', exited));
  if (status !== 0) throw new Error(`the scenario ended with ${String(status)}:\n${printed.join('')}`);
}

/** Comes in by an invitation, as a phone does. */
export async function enterByInvitation(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page
    .getByRole('button', { name: /进入|Enter|绑定/ })
    .first()
    .click();
  await page.waitForURL(/\/c\//);
}

/** Signs in with a password, as the desk does. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/signin');
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: /登录|Sign in/ }).click();
  await page.waitForURL(/\/c\//);
}

/**
 * Another window with the same session, as on a second screen. A second page of one context lies behind the first, where the browser draws it once a second: every press
 * on it would wait two seconds.
 */
export async function otherWindow(page: Page, options: BrowserContextOptions = {}): Promise<Page> {
  const context = page.context();
  const window = await context.browser()!.newContext({
    baseURL: new URL(page.url()).origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    storageState: await context.storageState(),
    ...options
  });
  return window.newPage();
}

function ready(child: ChildProcess, printed: readonly string[]): Promise<{ port: number; slug: string }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the community did not come up:\n${printed.join('')}`)), startTimeoutMs);
    child.once('exit', (status) => reject(new Error(`the community ended with ${status}:\n${printed.join('')}`)));
    child.on('message', (message: { ready?: { port: number; slug: string } }) => {
      if (!message.ready) return;
      clearTimeout(timer);
      resolve(message.ready);
    });
  });
}

function answerOf<T>(child: ChildProcess, order: Order): Promise<T> {
  return new Promise((resolve, reject) => {
    const hear = (message: { id?: number; answer?: unknown; error?: string }) => {
      if (message.id !== order.id) return;
      child.off('message', hear);
      if (message.error) reject(new Error(message.error));
      else resolve(message.answer as T);
    };
    child.on('message', hear);
    child.send(order);
  });
}
