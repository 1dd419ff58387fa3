/** A mark that was posted before the script came (or without one): it belongs to the paper on which it was made, and to no other. */

export interface PostedMark {
  /** A choice, or several separated by spaces. */
  readonly marked: string;
  readonly poll: string;
  /** The right it is for; '' where the voter has one. */
  readonly right: string;
}

/** What a paper shows as marked; null when the mark was made on the paper of another vote or of another right. */
export function markOn(posted: PostedMark | null, poll: string, rollEntryId: string): string | null {
  if (posted === null || posted.poll !== poll) return null;
  return posted.right === '' || posted.right === rollEntryId ? posted.marked : null;
}
