/** Who may hold no power to vote: everybody with a post in the property company. */
import type { Read } from '#domain/basics/reading.ts';

/** Persons with a post of the property company that was not ended. Source: 舟山 17 [L]; SPEC OV9. */
export async function forbiddenHolders(read: Read): Promise<ReadonlySet<string>> {
  const posts = await read.list('post', { bodyKind: 'PROPERTY_COMPANY' });
  return new Set(posts.filter((post) => post.endedAt === null).map((post) => post.personId));
}
