/** What an entry about a lottery is about: its matter, where it has one, and the person whose own view changes. */
import type { About } from '../basics/decision.ts';
import type { Lottery } from './records.ts';

/** `personId` null or '' names nobody. */
export function aboutLottery({ matterId }: Pick<Lottery, 'matterId'>, personId: string | null = null): About {
  return { ...(matterId === null ? {} : { matterId }), ...(personId ? { personIds: [personId] } : {}) };
}
