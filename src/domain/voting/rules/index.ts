/** The catalogue of decision rules: one line per rule. */
import { council } from './council.ts';
import { initiative } from './initiative.ts';
import { jointConsensus } from './jointConsensus.ts';
import { jointMajority } from './jointMajority.ts';
import { multiOption } from './multiOption.ts';
import { objection } from './objection.ts';
import { ratify } from './ratify.ts';
import { residentsMeeting } from './residentsMeeting.ts';

/** Every rule that can decide, by its id. Owners' rules (DR5–DR8) are added as further lines. */
export const RULES = {
  DR0: initiative,
  DR1: jointConsensus,
  DR2: jointMajority,
  DR3: residentsMeeting,
  DR4: council,
  DR10: objection,
  DR11: multiOption,
  DR16: ratify
} as const;
