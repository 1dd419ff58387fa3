/** How a head stands on the posted roll: place masked, names masked unless the local rule asks for them. */
import { maskedHouseholdLabel, maskedName } from '../../register/householdLabel.ts';
import type { Owner, OwnersRollUnit } from './records.ts';

/**
 * `3号楼1单元***室 张**`, with `等2处` for several units. Companies and the developer are named: they are no natural persons.
 * Source: 个人信息保护法 25 [L]; SPEC OV4, RG14.
 */
export function rollLabel(
  units: readonly OwnersRollUnit[],
  owners: readonly Owner[],
  buildings: readonly { readonly id: string; readonly name: string }[],
  showsName: boolean
): string {
  const [first] = units;
  const building = buildings.find(({ id }) => id === first?.buildingId);
  if (!first || !building) throw new RangeError(`building not given: ${first?.buildingId}`);
  const place = maskedHouseholdLabel(building, { staircase: first.staircase });
  const places = units.length > 1 ? `${place}等${units.length}处` : place;
  const names = owners.map(({ kind, name }) => (kind === 'PERSON' && !showsName ? maskedName(name) : name));
  return [places, names.join('、')].filter((part) => part !== '').join(' ');
}
