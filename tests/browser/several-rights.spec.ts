/** An owner with two rights in one vote of weeks: a flat of her own, and one with a co-owner who named her. Each right has its ballot. */
import { expect, test } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { enterByInvitation, serveCommunity, type ServedCommunity } from './community.ts';
import { smallTargets, tooWide } from './pageLook.ts';
import { Phone } from './pages/phone.ts';

let community: ServedCommunity;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/owners-vote.yaml');
});
test.afterAll(() => community.stop());

test('[BL1] [BL2] two rights of one owner on one phone', async ({ browser }) => {
  const phoneSize = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  const context = await browser.newContext({ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...phoneSize });
  const phone = new Phone(await context.newPage(), community.slug);
  await enterByInvitation(phone.page, await community.invitation('zhang'));
  await phone.openBallot('甲楼楼道翻新');
  await expect(phone.page.getByRole('article').getByRole('heading', { level: 3 })).toHaveText([/501/, /502/]);
  const own = phone.paperOf('501');
  const shared = phone.paperOf('502');

  await (await own.mark('赞成')).confirm();
  await own.saysCast();
  // The other right is still open: nothing was cast for it.
  await expect(shared.button('反对')).toBeVisible();
  await (await shared.mark('反对')).confirm();
  await shared.saysCast();
  expect(await seriousFindings(phone.page)).toEqual([]);
  expect(await smallTargets(phone.page, 44)).toEqual([]);
  expect(await tooWide(phone.page)).toBe('');

  // What the server knows, after a reload.
  await phone.page.reload();
  await own.shows('赞成');
  await own.saysCast();
  await shared.shows('反对');
  await shared.saysCast();
  await expect(phone.page.getByTestId('ballots-received')).toHaveText('2');
});
