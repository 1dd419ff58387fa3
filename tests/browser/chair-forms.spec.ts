/**
 * What a chair needs now and then, with real devices: somebody is recused and sees it on the phone, the chair is handed over to a member on another device and comes back
 * when the motion is decided; then a motion with several options, on which phones mark more than one, ends in a tie and a run-off.
 */
import { expect, test, type Browser } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { enterByInvitation, otherWindow, serveCommunity, signIn, type ServedCommunity } from './community.ts';
import { ChairConsole } from './pages/chairConsole.ts';
import { Paper, Phone } from './pages/phone.ts';
import { smallTargets, tooWide } from './pageLook.ts';
import { Projector } from './pages/projector.ts';

const PASSWORD = 'a-room-is-waiting';
const desktop = { viewport: { width: 1440, height: 900 } };
const phoneSize = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

let community: ServedCommunity;
let chair: ChairConsole;
let wall: Projector;
let code: string;
let meetingId: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
  await community.account('chair', 'chair', PASSWORD);
  meetingId = await community.named('meeting3');
  code = await community.named('meeting3Code');
  const staff = await device(browser, desktop);
  await signIn(staff, 'chair', PASSWORD);
  chair = await new ChairConsole(staff, community.slug).open(meetingId);
  wall = await new Projector(await otherWindow(staff, { viewport: { width: 1920, height: 1080 } }), community.slug).open(code);
});
test.afterAll(() => community.stop());

