/** What a form without JavaScript left behind: a mark on a ballot, or a refusal. */
import { isRecord } from '#ui/state/isRecord.ts';
import type { RefusalShown } from '#ui/state/refusal.ts';
import type { PostedMark } from '#ui/state/voting/postedMark.ts';

/** The mark that was posted, with the paper it is for; null when the page came in another way. */
export function postedMark(form: unknown): PostedMark | null {
  if (!isRecord(form) || typeof form.marked !== 'string' || form.marked === '') return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { marked: form.marked, poll: text(form.poll), right: text(form.right) };
}

/** The refusal of the last posted command; null when there is none. */
export function postedRefusal(form: unknown): RefusalShown | null {
  return isRecord(form) && form.ok === false && isRecord(form.refusal) ? (form.refusal as unknown as RefusalShown) : null;
}
