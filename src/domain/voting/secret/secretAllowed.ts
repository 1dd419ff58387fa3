/** Whether a vote may be secret: not where area counts, not where those who decide answer for it by name, not where so few vote that the sum names them. */
import { refuse } from '../../basics/refusal.ts';
import type { Refused } from '../../meeting/checks.ts';
import type { Poll } from '../records.ts';

/** Fewer people than this cannot hide among each other: no secret vote. Source: reliability 3.4 [D]; SPEC SB2. */
export const SECRET_VOTERS_LEAST = 8;
/** Below this number the screen warns: a unanimous vote tells what everybody chose. Source: reliability 3.4 [D]; SPEC SB2. */
export const SECRET_VOTERS_FEW = 20;

export interface SecretAsked {
  readonly ballotMode: Poll['ballotMode'];
  readonly bodyKind: Poll['bodyKind'];
  readonly ruleBase: Poll['ruleBase'];
  /** People who may vote: on the roll of a window or a notice, present at a vote in a meeting. */
  readonly voters: number;
}

/**
 * Nothing for a named vote. Refuses a secret one as `voting.secret-by-area` (owners: an exact area is a name), `voting.secret-parties-answer`
 * (joint meeting: each party's stand is public), `voting.secret-members-sign` (owners' committee: members sign what they decide) and
 * `voting.secret-too-few`. Source: reliability 3.3, 3.6; domain DR1, DR2, DR9; SPEC SB1, SB2.
 */
export function secretRefused({ ballotMode, bodyKind, ruleBase, voters }: SecretAsked): Refused {
  if (ballotMode === 'NAMED') return undefined;
  const bar = secretBar({ bodyKind, ruleBase });
  if (bar === 'AREA') return refuse('voting.secret-by-area', 'SB1');
  if (bar === 'PARTIES') return refuse('voting.secret-parties-answer', 'SB1');
  if (bar === 'MEMBERS_SIGN') return refuse('voting.secret-members-sign', 'SB1');
  return voters < SECRET_VOTERS_LEAST ? refuse('voting.secret-too-few', 'SB2', { voters, least: SECRET_VOTERS_LEAST }) : undefined;
}

/** Why a body never votes in secret; null when it may. For screens that offer the choice. Source: SPEC SB1. */
export function secretBar({ bodyKind, ruleBase }: Pick<Poll, 'bodyKind' | 'ruleBase'>): 'AREA' | 'PARTIES' | 'MEMBERS_SIGN' | null {
  if (ruleBase === 'OWNERS') return 'AREA';
  if (bodyKind === 'JOINT_MEETING') return 'PARTIES';
  return bodyKind === 'OWNERS_COMMITTEE' ? 'MEMBERS_SIGN' : null;
}

/** People of a roll who can vote: a right without a person is nobody's choice; `ofPresent` leaves out who is not in the room. Source: SPEC SB2. */
export function votersOf(roll: readonly { readonly personId: string; readonly isPresent: boolean }[], ofPresent: boolean): number {
  const able = roll.filter((right) => right.personId !== '' && (!ofPresent || right.isPresent));
  return new Set(able.map((right) => right.personId)).size;
}
