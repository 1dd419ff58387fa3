/** How fast one session may give commands. */
import { expect, it } from 'vitest';
import { LIMITS } from '#contract/limits.ts';
import { createRates } from './rates.ts';

it('[RT3] a session may give its burst at once, one more is refused, and it earns again with time', () => {
  let now = 0;
  const rates = createRates(() => now);
  const { burst, perMinute } = LIMITS.rates.tap;
  for (let given = 0; given < burst; given++) expect(rates.allow('a', 'tap')).toBe(true);
  expect(rates.allow('a', 'tap')).toBe(false);
  now += 60_000 / perMinute;
  expect(rates.allow('a', 'tap')).toBe(true);
  expect(rates.allow('a', 'tap')).toBe(false);
});

it('[RT3] neighbours in the hall do not share a bucket, nor do the classes of one session', () => {
  const rates = createRates(() => 0);
  for (let given = 0; given < LIMITS.rates.write.burst; given++) rates.allow('a', 'write');
  expect(rates.allow('a', 'write')).toBe(false);
  expect(rates.allow('b', 'write')).toBe(true);
  expect(rates.allow('a', 'tap')).toBe(true);
});
