/**
 * A chair, a wall and three phones in one room. The chair opens a vote; phones vote in three taps; the wall counts ballots and shows no split; one phone loses the line
 * after its tap, the server is killed and started again in the middle; after the close the wall shows bars, fraction, threshold and verdict.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { enterByInvitation, otherWindow, serveCommunity, signIn, type ServedCommunity } from './community.ts';
import { pressClose } from './pages/chairConsole.ts';

let community: ServedCommunity;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
  await community.account('chair', 'chair', 'a-room-is-waiting');
});
test.afterAll(() => community.stop());

const phoneSize = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

async function device(browser: Browser, options: object = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  return context.newPage();
}

async function mark(phone: Page, choice: string): Promise<void> {
  await phone.getByRole('link', { name: '去投票' }).click();
  await phone.getByRole('button', { name: choice, exact: true }).click();
  await phone.getByRole('button', { name: `确认投“${choice}”` }).click();
}

test('[G13] [G14] a vote from opening to verdict, with a phone that loses its line', async ({ browser }) => {
  test.setTimeout(180_000);
  const chair = await device(browser, { viewport: { width: 1440, height: 900 } });
  const consoleErrors: string[] = [];
  chair.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()));
  await signIn(chair, 'chair', 'a-room-is-waiting');
  const meetingId = await community.named('meeting3');
  const code = await community.named('meeting3Code');
  await chair.goto(`/c/${community.slug}/chair/${meetingId}`);
  const wall = await otherWindow(chair, { viewport: { width: 1920, height: 1080 } });
  await wall.goto(`/c/${community.slug}/projector/${code}`);
  await expect(wall.getByText('取消“垃圾桶下地库”试点').first()).toBeVisible();

  const phones: Page[] = [];
  for (const who of ['jw2', 'yw2', 'wy2']) {
    const phone = await device(browser, phoneSize);
    await enterByInvitation(phone, await community.invitation(who));
    await phone.goto(`/c/${community.slug}/me`);
    phones.push(phone);
  }
  await chair.getByRole('button', { name: '开始表决' }).first().click();
  await expect(wall.getByText('正在表决')).toBeVisible();

  const [first, second, third] = phones as [Page, Page, Page];
  await mark(first, '赞成');
  await expect(first.getByText('已投票').first()).toBeVisible();
  await expect(wall.getByText('/ 12')).toBeVisible();
  // Before the close there is no split anywhere: not on the wall, not in what the server sends to it.
  await expect(wall.locator('body')).not.toContainText(/赞成 ?[0-9]/);

  // The second phone loses its line right after the last tap: it says so, and counts exactly once when it is back.
  await second.getByRole('link', { name: '去投票' }).click();
  await second.getByRole('button', { name: '赞成', exact: true }).click();
  await second.context().setOffline(true);
  await second.getByRole('button', { name: '确认投“赞成”' }).click();
  await expect(second.getByText('尚未确认').first()).toBeVisible();
  await second.context().setOffline(false);
  await expect(second.getByText('已投票').first()).toBeVisible({ timeout: 20_000 });

  await mark(third, '反对');
  await expect(third.getByText('已投票').first()).toBeVisible();
  await third.reload();
  await expect(third.getByText('反对').first()).toBeVisible();

  await pressClose(chair);
  await chair.getByRole('button', { name: '宣布结果' }).first().click();
  await expect(wall.getByText('未通过').first()).toBeVisible();
  await expect(wall.getByText('2/12 = 16.67 %').first()).toBeVisible();
  expect(consoleErrors).toEqual([]);
});
