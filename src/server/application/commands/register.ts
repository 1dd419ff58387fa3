/** Commands of the area register, each bound to its facts and its decision. */
import type { Binding } from '../binding.ts';
import { accountCommands } from './register/account.ts';
import { communityCommands } from './register/community.ts';
import { endingCommands } from './register/endings.ts';
import { householdCommands } from './register/household.ts';
import { importingCommands } from './register/importing.ts';
import { invitationCommands, sessionCommands } from './register/invitation.ts';
import { personCommands } from './register/person.ts';
import { propertyImportCommands } from './register/propertyImport.ts';
import { propertyOwnerCommands } from './register/propertyOwners.ts';
import { propertyPlaceCommands } from './register/propertyPlaces.ts';

export const registerCommands: readonly Binding[] = [
  ...communityCommands,
  ...householdCommands,
  ...personCommands,
  ...endingCommands,
  ...accountCommands,
  ...invitationCommands,
  ...sessionCommands,
  ...importingCommands,
  ...propertyPlaceCommands,
  ...propertyOwnerCommands,
  ...propertyImportCommands
];
