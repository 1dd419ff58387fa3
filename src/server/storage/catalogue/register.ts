/** Tables of the register: community, bodies, homes, people, and what lets a person in. */
import type { CatalogueOf } from '../tableShape.ts';

export const REGISTER_TABLES: CatalogueOf<
  | 'community'
  | 'holidayYear'
  | 'namedProfile'
  | 'body'
  | 'building'
  | 'household'
  | 'person'
  | 'post'
  | 'account'
  | 'invitation'
  | 'session'
  | 'storedFile'
  | 'sequence'
> = {
  community: { columns: { slug: 'text', name: 'text' }, uniqueInStore: { community_slug: ['slug'] } },
  holidayYear: { columns: { year: 'int' }, unique: { holiday_year_year: ['year'] } },
  namedProfile: { columns: { name: 'text', version: 'int' }, unique: { named_profile_version: ['name', 'version'] } },
  body: { columns: { kind: 'text', name: 'text' }, unique: { body_kind: ['kind'] } },
  building: { columns: { name: 'text', position: 'int' } },
  household: {
    columns: { buildingId: 'text', staircase: 'text', room: 'text', votingPersonId: 'text?' },
    unique: { household_door: ['buildingId', 'staircase', 'room'] },
    indexes: [['votingPersonId']]
  },
  person: {
    columns: { name: 'text', phone: 'text', householdId: 'text?', boundAt: 'int?', endedAt: 'int?' },
    indexes: [['householdId'], ['name'], ['phone']]
  },
  post: {
    columns: {
      personId: 'text',
      bodyKind: 'text',
      role: 'text',
      title: 'text',
      startsOn: 'text',
      endsOn: 'text?',
      endedAt: 'int?',
      expertise: 'text?'
    },
    indexes: [['personId'], ['bodyKind'], ['role']]
  },
  account: {
    columns: { personId: 'text', login: 'text', endedAt: 'int?', lockedUntil: 'int?' },
    uniqueInStore: { account_login: ['login'] },
    indexes: [['personId']]
  },
  invitation: {
    columns: {
      personId: 'text',
      codeHash: 'text',
      purpose: 'text',
      meetingId: 'text?',
      expiresAt: 'int',
      usedAt: 'int?',
      revokedAt: 'int?'
    },
    uniqueInStore: { invitation_code_hash: ['codeHash'] },
    indexes: [['personId'], ['meetingId'], ['purpose']]
  },
  session: {
    columns: {
      tokenHash: 'text',
      personId: 'text',
      sort: 'text',
      meetingId: 'text?',
      createdAt: 'int',
      seenAt: 'int',
      expiresAt: 'int',
      revokedAt: 'int?'
    },
    uniqueInStore: { session_token_hash: ['tokenHash'] },
    indexes: [['personId'], ['meetingId']]
  },
  storedFile: { columns: { sha256: 'text', uploadedBy: 'text', at: 'int', isPublic: 'bool' }, indexes: [['sha256'], ['uploadedBy']] },
  sequence: { columns: { name: 'text', value: 'int' }, unique: { sequence_name: ['name'] } }
};
