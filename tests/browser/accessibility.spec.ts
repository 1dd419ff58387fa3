/**
 * Every page of the product, with something to show: no serious finding of axe, no error on the console, no request that fails, no link into nothing, nothing wider than
 * the screen. What residents see also in the elder edition (larger than 18 px throughout) and in English on a dark ground. A page that is not listed fails the first test.
 */
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { seriousFindings } from './axe.ts';
import { enterByInvitation, serveCommunity, signIn, type ServedCommunity } from './community.ts';
import {
  EVERY_PAGE,
  OFFICE_PAGES,
  OWNERS_PAGES,
  OWNER_PAGES,
  PHONE_PAGES,
  REVIEW_PAGES,
  WALL_PAGES,
  isAnswered,
  pageRoutes,
  type PageStop,
  type Reader
} from './everyPage.ts';
import { smallTargets, smallText, tooWide } from './pageLook.ts';

const PASSWORD = 'seven-lamps-in-the-hall';
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const WALL = { viewport: { width: 1920, height: 1080 } };

/** A page with one fault of each kind. */
const FAULTY = `<html lang="zh-CN"><meta charset="utf-8"><title>错</title><meta name="viewport" content="width=device-width"><main style="font-size:20px">
  <h1>错</h1><p style="color:#bbb">看不清</p><p style="font-size:12px">太小</p><img src="data:,"><button style="font:inherit;height:20px">难按</button>
  <p><a href="/c/x/matter/1">没有这一页</a></p><div style="width:500px;height:1px"></div></main></html>`;

const STANDARD = { lang: 'zh-CN', edition: 'standard', theme: 'light' } as const;

interface Mode {
  readonly device: object;
  readonly lang: 'zh-CN' | 'en';
  readonly edition: 'standard' | 'elder';
  readonly theme: 'light' | 'dark';
}

test('every page of the routes folder is looked at', () => {
  const listed = new Set(EVERY_PAGE.map(({ route }) => route));
  expect(pageRoutes.filter((route) => !listed.has(route))).toEqual([]);
  expect([...listed].filter((route) => route !== '+error' && !pageRoutes.includes(route))).toEqual([]);
});

// Positive control: a look that finds nothing is worth what it can find.
test('the look finds what it is made for', async ({ page }) => {
  await page.setViewportSize(PHONE.viewport);
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: FAULTY }));
  await page.goto('http://faulty.test/');
  const everywhere = ['too wide', 'color-contrast', 'image-alt', 'link into nothing: /c/x/matter/1', 'hard to hit'];
  const wanted = { standard: everywhere, elder: [...everywhere, 'smaller than 18 px'] };
  for (const edition of ['standard', 'elder'] as const) {
    const found = await inspect(page, { ...STANDARD, device: PHONE, edition });
    const counts = wanted[edition].map((finding) => found.filter((line) => line.includes(finding)).length);
    expect(counts, found.join('\n')).toEqual(wanted[edition].map(() => 1));
  }
});

