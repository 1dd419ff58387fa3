/** Who acts: a person with the roles that the person's posts give now, the system's clock, or a visitor without a session. */

/** Kinds of body of a community; the first four are the equal parties of the platform, always in this order. */
export const PARTIES = ['RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY', 'SOCIAL_ORGANISATION'] as const;
export type Party = (typeof PARTIES)[number];

/**
 * What a post allows; a person may hold several. Every signed-in person is at least a RESIDENT.
 * AGENDA_BOARD_* are the authorised officers of the two committees (两委) that triage; SYSTEM is the clock and set-up from files.
 */
export const ROLES = [
  'ADMINISTRATOR',
  'SECRETARY',
  'CHAIR',
  'RECORDER',
  'TELLER',
  'SCRUTINEER',
  'SUPERVISOR',
  'EXPERT',
  'AGENDA_BOARD_PARTY',
  'AGENDA_BOARD_COMMITTEE',
  'PARTY_LEAD',
  'STANDING_MEMBER',
  'COUNCIL_MEMBER',
  'RESIDENTS_REPRESENTATIVE',
  'GRID_WORKER',
  'BUILDING_HEAD',
  'STREET_OFFICE',
  'RESIDENT',
  'SYSTEM'
] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  readonly kind: 'PERSON' | 'SYSTEM' | 'VISITOR';
  readonly communityId: string;
  /** Empty for SYSTEM and VISITOR. */
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Parties in which the person holds a post now: more than one is possible, the person still has one vote (M-35). */
  readonly parties: readonly Party[];
  readonly householdId: string | null;
}

/** True when the actor holds at least one of the roles. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
