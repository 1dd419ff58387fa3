/** Views of the register of property: for the desk only; nothing here says anything about votes. */
import type { CalendarDate } from '#domain/basics/time.ts';
import type { ImportProblem } from '#domain/register/importRows.ts';
import type { Difference, ImportSettings, Progress, PropertyCounts } from '#domain/register/property/import/planTypes.ts';
import type { SameNameQuestion } from '#domain/register/property/import/sameNames.ts';
import type { PropertySums } from '#domain/register/property/sums.ts';
import type { AreaSource, Owner, OwnerKind, OwnershipKind, UnitStatus, UnitUse } from '#domain/voting/owners/records.ts';

export interface EstateName {
  readonly id: string;
  readonly name: string;
}

export interface PropertyBuilding extends PropertySums {
  readonly id: string;
  readonly name: string;
}

export interface PropertyEstate extends PropertySums {
  readonly id: string;
  readonly name: string;
  readonly buildings: readonly PropertyBuilding[];
}

/** The register of property at a glance. */
export interface PropertyOverview {
  readonly estates: readonly PropertyEstate[];
}

/** The estates and all buildings of the community by name, for forms and filters. */
export interface PropertyNames {
  readonly estates: readonly EstateName[];
  readonly buildings: readonly EstateName[];
}

/** What is not known of a unit yet; a filter of the list and the gaps page. */
export const UNIT_GAPS = ['AREA', 'OWNER', 'PERSON', 'VOTER'] as const;
export type UnitGap = (typeof UNIT_GAPS)[number];

export interface UnitOwner {
  readonly ownerId: string;
  readonly name: string;
  readonly kind: OwnerKind;
  /** Somebody of the register acts for the owner. */
  readonly canAct: boolean;
}

export interface UnitRow {
  readonly id: string;
  readonly label: string;
  readonly estate: string;
  readonly use: UnitUse;
  readonly status: UnitStatus;
  readonly areaCenti: number | null;
  readonly areaSource: AreaSource | null;
  readonly ownership: OwnershipKind | null;
  readonly owners: readonly UnitOwner[];
  readonly gaps: readonly UnitGap[];
}

export interface OwnershipLine {
  readonly id: string;
  readonly kind: OwnershipKind;
  readonly share: string;
  readonly since: CalendarDate;
  readonly until: CalendarDate | null;
  readonly owners: readonly UnitOwner[];
  readonly namedVoterOwnerId: string | null;
}

export interface OccupantLine {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly personId: string | null;
  readonly since: CalendarDate;
  readonly until: CalendarDate | null;
}

/** One unit with everything that is known of it. */
export interface UnitPage extends UnitRow {
  readonly estateId: string;
  readonly buildingId: string;
  readonly building: string;
  readonly staircase: string;
  readonly floor: string;
  readonly number: string;
  readonly household: { readonly id: string; readonly label: string } | null;
  /** Latest first. */
  readonly ownerships: readonly OwnershipLine[];
  readonly occupants: readonly OccupantLine[];
  readonly buildings: readonly EstateName[];
}

export interface OwnerRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OwnerKind;
  readonly phone: string;
  readonly idMark: string;
  readonly canAct: boolean;
  readonly endedAt: number | null;
  /** Labels of the units he owns now, alone or with others. */
  readonly units: readonly { readonly id: string; readonly label: string }[];
}

/** One owner with all his units, present and past. */
export interface OwnerPage extends Omit<OwnerRow, 'units'> {
  readonly representative: string;
  readonly actsAs: Owner['actsAs'];
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly diedOn: CalendarDate | null;
  readonly units: readonly (OwnershipLine & { readonly unitId: string; readonly label: string; readonly areaCenti: number | null })[];
}

/** One cell of the building view: what is known of a unit, never how or whether anybody voted. */
export interface GridUnit {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly use: UnitUse;
  readonly status: UnitStatus;
  readonly areaCenti: number | null;
  readonly ownerKnown: boolean;
  readonly canAct: boolean;
  readonly isCoOwned: boolean;
  readonly isDevelopers: boolean;
  readonly isOccupied: boolean;
}

export interface GridFloor {
  /** As written; '' = not known. */
  readonly floor: string;
  readonly units: readonly GridUnit[];
}

export interface BuildingGrid {
  readonly building: EstateName;
  readonly estate: EstateName;
  readonly sums: PropertySums;
  /** Per staircase, the highest floor first. */
  readonly staircases: readonly { readonly staircase: string; readonly floors: readonly GridFloor[] }[];
  readonly parking: readonly GridUnit[];
  readonly storage: readonly GridUnit[];
}

export interface PropertyGaps {
  readonly estate: EstateName;
  readonly gaps: readonly {
    readonly gap: UnitGap;
    readonly total: number;
    readonly units: readonly { readonly id: string; readonly label: string }[];
  }[];
  /** Owners of one name in different doors without a mark that tells them apart. */
  readonly unmarkedNames: readonly { readonly name: string; readonly owners: number }[];
}

/** READING and so on are under way; the others wait for somebody. */
export type ImportStage = 'READING' | 'READ' | 'CHECKING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'REFUSED' | 'CANCELLED';

export interface ImportCheck {
  readonly counts: PropertyCounts;
  /** The first of them; the number of all stands beside. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly questions: readonly SameNameQuestion[];
  readonly questionCount: number;
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
  readonly planSha256: string;
  /** No wrong row, and something to write. */
  readonly canApply: boolean;
}

/** A table on its way into the register. */
export interface PropertyImportView {
  readonly uploadId: string;
  readonly fileName: string;
  readonly stage: ImportStage;
  readonly progress: Progress | null;
  /** The last refusal: of the file, or of the attempt to write. */
  readonly refusal: {
    readonly code: string;
    readonly rule?: string;
    readonly facts?: Readonly<Record<string, string | number | boolean>>;
  } | null;
  readonly canCancel: boolean;
  /** Lines of the file in all. */
  readonly lines: number;
  /** The first lines, as they were read. */
  readonly preview: readonly (readonly string[])[];
  readonly settings: ImportSettings | null;
  readonly estates: readonly EstateName[];
  readonly check: ImportCheck | null;
  readonly applied: { readonly estateId: string; readonly counts: PropertyCounts } | null;
}
