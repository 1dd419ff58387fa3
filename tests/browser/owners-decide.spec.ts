/**
 * The owners of one building decide, from a table on a stick to a count that a resident repeats: register, notice, printed ballots, doors, phone, two tellers, an
 * extension, two scrutineers, the declared result, and two programs that come to the same.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { serveCommunity, signIn, type ServedCommunity } from './community.ts';
import { DeskMatter } from './pages/deskMatter.ts';
import { PapersDesk, Teller, type PrintedBallot } from './pages/papersDesk.ts';
import { Paper } from './pages/phone.ts';
import { PropertyDesk } from './pages/propertyDesk.ts';
import { VotesDesk } from './pages/votesDesk.ts';

const PASSWORD = 'seven-lamps-in-the-hall';
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const NAMES = {
  secretary: '王晓梅',
  chair: '钱文华',
  teller1: '邓玉兰',
  teller2: '蒋文英',
  teller3: '曹丽',
  watch1: '韩志刚',
  watch2: '罗春梅',
  head: '冯秋生'
};
type Who = keyof typeof NAMES;

const heading = '楼号,房号,建筑面积（㎡）,产权人,表决人,联系电话';
const owners = [
  '甲楼,101,89.50,张桂芳,,13800000101',
  '甲楼,102,96.50,李芳、王强,李芳,13800000102',
  '甲楼,201,88.00,赵明,,13800000201',
  '甲楼,202,92.00,赵明,,13800000201',
  '甲楼,301,85.00,钱勇,,13800000301',
  '甲楼,302,90.00,孙丽,,13800000302',
  '甲楼,401,88.50,周平,,13800000401',
  '甲楼,402,91.00,吴敏,,13800000402'
];
/** The same as it came the first time: an area in words, a door without a number, a phone that is none. */
const asItCame = [...owners.slice(0, 5), '甲楼,302,九十,孙丽,,13800000302', '甲楼,,88.50,周平,,13800000401', '甲楼,402,91.00,吴敏,,四零二'];
const table = (rows: readonly string[]) => [heading, ...rows].join('\n');

test('the owners of a building decide, and a resident counts it again', async ({ browser }) => {
  test.setTimeout(150_000);
  const community = await serveCommunity('tests/browser/owners-decide.yaml');
  const contexts: Page[] = [];
  try {
    await decide(new Building(browser, community, contexts));
  } catch (error) {
    throw new Error(`${String(error)}\n\nserver:\n${community.output().slice(-3000)}`, { cause: error });
  } finally {
    for (const page of contexts) await page.context().close();
    await community.stop();
  }
});

/** The community with everybody's devices. */
class Building {
  readonly community: ServedCommunity;
  readonly #browser: Browser;
  readonly #pages: Page[];
  readonly #staff = new Map<Who, Page>();

  constructor(browser: Browser, community: ServedCommunity, pages: Page[]) {
    this.#browser = browser;
    this.community = community;
    this.#pages = pages;
  }

  get slug(): string {
    return this.community.slug;
  }

  async device(options: BrowserContextOptions): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.community.url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      ...options
    });
    const page = await context.newPage();
    this.#pages.push(page);
    return page;
  }

  /** Somebody with a post at a device that stays theirs, signed in again where weeks lie between two steps. */
  async staff(who: Who, options: BrowserContextOptions = DESK): Promise<Page> {
    const known = this.#staff.get(who);
    if (known) {
      await known.goto(`/c/${this.slug}/desk`);
      if (new URL(known.url()).pathname === '/signin') await signIn(known, who, PASSWORD);
      return known;
    }
    await this.community.account(who, who, PASSWORD);
    const page = await this.device(options);
    await signIn(page, who, PASSWORD);
    this.#staff.set(who, page);
    return page;
  }
}

async function decide(building: Building): Promise<void> {
  const { community } = building;
  const matterId = await community.named('matter');
  await test.step('the table comes in wrong, nothing of it is kept, and goes in mended', () => importOwners(building));
  const pollId = await test.step('the notice freezes the roll', () => giveNotice(building, matterId));
  const ballots = await test.step('ballots are printed and carried to the doors', () => printAndDeliver(building, pollId));
  await community.advance('2026-04-05 09:00');
  const owner = await test.step('the window is open: one owner votes by phone, by the code on her paper', () =>
    voteByPhone(building, ballots));
  await test.step('three papers are entered by two tellers; they differ on one and a third looks', () =>
    enterPapers(building, pollId, ballots));
  await test.step('too few took part: the window is extended once, and one more paper comes in', () => extend(building, pollId, ballots));
  await test.step('after the close two scrutineers sign the count in public, and the result is declared', () =>
    count(building, matterId, pollId));
  await test.step('a resident takes the record home and two programs come to the same', () => countAgain(building, pollId, owner));
}

