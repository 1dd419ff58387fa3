/** Who votes for the households of one building on what the building pays. */
import { describe, expect, it } from 'vitest';
import type { Read } from '#domain/basics/reading.ts';
import { buildingHouseholds } from '#server/application/commands/meeting/facts.ts';

type Row = Record<string, unknown>;
const ROWS: Record<string, readonly Row[]> = {
  building: [{ id: 'b1', name: '1号楼' }],
  household: ['owned', 'let', 'unknown'].map((id) => ({ id, buildingId: 'b1', staircase: '', room: id, votingPersonId: `p-${id}` })),
  unit: ['owned', 'let'].map((id) => ({ id: `u-${id}`, buildingId: 'b1', use: 'DWELLING', householdId: id })),
  ownership: [
    { unitId: 'u-owned', ownerIds: ['o1', 'o2'], until: null },
    { unitId: 'u-let', ownerIds: ['o3'], until: null },
    { unitId: 'u-let', ownerIds: ['o4'], until: '2026-01-01' }
  ],
  owner: [
    { id: 'o1', personId: null },
    { id: 'o2', personId: 'p-owned' },
    { id: 'o3', personId: 'p-landlord' },
    { id: 'o4', personId: 'p-let' }
  ]
};
const fits = (row: Row, where: Row) =>
  Object.entries(where).every(([field, value]) => (Array.isArray(value) ? value.includes(row[field]) : row[field] === value));
const read = {
  list: (kind: string, where: Row) => Promise.resolve((ROWS[kind] ?? []).filter((row) => fits(row, where)))
} as unknown as Read;

describe('households of a building', () => {
  it('[RL8] an owner of the dwelling votes, a tenant does not, and without known owners the household’s own voter does', async () => {
    const voters = new Map((await buildingHouseholds(read, 'b1')).map((one) => [one.householdId, one.votingPersonId]));
    expect(voters).toEqual(
      new Map([
        ['owned', 'p-owned'],
        ['let', null],
        ['unknown', 'p-unknown']
      ])
    );
  });
});
