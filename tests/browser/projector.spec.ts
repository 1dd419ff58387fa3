/**
 * The projector without signing in. The desk makes a link: opening it lets nobody in, the button does, and the wall fills the screen.
 * Another screen shows six characters; the chair types them and it joins by itself. A screen that is disconnected shows nothing more.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { serveCommunity, signIn, type ServedCommunity } from './community.ts';

const PASSWORD = 'a-room-is-waiting';

let community: ServedCommunity;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
  await community.account('secretary', 'desk', PASSWORD);
  await community.account('chair', 'chair', PASSWORD);
});
test.afterAll(() => community.stop());

async function device(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    viewport: { width: 1280, height: 720 }
  });
  return context.newPage();
}

const wallShows = (page: Page) => expect(page.locator('[data-scene=MOTION]')).toContainText('动议');

test('[AU21] [AU22] [AU13] a projector joins by link and by pairing code, and goes dark', async ({ browser }) => {
  const meetingId = await community.named('meeting3');
  const desk = await device(browser);
  await signIn(desk, 'desk', PASSWORD);
  await desk.goto(`/c/${community.slug}/desk/meetings/${meetingId}/screens`);
  await desk.getByRole('button', { name: '发大屏链接' }).click();
  const address = (await desk.locator('.address').filter({ hasText: '/s/' }).innerText()).trim();
  const path = address.slice(address.indexOf('/s/'));

  const projector = await device(browser);
  for (let visit = 0; visit < 2; visit++) {
    await projector.goto(path);
    await expect(projector.getByRole('button', { name: '显示大屏' })).toBeVisible();
  }
  await expect(desk.getByText('还没有屏幕接入')).toBeVisible();
  await projector.getByRole('button', { name: '显示大屏' }).click();
  await wallShows(projector);
  await expect.poll(() => projector.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(desk.getByText('1 块屏幕')).toBeVisible();

  // The link is used up: another browser is told so, and is shown the other way.
  const stranger = await device(browser);
  expect((await stranger.goto(path))?.status()).toBe(410);
  await stranger.getByRole('link', { name: '用配对码接入' }).click();
  const code = (await stranger.getByRole('img', { name: /^配对码/ }).innerText()).replace(/\s/g, '');
  expect(code).toMatch(/^[A-Z2-9]{6}$/);

  const chair = await device(browser);
  await signIn(chair, 'chair', PASSWORD);
  await chair.goto(`/c/${community.slug}/chair/${meetingId}`);
  await chair.locator('summary').filter({ hasText: '接入大屏' }).click();
  await chair.getByLabel('屏幕上的配对码').fill(`${code.slice(0, 5)}${code.endsWith('A') ? 'B' : 'A'}`);
  await chair.getByRole('button', { name: '接入', exact: true }).click();
  await expect(chair.getByText('这个配对码不对')).toBeVisible();
  await chair.getByLabel('屏幕上的配对码').fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
  await chair.getByRole('button', { name: '接入', exact: true }).click();
  await wallShows(stranger);
  await expect(desk.getByText('2 块屏幕')).toBeVisible();

  // Switched off at the desk: the newest first.
  await desk.getByRole('button', { name: '断开' }).first().click();
  await expect(stranger.getByText('这块屏幕没有接入会议')).toBeVisible();
  await wallShows(projector);
});

test('a community that does not exist, and a page that does not, say so in the reader’s language and lead back', async ({ browser }) => {
  const page = await device(browser);
  expect((await page.goto('/c/no-such-community/desk'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  await expect(page.getByRole('link', { name: '首页' })).toHaveAttribute('href', '/');
  expect((await page.goto(`/c/${community.slug}/no-such-page`))?.status()).toBe(404);
  await expect(page.getByRole('link', { name: '首页' })).toHaveAttribute('href', `/c/${community.slug}`);
});
