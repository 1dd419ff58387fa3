/** Times as a scenario file writes them, relative to the file's own clock. */
import { addDays, calendarDateAt, instantAt } from '#domain/basics/time.ts';

const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

export interface TimeFrame {
  /** Clock of the step before, epoch ms. */
  readonly previous: number;
  /** When the play began in real time, epoch ms: what `now` means. */
  readonly now: number;
  readonly zone: string;
}

/**
 * The instant a text names: `2026-08-04 09:00`, `2026-08-04 09:00:30`, `2026-08-10 24:00`, `now`, `now-3d 09:00`, `now+2h`, `+2h`, `+1d 09:00`, `next day 24:00`, `same day 19:00`.
 * Throws with the text when it cannot be read: a mistake in the file.
 */
export function instantOf(text: string, frame: TimeFrame): number {
  const trimmed = text.trim();
  const absolute = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2})(?::(\d{2}))?$/.exec(trimmed);
  if (absolute) return instantAt(absolute[1]!, absolute[2]!.padStart(5, '0'), frame.zone) + Number(absolute[3] ?? 0) * 1000;
  const day = /^(next|same) day (\d{1,2}:\d{2})$/.exec(trimmed);
  if (day) return atClock(frame.previous, day[1] === 'next' ? 1 : 0, day[2]!, frame.zone);
  const relative = /^(now)?\s*(?:([+-]\d+)\s*([smhdw]))?(?:\s+(\d{1,2}:\d{2}))?$/.exec(trimmed);
  if (!relative || trimmed === '') throw new Error(`not a time: "${text}"`);
  const [, isNow, amount, unit, clock] = relative;
  const base = isNow ? frame.now : frame.previous;
  const count = Number(amount ?? 0);
  if (clock) {
    if (unit && unit !== 'd' && unit !== 'w') throw new Error(`a time of day goes with days or weeks: "${text}"`);
    return atClock(base, count * (unit === 'w' ? 7 : 1), clock, frame.zone);
  }
  return base + count * (unit ? UNIT_MS[unit as keyof typeof UNIT_MS] : 0);
}

function atClock(base: number, days: number, clock: string, zone: string): number {
  return instantAt(addDays(calendarDateAt(base, zone), days), clock.padStart(5, '0'), zone);
}
