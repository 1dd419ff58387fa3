/**
 * Public pages are drawn once for everybody: the same tag and "unchanged" until something changes, another page for another language; and the
 * countdown is right on a page that lay in a cache for hours and on a phone whose clock is wrong by a day.
 */
import { expect, test, type BrowserContextOptions } from '@playwright/test';
import { serveCommunity, type ServedCommunity } from './community.ts';
import { Board } from './pages/board.ts';

const SHED = '约定电动自行车充电棚的使用办法';
const MINUTE_MS = 60_000;

let community: ServedCommunity;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
});
test.afterAll(() => community.stop());

const phone: BrowserContextOptions = {
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true
};

/** Minutes in `5 天 4 小时 11 分`. */
function minutesOf(text: string): number {
  const [days = 0, hours = 0, minutes = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return (days * 24 + hours) * 60 + minutes;
}

test('a public page has one tag until something changes, and another for another language', async ({ request }) => {
  const board = `${community.url}/c/${community.slug}`;
  const read = (headers: Record<string, string> = {}) => request.get(board, { headers: { 'accept-language': 'zh-CN', ...headers } });
  // Both within one minute of the server's clock; over its edge a page is another one by right.
  await expect(async () => {
    const [first, second] = [await read(), await read()];
    expect(second.headers()['etag']).toBe(first.headers()['etag']);
    expect(await second.text()).toBe(await first.text());
    const unchanged = await read({ 'if-none-match': `W/${first.headers()['etag']}` });
    expect(unchanged.status()).toBe(304);
    expect(unchanged.headers()['cache-control']).toBe('public, max-age=15, stale-while-revalidate=60');
  }).toPass({ timeout: 10_000 });
  const before = await read();
  const english = await read({ 'accept-language': 'en' });
  expect(english.headers()['etag']).not.toBe(before.headers()['etag']);
  expect(await english.text()).toContain('lang="en"');

  await community.meanwhile('voter:40', 'matter.propose', {
    title: '给东门加一盏灯',
    text: '东门外的台阶晚上看不清，请物业加一盏灯，并写明什么时候装好。'
  });
  const after = await read({ 'if-none-match': before.headers()['etag'] ?? '' });
  expect(after.status()).toBe(200);
  expect(await after.text()).not.toBe(await before.text());
});

test('the countdown is right on a phone whose clock is wrong by a day', async ({ browser }) => {
  const context = await browser.newContext({ ...phone, baseURL: community.url });
  const right = new Board(await context.newPage(), community.slug);
  await right.open();
  const expected = minutesOf(await right.timeLeft(SHED));
  const wrong = await browser.newContext({ ...phone, baseURL: community.url });
  await wrong.clock.install({ time: Date.now() + 24 * 60 * MINUTE_MS });
  const board = new Board(await wrong.newPage(), community.slug);
  await board.open();
  await board.page.waitForLoadState('networkidle');
  await expect.poll(async () => Math.abs(minutesOf(await board.timeLeft(SHED)) - expected)).toBeLessThanOrEqual(1);
});

test('the countdown is right on a page that lay in a cache for two hours, with its scripts and without', async ({ browser, request }) => {
  const address = `/c/${community.slug}`;
  const old = await request.get(community.url + address, { headers: { 'accept-language': 'zh-CN' } });
  const body = await old.text();
  await community.advance('+2h');
  const context = await browser.newContext({ ...phone, baseURL: community.url });
  const fresh = new Board(await context.newPage(), community.slug);
  await fresh.open();
  const expected = minutesOf(await fresh.timeLeft(SHED));
  const stale = new Board(await context.newPage(), community.slug);
  await stale.page.route(community.url + address, (route) =>
    route.fulfill({
      body,
      headers: { 'content-type': 'text/html', 'content-security-policy': old.headers()['content-security-policy'] ?? '' }
    })
  );
  await stale.open();
  await expect.poll(async () => Math.abs(minutesOf(await stale.timeLeft(SHED)) - expected)).toBeLessThanOrEqual(1);
  // Without scripts the number of an old page is old; the end beside it is a date.
  expect(body).toMatch(/<time[^>]*>[^<]*\d+月\d+日\d+:\d\d/);
});
