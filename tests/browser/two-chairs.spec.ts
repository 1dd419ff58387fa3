/**
 * Two consoles of one chair press the same button in the same moment: open, close, declare. Each happens once; whoever came second is told once and in words what
 * happened, or finds it done; the record tells each of the three once.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { enterByInvitation, serveCommunity, signIn, type ServedCommunity } from './community.ts';
import { ChairConsole } from './pages/chairConsole.ts';
import { Phone } from './pages/phone.ts';

const PASSWORD = 'a-room-is-waiting';

let community: ServedCommunity;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
  await community.account('chair', 'chair', PASSWORD);
});
test.afterAll(() => community.stop());

test('[F13] [BL10] two consoles press at once', async ({ browser }) => {
  const meetingId = await community.named('meeting3');
  const consoles = await Promise.all([1, 2].map(async () => new ChairConsole(await signedIn(browser), community.slug).open(meetingId)));
  const [one, two] = consoles as [ChairConsole, ChairConsole];
  const phone = new Phone(await device(browser, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }), community.slug);
  await enterByInvitation(phone.page, await community.invitation('jw2'));

  await pressTogether([one.page, two.page], '开始表决');
  for (const console of consoles) await console.seesBallotsReceived(0);
  await toldOnce(consoles, /已经.*表决|表决.*已经|正在表决/);

  await (await (await phone.openBallot('取消“垃圾桶下地库”试点')).mark('赞成')).confirm();
  await phone.seesBallotCast();
  for (const console of consoles) await console.seesBallotsReceived(1);

  for (const { page } of consoles) await page.locator('summary').filter({ hasText: '截止表决' }).first().click();
  await pressTogether([one.page, two.page], '现在就截止');
  for (const console of consoles) await console.offers('宣布结果');
  await toldAtMostOnce(consoles);

  await pressTogether([one.page, two.page], '宣布结果');
  for (const console of consoles) await console.seesVerdict('未通过');
  await toldAtMostOnce(consoles);
  for (const console of consoles) await console.seesCounts({ 赞成: 1, 反对: 0, 弃权: 0 });

  await one.page.goto(`/c/${community.slug}/desk/meetings/${meetingId}/record`);
  for (const entry of ['开始表决：', '表决截止：', '宣布结果：']) {
    await expect(one.page.getByRole('main').getByRole('listitem').filter({ hasText: entry })).toHaveCount(1);
  }
});

async function device(browser: Browser, options: object): Promise<Page> {
  const context = await browser.newContext({ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  return context.newPage();
}

/** A console on a device of its own. */
async function signedIn(browser: Browser): Promise<Page> {
  const page = await device(browser, { viewport: { width: 1440, height: 900 } });
  await signIn(page, 'chair', PASSWORD);
  return page;
}

/** Presses a button on several pages within the same few milliseconds: each page waits for the same instant by itself. */
async function pressTogether(pages: readonly Page[], label: string): Promise<void> {
  const buttons = pages.map((page) => page.getByRole('button', { name: label, exact: true }).first());
  for (const button of buttons) await expect(button).toBeVisible();
  const at = Date.now() + 400;
  const press = (button: HTMLElement | SVGElement, instant: number) =>
    new Promise<void>((pressed) =>
      setTimeout(
        () => {
          (button as HTMLElement).click();
          pressed();
        },
        Math.max(0, instant - Date.now())
      )
    );
  await Promise.all(buttons.map((button) => button.evaluate(press, at)));
}

/** Exactly one console explains why its press did nothing, and says so in words. */
async function toldOnce(consoles: readonly ChairConsole[], words: RegExp): Promise<void> {
  const told = async () => (await Promise.all(consoles.map((console) => console.refusals().allInnerTexts()))).flat();
  await expect.poll(async () => (await told()).length).toBe(1);
  expect((await told())[0]).toMatch(words);
}

/** What is done twice with the same end may simply be done; nobody is told twice. */
async function toldAtMostOnce(consoles: readonly ChairConsole[]): Promise<void> {
  const told = (await Promise.all(consoles.map((console) => console.refusals().allInnerTexts()))).flat();
  expect(told.length, told.join(' | ')).toBeLessThanOrEqual(1);
}
