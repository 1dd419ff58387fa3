/** Views of the area register. */
import type { Query } from '../query.ts';
import { invitationQueries } from './register/invitations.ts';
import { oneQueries } from './register/one.ts';
import { ownQueries } from './register/own.ts';
import { peopleQueries } from './register/people.ts';
import { placeQueries } from './register/places.ts';
import { propertyOwnerQueries } from './register/propertyOwners.ts';
import { propertyPlaceQueries } from './register/propertyPlaces.ts';
import { propertyUnitQueries } from './register/propertyUnits.ts';
import { placeProfileQueries } from './register/placeProfiles.ts';
import { settingQueries } from './register/settings.ts';

export const registerQueries: readonly Query[] = [
  ...placeQueries,
  ...oneQueries,
  ...peopleQueries,
  ...invitationQueries,
  ...settingQueries,
  ...placeProfileQueries,
  ...ownQueries,
  ...propertyPlaceQueries,
  ...propertyUnitQueries,
  ...propertyOwnerQueries
];
