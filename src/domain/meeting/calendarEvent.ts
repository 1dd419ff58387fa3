/** A meeting as an entry for the calendar of a phone. */

export interface CalendarMeeting {
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  /** Epoch ms. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isCancelled: boolean;
  /** Where the meeting is found. */
  readonly url: string;
}

/** Bytes of UTF-8 in a line of the file, without its line break. Source: RFC 5545, 3.1. */
const LINE_BYTES = 75;

/**
 * The iCalendar file of one meeting; taken again after a change it replaces the entry of before, since the uid stays and the stamp is
 * newer. `now` in epoch ms. Source: RFC 5545, 3.6.1; SPEC MG20.
 */
export function calendarEvent(meeting: CalendarMeeting, now: number): string {
  const { uid, title, place, startsAt, endsAt, isCancelled, url } = meeting;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sifang//Meeting//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}@sifang`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${Math.floor(now / 1_000)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `URL:${url}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR'
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20260303T110000Z`. */
function utc(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d{3}|[-:]/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Breaks a line between characters; what follows a break begins with a space, which counts. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > LINE_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
