/** A ballot in the elder edition: one thing on the screen, large words and buttons, the choice read back before it counts. And a ballot by keyboard alone. */
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { enterByInvitation, serveCommunity, type ServedCommunity } from './community.ts';
import { smallTargets, smallText, tooWide } from './pageLook.ts';
import { Paper, Phone } from './pages/phone.ts';

const MOTION = '取消“垃圾桶下地库”试点';
const phoneSize = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

let community: ServedCommunity;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
  await community.meanwhile('chair', 'poll.open', { motionId: '$motion' });
});
test.afterAll(() => community.stop());

async function member(browser: Browser, who: string, options: object): Promise<Phone> {
  const context = await browser.newContext({ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  const page = await context.newPage();
  await enterByInvitation(page, await community.invitation(who));
  return new Phone(page, community.slug);
}

test('[G16] a ballot in the elder edition', async ({ browser }) => {
  const phone = await member(browser, 'jw2', phoneSize);
  const { page } = phone;
  await phone.openOwnPage();
  await phone.switchToElderEdition();
  await expect(page.locator('html')).toHaveAttribute('data-edition', 'elder');
  const paper = await phone.openBallot(MOTION);

  // One thing on the screen: the paper. Whatever else the room has is folded behind one button.
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(1);
  for (const choice of ['赞成', '反对', '弃权'] as const) await isLarge(paper.button(choice));
  await expect(paper.button('赞成')).toBeInViewport({ ratio: 1 });
  await looksRight(page);

  await paper.mark('赞成');
  await expect(paper.button('反对')).toHaveCount(0);
  await expect(paper.readBack()).toContainText('您选的是');
  await expect(paper.readBack()).toContainText('赞成');
  await expect(paper.readBack()).toContainText(MOTION);
  await expect(paper.readBack()).toBeInViewport({ ratio: 1 });
  await isLarge(paper.confirmButton());
  await expect(paper.confirmButton()).toBeInViewport({ ratio: 1 });
  await looksRight(page);

  await paper.confirm();
  await paper.saysCast();
  await looksRight(page);
});

test('[G16] nothing moves under the finger when the page comes to life', async ({ browser }) => {
  const phone = await member(browser, 'wy2', phoneSize);
  await phone.openOwnPage();
  await phone.switchToElderEdition();
  const href = await phone.page.getByRole('link', { name: '去投票' }).getAttribute('href');
  const scripts = await phone.holdScripts();
  await phone.open(href!);
  await phone.paper();
  const choices = ['赞成', '反对', '弃权'].map((choice) => new Paper(phone.page).button(choice));
  const places = async () => Promise.all(choices.map(async (choice) => Math.round((await choice.boundingBox())?.y ?? -1)));
  const before = await places();
  await scripts.come();
  expect(await places()).toEqual(before);
});

test('[BL4] a tap before the page comes to life is kept and read back, and counts once it is confirmed', async ({ browser }) => {
  const phone = await member(browser, 'sz2', phoneSize);
  await phone.openOwnPage();
  const href = await phone.page.getByRole('link', { name: '去投票' }).getAttribute('href');
  const scripts = await phone.holdScripts();
  await phone.open(href!);
  const paper = await phone.paper();
  await paper.button('反对').click();
  await expect(paper.readBack()).toContainText('反对');
  await scripts.come();
  await expect(paper.readBack()).toContainText('反对');
  await paper.confirm();
  await paper.saysCast();
});

test('[G16] a ballot by keyboard alone', async ({ browser }) => {
  const phone = await member(browser, 'yw2', { viewport: { width: 1024, height: 768 } });
  const { page } = phone;
  await phone.openOwnPage();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: '去投票' }));
  await page.keyboard.press('Enter');
  const paper = await phone.paper();
  await tabTo(page, paper.button('反对'));
  await page.keyboard.press('Enter');
  // The mark is read back where the reader now is, and the next stop is the confirmation.
  await expect(paper.readBack()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(paper.confirmButton()).toBeFocused();
  await hasFocusRing(paper.confirmButton());
  await page.keyboard.press('Enter');
  await paper.saysCast();
  // Changed the same way.
  await tabTo(page, page.getByRole('link', { name: '重新选' }));
  await page.keyboard.press('Enter');
  await tabTo(page, paper.button('赞成'));
  await page.keyboard.press('Space');
  await tabTo(page, paper.confirmButton());
  await page.keyboard.press('Space');
  await new Paper(page).saysCast();
  await paper.shows('赞成');
});

async function isLarge(button: Locator): Promise<void> {
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0), await button.innerText()).toBeGreaterThanOrEqual(60);
}

async function looksRight(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await smallText(page)).toEqual([]);
  expect(await smallTargets(page, 60)).toEqual([]);
  expect(await tooWide(page)).toBe('');
}

/** Tabs until a control has the focus; each stop on the way must be seen. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return hasFocusRing(control);
  }
  throw new Error(`no Tab led to ${String(control)}`);
}

async function hasFocusRing(control: Locator): Promise<void> {
  const ring = await control.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  expect(ring.outlineStyle).not.toBe('none');
  expect(ring.width).toBeGreaterThanOrEqual(2);
}
