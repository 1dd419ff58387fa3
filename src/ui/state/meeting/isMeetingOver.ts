/** Whether a meeting is behind us: nothing is "now" in it any more. */
import type { MeetingState } from '#domain/meeting/records.ts';

const OVER: readonly MeetingState[] = ['ADJOURNED', 'RECORD_CONFIRMED', 'MINUTES_PUBLISHED'];

/** True from the adjournment on. */
export function isMeetingOver(state: MeetingState): boolean {
  return OVER.includes(state);
}
