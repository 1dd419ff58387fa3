/** Every limit of what may cross a wire, in one table; tested at the limit and one beyond. */
import * as v from 'valibot';

export const LIMITS = {
  /** Bytes of one socket message. */
  socketMessageBytes: 16 * 1024,
  /** Bytes of one form or API body without files. */
  bodyBytes: 512 * 1024,
  uploadBytes: 10 * 1024 * 1024,
  uploadPixels: 24_000_000,
  filesPerUpload: 8,
  titleChars: 120,
  lineChars: 200,
  textChars: 4_000,
  longTextChars: 60_000,
  listItems: 200,
  csvRows: 30_000,
  nameChars: 60,
  /** Lines of one ballot paper: 60 names fill two to three pages of A4, and a phone list that can still be read to its end. */
  candidatesOnPaper: 60,
  /** Marks of one ballot: every line of the longest paper, as ids with a space between. */
  choiceChars: 300,
  /** Tokens per minute and burst, per session (never per IP: a hall is one address). */
  rates: {
    tap: { perMinute: 120, burst: 30 },
    write: { perMinute: 30, burst: 15 },
    upload: { perMinute: 20, burst: 10 },
    staff: { perMinute: 240, burst: 60 }
  },
  /** Failed invitation codes or passwords before a pause. */
  failedCodesPerSession: 10,
  failedPasswords: 5,
  lockMinutes: 5
} as const;

const trimmed = v.pipe(v.string(), v.trim());
/** A required single line. */
export const line = (max: number = LIMITS.lineChars) =>
  v.pipe(trimmed, v.minLength(1), v.maxLength(max), v.regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u));
/** A single line that may be empty. */
export const optionalLine = (max: number = LIMITS.lineChars) =>
  v.optional(v.pipe(trimmed, v.maxLength(max), v.regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u)), '');
/** A required text of several lines. */
export const text = (max: number = LIMITS.textChars) =>
  v.pipe(trimmed, v.minLength(1), v.maxLength(max), v.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]*$/u));
/** A text of several lines that may be empty. */
export const optionalText = (max: number = LIMITS.textChars) =>
  v.optional(v.pipe(trimmed, v.maxLength(max), v.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]*$/u)), '');
/** Id of a record. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9:_-]{1,80}$/i));
/** Calendar date `YYYY-MM-DD`. */
export const date = v.pipe(v.string(), v.isoDate());
/** Instant, epoch ms. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000));
export const count = (max = 1_000_000) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
export const flag = v.optional(v.boolean(), false);
export const list = <S extends v.GenericSchema>(item: S, max: number = LIMITS.listItems) => v.pipe(v.array(item), v.maxLength(max));
