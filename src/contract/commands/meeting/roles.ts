/** Who may give the commands of a meeting; which person it is (this chair, this seat) the decision asks. */
import type { Role } from '#domain/basics/actor.ts';

/** Everybody who can sit in a meeting, and so hold its chair after a hand-over. */
export const PARTICIPANTS: readonly Role[] = [
  'RESIDENT',
  'STANDING_MEMBER',
  'PARTY_LEAD',
  'COUNCIL_MEMBER',
  'RESIDENTS_REPRESENTATIVE',
  'CHAIR',
  'RECORDER',
  'SECRETARY',
  'TELLER',
  'SUPERVISOR',
  'GRID_WORKER',
  'BUILDING_HEAD',
  'EXPERT'
];

/** Those who call meetings. */
export const CONVENORS: readonly Role[] = ['SECRETARY', 'CHAIR'];

/** The chair by post, or a participant to whom the chair was handed. */
export const CHAIRS: readonly Role[] = PARTICIPANTS;

/** Those who stand at the door. */
export const DOOR: readonly Role[] = ['SECRETARY', 'TELLER', 'CHAIR', 'RECORDER'];
