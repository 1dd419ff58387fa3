/** Compares each unit of a table with the register: added, changed, ended, and who owns it from when. */
import { insert, update, type Change } from '../../../basics/decision.ts';
import type { CalendarDate } from '../../../basics/time.ts';
import type { OwnershipKind } from '../../../voting/owners/records.ts';
import { problem, type ImportProblem } from '../../importRows.ts';
import type { OwnershipRecord, UnitRecord } from '../../propertyRecords.ts';
import { areaText } from '../area.ts';
import { endedOwnership, ownerKeyOf, standBeside, statusFor } from '../ownerships.ts';
import { unitLabel } from '../unitLabel.ts';
import type { LivingStatus } from '../units.ts';
import type { DoorDraft } from './doors.ts';
import type { PlannedOwner } from './planOwners.ts';
import type { Difference, DifferenceField, PlanInput } from './planTypes.ts';

export interface PlannedUnit {
  readonly draft: DoorDraft;
  readonly buildingId: string;
  readonly existing: UnitRecord | null;
  readonly householdId: string | null;
  /** In the order of the rows. */
  readonly owners: readonly PlannedOwner[];
}

const UNIT_FIELDS = ['use', 'floor', 'areaCenti', 'areaSource', 'status', 'householdId'] as const;

/** Gathers the changes of units and ownerships. Empty cells leave what the register has. Source: SPEC RG34. */
export class UnitPlan {
  readonly changes: Change[] = [];
  readonly differences: Difference[] = [];
  readonly problems: ImportProblem[] = [];
  added = 0;
  changed = 0;
  ended = 0;
  unchanged = 0;
  begun = 0;
  rowsChanged = 0;
  rowsEnded = 0;
  /** The one developer of the estate; null while none or several are known. */
  developerId: string | null = null;
  readonly #input: PlanInput;
  readonly #estateId: string;
  readonly #open: ReadonlyMap<string, readonly OwnershipRecord[]>;
  readonly #ownerNames: ReadonlyMap<string, string>;

  constructor(input: PlanInput, estateId: string, open: ReadonlyMap<string, readonly OwnershipRecord[]>) {
    this.#input = input;
    this.#estateId = estateId;
    this.#open = open;
    this.#ownerNames = new Map(input.facts.owners.map((owner) => [owner.id, owner.name]));
  }

