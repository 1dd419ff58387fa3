/** Window and turnout of an owners' vote, to the millisecond and to 0.01 m². */
import { describe, expect, it } from 'vitest';
import { instantAt } from '../../basics/time.ts';
import { DEFAULT_PROFILE } from '../../register/profile.ts';
import { checkWindow, daysLater, isTurnoutLow, turnoutTests } from './extendWindow.ts';

const ZONE = 'Asia/Shanghai';
const at = (date: string, time: string) => instantAt(date, time, ZONE);
const NOW = at('2026-06-01', '09:00');
const code = (opensAt: number | undefined, closesAt: number | undefined) => {
  const checked = checkWindow({ opensAt, closesAt }, DEFAULT_PROFILE, { now: NOW, zone: ZONE });
  return checked.ok ? 'ok' : checked.error.code;
};
const OPENS = at('2026-06-20', '09:00');

describe('window', () => {
  it.each([
    ['no times', undefined, undefined, 'voting.window-invalid'],
    ['begun already', NOW, at('2026-06-10', '09:00'), 'voting.window-invalid'],
    ['over before it begins', OPENS, OPENS, 'voting.window-invalid'],
    ['a millisecond under five days', OPENS, at('2026-06-25', '09:00') - 1, 'voting.window-too-short'],
    ['exactly five days', OPENS, at('2026-06-25', '09:00'), 'ok'],
    ['exactly sixty days', OPENS, at('2026-08-19', '09:00'), 'ok'],
    ['a millisecond over sixty days', OPENS, at('2026-08-19', '09:00') + 1, 'voting.window-too-long']
  ])('[OW2] %s', (_, opensAt, closesAt, expected) => {
    expect(code(opensAt, closesAt)).toBe(expected);
  });

  it('[OW2] counts days as the clocks of the zone show them', () => {
    const berlin = 'Europe/Berlin';
    const opens = instantAt('2026-03-27', '09:00', berlin);
    expect(daysLater(opens, 5, berlin)).toBe(instantAt('2026-04-01', '09:00', berlin));
    expect(daysLater(opens, 5, berlin) - opens).toBe((5 * 24 - 1) * 3_600_000);
  });
});

describe('turnout', () => {
  const turnout = (heads: number, area: number) => ({ heads: { roll: 300, voted: heads }, area: { roll: 3_000_000, voted: area } });

  it.each([
    [200, 2_000_000, false],
    [199, 2_000_000, true],
    [200, 1_999_999, true],
    [199, 2_500_000, true]
  ])('[MT15] %i of 300 heads and %i of 3,000,000: low is %s', (heads, area, isLow) => {
    expect(isTurnoutLow({ bodyRule: 'DR5' }, turnout(heads, area))).toBe(isLow);
  });

  it('[TO1] shows both tests with both sides', () => {
    const tests = turnoutTests(turnout(199, 2_000_000)).map(({ base, left, right, holds }) => [base, left.product, right.product, holds]);
    expect(tests).toEqual([
      ['heads', 597, 600, false],
      ['area', 6_000_000, 6_000_000, true]
    ]);
  });

  it('[MT15] where everybody is asked, one who has not answered is enough', () => {
    expect(isTurnoutLow({ bodyRule: 'DR8' }, turnout(299, 3_000_000))).toBe(true);
    expect(isTurnoutLow({ bodyRule: 'DR8' }, turnout(300, 3_000_000))).toBe(false);
  });
});
