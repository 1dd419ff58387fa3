/** The server's time in the browser: what a page alone tells, and when that is not enough. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockOffsetMs, isDoubtful } from './serverClock.ts';

const NOON = Date.UTC(2026, 3, 10, 4);
const DAY = 86_400_000;
const came = (startedAt: number, isFromCache = false) => ({ startedAt, isFromCache });

afterEach(() => vi.unstubAllGlobals());

/** As after a reload: the server has not been asked yet. */
async function freshPage() {
  vi.resetModules();
  return (await import('./serverClock.ts')).watchServerClock;
}

describe('what the page tells', () => {
  it('trusts a device within two minutes, and not one millisecond beyond', () => {
    expect(clockOffsetMs(NOON, came(NOON + 120_000))).toBe(0);
    expect(isDoubtful(NOON, came(NOON + 120_000))).toBe(false);
    expect(clockOffsetMs(NOON, came(NOON + 120_001))).toBe(-120_001);
    expect(isDoubtful(NOON, came(NOON - 120_001))).toBe(true);
  });

  it('puts a device right that is wrong by a day', () => expect(clockOffsetMs(NOON, came(NOON - DAY))).toBe(DAY));

  it('does not take the age of a cached page for a wrong clock', () => expect(clockOffsetMs(NOON, came(NOON + DAY, true))).toBe(0));
});

describe('a doubtful page', () => {
  it('asks the server, whose answer counts', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ now: Date.now() + DAY })));
    // Rendered three days ago by this device's clock: an old page, or a device ahead of time.
    const now = (await freshPage())(Date.now() - 3 * DAY);
    await vi.waitFor(() => expect(Math.abs(now() - Date.now() - DAY)).toBeLessThan(1_000));
  });

  it('keeps what it has when the server does not answer', async () => {
    const fetching = vi.fn(() => Promise.reject(new Error('offline')));
    vi.stubGlobal('fetch', fetching);
    const now = (await freshPage())(Date.now() + DAY);
    await vi.waitFor(() => expect(fetching).toHaveBeenCalledOnce());
    expect(Math.abs(now() - Date.now() - DAY)).toBeLessThan(1_000);
  });

  it('is asked about once, however many clocks it has', async () => {
    const fetching = vi.fn(() => Promise.resolve(Response.json({ now: Date.now() })));
    vi.stubGlobal('fetch', fetching);
    const watch = await freshPage();
    watch(Date.now() - DAY);
    watch(Date.now() - DAY);
    expect(fetching).toHaveBeenCalledOnce();
  });

  it('is not asked about when all agree', async () => {
    const fetching = vi.fn();
    vi.stubGlobal('fetch', fetching);
    (await freshPage())(Date.now());
    expect(fetching).not.toHaveBeenCalled();
  });
});
