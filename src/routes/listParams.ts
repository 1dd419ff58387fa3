/** What a list's address says: the search and the page; anything odd is the first page of everything. */

export interface ListParams {
  readonly search: string;
  readonly page: number;
}

const SEARCH_CHARS = 60;
const PAGES_MAX = 10_000;

/** `?search=…&page=2`, cut to what a list query takes. */
export function listParams(url: URL): ListParams {
  const page = Number(url.searchParams.get('page'));
  return {
    search: (url.searchParams.get('search') ?? '').slice(0, SEARCH_CHARS),
    page: Number.isInteger(page) && page >= 1 && page <= PAGES_MAX ? page : 1
  };
}
