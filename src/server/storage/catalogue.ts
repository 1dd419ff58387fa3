/**
 * The catalogue of tables: columns that are searched are columns, the rest of a record is its JSON body.
 * Columns stand in `catalogue/<area>.ts`; after a change there run `npm run db:generate` (a test fails while the migrations are out of date).
 */
import { DECIDED_TABLES } from './catalogue/decidedTogether.ts';
import { FOLLOWUP_TABLES } from './catalogue/followup.ts';
import { MATTER_TABLES } from './catalogue/matter.ts';
import { MEETING_TABLES } from './catalogue/meeting.ts';
import { OWNERS_TABLES } from './catalogue/owners.ts';
import { PROPERTY_TABLES } from './catalogue/property.ts';
import { REGISTER_TABLES } from './catalogue/register.ts';
import { VOTING_TABLES } from './catalogue/voting.ts';
import type { Catalogue } from './tableShape.ts';

export const CATALOGUE: Catalogue = {
  ...REGISTER_TABLES,
  ...PROPERTY_TABLES,
  ...MATTER_TABLES,
  ...MEETING_TABLES,
  ...VOTING_TABLES,
  ...OWNERS_TABLES,
  ...DECIDED_TABLES,
  ...FOLLOWUP_TABLES
};
