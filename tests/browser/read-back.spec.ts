/**
 * Check digits and roll call. While a vote runs the wall, the console and the phones show the same digits and the phone keeps them. After
 * the close the chair reads the roll call back: the wall shows every line, a phone its own; an objection reaches the chair at once.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { enterByInvitation, otherWindow, serveCommunity, signIn, type ServedCommunity } from './community.ts';

const PASSWORD = 'a-room-is-waiting';
const phoneSize = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
/** With LOOK=<folder> the screens are kept as pictures. */
const look = (page: Page, name: string) => (process.env.LOOK ? page.screenshot({ path: `${process.env.LOOK}/${name}.png` }) : undefined);

let community: ServedCommunity;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
  await community.account('chair', 'chair', PASSWORD);
});
test.afterAll(() => community.stop());

async function device(browser: Browser, options: object = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  return context.newPage();
}

const digitsOf = async (page: Page) => /(\d{4} ){5}\d{4}/.exec(await page.locator('.check').first().innerText())?.[0];

test('[JR5] [JR7] [RB1] [RB3] digits on every screen, the roll call on the wall, and one objection', async ({ browser }) => {
  test.setTimeout(120_000);
  const chair = await device(browser, { viewport: { width: 1440, height: 900 } });
  await signIn(chair, 'chair', PASSWORD);
  const base = `/c/${community.slug}`;
  const code = await community.named('meeting3Code');
  await chair.goto(`${base}/chair/${await community.named('meeting3')}`);
  const wall = await otherWindow(chair, { viewport: { width: 1920, height: 1080 } });
  await wall.goto(`${base}/projector/${code}`);
  const phone = await device(browser, phoneSize);
  await enterByInvitation(phone, await community.invitation('jw2'));
  await phone.goto(`${base}/meeting/${code}`);

  await chair.getByRole('button', { name: '开始表决' }).first().click();
  await expect(wall.getByText('校验码').first()).toBeVisible();
  await expect(phone.getByText('校验码').first()).toBeVisible();
  await phone.getByRole('button', { name: '赞成', exact: true }).click();
  await phone.getByRole('button', { name: '确认投“赞成”' }).click();
  await expect(phone.getByText('已投票').first()).toBeVisible();
  await expect
    .poll(async () => (await digitsOf(phone)) === (await digitsOf(wall)) && (await digitsOf(wall)) === (await digitsOf(chair)))
    .toBe(true);
  await look(wall, 'wall-open');
  await look(phone, 'phone-open');
  const [key = '', kept = ''] = await phone.evaluate(
    () => Object.entries(localStorage).find(([one]) => one.startsWith('sifang.checkpoint.')) ?? []
  );
  expect(kept).toContain((await digitsOf(phone)) ?? 'no digits');

  await community.meanwhile('chair', 'poll.close', { pollId: key.split('.').at(-1) ?? '' });
  await expect(wall.getByText('请等主持人宣布结果')).toBeVisible();
  await look(wall, 'wall-closed');
  await chair.getByRole('button', { name: '唱票核对' }).click();
  await expect(wall.locator('[data-scene=RESULT] li')).toHaveCount(12);
  await expect(wall.locator('[data-scene=RESULT] li').filter({ hasText: '赞成' })).toHaveCount(1);
  await expect(chair.getByRole('button', { name: '宣布结果' })).toHaveCount(0);
  await expect(phone.getByText('记录为：')).toContainText('赞成');
  await look(wall, 'wall-roll');
  await look(phone, 'phone-roll');
  await phone.getByRole('button', { name: '不对' }).click();
  await expect(phone.getByText('已告诉主持人')).toBeVisible();
  await expect(chair.getByText('1 人说自己那一行不对')).toBeVisible();
  await expect(wall.getByText('说不对')).toBeVisible();
  await look(chair, 'chair-roll');
  await look(wall, 'wall-objected');
});

test('[JR7] the page of a decided matter lists the digits, and a phone that kept one says whether it is the same', async ({ browser }) => {
  const phone = await device(browser, phoneSize);
  await phone.goto(`/c/${community.slug}/matters/2026-001`);
  const list = phone.locator('details').filter({ hasText: '表决期间的校验码' });
  await list.locator('summary').click();
  const first = list.locator('li').first();
  const digits = await first.locator('b').innerText();
  expect(digits).toMatch(/^(\d{4} ){5}\d{4}$/);
  const seq = await first.evaluate((line) => (line as HTMLLIElement).value);
  await look(phone, 'matter-list');
  const record = await phone.locator('a[href$="/record.json"]').first().getAttribute('href');
  const keep = async (kept: object) => {
    const entry: [string, string] = [`sifang.checkpoint.${record?.split('/').at(-2)}`, JSON.stringify(kept)];
    await phone.evaluate(([key, value]) => localStorage.setItem(key, value), entry);
    await phone.reload();
  };
  await keep({ seq, digits });
  await expect(phone.getByText('记录没有改过')).toBeVisible();
  await look(phone, 'matter-same');
  await keep({ seq: seq + 1, digits });
  await expect(phone.getByText('不在清单里')).toBeVisible();
  await phone.getByText('不在清单里').scrollIntoViewIfNeeded();
  await look(phone, 'matter-other');
});
