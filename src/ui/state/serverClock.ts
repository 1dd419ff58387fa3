/**
 * Tells the server's time in the browser: by the time the page was rendered with, and by asking when that cannot be right. A phone may be wrong
 * by a day, and a page may come out of a cache an hour old; the two look the same until the server has been asked.
 */

/** A difference under this may be the age of a cached page or a slow network; the device's own clock is then nearer the truth. */
const TRUSTED_WITHIN_MS = 120_000;

/** How the page came, as far as the browser tells. */
export interface PageArrival {
  /** When the answer with the page began to arrive, by this device's clock, epoch ms. */
  readonly startedAt: number;
  /** True when it surely came out of the browser's cache. */
  readonly isFromCache: boolean;
}

function arrival(): PageArrival {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  const navigation = entry as PerformanceNavigationTiming | undefined;
  const startedMs = navigation?.responseStart;
  return {
    startedAt: startedMs ? performance.timeOrigin + startedMs : Date.now(),
    isFromCache: navigation?.transferSize === 0 && navigation.decodedBodySize > 0
  };
}

/** True when the device's clock and the page's time cannot both be right and fresh: then the server is asked. */
export function isDoubtful(serverNow: number, { startedAt }: PageArrival): boolean {
  return Math.abs(serverNow - startedAt) > TRUSTED_WITHIN_MS;
}

/** Server time minus device time as far as the page alone tells, ms: 0 unless the device's clock is plainly wrong. */
export function clockOffsetMs(serverNow: number, came: PageArrival): number {
  return isDoubtful(serverNow, came) && !came.isFromCache ? Math.round(serverNow - came.startedAt) : 0;
}

/** The question that is on its way or answered: one for all clocks of a page. */
let asked: Promise<number | undefined> | undefined;

/** Asks the server for its time; the offset of this device, ms, or undefined when no answer came. */
async function askOffsetMs(): Promise<number | undefined> {
  const sentAt = Date.now();
  try {
    const response = await fetch('/time', { cache: 'no-store' });
    const { now } = (await response.json()) as { now: number };
    return Math.round(now - (sentAt + Date.now()) / 2);
  } catch {
    // Offline: what the page said stays the best there is.
    return undefined;
  }
}

/** The server's time from now on, for a page rendered at `serverNow`. In the browser only. */
export function watchServerClock(serverNow: number): () => number {
  const came = arrival();
  let offsetMs = clockOffsetMs(serverNow, came);
  if (isDoubtful(serverNow, came)) void (asked ??= askOffsetMs()).then((told) => (offsetMs = told ?? offsetMs));
  return () => Date.now() + offsetMs;
}
