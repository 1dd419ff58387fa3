/** How persons are called in a count record: by their ids, or by pseudonyms in the order in which they first appear. */

/** The name of a person; '' stays ''. */
export type Naming = (personId: string) => string;

/** `p1`, `p2` … in a masked record, so that nobody is followed from one vote to the next. */
export function newNaming(isMasked: boolean): Naming {
  if (!isMasked) return (personId) => personId;
  const names = new Map<string, string>();
  return (personId) => {
    if (personId === '') return '';
    const name = names.get(personId) ?? `p${names.size + 1}`;
    names.set(personId, name);
    return name;
  };
}
