/** Views of the register: for the desk in full, for a person about itself; nothing here is public but the data page. */
import type { Party, Role } from '#domain/basics/actor.ts';
import type { ImportCounts } from '#domain/register/importRegister.ts';
import type { ImportProblem } from '#domain/register/importRows.ts';
import type { ProfileOfPlace, ValueSource } from '#domain/register/namedProfiles.ts';
import type { SourceMark } from '#domain/register/profileCatalogue.ts';
import type { BodyKind, Invitation, Session } from '#domain/register/records.ts';

export interface PrivacySection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The data page before binding; `version` is what the person accepts. */
export interface PrivacyPage {
  readonly communityName: string;
  readonly version: string;
  readonly zh: readonly PrivacySection[];
  readonly en: readonly PrivacySection[];
}

export interface RegisterOverview {
  readonly buildings: readonly { readonly id: string; readonly name: string; readonly households: number; readonly withVoter: number }[];
  readonly households: number;
  readonly householdsWithVoter: number;
  readonly people: number;
  readonly peopleBound: number;
  readonly accounts: number;
  readonly invitationsWaiting: number;
  /** Years whose holiday table is kept. */
  readonly holidayYears: readonly number[];
}

/** One page of a list; `total` counts what the search found. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export interface HouseholdRow {
  readonly id: string;
  readonly buildingId: string;
  readonly building: string;
  readonly staircase: string;
  readonly room: string;
  readonly label: string;
  readonly voter: { readonly personId: string; readonly name: string } | null;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
}

export interface PostRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly bodyKind: BodyKind;
  readonly body: string;
  readonly role: Role;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly expertise: string | null;
  readonly endedAt: number | null;
  readonly isInForce: boolean;
}

/** Where a person's latest invitation stands; null = none was issued. */
export type InvitationStatus = 'WAITING' | 'USED' | 'REVOKED' | 'EXPIRED';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly householdId: string | null;
  readonly household: string;
  readonly isVoter: boolean;
  readonly boundAt: number | null;
  readonly endedAt: number | null;
  readonly posts: readonly PostRow[];
  readonly account: {
    readonly id: string;
    readonly login: string;
    readonly hasPassword: boolean;
    readonly lockedUntil: number | null;
  } | null;
  readonly invitation: { readonly id: string; readonly status: InvitationStatus } | null;
  /** Devices that are signed in. */
  readonly devices: number;
}

export interface BodyRow {
  readonly kind: BodyKind;
  readonly name: string;
  readonly documentPrefix: string;
  readonly sealFileId: string | null;
  readonly posts: readonly PostRow[];
}

export interface InvitationRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly household: string;
  readonly purpose: Invitation['purpose'];
  readonly status: InvitationStatus;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

/** What the desk prints: never kept, never pushed. */
export interface InvitationCodeRow {
  readonly invitationId: string;
  readonly name: string;
  readonly household: string;
  readonly purpose: Invitation['purpose'];
  readonly code: string;
  /** `/i/<code>`, to be put behind the server's address. */
  readonly path: string;
  readonly expiresAt: number;
}

export interface HolidayYearView {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly adjustedWorkdays: readonly string[];
}

export interface ProfileParameterView {
  readonly name: string;
  readonly value: number | string | boolean;
  readonly default: number | string | boolean;
  readonly kind: 'INTEGER' | 'FLAG' | 'THRESHOLD' | 'CHOICE';
  readonly min: number | null;
  readonly max: number | null;
  readonly options: readonly string[];
  /** What stands behind the value: the default's source, that of the place it was copied from, or the community's own decision. */
  readonly behind: ValueSource['behind'];
  readonly mark: SourceMark;
  readonly source: string;
}

/** A place whose rules can be copied, with how many of its values are statute. */
export interface PlaceLine {
  readonly name: string;
  readonly title: ProfileOfPlace['title'];
  readonly laws: number;
  readonly others: number;
  readonly notes: number;
}

/** The rules of one place: every parameter, the place's own marked as such, and what no parameter can hold. */
export interface PlaceView {
  readonly name: string;
  readonly title: ProfileOfPlace['title'];
  readonly notes: ProfileOfPlace['notes'];
  readonly parameters: readonly ProfileParameterView[];
}

export interface ProfileView {
  readonly name: string;
  readonly version: number;
  /** The profile that triage freezes when none is chosen. */
  readonly isUsed: boolean;
  /** The place it was copied from. */
  readonly place: Pick<PlaceView, 'name' | 'title' | 'notes'> | null;
  readonly parameters: readonly ProfileParameterView[];
}

export interface ProfileLine {
  readonly name: string;
  readonly version: number;
  readonly versions: number;
  readonly differences: readonly string[];
  readonly isUsed: boolean;
}

export interface CommunitySettings {
  readonly slug: string;
  readonly name: string;
  readonly zone: string;
  readonly filingNumber: string;
  readonly dataController: string;
  readonly dataContact: string;
  readonly contactText: string;
  readonly procedureRules: string;
  readonly profileName: string;
  readonly publicUrl: string;
  readonly isOfficialChannel: boolean;
  readonly officialChannelBasis: string;
}

/** What a person sees about itself. */
export interface OwnPage {
  readonly name: string;
  readonly phone: string;
  readonly household: string;
  readonly isVoter: boolean;
  readonly boundAt: number | null;
  readonly roles: readonly Role[];
  readonly parties: readonly Party[];
  readonly posts: readonly PostRow[];
  readonly sessions: readonly {
    readonly id: string;
    readonly sort: Session['sort'];
    readonly device: string;
    readonly createdAt: number;
    readonly seenAt: number;
    readonly isThisOne: boolean;
  }[];
}

/** What `register.import` answers. */
export interface ImportAnswer {
  readonly isImported: boolean;
  readonly counts: ImportCounts;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

/** One household with everybody who lives there. */
export interface HouseholdPage {
  readonly household: HouseholdRow;
  readonly people: readonly PersonRow[];
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
}

/** One person with the invitations of the last time, newest first. */
export interface PersonPage {
  readonly person: PersonRow;
  readonly invitations: readonly InvitationRow[];
  /** Bodies in which a post can be given. */
  readonly bodies: readonly { readonly kind: BodyKind; readonly name: string }[];
}

/** A device that is signed in. */
export interface SessionRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly sort: Session['sort'];
  readonly device: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly isThisOne: boolean;
}
