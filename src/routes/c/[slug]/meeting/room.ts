/** What the live pages of a meeting share on the server: from code to meeting, the address on the wall, the mark of a ballot without JavaScript. */
import { error, type RequestEvent } from '@sveltejs/kit';
import type { MeetingDoorView } from '#contract/views/myMeetings.ts';
import type { WallView } from '#contract/views/meeting.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { PostedMark } from '#ui/state/voting/postedMark.ts';
import { printedAddress } from '../../../printedAddress.ts';

/** The meeting of a code of this community; 404 for any other. */
export async function meetingOfCode({ locals }: { locals: App.Locals }, code: string): Promise<MeetingDoorView> {
  const answer = await locals.app.query('meeting.by-code', { code }, locals.actor!);
  if (!answer.ok) error(404, { message: answer.error.code, code: answer.error.code });
  return answer.value as MeetingDoorView;
}

/** A view, or null and the refusal: for pages that greet everybody in their own way. */
export async function viewOrRefusal<View>(
  { locals }: { locals: App.Locals },
  name: string,
  params: unknown
): Promise<{ view: View } | { refusal: Refusal }> {
  const answer = await locals.app.query(name, params, locals.actor!);
  return answer.ok ? { view: answer.value as View } : { refusal: answer.error };
}

/** Where a phone that scans the wall should go, with the code of the minute where it changes. */
export function joinAddress(event: { locals: App.Locals; url: URL }, view: Pick<WallView, 'code' | 'checkIn' | 'checkInMode'>): string {
  const { community, runtime } = event.locals;
  const { origin } = printedAddress(community!.publicUrl, runtime.settings.publicUrl, event.url);
  const key = view.checkInMode === 'ROTATING' ? `?k=${view.checkIn.code}` : '';
  return `${origin}/m/${view.code}${key}`;
}

/** Hands a posted mark back to the page and records nothing. Several ticks of one paper become one mark. */
export async function markBallot({ request }: RequestEvent): Promise<PostedMark> {
  const form = await request.formData();
  const marks = form.getAll('choice').filter((choice): choice is string => typeof choice === 'string' && choice.length <= 80);
  return { marked: marks.slice(0, 20).join(' '), ...paperOf(form.get('target')) };
}

/** The paper on which the mark was made. */
function paperOf(target: FormDataEntryValue | null): Pick<PostedMark, 'poll' | 'right'> {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  try {
    const { pollId, rollEntryId } = JSON.parse(text(target)) as { pollId?: unknown; rollEntryId?: unknown };
    return { poll: text(pollId), right: text(rollEntryId) };
  } catch {
    // A form that was tampered with: the mark then belongs to no paper.
    return { poll: '', right: '' };
  }
}
