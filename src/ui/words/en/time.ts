/** Words of clocks and periods, in English. */
import type { time as source } from '../zh/time.ts';

export const time = {
  ended: 'Ended',
  endsIn: (left: string) => `${left} left`,
  until: (end: string) => `until ${end}`,
  overtime: (over: string) => `${over} over`,
  remaining: 'Time left',
  asOf: (age: string) => `Picture from ${age}`,
  justNow: 'just now',
  ago: (age: string) => `${age} ago`,
  period: (from: string, to: string) => `${from} to ${to}`
} satisfies typeof source;
