/** Puts the rows of a table together by door: several rows of one unit are its co-owners, and must say the same of the unit. */
import type { AreaSource, OwnershipKind, UnitUse } from '../../../voting/owners/records.ts';
import { problem, type ImportProblem } from '../../importRows.ts';
import { unitLabel } from '../unitLabel.ts';
import type { LivingStatus } from '../units.ts';
import type { PropertyRow, RowOwner } from './rows.ts';

/** What the table says of one unit. */
export interface DoorDraft {
  readonly key: string;
  /** First row. */
  readonly row: number;
  readonly building: string;
  readonly staircase: string;
  readonly number: string;
  readonly use: UnitUse | null;
  floor: string;
  areaCenti: number | null;
  areaSource: AreaSource | null;
  status: LivingStatus | null;
  share: string;
  ownership: OwnershipKind | null;
  since: string | null;
  readonly owners: DoorOwner[];
}

export interface DoorOwner extends RowOwner {
  readonly row: number;
}

/** Fields that all rows of a unit share: the first that says something counts, another value is a mistake. */
const SHARED = ['floor', 'areaCenti', 'areaSource', 'status', 'ownership', 'since'] as const;
const SHARED_WORDS: Readonly<Record<(typeof SHARED)[number], readonly [zh: string, en: string]>> = {
  floor: ['楼层', 'floor'],
  areaCenti: ['面积', 'area'],
  areaSource: ['面积来源', 'source of area'],
  status: ['状态', 'status'],
  ownership: ['产权状态', 'ownership'],
  since: ['取得日期', 'date']
};

/** Gathers rows; `buildingName` brings `3` and `3号楼` to one spelling. Source: SPEC RG33. */
export class Doors {
  readonly drafts = new Map<string, DoorDraft>();
  readonly problems: ImportProblem[] = [];
  readonly #buildingName: (written: string) => string;

  constructor(buildingName: (written: string) => string) {
    this.#buildingName = buildingName;
  }

  add(row: PropertyRow): void {
    const building = this.#buildingName(row.building);
    const key = doorKey(building, row.staircase, row.number, row.use);
    const draft = this.drafts.get(key);
    if (draft) this.#join(draft, row);
    else this.drafts.set(key, { ...row, key, building, owners: row.owners.map((owner) => ({ ...owner, row: row.row })) });
  }

  #join(draft: DoorDraft, row: PropertyRow): void {
    const label = unitLabel({ name: draft.building }, { ...draft, use: draft.use ?? 'DWELLING' });
    for (const field of SHARED) {
      const [said, here] = [draft[field], row[field]];
      if (here === null || here === '' || said === here) continue;
      if (said === null || said === '') Object.assign(draft, { [field]: here });
      else {
        const [zh, en] = SHARED_WORDS[field];
        const texts = [`${label}的${zh}与第${draft.row}行不同。`, `The ${en} of ${label} differs from row ${draft.row}.`] as const;
        this.problems.push(problem(row.row, '', ...texts));
      }
    }
    if (draft.share === '') draft.share = row.share;
    else if (row.share !== '' && row.owners.length > 0) draft.share = joinedShare(draft, row);
    for (const owner of row.owners) {
      const twin = draft.owners.find((one) => one.name === owner.name && one.phone === owner.phone && one.idMark === owner.idMark);
      if (twin) {
        const texts = [
          `${owner.name}在第${twin.row}行已是${label}的业主。`,
          `${owner.name} owns ${label} in row ${twin.row} already.`
        ] as const;
        this.problems.push(problem(row.row, '', ...texts));
      } else draft.owners.push({ ...owner, row: row.row });
    }
    if (row.owners.length === 0) {
      const texts = [`${label}在第${draft.row}行已经有了。`, `${label} stands in row ${draft.row} already.`] as const;
      this.problems.push(problem(row.row, '', ...texts));
    }
  }
}

/** `1/2；1/2` when each row says its own share; one text when all say the same of the whole. */
function joinedShare(draft: DoorDraft, row: PropertyRow): string {
  const shares = draft.share.split('；');
  return [...shares, row.share].join('；').slice(0, 60);
}

/** Dwellings and shops share a door, parking and storage have doors of their own. */
export function doorKey(building: string, staircase: string, number: string, use: UnitUse | null): string {
  const kept = use === 'PARKING' || use === 'STORAGE' ? use : '';
  return [building, staircase, number, kept].join('\t');
}

/** `3` means the building that is called `3号楼` (or 幢, 栋); a new one is called `3号楼`. */
export function buildingNames(known: readonly string[]): (written: string) => string {
  const names = new Set(known);
  return (written) => {
    const plain = written.normalize('NFKC').trim();
    if (names.has(plain) || !/^\d{1,4}$/u.test(plain)) return plain;
    const endings = ['号楼', '幢', '栋', '号', '座'];
    return `${plain}${endings.find((ending) => names.has(`${plain}${ending}`)) ?? '号楼'}`;
  };
}