async function importOwners(building: Building): Promise<void> {
  const desk = await building.staff('secretary');
  const property = new PropertyDesk(desk, building.slug);
  await property.uploadTable(table(asItCame));
  await property.check();
  await expect(desk.getByText('有 3 处要改，什么也没有写入')).toBeVisible();
  await expect(property.row('不是面积')).toContainText('7');
  await expect(property.row('没有填房号')).toContainText('8');
  await expect(property.row('不像电话号码')).toContainText('9');
  await expect(desk.getByRole('button', { name: '写入登记册' })).toHaveCount(0);
  await property.openPart('待补');
  await expect(desk.getByText('没有业主').first()).toBeVisible();

  await property.uploadTable(table(owners));
  await desk.getByLabel(/没有的就建立/).check();
  await property.check();
  await property.write();
  await property.openBuilding('甲楼');
}

async function giveNotice(building: Building, matterId: string): Promise<string> {
  const desk = await building.staff('secretary');
  const matter = await new DeskMatter(desk, building.slug, matterId).open();
  await matter.show('表决');
  const form = await matter.openAction('发出表决通知');
  await form.locator('[name=opensAt]').fill('2026-04-05T09:00');
  await form.locator('[name=closesAt]').fill('2026-04-15T18:00');
  await form.getByLabel(/书面/).check();
  await form.locator('[name=text]').fill('甲楼楼道墙面翻新，每户出资九十元，由施工队一次完成。');
  await matter.send(form);
  await desk.getByRole('link', { name: '打开这次业主表决' }).click();
  await desk.waitForURL(/desk\/votes\/[^/]+$/);
  const pollId = new URL(desk.url()).pathname.split('/').pop() ?? '';
  await expect(desk.getByText('7 人，专有部分面积 720.50 ㎡')).toBeVisible();
  await new VotesDesk(desk, building.slug, pollId).asksFor(/制发纸票/);
  const chair = await building.staff('chair');
  await (await new DeskMatter(chair, building.slug, matterId).open()).doNow('听证结束，进入表决');
  return pollId;
}

