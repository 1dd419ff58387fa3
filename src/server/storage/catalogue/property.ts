/** Tables of property: estates, units, owners, ownerships, occupants. */
import type { CatalogueOf } from '../tableShape.ts';

export const PROPERTY_TABLES: CatalogueOf<'estate' | 'unit' | 'owner' | 'ownership' | 'occupant'> = {
  estate: { columns: { name: 'text', position: 'int' }, unique: { estate_name: ['name'] } },
  unit: {
    columns: {
      estateId: 'text',
      buildingId: 'text',
      staircase: 'text',
      floor: 'text',
      number: 'text',
      areaCenti: 'int?',
      use: 'text',
      status: 'text',
      householdId: 'text?'
    },
    unique: { unit_door: ['estateId', 'buildingId', 'staircase', 'number', 'use'] },
    indexes: [['buildingId', 'staircase'], ['householdId'], ['use']]
  },
  owner: {
    columns: { kind: 'text', name: 'text', phone: 'text', personId: 'text?', endedAt: 'int?' },
    indexes: [['name'], ['personId'], ['phone']]
  },
  ownership: {
    columns: { unitId: 'text', ownerKey: 'text', kind: 'text', since: 'text', until: 'text?' },
    indexes: [['unitId', 'until'], ['ownerKey']]
  },
  occupant: { columns: { unitId: 'text', name: 'text', personId: 'text?', until: 'text?' }, indexes: [['unitId'], ['personId']] }
};
