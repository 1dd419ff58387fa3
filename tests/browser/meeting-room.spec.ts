/**
 * A room in session with chair, wall and phones. People ask for the floor and get it in their turn; the wall is held and let go; two consoles open the vote at once and
 * one is told; a phone votes in three taps, another without JavaScript; the result is declared; a second motion is put, seconded on a phone and decided; the round and
 * the meeting close, and a member confirms the record on the phone. Besides: a stranger, a screen and a neighbour who are not called get a kind sentence.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { enterByInvitation, otherWindow, serveCommunity, signIn, type ServedCommunity } from './community.ts';
import { ChairConsole } from './pages/chairConsole.ts';
import { Phone } from './pages/phone.ts';
import { Projector } from './pages/projector.ts';

const PASSWORD = 'a-room-is-waiting';
const MOTION = '自下月一日起在一号楼北侧恢复地面投放点，每日清运两次。';
const phoneSize = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

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

async function phoneOf(browser: Browser, who: string, options: object = {}): Promise<Phone> {
  const page = await device(browser, { ...phoneSize, ...options });
  await enterByInvitation(page, await community.invitation(who));
  return new Phone(page, community.slug);
}

// Before the meeting ends: afterwards everybody is told that it is over.
test('[MG8] a kind sentence for whoever cannot take part', async ({ browser }) => {
  const code = await community.named('meeting3Code');
  const stranger = new Phone(await device(browser, phoneSize), community.slug);
  await (await stranger.scanWall(code)).sees('请用您的邀请二维码进入');
  const screen = await device(browser);
  await screen.goto(`/c/${community.slug}/projector/${code}`);
  await expect(screen.getByText('这块屏幕没有接入会议')).toBeVisible();
  const neighbour = await phoneOf(browser, 'voter:7');
  await (await neighbour.scanWall(code)).sees('您不在这次会议的名单上');
});

test('[MG8] [RD3] [RD10] [BL1] [MG13] a room with chair, wall and phones', async ({ browser }) => {
  test.setTimeout(180_000);
  const staff = await device(browser, { viewport: { width: 1440, height: 900 } });
  await signIn(staff, 'chair', PASSWORD);
  const meetingId = await community.named('meeting3');
  const code = await community.named('meeting3Code');
  const chair = await new ChairConsole(staff, community.slug).open(meetingId);
  const wall = await new Projector(await otherWindow(staff, { viewport: { width: 1920, height: 1080 } }), community.slug).open(code);
  const [first, second, noScript] = await Promise.all([
    phoneOf(browser, 'jw2'),
    phoneOf(browser, 'yw2'),
    phoneOf(browser, 'wy2', { javaScriptEnabled: false })
  ]);
  for (const phone of [first, second, noScript]) await (await phone.scanWall(code)).seesCheckedIn();

  // The floor: whoever asks stands in the queue; the chair presses one button, the wall follows by itself.
  await first.askForFloor('我支持');
  await second.askForFloor('我反对');
  await second.waitsAt(2);
  await chair.giveFloorToNext();
  await wall.showsSpeaker('周敏');
  await wall.showsNext(['吴桂兰']);
  await first.hasTheFloor();
  await chair.endSpeech();
  await chair.giveFloorToNext();
  await wall.showsSpeaker('吴桂兰');
  await chair.endSpeech();

  // The wall shows nothing by accident: it is held, and let go again.
  await chair.holdWallOn('议程');
  await wall.showsScene('AGENDA');
  await chair.letWallFollow();
  await wall.showsScene('MOTION');

  // Two consoles press at once: one opens the vote, the other is told what happened.
  const other = await new ChairConsole(await otherWindow(staff), community.slug).open(meetingId);
  // Its line is dead: it still shows the button, and presses it by plain HTTP.
  await other.page.route('**/live/**', (route) => route.abort());
  await other.page.routeWebSocket(/\/live\//, (socket) => void socket.close());
  await other.page.reload();
  await chair.openVote();
  await chair.seesBallotsReceived(0);
  await other.openVote();
  await other.seesRefusal(/表决/);
  await other.page.close();

  // Three taps; without JavaScript the same three.
  await (await (await first.paper()).mark('赞成')).confirm();
  await first.seesBallotCast();
  await wall.showsBallotsReceived(1);
  await wall.showsNoSplit();
  await noScript.scanWall(code);
  const paper = await noScript.paper();
  await (await paper.mark('反对')).confirm();
  await paper.saysCast();
  await (await (await paper.chooseAgain()).mark('赞成')).confirm();
  await paper.shows('赞成');
  await chair.seesBallotsReceived(2);
  // The last call comes when everybody has had a moment.
  await chair.offers('等大家投票');
  await community.advance('+1m');
  await chair.page.reload();
  await chair.lastCall();
  await chair.closeVote();
  await wall.showsScene('RESULT');
  await chair.declare();
  await wall.showsVerdict('未通过');
  await chair.seesVerdict('未通过');
  await first.seesVerdict('未通过');

  // Another motion on the same item: put by the chair for somebody, seconded on a phone.
  await chair.putMotion(MOTION, { proposer: '李志强' });
  await wall.showsMotion(MOTION);
  await second.secondMotion();
  await chair.openVote();
  for (const phone of [first, second]) await (await (await phone.paper()).mark('赞成')).confirm();
  await wall.showsBallotsReceived(2);
  await chair.closeVote();
  await chair.declare();
  await chair.closeRound('下次继续谈', '两种投放点各试一个月再议。');
  await chair.adjourn();
  await wall.showsScene('END');

  const record = await first.openRecord(code);
  await record.tells('宣布结果');
  await record.confirmFor('居民委员会');
});
