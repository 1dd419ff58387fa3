/** Which entries make which papers of a vote. */
import { describe, expect, it } from 'vitest';
import type { JournalLine } from '#server/storage/store.ts';
import { matterPolicies } from './matter.ts';

const line = (type: string, data: object, about: object = { pollId: 'p1', matterId: 'm1' }) =>
  ({ seq: 7, type, data, about }) as unknown as JournalLine;

/** `type subject` of every document that follows from an entry. */
const following = (entry: JournalLine) =>
  matterPolicies
    .filter((policy) => policy.on === entry.type)
    .flatMap((policy) => policy.react(entry) ?? [])
    .map(({ payload }) => Object.values(payload as object).join(' '));

describe('papers of a vote', () => {
  it('[DC44] a notice and a poster are made for votes of owners alone', () => {
    expect(following(line('VoteNoticed', { owners: { estateId: 'e1' } }))).toEqual(['vote-notice p1', 'poster p1']);
    expect(following(line('VoteNoticed', { owners: null }))).toEqual([]);
    expect(following(line('VoteNoticed', {}))).toEqual([]);
    expect(following(line('RunOffNoticed', { owners: { estateId: 'e1' } }))).toEqual(['vote-notice p1']);
    expect(following(line('PollExtended', { number: 2 }))).toEqual(['extension-notice p1-2']);
  });

  it('[DC44] a vote of owners that was not passed has its result at once, one that was passed when it is in force', () => {
    expect(following(line('PollDeclared', { ruleBase: 'OWNERS', isCarried: false }))).toEqual(['count-sheet p1', 'result-notice p1']);
    expect(following(line('PollDeclared', { ruleBase: 'OWNERS', isCarried: true }))).toEqual(['count-sheet p1']);
    expect(following(line('PollDeclared', { ruleBase: 'HOUSEHOLDS', isCarried: false }))).toEqual(['count-sheet p1']);
    const force = (data: object) => following(line('MatterInForce', data, { matterId: 'm1' }));
    expect(force({ publicityId: 'u1', ownersPollId: 'p1' })).toEqual(['resolution m1', 'result-notice p1']);
    expect(force({ publicityId: 'u1' })).toEqual(['resolution m1']);
  });

  it('[DC45] an absence is told when the end moved', () => {
    const resumed = (extended: boolean) =>
      following(line('PublicityResumed', { publicityId: 'u1', number: 1, extended }, { matterId: 'm1' }));
    expect(resumed(true)).toEqual(['publicity-extension u1-1']);
    expect(resumed(false)).toEqual([]);
  });
});
