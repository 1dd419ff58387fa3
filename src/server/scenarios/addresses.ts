/** Rooms of a pattern building, and addresses as scenario files write them. */

/** The n-th dwelling: rooms 101, 102 … floor by floor, spread evenly over the staircases. */
export function addressOf(
  index: number,
  building: { readonly households: number; readonly floors: number; readonly staircases: number }
): { staircase: string; room: string; floor: string } {
  const perFloor = Math.max(1, Math.ceil(building.households / (building.floors * building.staircases)));
  const perStaircase = perFloor * building.floors;
  const staircase = Math.min(building.staircases - 1, Math.floor(index / perStaircase));
  const within = index - staircase * perStaircase;
  const floor = String(Math.floor(within / perFloor) + 1);
  const room = `${floor}${String((within % perFloor) + 1).padStart(2, '0')}`;
  return { staircase: building.staircases > 1 ? `${staircase + 1}单元` : '', room, floor };
}

/** `3号楼 2单元-502` as its parts; a space stands behind the building. Throws for an address without one. */
export function partsOf(address: string): { building: string; staircase: string; number: string } {
  const parts = /^(\S+)\s+(?:(\d{1,2}|[^-\s]*单元)-)?(.+)$/u.exec(address);
  if (!parts) throw new Error(`"${address}" is no address: write "3号楼 502" or "3号楼 2单元-502"`);
  return { building: parts[1] ?? '', staircase: parts[2] ?? '', number: parts[3] ?? '' };
}
