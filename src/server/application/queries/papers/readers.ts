/** What the views of paper share: who may read them, the head of the vote, places in words, masked owners. */
import type { PaperPollHead } from '#contract/views/papers.ts';
import type { Role } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { householdLabel, maskedName } from '#domain/register/householdLabel.ts';
import type { BallotPaper } from '#domain/voting/papers/records.ts';
import type { Poll, RollEntry } from '#domain/voting/records.ts';

/** Posts that read papers in or watch the count. */
export const COUNT_READERS: readonly Role[] = ['SECRETARY', 'TELLER', 'SCRUTINEER', 'SUPERVISOR', 'CHAIR'];

/** What every page of paper says of its vote. */
export function headOf(poll: Poll): PaperPollHead {
  const { id: pollId, matterId, title, state, opensAt, closesAt, rollCount, owners, ballotMode } = poll;
  const form = owners?.form ?? 'MIXED';
  const takesPhoneBallots = owners?.takesPhoneBallots ?? true;
  return { pollId, matterId, title, state, opensAt, closesAt, rollCount, form, takesPhoneBallots, isSecret: ballotMode === 'SECRET' };
}

/** Doors and owners in words. */
export interface Places {
  /** `3号楼1单元502室`, with `等2处` for several. */
  place(right: RollEntry | undefined, unitId: string | null): string;
  /** `张**、李**`; companies by name. */
  owners(right: RollEntry | undefined): string;
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
}

/** Reads what places and owners of these rights are called. */
export async function placesOf(read: Read, rights: readonly RollEntry[]): Promise<Places> {
  const ids = [...new Set(rights.flatMap((right) => right.ownerIds))];
  const [buildings, owners] = await Promise.all([read.list('building', {}, { orderBy: 'position' }), ownersOf(read, ids)]);
  const byId = new Map(buildings.map((building) => [building.id, building]));
  const names = new Map(owners.map((owner) => [owner.id, owner.kind === 'PERSON' ? maskedName(owner.name) : owner.name]));
  return {
    buildings,
    place(right, unitId) {
      const units = (right?.builtFrom ?? []).filter((unit) => unitId === null || unit.unitId === unitId);
      const [first] = units;
      if (!first) return '';
      const door = householdLabel(byId.get(first.buildingId) ?? { name: '' }, { staircase: first.staircase, room: first.number });
      return units.length > 1 ? `${door}等${units.length}处` : door;
    },
    owners: (right) =>
      (right?.ownerIds ?? [])
        .map((id) => names.get(id) ?? '')
        .filter(Boolean)
        .join('、')
  };
}

/** Owners in groups: a list of ids may be as long as the estate. */
async function ownersOf(read: Read, ids: readonly string[]) {
  const GROUP = 500;
  const groups = Array.from({ length: Math.ceil(ids.length / GROUP) }, (_, index) => ids.slice(index * GROUP, (index + 1) * GROUP));
  return (await Promise.all(groups.map((id) => read.list('owner', { id })))).flat();
}

/** Rights by their id. */
export function rightsById(roll: readonly RollEntry[]): ReadonlyMap<string, RollEntry> {
  return new Map(roll.map((right) => [right.id, right]));
}

/** Papers in order of number. */
export function inOrder(papers: readonly BallotPaper[]): BallotPaper[] {
  return [...papers].sort((a, b) => a.serial - b.serial);
}
