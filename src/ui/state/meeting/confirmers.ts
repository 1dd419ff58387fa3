/** In whose name the record of a meeting is confirmed, in words. */
import { PARTIES, type Party } from '#domain/basics/actor.ts';
import type { Messages } from '../../words/zh-CN.ts';

/** The chair, the recorder, or a party by its name. */
export function confirmerName(as: string, words: Pick<Messages, 'parties' | 'meetingDesk'>): string {
  const isParty = (code: string): code is Party => PARTIES.some((party) => party === code);
  if (isParty(as)) return words.parties.names[as];
  return as === 'CHAIR' ? words.meetingDesk.chair : words.meetingDesk.recorder;
}
