/** The order of unit and application numbers, the same on every machine: `2-101` before `10-101`, `502` before `1101`. */

/**
 * Negative, zero or positive, for sorting. Runs of digits are compared as numbers, the rest by UTF-16 code units; numbers that differ only
 * in leading zeros are told apart by their text, so that only equal texts are equal.
 */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [runsOf(a), runsOf(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = compareRuns(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function runsOf(text: string): string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function compareRuns(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return compareText(a, b);
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return left.length - right.length || compareText(left, right);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
