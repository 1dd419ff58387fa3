/** One text for one value: JSON with sorted keys and integers only, the form that is hashed and frozen. */

/** Deeper data is a mistake (or a cycle). */
export const CANONICAL_DEPTH_MAX = 64;

/**
 * Serialises plain data so that equal values give equal bytes: no spaces, keys in order of their UTF-16 code units (as RFC 8785),
 * whole safe numbers only. Throws `TypeError` on anything else (`undefined`, fractions, -0, dates, class instances, cycles):
 * such a value in hashed data is a programmer error. Source: product default [D]; SPEC DR28.
 */
export function canonicalJson(value: unknown): string {
  return serialise(value, '$', 0);
}

function serialise(value: unknown, path: string, depth: number): string {
  if (depth > CANONICAL_DEPTH_MAX) throw new TypeError(`${path}: deeper than ${CANONICAL_DEPTH_MAX}`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return serialiseText(value, path);
  if (typeof value === 'number') return serialiseInteger(value, path);
  if (Array.isArray(value)) return serialiseList(value, path, depth);
  if (isPlainObject(value)) return serialiseObject(value, path, depth);
  throw new TypeError(`${path}: ${typeof value} cannot be serialised`);
}

function serialiseText(text: string, path: string): string {
  // In a Unicode pattern a surrogate matches only when its other half is missing.
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${path}: text with half a character`);
  return JSON.stringify(text);
}

function serialiseInteger(value: number, path: string): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError(`${path}: ${value} is not a whole number`);
  return String(value);
}

function serialiseList(list: readonly unknown[], path: string, depth: number): string {
  // Array.from also visits holes, which are then refused as undefined.
  return `[${Array.from(list, (item, index) => serialise(item, `${path}[${index}]`, depth + 1)).join(',')}]`;
}

function serialiseObject(object: Record<string, unknown>, path: string, depth: number): string {
  const fields = Object.keys(object)
    .sort()
    .map((key) => `${serialiseText(key, path)}:${serialise(object[key], `${path}.${key}`, depth + 1)}`);
  return `{${fields.join(',')}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
