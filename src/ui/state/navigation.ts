/** What a menu shows. */

export interface NavItem {
  href: string;
  label: string;
  /** Things waiting there; shown as a number beside the label when above zero. */
  count?: number;
  isCurrent?: boolean;
}

export interface NavGroup {
  label?: string;
  items: readonly NavItem[];
}

/** Marks the item whose address is the longest beginning of `pathname`. */
export function withCurrent(items: readonly NavItem[], pathname: string): NavItem[] {
  const fits = (href: string) => pathname === href || pathname.startsWith(href.endsWith('/') ? href : `${href}/`);
  const best = items.filter((item) => fits(item.href)).sort((a, b) => b.href.length - a.href.length)[0];
  return items.map((item) => ({ ...item, isCurrent: item === best }));
}
