/** Which sets of words a page shows: a phone that votes fetches the shared set only, a desk fetches all of them. */

/** In the order in which they are laid over one another: an area that stands in two sets is taken from the later one. */
export const WORD_SETS = ['shared', 'verdict', 'board', 'room', 'office'] as const;
export type WordSet = (typeof WORD_SETS)[number];

/** The first line whose beginning fits decides; every page has the shared set. The vote's island takes `verdict` only once there is one. */
const SURFACES: readonly (readonly [route: string, sets: readonly WordSet[]])[] = [
  ['/c/[slug]/desk', ['verdict', 'board', 'room', 'office']],
  ['/c/[slug]/chair', ['verdict', 'room']],
  ['/c/[slug]/meeting', ['verdict', 'room']],
  ['/c/[slug]/me', ['verdict', 'board', 'room']],
  ['/c/[slug]/projector', ['verdict', 'board', 'room']],
  ['/c/[slug]/vote/[pollId]/assist', ['verdict', 'room']],
  ['/c/[slug]/vote/[pollId]/paper', ['board']],
  ['/c/[slug]/vote/[pollId]/roll', ['board']],
  ['/c/[slug]/vote', ['verdict']],
  ['/projector', ['verdict', 'room']],
  ['/s', ['verdict', 'room']],
  ['/help', []],
  ['/', ['verdict', 'board']]
];

/** The sets of a route (its id, e.g. `/c/[slug]/vote/[pollId]`); of an address without a route only the shared one. */
export function wordSetsOf(routeId: string | null): readonly WordSet[] {
  const own = SURFACES.find(([route]) => routeId === route || routeId?.startsWith(route.endsWith('/') ? route : `${route}/`));
  return ['shared', ...(own?.[1] ?? [])];
}
