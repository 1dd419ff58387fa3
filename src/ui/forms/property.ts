/** Fields of the commands on property: one list draws a form and reads it back. */
import { LIMITS } from '#contract/limits.ts';
import type { OccupantLine, OwnerPage, UnitPage } from '#contract/views/property.ts';
import { areaText } from '#domain/register/property/area.ts';
import { AREA_SOURCES, OWNER_KINDS, OWNERSHIP_KINDS, UNIT_USES } from '#domain/voting/owners/records.ts';
import type { FieldOption, FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';
import { reasonField } from './register.ts';

/** Statuses that are chosen; ENDED comes by ending. */
const STATUSES = ['DELIVERED', 'UNDELIVERED', 'UNSOLD'] as const;

function optionsOf(values: readonly string[], names: Readonly<Record<string, string>>): FieldOption[] {
  return values.map((value) => ({ value, label: names[value] ?? value }));
}

/** estate.add */
export function estateFields(words: Messages, name?: string): FieldSpec[] {
  const own = words.property.overview;
  return [{ name: 'name', kind: 'text', label: own.estateName, hint: own.estateNameHint, isRequired: true, maxChars: 40, value: name }];
}

/** estate.correct */
export function correctEstateFields(words: Messages, name?: string): FieldSpec[] {
  return [...estateFields(words, name), reasonField(words)];
}

/** unit.add; the estate is the form's target. */
export function unitFields(words: Messages, buildings: readonly FieldOption[] = [], unit?: Partial<UnitPage>): FieldSpec[] {
  const own = words.property.units;
  const area = unit?.areaCenti === null || unit?.areaCenti === undefined ? undefined : areaText(unit.areaCenti);
  const status = unit?.status === 'ENDED' ? 'DELIVERED' : (unit?.status ?? 'DELIVERED');
  return [
    { name: 'buildingId', kind: 'select', label: words.property.building, isRequired: true, options: buildings, value: unit?.buildingId },
    {
      name: 'use',
      kind: 'select',
      label: own.useLabel,
      isRequired: true,
      options: optionsOf(UNIT_USES, words.property.use),
      value: unit?.use ?? 'DWELLING'
    },
    { name: 'staircase', kind: 'text', label: own.staircase, hint: own.staircaseHint, maxChars: 20, value: unit?.staircase },
    { name: 'floor', kind: 'text', label: own.floor, hint: own.floorHint, maxChars: 10, value: unit?.floor },
    { name: 'number', kind: 'text', label: own.number, hint: own.numberHint, isRequired: true, maxChars: 20, value: unit?.number },
    { name: 'area', kind: 'text', label: own.areaLabel, hint: own.areaHint, maxChars: 20, suffix: '㎡', value: area },
    {
      name: 'areaSource',
      kind: 'select',
      label: own.areaSourceLabel,
      options: optionsOf(AREA_SOURCES, words.property.areaSource),
      value: unit?.areaSource ?? 'REGISTERED'
    },
    {
      name: 'status',
      kind: 'select',
      label: own.statusLabel,
      hint: own.statusHint,
      isRequired: true,
      options: optionsOf(STATUSES, words.property.status),
      value: status
    }
  ];
}

/** unit.correct */
export function correctUnitFields(words: Messages, buildings: readonly FieldOption[] = [], unit?: UnitPage): FieldSpec[] {
  return [...unitFields(words, buildings, unit), reasonField(words)];
}

/** owner.add */
export function ownerFields(words: Messages, owner?: OwnerPage): FieldSpec[] {
  const own = words.property.owners;
  return [
    {
      name: 'kind',
      kind: 'select',
      label: own.kindLabel,
      isRequired: true,
      options: optionsOf(OWNER_KINDS, words.property.kind),
      value: owner?.kind ?? 'PERSON'
    },
    { name: 'name', kind: 'text', label: own.name, isRequired: true, maxChars: LIMITS.nameChars, value: owner?.name },
    { name: 'phone', kind: 'text', label: own.phone, hint: own.phoneHint, maxChars: 20, value: owner?.phone },
    { name: 'idMark', kind: 'text', label: own.idMark, hint: own.idMarkHint, maxChars: 30, value: owner?.idMark },
    {
      name: 'representative',
      kind: 'text',
      label: own.representative,
      hint: own.representativeHint,
      maxChars: 60,
      value: owner?.representative
    }
  ];
}

/** owner.correct */
export function correctOwnerFields(words: Messages, owner?: OwnerPage): FieldSpec[] {
  return [...ownerFields(words, owner), reasonField(words)];
}

/** In which quality a person may act for this owner. SPEC RG29. */
export function qualitiesOf(owner: Pick<OwnerPage, 'kind' | 'diedOn'>): OwnerPage['actsAs'][] {
  if (owner.kind !== 'PERSON') return ['LEGAL_REPRESENTATIVE'];
  return owner.diedOn === null ? ['SELF', 'GUARDIAN'] : ['HEIR'];
}

/** owner.bind */
export function bindOwnerFields(
  words: Messages,
  people: readonly FieldOption[] = [],
  qualities: readonly OwnerPage['actsAs'][] = ['SELF', 'GUARDIAN', 'HEIR', 'LEGAL_REPRESENTATIVE']
): FieldSpec[] {
  const own = words.property.owners;
  return [
    { name: 'personId', kind: 'radio', label: own.whichPerson, isRequired: true, options: people },
    {
      name: 'actsAs',
      kind: 'select',
      label: own.actsAsLabel,
      isRequired: true,
      options: optionsOf(qualities, words.property.actsAs),
      value: qualities[0]
    },
    reasonField(words)
  ];
}

/** owner.record-death */
export function deathFields(words: Messages, today?: string): FieldSpec[] {
  return [{ name: 'diedOn', kind: 'date', label: words.property.owners.diedOnLabel, isRequired: true, value: today }, reasonField(words)];
}

interface TitleValue {
  readonly ownerIds?: readonly string[];
  readonly kind?: string;
  readonly since?: string;
  readonly share?: string;
  readonly namedVoterOwnerId?: string | null;
}

/** ownership.transfer; `owners` are those that a search found, `value` what is chosen at first. */
export function transferFields(words: Messages, owners: readonly FieldOption[] = [], value: TitleValue = {}): FieldSpec[] {
  const own = words.property.unit;
  return [
    { name: 'ownerIds', kind: 'multiselect', label: own.whichOwners, isRequired: true, options: owners, value: value.ownerIds ?? [] },
    { name: 'since', kind: 'date', label: own.sinceLabel, isRequired: true, value: value.since },
    {
      name: 'kind',
      kind: 'select',
      label: own.ownershipKind,
      isRequired: true,
      options: optionsOf(OWNERSHIP_KINDS, words.property.ownership),
      value: value.kind ?? 'REGISTERED'
    },
    { name: 'share', kind: 'text', label: own.shareLabel, hint: own.shareHint, maxChars: 60, value: value.share },
    {
      name: 'namedVoterOwnerId',
      kind: 'select',
      label: own.voterLabel,
      hint: own.voterHint,
      options: owners,
      value: value.namedVoterOwnerId ?? undefined
    }
  ];
}

/** ownership.correct */
export function correctOwnershipFields(words: Messages, owners: readonly FieldOption[] = [], value?: TitleValue): FieldSpec[] {
  return [...transferFields(words, owners, value), reasonField(words)];
}

/** ownership.hand-over */
export function handOverFields(words: Messages, today?: string): FieldSpec[] {
  return [{ name: 'since', kind: 'date', label: words.property.unit.handOverDate, isRequired: true, value: today }];
}

/** ownership.name-voter */
export function namedVoterFields(words: Messages, owners: readonly FieldOption[] = [], value?: string): FieldSpec[] {
  return [{ name: 'ownerId', kind: 'radio', label: words.property.unit.voter, isRequired: true, options: owners, value }];
}

/** ownership.end and occupant.end */
export function untilFields(words: Messages, today?: string): FieldSpec[] {
  return [{ name: 'until', kind: 'date', label: words.property.unit.untilLabel, isRequired: true, value: today }, reasonField(words)];
}

/** occupant.add */
export function occupantFields(words: Messages, value: Partial<OccupantLine> = {}): FieldSpec[] {
  const own = words.property.unit;
  return [
    { name: 'name', kind: 'text', label: own.occupantName, isRequired: true, maxChars: LIMITS.nameChars, value: value.name },
    {
      name: 'phone',
      kind: 'text',
      label: words.property.owners.phone,
      hint: words.property.owners.phoneHint,
      maxChars: 20,
      value: value.phone
    },
    { name: 'since', kind: 'date', label: own.occupantSince, isRequired: true, value: value.since }
  ];
}