test.describe('a community of four parties', () => {
  let site: Site;
  test.beforeAll(async () => {
    const community = await serveCommunity('tests/browser/every-page.yaml');
    for (const who of ['secretary', 'admin', 'chair', 'lawyer']) await community.account(who, who, PASSWORD);
    const { invitationId, path } = await community.newAccount('recorder', 'recorder');
    await community.meanwhile('admin', 'profile.define', { name: '示范规则', values: { secondCount: 12 } });
    const made = {
      invitation: await community.invitation('voter:35'),
      passwordLink: path,
      passwordLinkId: invitationId,
      setup: await community.setupLink(),
      screenLink: await community.screenLink(await community.named('meeting3')),
      profile: '示范规则'
    };
    site = { community, made };
  });
  test.afterAll(() => site.community.stop());

  test('phone pages', async ({ browser }) => {
    test.setTimeout(180_000);
    await walk(browser, site, PHONE_PAGES, { ...STANDARD, device: PHONE });
  });
  test('phone pages in the elder edition', async ({ browser }) => {
    test.setTimeout(180_000);
    await walk(browser, site, oneOfEach(PHONE_PAGES), { ...STANDARD, device: PHONE, edition: 'elder' });
  });
  test('phone pages in English, on a dark ground', async ({ browser }) => {
    test.setTimeout(180_000);
    await walk(browser, site, oneOfEach(PHONE_PAGES), { ...STANDARD, device: PHONE, lang: 'en', theme: 'dark' });
  });
  test('pages on a wall', async ({ browser }) => {
    await walk(browser, site, WALL_PAGES, { ...STANDARD, device: WALL });
  });
  test('pages of the desk and of the chair', async ({ browser }) => {
    test.setTimeout(300_000);
    await walk(browser, site, OFFICE_PAGES, { ...STANDARD, device: DESKTOP });
  });

  // The calendar moves on: this one comes last.
  test('pages of a review', async ({ browser }) => {
    const { community } = site;
    const [matterId, publicityId] = [await community.named('shed'), await community.named('publicity3')];
    for (const opinionId of await community.openObjections(publicityId)) {
      await community.meanwhile('secretary', 'opinion.answer', { opinionId, outcome: 'NOT_ACCEPTED', answer: '消防部门建议不超过八小时' });
    }
    await community.advance('+4d 18:00');
    const lastDay = { publicityId, occasion: 'LAST_DAY', place: '2号楼北侧充电棚', note: '公示完好' };
    await community.meanwhile('secretary', 'publicity.add-proof', lastDay);
    await community.advance('+2d 09:00');
    await community.meanwhile('chair', 'publicity.close', { matterId });
    const expert = { matterId, expertPersonId: '$lawyer', field: 'LAW', qualification: '执业律师' };
    await community.meanwhile('chair', 'review.appoint', expert);
    await walk(browser, site, REVIEW_PAGES, { ...STANDARD, device: DESKTOP });
  });
});

test.describe('owners in the middle of their vote', () => {
  let site: Site;
  test.beforeAll(async () => {
    const community = await serveCommunity('tests/browser/owners-vote.yaml');
    for (const who of ['secretary', 'teller']) await community.account(who, who, PASSWORD);
    const made = {
      paper: await community.paper(await community.named('poll'), 1),
      table: await community.handInTable('楼栋,房号,建筑面积,业主\n甲楼,503,88.20,王五\n甲楼,504,很大,赵六\n')
    };
    site = { community, made };
  });
  test.afterAll(() => site.community.stop());

  test('units, owners and their papers at the desk', async ({ browser }) => {
    test.setTimeout(180_000);
    await walk(browser, site, OWNERS_PAGES, { ...STANDARD, device: DESKTOP });
  });
  test('the ballot of an owner, in the elder edition too', async ({ browser }) => {
    await walk(browser, site, OWNER_PAGES, { ...STANDARD, device: PHONE });
    await walk(browser, site, OWNER_PAGES, { ...STANDARD, device: PHONE, edition: 'elder' });
  });
});

interface Site {
  readonly community: ServedCommunity;
  /** What the test made besides what the scenario saved, by name. */
  readonly made: Readonly<Record<string, string>>;
}

/** Walks the pages, one device to a reader and two at a time; everything that was found on all of them, so that one run tells it all. */
async function walk(browser: Browser, site: Site, stops: readonly PageStop[], mode: Mode): Promise<void> {
  const found: string[] = [];
  const rounds = roundsOf(stops);
  const lane = async () => {
    for (let round = rounds.shift(); round; round = rounds.shift()) found.push(...(await walkAs(browser, site, round, mode)));
  };
  await Promise.all([lane(), lane()]);
  expect(found).toEqual([]);
}

