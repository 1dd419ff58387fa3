/**
 * The server is killed while a vote is open. Nobody reloads anything: the wall keeps its last picture and says how old it is, a phone that tapped meanwhile says that its
 * ballot is not confirmed and sends it by itself when the server is back, and the verdict counts every ballot once. A second kill between the last ballot and the close
 * loses nothing either.
 */
import { expect, test, type Page } from '@playwright/test';
import { enterByInvitation, otherWindow, serveCommunity, signIn } from './community.ts';
import { Devices } from './fixtures.ts';
import { startServer, type RunningServer } from './launch.ts';
import { ChairConsole } from './pages/chairConsole.ts';
import { Phone } from './pages/phone.ts';
import { Projector } from './pages/projector.ts';

const PASSWORD = 'a-room-is-waiting';
const MOTION = '取消“垃圾桶下地库”试点';
const MEMBERS = ['jw2', 'yw2', 'wy2'] as const;

interface Room {
  readonly slug: string;
  readonly meetingId: string;
  readonly code: string;
  readonly invitations: readonly string[];
}

let server: RunningServer;
let room: Room;

test.beforeAll(async () => {
  const community = await serveCommunity('tests/browser/joint-meeting.yaml', { isFresh: true });
  await community.account('chair', 'chair', PASSWORD);
  const invitations: string[] = [];
  for (const who of MEMBERS) invitations.push(await community.invitation(who));
  const [meetingId, code] = [await community.named('meeting3'), await community.named('meeting3Code')];
  room = { slug: community.slug, meetingId, code, invitations };
  // From here on it is the product itself that runs, on the data that was prepared.
  server = await startServer({ dataDir: await community.leave() });
});
test.afterAll(() => server.stop());

test('[F1] [BL1] [G14] a vote through a killed server', async ({ browser }) => {
  test.setTimeout(120_000);
  const devices = new Devices(browser, server);
  const { slug, meetingId, code } = room;
  const staff = await devices.open('desktop', '/signin');
  await signIn(staff, 'chair', PASSWORD);
  const chair = await new ChairConsole(staff, slug).open(meetingId);
  const wall = await new Projector(await otherWindow(staff, { viewport: { width: 1920, height: 1080 } }), slug).open(code);
  const phones = await Promise.all(
    room.invitations.map(async (invitation) => {
      const page = await devices.open('phone', '/v');
      await enterByInvitation(page, invitation);
      return new Phone(page, slug);
    })
  );
  const [first, second, third] = phones as [Phone, Phone, Phone];

  await chair.openVote();
  const papers = await Promise.all(phones.map((phone) => phone.openBallot(MOTION)));
  const [firstPaper, secondPaper, thirdPaper] = papers as [(typeof papers)[0], (typeof papers)[0], (typeof papers)[0]];
  await (await firstPaper.mark('赞成')).confirm();
  await firstPaper.saysCast();
  await wall.showsBallotsReceived(1);
  await secondPaper.mark('赞成');
  const pages = [chair.page, wall.page, first.page, second.page, third.page];
  for (const page of pages) await remember(page);

  await server.kill();
  await secondPaper.confirm();
  await secondPaper.saysNotConfirmedYet();
  // What was acknowledged stays acknowledged on the phone that holds it.
  await firstPaper.saysCast();
  await wall.showsLastPicture();
  await wall.showsPictureAge(/\d+秒前的画面/);
  await wall.showsBallotsReceived(1);
  await chair.showsThatTheLineIsLost();

  await server.start();
  for (const page of pages) await expect(page.getByText('与服务器的连接断了')).toHaveCount(0, { timeout: 20_000 });
  await secondPaper.saysCast();
  await wall.showsBallotsReceived(2);
  await chair.seesBallotsReceived(2);
  await (await thirdPaper.mark('反对')).confirm();
  await thirdPaper.saysCast();
  await wall.showsBallotsReceived(3);
  await wall.showsNoSplit();

  await server.kill();
  await server.start();
  for (const page of pages) await expect(page.getByText('与服务器的连接断了')).toHaveCount(0, { timeout: 20_000 });
  await chair.closeVote();
  await chair.declare();
  await wall.showsVerdict('未通过');
  await wall.showsFraction('2/12 = 16.67 %');
  await chair.seesCounts({ 赞成: 2, 反对: 1, 弃权: 0 });
  for (const page of pages) expect(await isRemembered(page), `${page.url()} was not reloaded`).toBe(true);
  // The phones still know what they cast, also from the server's side.
  await second.page.reload();
  await second.seesVerdict('未通过');
  await devices.close();
});

/** Leaves a mark in the page that only a reload removes. */
function remember(page: Page): Promise<void> {
  return page.evaluate(() => void Object.assign(window, { wasHereBefore: true }));
}

function isRemembered(page: Page): Promise<boolean> {
  return page.evaluate(() => 'wasHereBefore' in window);
}
