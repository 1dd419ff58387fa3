/** Tells the server's time in the browser, from the time that the page was rendered with. */

/** A difference under this may be the age of a cached page or a slow network; the device's own clock is then nearer the truth. */
const TRUSTED_WITHIN_MS = 120_000;

/** When the answer with the page began to arrive, by this device's clock, epoch ms; undefined where the browser does not tell. */
function responseStartedAt(): number | undefined {
  const [navigation] = performance.getEntriesByType?.('navigation') ?? [];
  const startedMs = (navigation as PerformanceNavigationTiming | undefined)?.responseStart;
  return startedMs ? performance.timeOrigin + startedMs : undefined;
}

/** Server time minus device time, ms: 0 unless the device's clock is plainly wrong. */
export function clockOffsetMs(serverNow: number, deviceNow: number = responseStartedAt() ?? Date.now()): number {
  const difference = serverNow - deviceNow;
  return Math.abs(difference) <= TRUSTED_WITHIN_MS ? 0 : Math.round(difference);
}
