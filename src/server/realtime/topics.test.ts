/** What a ballot wakes, and what it must leave asleep. */
import { expect, it } from 'vitest';
import type { JournalLine } from '#server/storage/store.ts';
import { topicsOf } from './topics.ts';

function line(type: string, about: JournalLine['about']): JournalLine {
  return { seq: 1, at: 0, actor: 'p', type, about, data: null, prevHash: '', hash: '' };
}

it('[RT6.1] a ballot wakes the views that count and its voter, not the own views of the hall', () => {
  const topics = topicsOf([line('BallotCast', { pollId: 'v', meetingId: 'm', personIds: ['p'] })]);
  expect([...topics].sort()).toEqual(['ballots:m', 'ballots:v', 'person:p']);
});

it('[RT6.1] opening the vote wakes everybody in the meeting', () => {
  const topics = topicsOf([line('PollOpened', { pollId: 'v', meetingId: 'm', matterId: 'x' })]);
  expect(topics).toContain('meeting:m');
  expect(topics).toContain('poll:v');
});
