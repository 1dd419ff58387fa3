/** Walks a list that may be too long for the memory, a page at a time. */
import type { Read, Where } from '#domain/basics/reading.ts';
import type { RecordKind, Records } from '#domain/records.ts';

/** Rows in the memory at a time. */
const PAGE = 2_000;

/** All records that match, in order of id; what is written during the walk may or may not be met. Source: reliability 3.1; SPEC CT4. */
export async function* eachRow<K extends RecordKind>(read: Read, kind: K, where: Where<K>): AsyncGenerator<Records[K]> {
  if ((await read.count(kind, where)) <= PAGE) return yield* (await read.list(kind, where)).toSorted(byId);
  for (let after = ''; ;) {
    const rows = await read.list(kind, where, { after, limit: PAGE });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
