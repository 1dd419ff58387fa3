/** Views of owners' votes. */
import type { Query } from '../query.ts';
import { countQuery } from './voting/count.ts';
import { countRecordQuery, verifierQuery } from './voting/countRecord.ts';
import { ownersVoteQuery, ownersVotesQuery } from './voting/desk.ts';
import { rollObjectionsQuery } from './voting/objections.ts';
import { placesQuery } from './voting/places.ts';
import { remindersQuery } from './voting/reminders.ts';
import { ownersRightsQuery } from './voting/rights.ts';
import { rollQuery } from './voting/roll.ts';
import { turnoutQuery } from './voting/turnout.ts';

export const ownersVoteQueries: readonly Query[] = [
  ownersVotesQuery,
  ownersVoteQuery,
  placesQuery,
  turnoutQuery,
  rollQuery,
  rollObjectionsQuery,
  ownersRightsQuery,
  countQuery,
  countRecordQuery,
  verifierQuery,
  remindersQuery
];
