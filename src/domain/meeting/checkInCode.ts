/** The code that proves that somebody is in the room: the meeting's own, or one on the wall that changes every minute. */
import { MINUTE_MS } from '../basics/time.ts';
import type { Meeting } from './records.ts';

/** Life of a rotating code; the one before stays good, so that nobody is refused while scanning. Source: product default [D]. */
export const CODE_LIFE_MS = MINUTE_MS;
const CODE_DIGITS = 6;

type CodeFields = Pick<Meeting, 'code' | 'checkInMode' | 'checkInSecret'>;

/** The code to be shown now, and when the next one comes (null for a static code). Source: reliability F15; SPEC MG8. */
export function checkInCodeAt(
  meeting: CodeFields,
  now: number,
  sha256: (text: string) => string
): { readonly code: string; readonly changesAt: number | null } {
  if (meeting.checkInMode === 'STATIC') return { code: meeting.code, changesAt: null };
  const minute = Math.floor(now / CODE_LIFE_MS);
  return { code: codeOf(meeting, minute, sha256), changesAt: (minute + 1) * CODE_LIFE_MS };
}

/** True for the code of this minute and of the one before. Source: reliability F15; SPEC MG8. */
export function isCheckInCode(meeting: CodeFields, code: string, now: number, sha256: (text: string) => string): boolean {
  const given = code.trim().toLowerCase();
  if (meeting.checkInMode === 'STATIC') return given === meeting.code.toLowerCase();
  const minute = Math.floor(now / CODE_LIFE_MS);
  return [minute, minute - 1].some((at) => given === codeOf(meeting, at, sha256));
}

/** Six digits that people can type, from the meeting's secret and the minute. */
function codeOf(meeting: CodeFields, minute: number, sha256: (text: string) => string): string {
  const hash = sha256(`check-in ${meeting.checkInSecret} ${minute}`);
  return String(Number.parseInt(hash.slice(0, 12), 16) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}
