/** Parts that every poll shares when it is made and opened. */
import type { Party } from '../basics/actor.ts';
import type { NewRow } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse } from '../basics/refusal.ts';
import type { Refused } from '../meeting/checks.ts';
import type { Quorum } from '../meeting/quorum.ts';
import { quorumData } from '../meeting/runMeeting.ts';
import type { Poll } from './records.ts';
import { rollData } from './roll.ts';

/** Refuses `voting.roll-empty` and `voting.no-quorum-present`: without quorum people may debate, not vote. Source: domain 4.4; SPEC MG9, DR20. */
export function noQuorum(quorum: Pick<Quorum, 'roll' | 'present' | 'partiesPresent' | 'tests' | 'holds'>): Refused {
  if (quorum.roll === 0) return refuse('voting.roll-empty', 'DR20');
  if (quorum.holds) return undefined;
  const failed = quorum.tests.find((test) => !test.holds);
  return refuse('voting.no-quorum-present', 'MG9', {
    ...{ roll: quorum.roll, present: quorum.present, parties: quorum.partiesPresent.length },
    test: failed ? `${failed.left.product} ${failed.operator} ${failed.right.product}` : ''
  });
}

/** Fields that every new poll has alike. */
export function newPoll(id: string, named: Pick<Poll, 'title' | 'text' | 'bodyKind'>) {
  return {
    ...{ id, ...named, isFormal: false, draftVersion: null, stage: 'FIRST' as const, conduct: 'IN_MEETING' as const },
    ...{ noticedAt: null, closedAt: null, tally: null, verdict: null, consensus: null, lastCallAt: null, voidReason: '' },
    ...{ declaredAt: null, declaredBy: null, runOffOf: null, ballotMode: 'NAMED' as const, seats: 0, owners: null },
    ...{ extensions: [], transfers: [], settlements: [], scrutineers: [], publicCount: null, materiality: null }
  };
}

/** Named ballots are changed as the profile says; a secret one is found by nobody, so it cannot be changed. Source: SPEC SB3. */
export function modeOf(ballotMode: Poll['ballotMode'], changesAllowed: number | null): Pick<Poll, 'ballotMode' | 'changesAllowed'> {
  return { ballotMode, changesAllowed: ballotMode === 'SECRET' ? 0 : changesAllowed };
}

/** What the record prints about an opened poll. */
export function openedData(
  poll: NewRow<'poll'>,
  roll: readonly { party: Party | null; isPresent: boolean }[],
  quorum: Quorum | null
): { [key: string]: Json } {
  const { title, text, textHash, rule, bodyRule, ruleBase, method, conduct, opensAt, closesAt, stage, ballotMode } = poll;
  return {
    ...{ title, text, textHash, rule, bodyRule, ruleBase, method, conduct, opensAt, closesAt, stage, ballotMode },
    options: poll.options.map((option) => ({ ...option })),
    roll: rollData(roll),
    quorum: quorum ? quorumData(quorum) : null
  };
}
