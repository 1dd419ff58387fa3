/** One page of a list, with a search over what the rows say. */
import * as v from 'valibot';
import type { Paged } from '#contract/views/register.ts';

/** Rows on one page of the desk. */
export const PAGE_ROWS = 50;

/** `search` is compared without case and spaces; `page` counts from 1 and is moved into what there is. */
export const PageParams = v.object({
  search: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1)
});

/** Chinese names in the order people expect. */
export const byName = new Intl.Collator('zh-CN', { numeric: true });

/** The rows whose text holds every word of the search, cut to the page. */
export function paged<Row>(
  rows: readonly Row[],
  params: v.InferOutput<typeof PageParams>,
  textOf: (row: Row) => string,
  size: number = PAGE_ROWS
): Paged<Row> {
  const words = params.search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => words.every((word) => textOf(row).toLowerCase().includes(word)));
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(params.page, pages);
  return { rows: found.slice((page - 1) * size, page * size), page, pages, total: found.length };
}
