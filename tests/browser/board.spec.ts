/**
 * The board as residents use it: read without signing in and without JavaScript, an objection given, answered and kept, a proposal that survives a reload,
 * papers checked by their code. Public pages carry neither names nor phones.
 */
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { enterByInvitation, serveCommunity, type ServedCommunity } from './community.ts';
import { Board } from './pages/board.ts';
import { Proposal } from './pages/proposal.ts';

const SHED = '约定电动自行车充电棚的使用办法';
const DOGS = '制定文明养犬公约';

let community: ServedCommunity;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
});
test.afterAll(() => community.stop());

async function device(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  const context = await browser.newContext({ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...phone, ...options });
  return context.newPage();
}

async function resident(browser: Browser, who: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await device(browser, options);
  await enterByInvitation(page, await community.invitation(who));
  return page;
}

test('a visitor without JavaScript reads until when, what was decided and why', async ({ browser }) => {
  const page = await device(browser, { javaScriptEnabled: false });
  const board = new Board(page, community.slug);
  await board.open();
  expect(await board.timeLeft(SHED)).toMatch(/\d+ 天 \d+ 小时 \d+ 分/);
  await expect(board.resolution(DOGS)).toContainText('268/420 = 63.81');
  await board.search('充电棚');
  await expect(board.matter(SHED)).toBeVisible();
  await expect(board.matter(DOGS)).toHaveCount(0);
  await board.open();
  await board.showStep('落实');
  await board.openMatter(DOGS);
  await expect(page.getByText('赞成').first()).toBeVisible();
  await expect(page.getByText('第 1 版到第 2 版改了什么')).toBeVisible();
  await board.open();
  const notice = await board.openNotice(SHED);
  await expect(notice.page.getByText('不用手机：到居委会工作台')).toBeVisible();
  await expect(notice.page.getByRole('radio')).toHaveCount(0);
});

test('[PB23] G17: the source of a public page holds no phone and no name of a resident', async ({ request, browser }) => {
  const page = await device(browser);
  const board = new Board(page, community.slug);
  await board.open();
  await board.openNotice(SHED);
  for (const path of [
    `/c/${community.slug}`,
    new URL(page.url()).pathname,
    `/c/${community.slug}/matters/2026-001`,
    `/c/${community.slug}/matters/2026-002`
  ]) {
    const answer = await request.get(community.url + path);
    const source = await answer.text();
    expect(answer.headers()['cache-control'], path).toBe('public, max-age=15, stale-while-revalidate=60');
    expect(source, path).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    expect(source, path).not.toMatch(/单元-?\d{3,4}|户代表/);
  }
});

test('an objection from a phone without JavaScript is numbered and can be taken back', async ({ browser }) => {
  const page = await resident(browser, 'voter:31', { javaScriptEnabled: false });
  const board = new Board(page, community.slug);
  await board.open();
  const notice = await board.openNotice(SHED);
  const number = await notice.say('异议', '充电桩离窗户太近，夜里有噪音。');
  await expect(notice.opinion(number)).toContainText('正在审阅');
  await notice.withdraw(number);
});

test('what a resident types survives a reload and a refusal; the proposal gets its number and a second', async ({ browser }) => {
  const page = await resident(browser, 'voter:32');
  const proposal = new Proposal(page, community.slug);
  await proposal.open();
  await proposal.write('修好南门减速带', '太短');
  await proposal.press();
  await expect(page.getByRole('alert')).toContainText('至少10个字');
  await proposal.write('修好南门减速带', '南门减速带翘起来了，电动车经过会弹起，请物业修好。');
  // The phone keeps what is typed with every pause in typing.
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('请物业修好');
  await page.reload();
  await expect(page.getByRole('textbox', { name: '详细说一说' })).toHaveValue(/请物业修好/);
  const number = await proposal.handIn();
  await Proposal.second(await resident(browser, 'voter:33'), community.slug, number);
  await page.goto(`/c/${community.slug}/mine`);
  await expect(page.getByText('已有 1 户附议')).toBeVisible();
});

test('[DC40] [DC41] a paper is opened under its number and checked by its code', async ({ browser, request }) => {
  const page = await device(browser);
  const board = new Board(page, community.slug);
  await board.open();
  const notice = await board.openNotice(SHED);
  const href = await notice.paper('公示').getAttribute('href');
  const pdf = await request.get(community.url + href);
  expect(pdf.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(decodeURIComponent(pdf.headers()['content-disposition'] ?? '')).toContain('充电棚');
  const again = await request.get(community.url + href, { headers: { 'if-none-match': pdf.headers()['etag'] ?? '' } });
  expect(again.status()).toBe(304);
  expect((await request.get(`${community.url}/c/${community.slug}/documents/aaaaaaaa.pdf`)).status()).toBe(404);
  const code = /([a-z0-9]{8})\.pdf/.exec(href ?? '')?.[1] ?? '';
  await page.goto('/v');
  await page.getByRole('textbox', { name: '核验码' }).fill(`${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase());
  await page.getByRole('button', { name: '核验' }).click();
  await expect(page.getByText('有效文件')).toBeVisible();
});
