/** How a scenario file writes times. */
import { describe, expect, it } from 'vitest';
import { instantOf, type TimeFrame } from './times.ts';

const at = (text: string) => Date.parse(text);
const frame: TimeFrame = { previous: at('2026-08-04T09:00:00+08:00'), now: at('2026-11-22T18:30:00+08:00'), zone: 'Asia/Shanghai' };

describe('times of a scenario file', () => {
  it.each([
    ['2026-08-10 24:00', '2026-08-11T00:00:00+08:00'],
    ['2026-08-10 9:05', '2026-08-10T09:05:00+08:00'],
    ['2026-08-10 09:05:30', '2026-08-10T09:05:30+08:00'],
    ['now', '2026-11-22T18:30:00+08:00'],
    ['now-3d 09:00', '2026-11-19T09:00:00+08:00'],
    ['now+2h', '2026-11-22T20:30:00+08:00'],
    ['+90m', '2026-08-04T10:30:00+08:00'],
    ['+1w 19:00', '2026-08-11T19:00:00+08:00'],
    ['next day 24:00', '2026-08-06T00:00:00+08:00'],
    ['same day 19:00', '2026-08-04T19:00:00+08:00']
  ])('[SC1] %s', (text, expected) => {
    expect(instantOf(text, frame)).toBe(at(expected));
  });

  it.each(['', 'tomorrow', '2026-8-4 9', '+2h 09:00'])('[SC1] refuses "%s" by its text', (text) => {
    expect(() => instantOf(text, frame)).toThrow(text === '' ? 'not a time' : text);
  });
});
