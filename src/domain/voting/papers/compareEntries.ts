/** The two entries of a batch side by side, and what a third look makes of their differences. */
import type { PaperEntry, PaperReading } from './records.ts';
import { sameReading } from './paperItem.ts';

/** What a teller says of a number that he did not find in the batch. */
export const ABSENT: PaperReading = { choice: '', voidReason: null, voidItemReason: null, proxyId: null, signedBy: '', isAbsent: true };

/** One number of a batch: both readings, and the decided one as soon as there is one. */
export interface ComparedNumber {
  readonly serial: number;
  readonly first: PaperReading;
  readonly second: PaperReading;
  /** Null while the two differ and nobody has decided. */
  readonly decided: PaperReading | null;
}

/**
 * Compares number by number. Equal readings are decided. Of a difference, a third teller's look decides when it agrees with one of the two;
 * when it agrees with neither, or there is none, only both tellers together do. Source: reliability 3.5, F33; SPEC PP10.
 */
export function compareEntries(entries: readonly PaperEntry[]): ComparedNumber[] {
  const serials = [...new Set(entries.filter(({ pass }) => pass === 'FIRST' || pass === 'SECOND').map(({ serial }) => serial))];
  const of = (serial: number, pass: PaperEntry['pass']) => entries.find((one) => one.serial === serial && one.pass === pass);
  return serials
    .sort((a, b) => a - b)
    .map((serial) => {
      const [first, second] = [of(serial, 'FIRST') ?? ABSENT, of(serial, 'SECOND') ?? ABSENT];
      return { serial, first, second, decided: decidedReading(first, second, of(serial, 'THIRD'), of(serial, 'TOGETHER')) };
    });
}

function decidedReading(
  first: PaperReading,
  second: PaperReading,
  third: PaperEntry | undefined,
  together: PaperEntry | undefined
): PaperReading | null {
  if (sameReading(first, second)) return first;
  if (together && together.togetherWith !== '') return together;
  if (third && (sameReading(third, first) || sameReading(third, second))) return third;
  return null;
}

/** Numbers on which nobody has decided yet. */
export function openMismatches(compared: readonly ComparedNumber[]): number[] {
  return compared.filter(({ decided }) => decided === null).map(({ serial }) => serial);
}
