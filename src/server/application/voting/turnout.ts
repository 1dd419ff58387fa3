/** How many rights, and how much area, a ballot is in of: added up by the database, by building, never a choice. */
import type { Read } from '#domain/basics/reading.ts';
import type { Turnout } from '#domain/voting/owners/extendWindow.ts';
import type { RollOfBuilding } from '#domain/voting/owners/terms.ts';
import type { Poll } from '#domain/voting/records.ts';

export interface TurnoutOfBuilding extends RollOfBuilding {
  readonly votedHeads: number;
  /** 0.01 m². */
  readonly votedAreaCenti: number;
}

/** Turnout in all and by building, in the order of the roll; a right counts where its first unit lies. Source: SPEC TO1. */
export async function turnoutOf(read: Read, poll: Poll): Promise<Turnout & { readonly buildings: readonly TurnoutOfBuilding[] }> {
  const groups = await read.sumBy('turnoutMark', { pollId: poll.id }, ['buildingId'], 'areaCenti');
  const voted = new Map(groups.map(({ values, count, sum }) => [String(values[0]), { count, sum }]));
  const buildings = (poll.owners?.buildings ?? []).map((building) => {
    const { count = 0, sum = 0 } = voted.get(building.buildingId) ?? {};
    return { ...building, votedHeads: count, votedAreaCenti: sum };
  });
  const heads = groups.reduce((total, group) => total + group.count, 0);
  const area = groups.reduce((total, group) => total + group.sum, 0);
  return {
    heads: { roll: poll.rollCount, voted: heads },
    area: { roll: poll.owners?.rollAreaCenti ?? 0, voted: area },
    buildings
  };
}

/** Rights of which no ballot is in. */
export async function rightsWaiting(read: Read, poll: Poll) {
  const [roll, marks] = await Promise.all([read.list('rollEntry', { pollId: poll.id }), read.list('turnoutMark', { pollId: poll.id })]);
  const used = new Set(marks.map((mark) => mark.rollEntryId));
  return roll.filter((right) => !used.has(right.id));
}