async function device(browser: Browser, options: object) {
  const context = await browser.newContext({ baseURL: community.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  return context.newPage();
}

async function member(browser: Browser, who: string, options: object = phoneSize): Promise<Phone> {
  const page = await device(browser, options);
  await enterByInvitation(page, await community.invitation(who));
  return new Phone(page, community.slug);
}

test('[MG10] [RD1] a recusal, and the chair handed over and back', async ({ browser }) => {
  const recused = await (await member(browser, 'jw3')).scanWall(code);
  const stands = await (await member(browser, 'yw2')).scanWall(code);
  // The console is the chair's: who opens it too early is told so in words.
  await stands.page.goto(`/c/${community.slug}/chair/${meetingId}`);
  await stands.sees('您不是这次会议现在的主持人');
  await expect(stands.page.getByRole('heading', { level: 1, name: '您现在看不了这一页' })).toBeVisible();
  await stands.scanWall(code);

  await chair.orderRecusal('孙国庆', '车位就在投放点旁边');
  await recused.sees('您在这件事上已回避');
  await chair.handOver('吴桂兰', '要就清运次数发言');
  await chair.watches('吴桂兰');

  // The phone is told without a reload, and leads to the console, which is usable in the hand.
  const second = await stands.openConsole();
  await second.offers('开始表决');
  expect(await tooWide(stands.page)).toBe('');
  expect(await smallTargets(stands.page, 44)).toEqual([]);
  expect(await seriousFindings(stands.page)).toEqual([]);
  await second.openVote();
  await recused.sees('您在这件事上已回避，不参加表决');
  await expect(recused.page.getByRole('button', { name: '赞成', exact: true })).toHaveCount(0);
  await wall.showsExpected(11);
  await second.handOver('钱文华', '动议还没有表决');
  await second.cannotHandOver(/动议|表决/);
  await second.closeVote();
  await second.declare();
  await wall.showsVerdict('未通过');
  await second.handOver('钱文华', '动议已经表决');
  await expect(stands.page).toHaveURL(/\/meeting\//);
  await chair.offers('本轮协商的结果');

  for (const told of ['孙国庆', /钱文华.*吴桂兰/, /吴桂兰.*钱文华/]) await toldInTheRecord(told);
});

test('[DR11] [BL4] several marks on one paper, a tie, a run-off', async ({ browser }) => {
  const [one, two, plain] = await Promise.all([
    member(browser, 'jw2'),
    member(browser, 'wy2'),
    member(browser, 'sz2', { ...phoneSize, javaScriptEnabled: false })
  ]);
  const options = ['北侧围墙边', '南门值班室旁', '每栋楼下'] as const;
  await chair.putMotion('恢复地面投放点放在哪里', { proposer: '李志强', seconder: '周敏', method: '可选多项', options });
  await chair.openVote();

  // A tick before the script has come stays.
  const late = await one.holdScripts();
  const first = await (await one.scanWall(code)).approvalPaper();
  await first.option(options[2]).check();
  await late.come();
  await expect(first.option(options[2])).toBeChecked();
  await first.option(options[2]).uncheck();
  for (const option of [...options, '维持现状', '弃权']) await expect(first.option(option)).toBeVisible();
  const ids = await Promise.all(options.map((option) => first.option(option).inputValue()));
  await first.review();
  await first.asksForAMark();
  // To abstain is to choose nothing else.
  await first.option('弃权').check();
  await first.option(options[0]).check();
  await expect(first.option('弃权')).not.toBeChecked();
  await expect(one.page.getByRole('alert')).toHaveCount(0);
  expect(await seriousFindings(one.page)).toEqual([]);
  expect(await smallTargets(one.page, 44)).toEqual([]);
  expect(await tooWide(one.page)).toBe('');
  await first.tick(options[1]);
  await first.readsBack('北侧围墙边、南门值班室旁');
  await expect(first.readBack()).toBeFocused();
  expect(await seriousFindings(one.page)).toEqual([]);
  await first.confirm();
  await wall.showsBallotsReceived(1);

  // Marked before the script has come, confirmed after; changed before the close it is still one ballot.
  const scripts = await two.holdScripts();
  const other = await (await two.scanWall(code)).approvalPaper();
  await other.tick(options[0]);
  await other.readsBack(options[0]);
  await scripts.come();
  await other.confirm();
  await other.chooseAgain();
  await other.option(options[0]).uncheck();
  await other.tick(options[0], options[1]);
  await other.confirm();
  const third = await (await plain.scanWall(code)).approvalPaper();
  await third.tick(options[2]);
  await third.readsBack('每栋楼下');
  await third.confirm();
  await cast(one, `${ids[0]} ${ids[1]}`);
  await wall.showsBallotsReceived(7);
  await wall.showsNoSplit();

  await chair.closeVote();
  await chair.declare();
  await chair.seesCounts({ 北侧围墙边: 6, 南门值班室旁: 6, 每栋楼下: 1 });
  await wall.showsVerdict('未决出，须决选');
  await chair.openRunOff();
  for (const phone of [one, two]) {
    const paper = new Paper(phone.page);
    // The new paper is empty, whatever was marked on the one before.
    await expect(paper.button(options[1])).toBeVisible();
    await expect(paper.button(options[2])).toHaveCount(0);
    await (await paper.markOption(options[0])).confirm();
    await paper.saysCast();
  }
  await cast(one, ids[0]!);
  await chair.closeVote();
  await chair.declare();
  await wall.showsVerdict('通过');
  await expect(wall.page.locator('[data-scene=RESULT]')).toContainText(options[0]);
  await toldInTheRecord('北侧围墙边 6 南门值班室旁 6 每栋楼下 1');
});

/** Four more members, without a device in this test, cast the same mark in the vote that the phone shows. */
async function cast(phone: Phone, choice: string): Promise<void> {
  const { pollId } = JSON.parse(await phone.page.locator('input[name=target]').first().inputValue()) as { pollId: string };
  for (const who of ['yw1', 'yw3', 'wy1', 'wy3']) await community.meanwhile(who, 'ballot.cast', { pollId, choice });
}

async function toldInTheRecord(text: string | RegExp): Promise<void> {
  const record = await otherWindow(chair.page);
  await record.goto(`/c/${community.slug}/desk/meetings/${meetingId}/record`);
  await expect(record.getByRole('main').getByRole('listitem').filter({ hasText: text }).first()).toBeVisible();
  await record.context().close();
}
