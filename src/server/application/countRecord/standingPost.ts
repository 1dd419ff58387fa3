/** Whether a post stood at an instant: a record made later must say what held when the vote was declared. */

/** True from then on that it was given until it was ended. */
export function isStandingPost({ endedAt }: { readonly endedAt: number | null }, at: number): boolean {
  return endedAt === null || endedAt > at;
}
