/** What the desk is shown as the next step of an owners' vote of weeks. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../register/profile.ts';
import { poll } from '../../voting/pollFixture.ts';
import type { MatterFacts } from '../facts.ts';
import type { NextAction } from '../nextActions.ts';
import { ownersCounted, ownersVoteNoticed, ownersVoting } from './ownersVote.ts';

const facts = { openRollObjections: 0, profile: DEFAULT_PROFILE } as MatterFacts;
const announced = { publicCount: { at: 2, place: '活动室', announcedAt: 1 } };
const all = (actions: readonly NextAction[]) => actions.map(({ command }) => command);
const signed = (count: number) => ({
  ...announced,
  scrutineers: Array.from({ length: count }, (_, n) => ({ personId: `s${n}`, name: '', signedAt: 3 }))
});

describe('[OW5] the next step of an owners’ vote', () => {
  it('before it opens: objections to the roll first, else the clock', () => {
    expect(all(ownersVoteNoticed({ ...facts, openRollObjections: 2 }, poll()))[0]).toBe('roll.answer');
    expect(all(ownersVoteNoticed(facts, poll()))).toEqual(['poll.open', 'poll.announce-count']);
    expect(all(ownersVoteNoticed(facts, poll(announced)))).toEqual(['poll.open']);
  });

  it('while it runs: the count is announced, those who wait are reminded, it may be extended', () => {
    expect(all(ownersVoting(facts, poll()))).toEqual(['poll.announce-count', 'poll.close', 'vote.remind', 'poll.extend']);
    expect(all(ownersVoting(facts, poll(announced)))).toEqual(['poll.close', 'vote.remind', 'poll.extend']);
  });

  it('after the close: announced, signed by as many as the profile asks, then declared; one step at a time', () => {
    const steps = [{}, announced, signed(DEFAULT_PROFILE.scrutineersMin - 1), signed(DEFAULT_PROFILE.scrutineersMin)];
    expect(steps.map((more) => all(ownersCounted(facts, poll(more))))).toEqual([
      ['poll.announce-count'],
      ['poll.sign-count'],
      ['poll.sign-count'],
      ['poll.declare']
    ]);
  });
});
