/** Which topics a commit touches: what live views are woken by. */
import type { JournalLine } from '#server/storage/store.ts';

/**
 * `matter:<id>`, `meeting:<id>`, `poll:<id>`, `person:<id>`, and `community` for what changes the public board or the register.
 * `polls` for what opens, closes or declares any vote: phones that wait for one.
 * A ballot, and a checkpoint of the chain, wakes `ballots:<id>` of its poll and its meeting (views that count) and the voter, nobody else: a hall of a thousand
 * would otherwise rebuild a thousand own views for each ballot.
 */
export function topicsOf(lines: readonly JournalLine[]): Set<string> {
  const topics = new Set<string>();
  for (const { type, about } of lines) {
    const isBallot = type === 'BallotCast' || type === 'RightUsed' || type === 'CheckpointTaken';
    if (about.matterId) topics.add(`matter:${about.matterId}`);
    if (about.meetingId) topics.add(`${isBallot ? 'ballots' : 'meeting'}:${about.meetingId}`);
    if (about.pollId) topics.add(`${isBallot ? 'ballots' : 'poll'}:${about.pollId}`);
    if (about.pollId && !isBallot) topics.add('polls');
    for (const personId of about.personIds ?? []) topics.add(`person:${personId}`);
    if (!about.pollId && !about.meetingId) topics.add('community');
  }
  return topics;
}
