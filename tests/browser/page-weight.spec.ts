/**
 * What the pages of phones weigh, all told: the HTML, styles, scripts and words that an empty cache has to load, as they come over the wire.
 * Bytes are the same on every machine, so they are a test; `WEIGHT=1 npx playwright test page-weight` prints every file.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { enterByInvitation, serveCommunity, type ServedCommunity } from './community.ts';

const KB = 1000;
/** Phones read these on plain http, where browsers take gzip only. The vote's bound is the promise, the others keep what was reached. */
const BOUNDS = { vote: 60 * KB, board: 105 * KB, matter: 155 * KB, room: 133 * KB } as const;
type PageName = keyof typeof BOUNDS;
/** Texts from here on must come packed. */
const PACKED_FROM_BYTES = 2 * KB;

let community: ServedCommunity;
let addresses: Record<PageName, string>;
test.beforeAll(async () => {
  community = await serveCommunity('tests/browser/joint-meeting.yaml');
  const { pollId } = await community.meanwhile<{ pollId: string }>('chair', 'poll.open', { motionId: '$motion' });
  const base = `/c/${community.slug}`;
  addresses = {
    vote: `${base}/vote/${pollId}`,
    board: base,
    matter: `${base}/matters/2026-001`,
    room: `${base}/meeting/${await community.named('meeting3Code')}`
  };
});
test.afterAll(() => community.stop());

interface Loaded {
  readonly path: string;
  /** Bytes of the body on the wire. */
  readonly bytes: number;
  readonly unpacked: number;
  readonly isPacked: boolean;
}

async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: community.url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    // What browsers take on plain http; on this machine's own address they would take more.
    extraHTTPHeaders: { 'accept-encoding': 'gzip' }
  });
  return context.newPage();
}

/** Opens a page with an empty cache in the session of `who` and lists everything that it loads until nothing more comes. */
async function loadedBy(browser: Browser, path: string, who: string): Promise<Loaded[]> {
  const entered = await phone(browser);
  await enterByInvitation(entered, await community.invitation(who));
  const fresh = await phone(browser);
  await fresh.context().addCookies(await entered.context().cookies());
  await entered.context().close();
  const listed: Promise<Loaded>[] = [];
  fresh.on('requestfinished', (request) => {
    const weigh = async (): Promise<Loaded> => {
      const response = await request.response();
      const [sizes, body] = [await request.sizes(), (await response?.body()) ?? Buffer.alloc(0)];
      const isPacked = (await response?.headerValue('content-encoding')) === 'gzip';
      return { path: new URL(request.url()).pathname, bytes: sizes.responseBodySize, unpacked: body.length, isPacked };
    };
    listed.push(weigh());
  });
  await fresh.goto(path);
  await fresh.waitForLoadState('networkidle');
  const loaded = await Promise.all(listed);
  await fresh.context().close();
  return loaded.sort((a, b) => b.bytes - a.bytes);
}

const sum = (loaded: readonly Loaded[]) => loaded.reduce((bytes, file) => bytes + file.bytes, 0);

function table(name: string, loaded: readonly Loaded[]): string {
  const lines = loaded.map(({ path, bytes, unpacked }) => `${String(bytes).padStart(7)} ${String(unpacked).padStart(8)}  ${path}`);
  return [`${name}: ${(sum(loaded) / KB).toFixed(1)} kB in ${loaded.length} files`, ...lines].join('\n');
}

for (const name of Object.keys(BOUNDS) as PageName[]) {
  test(`the ${name} page weighs at most ${BOUNDS[name] / KB} kB on a phone`, async ({ browser }, info) => {
    const loaded = await loadedBy(browser, addresses[name], 'jw2');
    const report = table(name, loaded);
    await info.attach('files', { body: report });
    if (process.env['WEIGHT']) console.log(report);
    expect(loaded.filter((file) => file.unpacked >= PACKED_FROM_BYTES && !file.isPacked)).toEqual([]);
    expect(sum(loaded), report).toBeGreaterThan(10 * KB);
    expect(sum(loaded), report).toBeLessThanOrEqual(BOUNDS[name]);
  });
}
