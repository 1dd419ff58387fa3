/** Who may read the views of meetings. */
import { ROLES, type Role } from '#domain/basics/actor.ts';

/** Everybody with a session of a person; set-up from files reads too. */
export const SIGNED_IN: readonly Role[] = ROLES;

/** Those who prepare meetings and write their record. */
export const OFFICERS: readonly Role[] = [
  'SECRETARY',
  'CHAIR',
  'RECORDER',
  'TELLER',
  'SCRUTINEER',
  'SUPERVISOR',
  'STREET_OFFICE',
  'SYSTEM'
];
