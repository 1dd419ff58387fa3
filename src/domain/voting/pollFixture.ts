/** For tests: made-up polls, roll entries and ballots, each with what a test names. */
import { plainBallot } from './castBallot.ts';
import { yesNoOptions } from './paper.ts';
import { newPoll } from './pollParts.ts';
import type { Ballot, Poll, RollEntry } from './records.ts';
import { headsOnly } from './roll.ts';

const BASE = { communityId: 'c1', revision: 1 };

/** An open yes/no poll of a joint meeting. */
export function poll(more: Partial<Poll> = {}): Poll {
  return {
    ...BASE,
    ...newPoll('p1', { title: '动议1', text: '动议', bodyKind: 'JOINT_MEETING' }),
    ...{
      matterId: 'x1',
      meetingId: 'm1',
      motionId: 'mo1',
      textHash: '',
      rule: 'DR2',
      ruleBase: 'MEMBERS',
      bodyRule: 'DR2',
      method: 'YES_NO'
    },
    ...{
      options: yesNoOptions(),
      state: 'OPEN',
      opensAt: 0,
      closesAt: null,
      openedAt: 0,
      rollCount: 3,
      presentCount: 3,
      partiesPresent: []
    },
    changesAllowed: null,
    ...more
  };
}

/** A right of a person who was present. */
export function entry(id: string, more: Partial<RollEntry> = {}): RollEntry {
  return {
    ...BASE,
    ...{
      id,
      pollId: 'p1',
      rightKey: `person:p-${id}`,
      personId: `p-${id}`,
      householdId: null,
      party: null,
      label: '',
      isPresent: true,
      isChair: false,
      ...headsOnly()
    },
    ...more
  };
}

/** A ballot of an entry. */
export function ballot(rollEntryId: string, choice: string): Ballot {
  return {
    ...BASE,
    ...{
      id: `b-${rollEntryId}`,
      pollId: 'p1',
      rollEntryId,
      personId: `p-${rollEntryId}`,
      choice,
      channel: 'PHONE',
      helperName: '',
      at: 1,
      changes: 0,
      ...plainBallot({ areaCenti: null })
    }
  };
}
