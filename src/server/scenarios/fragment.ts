/** Whether a view holds a fragment, and where it does not. */

/**
 * The first place where `view` differs from `fragment`, as "path: expected … came …"; null when every field of the fragment is there.
 * Objects may hold more than the fragment names; in lists each expected item must match an item of its own, in order; `{length: n}` against
 * a list compares its length.
 */
export function differenceFrom(view: unknown, fragment: unknown, path = ''): string | null {
  if (Array.isArray(fragment)) return listDifference(view, fragment, path);
  if (fragment !== null && typeof fragment === 'object') {
    if (Array.isArray(view)) {
      const { length } = fragment as { length?: number };
      return length === view.length ? null : said(path, fragment, `list of ${view.length}`);
    }
    if (view === null || typeof view !== 'object') return said(path, fragment, view);
    for (const [field, inner] of Object.entries(fragment)) {
      const difference = differenceFrom((view as Record<string, unknown>)[field], inner, path ? `${path}.${field}` : field);
      if (difference) return difference;
    }
    return null;
  }
  return Object.is(view ?? null, fragment ?? null) ? null : said(path, fragment, view);
}

function listDifference(view: unknown, fragment: readonly unknown[], path: string): string | null {
  if (!Array.isArray(view)) return said(path, fragment, view);
  let from = 0;
  for (const [index, wanted] of fragment.entries()) {
    const found = view.findIndex((item, at) => at >= from && differenceFrom(item, wanted) === null);
    if (found < 0) return said(`${path}[${index}]`, wanted, view);
    from = found + 1;
  }
  return null;
}

function said(path: string, expected: unknown, came: unknown): string {
  const short = (value: unknown) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 300 ? `${text.slice(0, 300)}…` : text;
  };
  return `${path || 'view'}: expected ${short(expected)}, came ${short(came)}`;
}