  plan(unit: PlannedUnit): void {
    const { draft, existing, buildingId, householdId, owners } = unit;
    const label = unitLabel({ name: draft.building }, { ...draft, use: draft.use ?? existing?.use ?? 'DWELLING' });
    const open = existing ? (this.#open.get(existing.id) ?? []) : [];
    const ownerKey = ownerKeyOf(owners.map((owner) => owner.id));
    const standing = open.find((row) => row.ownerKey === ownerKey && (draft.ownership === null || row.kind === draft.ownership));
    const kind = this.#kindOf(unit, standing);
    const voterId = this.#voterOf(unit, label);
    const status = this.#statusOf(unit, kind, standing !== undefined || owners.length === 0);
    const said = {
      use: draft.use ?? existing?.use ?? 'DWELLING',
      floor: draft.floor || (existing?.floor ?? ''),
      areaCenti: draft.areaCenti ?? existing?.areaCenti ?? null,
      areaSource: sourceOf(draft, existing),
      status,
      householdId: householdId ?? existing?.householdId ?? null
    };
    const id = existing?.id ?? this.#input.newId();
    const rowFields = owners.length === 0 ? [] : this.#ownership(id, { unit, open, standing, kind, voterId, ownerKey });
    if (!existing) {
      const { staircase, number } = draft;
      this.changes.push(insert('unit', { id, estateId: this.#estateId, buildingId, staircase, number, ...said }));
      this.added += 1;
      const area = said.areaCenti === null ? [] : [{ field: 'area' as const, from: '', to: areaText(said.areaCenti) }];
      this.differences.push({ sort: 'ADDED', of: 'UNIT', label, fields: [...area, ...rowFields] });
      return;
    }
    const fields = UNIT_FIELDS.filter((field) => existing[field] !== said[field]);
    // A row that begins bumps the unit too: two desks that enter an owner at once must not both succeed.
    if (fields.length > 0 || rowFields.length > 0) this.changes.push(update('unit', existing, said));
    const shown = [...fields.flatMap((field) => shownField(field, existing, said)), ...rowFields];
    if (shown.length === 0) this.unchanged += 1;
    else {
      this.changed += 1;
      this.differences.push({ sort: 'CHANGED', of: 'UNIT', label, fields: shown });
    }
  }

  /** A unit that a complete table does not have ends with what owns it. */
  end(unit: UnitRecord, label: string): void {
    const open = this.#open.get(unit.id) ?? [];
    this.changes.push(update('unit', unit, { status: 'ENDED' }), ...open.map((row) => endedOwnership(row, this.#input.settings.asOf)));
    this.ended += 1;
    this.rowsEnded += open.length;
    const from = this.#namesOf(open.flatMap((row) => row.ownerIds));
    this.differences.push({ sort: 'ENDED', of: 'UNIT', label, fields: from === '' ? [] : [{ field: 'owner', from, to: '' }] });
  }

  #kindOf({ draft, owners }: PlannedUnit, standing: OwnershipRecord | undefined): OwnershipKind {
    if (draft.ownership) return draft.ownership;
    if (standing) return standing.kind;
    if (owners.some((owner) => owner.isDeveloper)) return 'DEVELOPER';
    if (draft.status === 'UNSOLD') return 'DEVELOPER';
    return draft.status === 'UNDELIVERED' ? 'CONTRACT' : 'REGISTERED';
  }

  #statusOf({ draft, existing }: PlannedUnit, kind: OwnershipKind, isSame: boolean): LivingStatus {
    if (draft.status) return draft.status;
    if (isSame && existing && existing.status !== 'ENDED') return existing.status;
    return isSame && !existing ? 'DELIVERED' : statusFor(kind);
  }

  /** The co-owner whom the table marks; with two marks nobody was chosen. */
  #voterOf({ draft, owners }: PlannedUnit, label: string): string | null | undefined {
    const marked = draft.owners.flatMap((owner, index) => (owner.isVoter ? [{ owner, id: owners[index]?.id }] : []));
    if (marked.length > 1) {
      const texts = [`${label}有两个表决人，共有人只能推选一个。`, `${label} has two voters; co-owners name one.`] as const;
      this.problems.push(problem(marked[1]?.owner.row ?? draft.row, '', ...texts));
    }
    if (owners.length < 2) return null;
    return marked[0]?.id;
  }

  #ownership(unitId: string, found: Found): DifferenceField[] {
    const { unit, open, standing, kind, voterId, ownerKey } = found;
    const { draft, owners } = unit;
    const { settings, newId } = this.#input;
    const since = draft.since ?? settings.asOf;
    const ownerIds = ownerKey.split(' ');
    const base = { ownerIds, ownerKey, kind };
    if (standing) {
      const set = {
        share: draft.share || standing.share,
        since: draft.since ?? standing.since,
        namedVoterOwnerId: voterId === undefined ? standing.namedVoterOwnerId : voterId
      };
      return this.#corrected(standing, set);
    }
    const row = { ...base, share: draft.share, since, namedVoterOwnerId: voterId ?? null };
    const ending = open.filter((one) => !standBeside(one.kind, kind));
    const clashing = ending.find((one) => one.since >= since);
    const [from, to] = [this.#namesOf(ending.flatMap((one) => one.ownerIds)), owners.map((owner) => owner.name).join('、')];
    const shown: DifferenceField[] =
      from === to ? [{ field: 'ownership', from: ending[0]?.kind ?? '', to: kind }] : [{ field: 'owner', from, to }];
    if (clashing && ending.length === 1) {
      // Entered for the same day or a later one: the entry was wrong, it is no sale.
      this.changes.push(update('ownership', clashing, row));
      this.rowsChanged += 1;
      return shown;
    }
    this.changes.push(
      ...ending.map((one) => endedOwnership(one, since)),
      insert('ownership', { id: newId(), unitId, ...row, until: null })
    );
    this.rowsEnded += ending.length;
    this.begun += 1;
    if (kind === 'CONTRACT') this.#developer(unitId, open, since);
    return shown;
  }

  /** What is sold and not handed over is the developer's for a vote: his ownership stands beside the contract. SPEC RG26. */
  #developer(unitId: string, open: readonly OwnershipRecord[], since: CalendarDate): void {
    const ownerKey = this.developerId;
    if (ownerKey === null || open.some((row) => row.kind === 'DEVELOPER')) return;
    const row = {
      unitId,
      ownerIds: [ownerKey],
      ownerKey,
      kind: 'DEVELOPER' as const,
      share: '',
      namedVoterOwnerId: null,
      since,
      until: null
    };
    this.changes.push(insert('ownership', { id: this.#input.newId(), ...row }));
    this.begun += 1;
  }

  #corrected(standing: OwnershipRecord, set: Pick<OwnershipRecord, 'share' | 'since' | 'namedVoterOwnerId'>): DifferenceField[] {
    const fields = (['share', 'since', 'namedVoterOwnerId'] as const).filter((field) => standing[field] !== set[field]);
    if (fields.length === 0) return [];
    this.changes.push(update('ownership', standing, set));
    this.rowsChanged += 1;
    return fields.map((field) =>
      field === 'namedVoterOwnerId'
        ? { field: 'voter', from: this.#nameOf(standing.namedVoterOwnerId), to: this.#nameOf(set.namedVoterOwnerId) }
        : { field, from: standing[field], to: set[field] }
    );
  }

  #namesOf(ownerIds: readonly string[]): string {
    return [...new Set(ownerIds)].map((id) => this.#nameOf(id)).join('、');
  }

  #nameOf(ownerId: string | null): string {
    return ownerId === null ? '' : (this.#ownerNames.get(ownerId) ?? '');
  }
}

interface Found {
  readonly unit: PlannedUnit;
  readonly open: readonly OwnershipRecord[];
  readonly standing: OwnershipRecord | undefined;
  readonly kind: OwnershipKind;
  readonly voterId: string | null | undefined;
  readonly ownerKey: string;
}

/** An area needs a source; a new area without one is taken for registered. */
function sourceOf(draft: DoorDraft, existing: UnitRecord | null) {
  if ((draft.areaCenti ?? existing?.areaCenti ?? null) === null) return null;
  return draft.areaSource ?? existing?.areaSource ?? 'REGISTERED';
}

function shownField(
  field: (typeof UNIT_FIELDS)[number],
  before: UnitRecord,
  after: Pick<UnitRecord, (typeof UNIT_FIELDS)[number]>
): DifferenceField[] {
  if (field === 'householdId') return [];
  const text = (unit: typeof after) =>
    field === 'areaCenti' ? (unit.areaCenti === null ? '' : areaText(unit.areaCenti)) : (unit[field] ?? '');
  return [{ field: field === 'areaCenti' ? 'area' : field, from: text(before), to: text(after) }];
}
