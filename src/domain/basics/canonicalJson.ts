/** One text for one value: JSON with sorted keys and integers only, the form that is hashed and frozen. */

/** Deeper data is a mistake (or a cycle). */
export const CANONICAL_DEPTH_MAX = 64;

/**
 * Serialises plain data so that equal values give equal bytes: no spaces, keys in order of their UTF-16 code units (as RFC 8785),
 * whole safe numbers only. Throws `TypeError` on anything else (`undefined`, fractions, -0, dates, class instances, cycles):
 * such a value in hashed data is a programmer error. Source: product default [D]; SPEC DR28.
 */
export function canonicalJson(value: unknown): string {
  try {
    return serialise(value, 0);
  } catch (error) {
    // Where it lies is only asked when something is wrong: a path for every field would take longer than the text.
    if (error instanceof Unfit) throw new TypeError(`${pathToUnfit(value, '$', 0)}: ${error.message}`);
    throw error;
  }
}

/** Why a value cannot be serialised; becomes a `TypeError` with its path. */
class Unfit extends Error {}

function serialise(value: unknown, depth: number): string {
  if (depth > CANONICAL_DEPTH_MAX) throw new Unfit(`deeper than ${CANONICAL_DEPTH_MAX}`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return serialiseText(value);
  if (typeof value === 'number') return serialiseInteger(value);
  if (Array.isArray(value)) return serialiseList(value, depth);
  if (isPlainObject(value)) return serialiseObject(value, depth);
  throw new Unfit(`${typeof value} cannot be serialised`);
}

function serialiseText(text: string): string {
  // In a Unicode pattern a surrogate matches only when its other half is missing.
  if (/\p{Surrogate}/u.test(text)) throw new Unfit('text with half a character');
  return JSON.stringify(text);
}

function serialiseInteger(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Unfit(`${value} is not a whole number`);
  return String(value);
}

function serialiseList(list: readonly unknown[], depth: number): string {
  // Array.from also visits holes, which are then refused as undefined.
  return `[${Array.from(list, (item) => serialise(item, depth + 1)).join(',')}]`;
}

function serialiseObject(object: Record<string, unknown>, depth: number): string {
  let fields = '';
  for (const key of Object.keys(object).sort()) {
    fields += `${fields === '' ? '' : ','}${serialiseText(key)}:${serialise(object[key], depth + 1)}`;
  }
  return `{${fields}}`;
}

/** The path of the first part that cannot be serialised, `$` being the whole. */
function pathToUnfit(value: unknown, path: string, depth: number): string {
  const isContainer = Array.isArray(value) || isPlainObject(value);
  const parts = isContainer ? Object.entries(Array.isArray(value) ? Array.from(value as unknown[]) : value) : [];
  for (const [key, part] of parts.sort(([a], [b]) => (a < b ? -1 : 1))) {
    try {
      serialise(part, depth + 1);
    } catch {
      return depth >= CANONICAL_DEPTH_MAX
        ? path
        : pathToUnfit(part, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, depth + 1);
    }
  }
  return path;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
