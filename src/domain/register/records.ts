/** Records of the register: community, bodies, buildings, households, people, posts, and what lets a person in. */
import type { Party, Role } from '../basics/actor.ts';
import type { RecordBase } from '../basics/decision.ts';

/** A tenant; owns its journal. */
export interface Community extends RecordBase {
  slug: string;
  name: string;
  /** IANA zone; every zone-dependent rule uses it. */
  zone: string;
  /** 备案号 shown in the footer, '' when none. */
  filingNumber: string;
  /** Who processes personal data, contact; shown before a person is bound (domain 2.13). */
  dataController: string;
  dataContact: string;
  /** Where and when objections are received, printed in notices. */
  contactText: string;
  /** Editable text of the rules of procedure accepted at check-in (2.6). */
  procedureRules: string;
  /** Name of the rule profile that triage freezes when none is chosen. */
  profileName: string;
  /** Base address printed in QR codes; '' = the address the server was reached by. */
  publicUrl: string;
  /** True when an authority designated this product as the e-voting channel of owners' votes; a statement, never a default. */
  isOfficialChannel: boolean;
  /** Who designated it, by which document; '' = nobody. */
  officialChannelBasis: string;
}

/** Statutory holidays and adjusted workdays of one year; editable by the administrator. */
export interface HolidayYear extends RecordBase {
  year: number;
  holidays: string[];
  adjustedWorkdays: string[];
}

/** A named, versioned rule profile; the values differ from the national default as listed. */
export interface NamedProfile extends RecordBase {
  name: string;
  version: number;
  values: Record<string, number | string | boolean>;
  /** The profile of a place that this one was copied from. */
  place?: string;
}

/** A body that acts, decides or issues documents. */
export const BODY_KINDS = [
  'RESIDENTS_COMMITTEE',
  'OWNERS_COMMITTEE',
  'PROPERTY_COMPANY',
  'SOCIAL_ORGANISATION',
  'JOINT_MEETING',
  'RESIDENTS_MEETING',
  'REPRESENTATIVES_MEETING',
  'COUNCIL',
  'OWNERS_ASSEMBLY',
  'BUILDING_COUNCIL',
  'PARTY_ORGANISATION',
  'SUPERVISION_COMMITTEE',
  'STREET_OFFICE',
  'EXPERT_POOL'
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export interface Body extends RecordBase {
  kind: BodyKind;
  name: string;
  /** 机构代字 of document numbers, e.g. 四方决. */
  documentPrefix: string;
  sealFileId: string | null;
}

export interface Building extends RecordBase {
  name: string;
  /** Order in lists. */
  position: number;
}

/** One dwelling as a voting unit of residents. */
export interface Household extends RecordBase {
  buildingId: string;
  /** Staircase (单元), '' when the building has none. */
  staircase: string;
  room: string;
  /** Who votes for the household where households vote; null until named. */
  votingPersonId: string | null;
}

export interface Person extends RecordBase {
  name: string;
  /** '' when not given; never on public pages. */
  phone: string;
  householdId: string | null;
  /** When the person read the data page and was bound, epoch ms; null = not yet. */
  boundAt: number | null;
  endedAt: number | null;
}

/** A post in a body with its term; gives a role. */
export interface Post extends RecordBase {
  personId: string;
  bodyKind: BodyKind;
  role: Role;
  title: string;
  startsOn: string;
  /** Last day of the term; null = open. */
  endsOn: string | null;
  endedAt: number | null;
  /** Experts only: LAW, TECHNICAL, FINANCE, HEALTH, OTHER. */
  expertise: string | null;
}

/** A staff account with a password; ended with the post. */
export interface Account extends RecordBase {
  personId: string;
  login: string;
  passwordHash: string;
  mustChange: boolean;
  endedAt: number | null;
  failedCount: number;
  lockedUntil: number | null;
}

/** A one-device code that brings a person in; only its hash is stored. */
export interface Invitation extends RecordBase {
  personId: string;
  codeHash: string;
  /** BIND = participant by QR; ACCOUNT = set or reset a staff password; SETUP = first administrator; SCREEN = a projector for one meeting. */
  purpose: 'BIND' | 'ACCOUNT' | 'SETUP' | 'SCREEN';
  meetingId: string | null;
  expiresAt: number;
  usedAt: number | null;
  revokedAt: number | null;
}

/** A signed-in device; the cookie holds the token, the table its hash. */
export interface Session extends RecordBase {
  tokenHash: string;
  personId: string;
  /** STAFF by password, PARTICIPANT by invitation, SCREEN = projector. */
  sort: 'STAFF' | 'PARTICIPANT' | 'SCREEN';
  meetingId: string | null;
  device: string;
  createdAt: number;
  seenAt: number;
  expiresAt: number;
  revokedAt: number | null;
}

/** A file that was checked and re-encoded; bytes lie in the data folder under `id`. */
export interface StoredFile extends RecordBase {
  sha256: string;
  mime: string;
  bytes: number;
  width: number;
  height: number;
  uploadedBy: string;
  at: number;
  /** Public pages may show it. */
  isPublic: boolean;
}

/** The next number of a series, e.g. `matter:2026` or `doc:JOINT_MEETING:2026`; the id is `<communityId>:<name>`. */
export interface Sequence extends RecordBase {
  name: string;
  value: number;
}

export interface PartyMembership {
  party: Party;
  personId: string;
}
