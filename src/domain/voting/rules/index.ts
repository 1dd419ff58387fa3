/** The catalogue of decision rules: one line per rule. */
import { costShare } from './costShare.ts';
import { council } from './council.ts';
import { election } from './election.ts';
import { initiative } from './initiative.ts';
import { jointConsensus } from './jointConsensus.ts';
import { jointMajority } from './jointMajority.ts';
import { lottery } from './lottery.ts';
import { multiOption } from './multiOption.ts';
import { objection } from './objection.ts';
import { ownersCommittee } from './ownersCommittee.ts';
import { ownersGeneral } from './ownersGeneral.ts';
import { ownersSpecial } from './ownersSpecial.ts';
import { ratify } from './ratify.ts';
import { rating } from './rating.ts';
import { residentsMeeting } from './residentsMeeting.ts';
import { scopedOwners } from './scopedOwners.ts';
import { subsidyLadder } from './subsidyLadder.ts';
import { survey } from './survey.ts';
import { unitUnanimous } from './unitUnanimous.ts';

/** Every rule, by its id. DR13, DR14, DR15, DR17 and DR18 compute something; the others give a verdict. */
export const RULES = {
  DR0: initiative,
  DR1: jointConsensus,
  DR2: jointMajority,
  DR3: residentsMeeting,
  DR4: council,
  DR5: ownersGeneral,
  DR6: ownersSpecial,
  DR7: scopedOwners,
  DR8: unitUnanimous,
  DR9: ownersCommittee,
  DR10: objection,
  DR11: multiOption,
  DR12: election,
  DR13: rating,
  DR14: costShare,
  DR15: survey,
  DR16: ratify,
  DR17: lottery,
  DR18: subsidyLadder
} as const;
