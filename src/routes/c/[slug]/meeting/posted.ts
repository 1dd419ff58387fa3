/** What a form without JavaScript left behind: a mark on a ballot, or a refusal. */
import { isRecord } from '#ui/state/isRecord.ts';
import type { RefusalShown } from '#ui/state/refusal.ts';

/** The mark that was posted, with the right it is for; null when the page came in another way. */
export function postedMark(form: unknown): { marked: string; right: string } | null {
  if (!isRecord(form) || typeof form.marked !== 'string' || form.marked === '') return null;
  return { marked: form.marked, right: typeof form.right === 'string' ? form.right : '' };
}

/** The refusal of the last posted command; null when there is none. */
export function postedRefusal(form: unknown): RefusalShown | null {
  return isRecord(form) && form.ok === false && isRecord(form.refusal) ? (form.refusal as unknown as RefusalShown) : null;
}
