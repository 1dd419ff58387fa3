/** The live line of a phone's vote where the network is odd: no WebSocket gets through; a ballot comes after the close, the refusal is told in words, then the result. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { enterByInvitation, serveCommunity, type ServedCommunity } from './community.ts';

let community: ServedCommunity;
let pollId: string;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
  ({ pollId } = await community.meanwhile<{ pollId: string }>('chair', 'poll.open', { motionId: '$motion' }));
});
test.afterAll(() => community.stop());

async function phoneOf(browser: Browser, who: string, script?: () => void): Promise<Page> {
  const context = await browser.newContext({
    baseURL: community.url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true
  });
  if (script) await context.addInitScript(script);
  const phone = await context.newPage();
  await enterByInvitation(phone, await community.invitation(who));
  await phone.goto(`/c/${community.slug}/vote/${pollId}`);
  return phone;
}

test('[RT6] without a WebSocket the vote still moves, over plain requests', async ({ browser }) => {
  const phone = await phoneOf(browser, 'jw2', () => {
    window.WebSocket = class {
      constructor() {
        throw new DOMException('blocked', 'SecurityError');
      }
    } as unknown as typeof WebSocket;
  });
  await expect(phone.getByTestId('ballots-received')).toHaveText('0');
  // Three tries for a WebSocket come first.
  await phone.waitForRequest((request) => request.url().includes('transport=polling'), { timeout: 15_000 });
  await community.meanwhile('wy1', 'ballot.cast', { pollId, choice: 'FOR' });
  await expect(phone.getByTestId('ballots-received')).toHaveText('1');
});

test('[BL3] a ballot that comes after the close is refused in the words of the page', async ({ browser }) => {
  const phone = await phoneOf(browser, 'yw2');
  await phone.getByRole('button', { name: '赞成', exact: true }).click();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: '确认投“赞成”' }).click();
  await expect(phone.getByText('尚未确认').first()).toBeVisible();
  await community.meanwhile('chair', 'poll.close', { pollId });
  await phone.context().setOffline(false);
  const refusal = phone.getByRole('alert');
  await expect(refusal).toContainText('voting.closed', { timeout: 20_000 });
  await expect(refusal).toContainText('这一票没有计入');
  // The result is fetched with its words when there is one, and stands there after a reload as well.
  await community.meanwhile('chair', 'poll.declare', { pollId });
  const result = phone.getByRole('main');
  await expect(result).toContainText('1/12 = 8.33 %');
  await phone.reload();
  await expect(result).toContainText('1/12 = 8.33 %');
  await expect(result).toContainText('居委会');
});
