/** Wrong codes counted per device, never per network address: a hall is one address. */
import { LIMITS } from '#contract/limits.ts';
import { MINUTE_MS } from '#domain/basics/time.ts';

const DEVICES_MAX = 10_000;
const FORGET_MS = 10 * MINUTE_MS;

export interface WrongCodes {
  /** True when this device has tried so many that it must wait. */
  isPaused(deviceKey: string): boolean;
  /** One more wrong code of this device. */
  count(deviceKey: string): void;
}

/** Makes a counter that forgets after ten minutes. Source: reliability F20; SPEC AU18. */
export function createWrongCodes(now: () => number): WrongCodes {
  const wrong = new Map<string, { count: number; at: number }>();
  const recent = (deviceKey: string) => {
    const earlier = wrong.get(deviceKey);
    return earlier !== undefined && now() - earlier.at < FORGET_MS ? earlier.count : 0;
  };
  return {
    isPaused: (deviceKey) => recent(deviceKey) >= LIMITS.failedCodesPerSession,
    count(deviceKey) {
      if (wrong.size >= DEVICES_MAX) wrong.delete(wrong.keys().next().value ?? '');
      wrong.set(deviceKey, { count: recent(deviceKey) + 1, at: now() });
    }
  };
}
