/** The parts of pages that come alive without SvelteKit's router, each with the module that does it; the build makes one script of each. */

export const ISLANDS = {
  vote: 'src/routes/c/[slug]/vote/[pollId]/island.ts'
} as const;

export type IslandName = keyof typeof ISLANDS;

/** Folder of the built scripts below the site's root; their names carry no hash, so their address carries the build's version. */
export const ISLAND_FOLDER = '_app/immutable/islands';
