/** What an import of property is given, and what it adds up to before anything is written. */
import type { Change } from '../../../basics/decision.ts';
import type { CalendarDate, Instant } from '../../../basics/time.ts';
import type { ImportProblem } from '../../importRows.ts';
import type { Estate, OwnerRecord, OwnershipRecord, UnitRecord } from '../../propertyRecords.ts';
import type { Building, Household, Person } from '../../records.ts';
import type { Matching } from './columns.ts';
import type { SameNameChoice, SameNameQuestion } from './sameNames.ts';

/** NONE: owners stay unbound. MATCH: people of the register who are meant are bound. MAKE: who is missing becomes a person of the register. */
export const PEOPLE_CHOICES = ['NONE', 'MATCH', 'MAKE'] as const;
export type PeopleChoice = (typeof PEOPLE_CHOICES)[number];

export interface ImportSettings {
  readonly headingLine: number;
  readonly matching: Matching;
  /** The estate's id, or '' for a new one. */
  readonly estateId: string;
  /** Name of a new estate. */
  readonly estateName: string;
  /** From when the ownerships hold that name no date, and on which day differing ones end. */
  readonly asOf: CalendarDate;
  /** The table is the whole estate: units that it does not have are ended. */
  readonly isComplete: boolean;
  readonly people: PeopleChoice;
  readonly sameNames: Readonly<Record<string, SameNameChoice>>;
}

export interface PropertyFacts {
  readonly estates: readonly Estate[];
  readonly buildings: readonly Building[];
  /** Units of the estate, ended ones too. */
  readonly units: readonly UnitRecord[];
  /** Ownerships of these units without an end. */
  readonly open: readonly OwnershipRecord[];
  /** Owners who were not ended. */
  readonly owners: readonly OwnerRecord[];
  readonly households: readonly Household[];
  /** People who were not ended; empty when owners stay unbound. */
  readonly people: readonly Person[];
}

export interface PlanInput {
  readonly lines: readonly (readonly string[])[];
  readonly settings: ImportSettings;
  readonly facts: PropertyFacts;
  readonly newId: () => string;
  readonly now: Instant;
  /** In the community's zone: nothing begins later. */
  readonly today: CalendarDate;
  /** Set-up only: people that are made have read the data page elsewhere. */
  readonly bindsPeople: boolean;
}

export interface PropertyCounts {
  readonly rows: number;
  readonly buildingsAdded: number;
  readonly unitsAdded: number;
  readonly unitsChanged: number;
  readonly unitsEnded: number;
  readonly unitsUnchanged: number;
  /** Units of the register that the table does not have and that stay. */
  readonly unitsMissing: number;
  readonly ownersAdded: number;
  readonly ownersChanged: number;
  readonly ownershipsBegun: number;
  readonly ownershipsChanged: number;
  readonly ownershipsEnded: number;
  readonly peopleAdded: number;
  readonly peopleBound: number;
}

/** `from` and `to` as people read them: areas in m², names, codes of the register for use, status and kind. */
export interface DifferenceField {
  readonly field:
    | 'area'
    | 'areaSource'
    | 'floor'
    | 'use'
    | 'status'
    | 'owner'
    | 'ownership'
    | 'since'
    | 'share'
    | 'voter'
    | 'phone'
    | 'idMark'
    | 'kind'
    | 'representative';
  readonly from: string;
  readonly to: string;
}

export interface Difference {
  readonly sort: 'ADDED' | 'CHANGED' | 'ENDED';
  readonly of: 'UNIT' | 'OWNER';
  readonly label: string;
  readonly fields: readonly DifferenceField[];
}

export interface PropertyPlan {
  /** Empty while there are problems. */
  readonly changes: readonly Change[];
  readonly counts: PropertyCounts;
  readonly problems: readonly ImportProblem[];
  readonly questions: readonly SameNameQuestion[];
  readonly differences: readonly Difference[];
  readonly estateId: string;
}

/** How far a piece of work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
