/** Areas between what people write and whole 0.01 m²; no floating point on the way. */

/** The largest area of one unit or sum that is taken, 0.01 m²: 1,000 km². */
export const AREA_CENTI_MAX = 100_000_000_000;

/**
 * `89.5`, `89.50`, `1,204.30 ㎡` or `１２０` as whole 0.01 m²; null when it is no area, is not above 0, or has more than two decimals that are
 * not 0. Source: domain 5 (integers only); SPEC RG22.
 */
export function areaCentiOf(written: string): number | null {
  const plain = written
    .normalize('NFKC')
    .trim()
    .replace(/\s*(?:m2|平方米|平米|平方)$/iu, '')
    .replace(/(\d),(?=\d{3}(?:\D|$))/gu, '$1');
  const parts = /^(\d{1,9})(?:\.(\d{1,2})0*)?$/u.exec(plain);
  if (!parts) return null;
  const centi = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return centi > 0 && centi <= AREA_CENTI_MAX ? centi : null;
}

/** `8950` as `89.50`: two decimals always, as a certificate prints it. */
export function areaText(centi: number): string {
  return `${Math.floor(centi / 100)}.${String(centi % 100).padStart(2, '0')}`;
}