async function walkAs(browser: Browser, site: Site, stops: readonly PageStop[], mode: Mode): Promise<string[]> {
  const { device, lang, edition, theme } = mode;
  const { url } = site.community;
  const reader = stops[0]!.as;
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...device });
  const page = await letIn(context, site, reader);
  await context.addCookies(Object.entries({ lang, edition, theme }).map(([name, value]) => ({ name, value, url })));
  const heard = listen(page);
  const found: string[] = [];
  for (const { path, route, status = 200 } of stops) {
    const response = await page.goto(await addressOf(site, path));
    const findings = response?.status() === status ? [] : [`answered ${response?.status()}`];
    findings.push(...(await inspect(page, mode)));
    findings.push(...heard.splice(0).filter((line) => status === 200 || !line.includes(`status of ${status}`)));
    const at = `${decodeURI(new URL(page.url()).pathname)} (${route || 'front door'}, ${reader})`;
    found.push(...findings.map((finding) => `${at}: ${finding}`));
  }
  await context.close();
  return found;
}

const LOGINS: Partial<Record<Reader, string>> = {
  SECRETARY: 'secretary',
  ADMINISTRATOR: 'admin',
  CHAIR: 'chair',
  EXPERT: 'lawyer',
  TELLER: 'teller'
};
const INVITED: Partial<Record<Reader, string>> = { RESIDENT: 'voter:34', MEMBER: 'jw2', OWNER: 'zhang' };

async function letIn(context: BrowserContext, { community }: Site, reader: Reader): Promise<Page> {
  const page = await context.newPage();
  const [login, invited] = [LOGINS[reader], INVITED[reader]];
  if (login) await signIn(page, login, PASSWORD);
  else if (invited) await enterByInvitation(page, await community.invitation(invited));
  return page;
}

async function addressOf({ community, made }: Site, path: string): Promise<string> {
  let address = path.replace('{slug}', community.slug);
  for (const [mark, name] of address.matchAll(/\{([^}]+)\}/g))
    address = address.replace(mark, made[name!] ?? (await community.named(name!)));
  return address;
}

/** For another look at what was looked at: of each page one address for each reader. */
function oneOfEach(stops: readonly PageStop[]): PageStop[] {
  return stops.filter((stop, at) => stops.findIndex(({ route, as }) => route === stop.route && as === stop.as) === at);
}

/** What one device walks through: the pages of one reader, at most so many that two devices have about as much to do. */
function roundsOf(stops: readonly PageStop[]): PageStop[][] {
  return [...new Set(stops.map(({ as }) => as))].flatMap((reader) => {
    const own = stops.filter(({ as }) => as === reader);
    const count = INVITED[reader] !== undefined ? 1 : Math.ceil(own.length / 10);
    return Array.from({ length: count }, (_, index) => own.filter((_stop, place) => place % count === index));
  });
}

/** Errors on the console and requests that failed, as they come. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A request that the next page interrupted has not failed.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.push(`request: ${request.url()} ${request.failure()?.errorText}`);
  });
  return heard;
}

/** What is wrong with the page that is open, with everything on it that folds opened. */
async function inspect(page: Page, { device, lang, edition, theme }: Mode): Promise<string[]> {
  const isPhone = device === PHONE;
  const folded = await tooWide(page);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  const unfolded = await tooWide(page);
  const isStandard = lang === STANDARD.lang && edition === STANDARD.edition && theme === STANDARD.theme;
  const serious = await seriousFindings(page, isStandard ? 'everything' : 'looks');
  const links = await page.$$eval('a[href]', (anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  const { origin, pathname } = new URL(page.url());
  const paths = links.filter((href) => href.startsWith(`${origin}/`)).map((href) => new URL(href).pathname);
  const deadLinks = new Set(paths.filter((path) => path !== pathname && !isAnswered(path)));
  return [
    ...(folded ? [`too wide: ${folded}`] : []),
    ...(unfolded && !folded ? [`too wide when unfolded: ${unfolded}`] : []),
    ...serious,
    ...[...deadLinks].map((path) => `link into nothing: ${decodeURI(path)}`),
    ...(isPhone ? (await smallTargets(page, edition === 'elder' ? 60 : 44)).map((target) => `hard to hit: ${target}`) : []),
    ...(edition === 'elder' ? (await smallText(page)).map((text) => `smaller than 18 px: ${text}`) : [])
  ];
}
