/** What a new community must have before its first meeting, and how far that is. */
import type { Role } from '../basics/actor.ts';

/** Steps of setting up, in the order in which they are best done. */
export const SET_UP_STEPS = ['BUILDINGS', 'PEOPLE', 'POSTS', 'ACCOUNTS', 'INVITATIONS', 'HOLIDAYS'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** Posts without which no matter comes to a meeting: desk, chair, the two who confirm a triage, somebody to sit. Source: domain 4.3, 4.4 [D]. */
const NEEDED: readonly Role[] = ['SECRETARY', 'CHAIR', 'RECORDER', 'AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE', 'STANDING_MEMBER'];

export interface SetUpFacts {
  readonly households: number;
  /** People of the register that were not ended. */
  readonly people: number;
  /** Roles of posts in force. */
  readonly roles: readonly Role[];
  /** People with a post that works at a desk, who can neither sign in by password nor by their phone. */
  readonly staffWithoutAccess: number;
  /** Invitations to people that were ever issued. */
  readonly invited: number;
  readonly hasHolidays: boolean;
}

export interface SetUpLine {
  readonly step: SetUpStep;
  readonly isDone: boolean;
  /** Posts that nobody holds, for POSTS. */
  readonly missing: readonly Role[];
  /** How many there are; for ACCOUNTS how many are missing. */
  readonly count: number;
}

/** Every step with what is there; the register of a community of one person is not begun. Source: product 2 [D]; SPEC RG39. */
export function setUpLines(facts: SetUpFacts): SetUpLine[] {
  const missing = NEEDED.filter((role) => !facts.roles.includes(role));
  const line = (step: SetUpStep, isDone: boolean, count: number): SetUpLine => ({ step, isDone, count, missing: [] });
  return [
    line('BUILDINGS', facts.households > 0, facts.households),
    line('PEOPLE', facts.people > 1, facts.people),
    { step: 'POSTS', isDone: missing.length === 0, count: missing.length, missing },
    line('ACCOUNTS', missing.length === 0 && facts.staffWithoutAccess === 0, facts.staffWithoutAccess),
    line('INVITATIONS', facts.invited > 0, facts.invited),
    line('HOLIDAYS', facts.hasHolidays, 0)
  ];
}
