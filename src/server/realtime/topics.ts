/** Which topics a commit touches: what live views are woken by. */
import type { JournalLine } from '#server/storage/store.ts';

/**
 * `matter:<id>`, `meeting:<id>`, `poll:<id>`, `person:<id>`, and `community` for what changes the public board or the register.
 * A ballot wakes its poll, its meeting and its voter, never the whole community.
 */
export function topicsOf(lines: readonly JournalLine[]): Set<string> {
  const topics = new Set<string>();
  for (const { about } of lines) {
    if (about.matterId) topics.add(`matter:${about.matterId}`);
    if (about.meetingId) topics.add(`meeting:${about.meetingId}`);
    if (about.pollId) topics.add(`poll:${about.pollId}`);
    for (const personId of about.personIds ?? []) topics.add(`person:${personId}`);
    if (!about.pollId && !about.meetingId) topics.add('community');
  }
  return topics;
}
