/** Topics of journal entries of a meeting. */

/** The topic of an entry that may belong to a matter. */
export function aboutMatter(matterId: string | null | undefined): { matterId?: string } {
  return matterId === null || matterId === undefined ? {} : { matterId };
}
