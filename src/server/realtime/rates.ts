/** Token buckets per session and rate class: a hall is one network address, so the address is never the key. */
import { LIMITS } from '#contract/limits.ts';
import type { RateClass } from '#contract/command.ts';

interface Bucket {
  tokens: number;
  at: number;
}

export interface Rates {
  /** True when the session may give one more command of this class now. */
  allow(sessionKey: string, rate: RateClass): boolean;
}

/** Makes the buckets; `now` in ms from a monotonic clock. */
export function createRates(now: () => number = () => performance.now()): Rates {
  const buckets = new Map<string, Bucket>();
  return {
    allow(sessionKey, rate) {
      const { perMinute, burst } = LIMITS.rates[rate];
      const key = `${rate} ${sessionKey}`;
      const bucket = buckets.get(key) ?? { tokens: burst, at: now() };
      const at = now();
      bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) * perMinute) / 60_000);
      bucket.at = at;
      // Forgetting full buckets keeps the table as small as the number of busy sessions.
      if (buckets.size > 20_000) for (const [old, other] of buckets) if (at - other.at > 120_000) buckets.delete(old);
      buckets.set(key, bucket);
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    }
  };
}