async function printAndDeliver(building: Building, pollId: string): Promise<PrintedBallot[]> {
  const desk = await building.staff('secretary');
  const vote = await new VotesDesk(desk, building.slug, pollId).open();
  await desk.getByRole('link', { name: '去办纸票' }).click();
  const papers = new PapersDesk(desk, building.slug, pollId);
  await papers.asksFor(/制发表决票/);
  await papers.issue('居委会一楼大厅投票箱，或交楼栋长');
  const ballots = await papers.printBallots();
  await papers.asksFor(/送到业主手里/);
  expect(ballots.map((ballot) => ballot.serial)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(new Set(ballots.map((ballot) => ballot.path)).size).toBe(7);
  // One owner of two doors has one ballot.
  expect(ballotOf(ballots, '201')).toBe(ballotOf(ballots, '202'));

  const round = await new PapersDesk(await building.staff('head', PHONE), building.slug, pollId).open('/doors');
  for (const room of ['101', '102', '201', '301', '302']) await round.atDoor(room, '本人');
  await papers.record(
    '登记送达',
    async (form) => {
      await form.locator('[name=serials]').fill('6-7');
      await form.getByLabel('邮寄', { exact: true }).check();
      await form.locator('[name=note]').fill('挂号 XA10401、XA10402');
    },
    '登记送达'
  );
  await papers.asksFor(/等投票开始/);
  await desk.getByRole('link', { name: '这次表决的概况和计票' }).click();
  await vote.asksFor(/等投票开始/);
  return ballots;
}

/** The ballot on which a door is printed. */
function ballotOf(ballots: readonly PrintedBallot[], room: string): PrintedBallot {
  const found = ballots.find((ballot) => ballot.text.includes(`甲楼${room}室`));
  if (!found) throw new Error(`no ballot for ${room}`);
  return found;
}

async function voteByPhone(building: Building, ballots: readonly PrintedBallot[]): Promise<Page> {
  const own = ballotOf(ballots, '101');
  const phone = await building.device(PHONE);
  await phone.goto(own.path);
  await phone.getByRole('button', { name: '进入手机表决票' }).click();
  const paper = new Paper(phone);
  await paper.mark('赞成');
  await expect(paper.readBack()).toContainText('赞成');
  await paper.confirm();
  await paper.saysCast();
  return phone;
}

async function enterPapers(building: Building, pollId: string, ballots: readonly PrintedBallot[]): Promise<void> {
  const serial = (room: string) => ballotOf(ballots, room).serial;
  const head = await new PapersDesk(await building.staff('head', PHONE), building.slug, pollId).open('/doors');
  for (const room of ['102', '201', '301']) await head.atDoor(room, '收票');
  const first = new Teller(await building.staff('teller1'), building.slug, pollId);
  await first.openBatch(3);
  await first.enter([
    [serial('102'), '同意'],
    [serial('201'), '同意'],
    [serial('301'), '反对']
  ]);
  const second = new Teller(await building.staff('teller2'), building.slug, pollId);
  await second.goTo('第 1 批', '录入');
  await second.enter([
    [serial('102'), '同意'],
    [serial('201'), '反对'],
    [serial('301'), '反对']
  ]);
  const third = new Teller(await building.staff('teller3'), building.slug, pollId);
  await third.page.goto(`/c/${building.slug}/desk/papers/${pollId}/batches`);
  await third.goTo('第 1 批', '复看');
  await third.settle(serial('201'), '同意');
}

async function extend(building: Building, pollId: string, ballots: readonly PrintedBallot[]): Promise<void> {
  const serial = (room: string) => ballotOf(ballots, room).serial;
  const { community } = building;
  await community.advance('2026-04-14 10:00');
  const desk = await building.staff('secretary');
  const vote = await new VotesDesk(desk, building.slug, pollId).open();
  await vote.asksFor(/参与还不够/);
  await vote.act('延长投票期', async (form) => {
    await form.locator('[name=closesAt]').fill('2026-04-20T18:00');
    await form.locator('[name=reason]').fill('参与人数还差一户，部分业主在外地');
  });
  await vote.act('公告公开计票', async (form) => {
    await form.locator('[name=at]').fill('2026-04-20T19:00');
    await form.locator('[name=place]').fill('甲楼一层门厅');
  });
  await community.advance('2026-04-18 10:00');
  const head = await new PapersDesk(await building.staff('head', PHONE), building.slug, pollId).open('/doors');
  await head.atDoor('302', '收票');
  const first = new Teller(await building.staff('teller1'), building.slug, pollId);
  await first.openBatch(1);
  await first.enter([[serial('302'), '同意']]);
  const second = new Teller(await building.staff('teller2'), building.slug, pollId);
  await second.goTo('第 2 批', '录入');
  await second.enter([[serial('302'), '同意']]);
}

async function count(building: Building, matterId: string, pollId: string): Promise<void> {
  const { community, slug } = building;
  await community.advance('2026-04-20 19:00');
  for (const who of ['watch1', 'watch2'] as const) {
    const page = await building.staff(who);
    const vote = new VotesDesk(page, slug, pollId);
    await vote.open();
    await vote.signCount(NAMES[who]);
  }
  const chair = await building.staff('chair');
  const vote = await new VotesDesk(chair, slug, pollId).open();
  await vote.asksFor(/可以宣布结果/);
  await vote.openCount();
  await vote.act('计票并宣布结果');
  await vote.isIn('已宣布');
  const desk = await building.staff('secretary');
  const own = await new VotesDesk(desk, slug, pollId).open();
  await own.asksFor(/张贴结果公示/);
  await desk.getByRole('link', { name: '去议题' }).click();
  const matter = new DeskMatter(desk, slug, matterId);
  const form = await matter.openAction('张贴公示');
  await form.locator('[name=basis]').fill('甲楼业主表决的计票结果');
  await form.locator('[name=scope]').fill('甲楼全体业主');
  await form.locator('[name=places]').fill('甲楼一层门厅');
  await matter.send(form);
  await expect(desk.getByText('公示中', { exact: true }).first()).toBeVisible();
}

const run = promisify(execFile);

/** The exit status of a program: 0 agrees, 1 does not. */
async function statusOf(program: string, args: readonly string[], folder: string): Promise<{ status: number; said: string }> {
  try {
    const { stdout } = await run(program, [...args], { cwd: folder });
    return { status: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, said: stdout + stderr };
  }
}

async function countAgain(building: Building, pollId: string, owner: Page): Promise<void> {
  await owner.goto(`/c/${building.slug}/vote/${pollId}`);
  await expect(owner.getByText('通过', { exact: true })).toBeVisible();
  const home = mkdtempSync(join(tmpdir(), 'sifang-record-'));
  try {
    for (const [link, name] of [
      ['计票记录', 'record.json'],
      ['独立计票程序（Python）', 'verify.py']
    ] as const) {
      const [download] = await Promise.all([owner.waitForEvent('download'), owner.getByRole('link', { name: link, exact: true }).click()]);
      await download.saveAs(join(home, name));
    }
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const recount = (file: string) => statusOf('npm', ['run', '--silent', 'recount', '--', file], root);
    const record = join(home, 'record.json');
    const byPython = await statusOf('python3', ['verify.py', 'record.json'], home);
    expect(byPython.said).toContain('PASSED');
    expect(byPython.status, byPython.said).toBe(0);
    const byProduct = await recount(record);
    expect(byProduct.said).toContain('一致 Everything agrees');
    expect(byProduct.status).toBe(0);
    // One letter of one ballot, somewhere in the middle.
    const text = readFileSync(record, 'utf8');
    const at = text.indexOf('"AGAINST"', text.length / 2);
    expect(at).toBeGreaterThan(0);
    writeFileSync(record, `${text.slice(0, at)}"AGAINSU"${text.slice(at + 9)}`);
    expect((await statusOf('python3', ['verify.py', 'record.json'], home)).status).not.toBe(0);
    expect((await recount(record)).status).not.toBe(0);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
