/** papers.doors: one building as the volunteers walk it, staircase by staircase, floor by floor. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { DoorsView, DoorView } from '#contract/views/papers.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { doorStatus, type DoorStatus } from '#domain/voting/papers/doorStatus.ts';
import type { BallotPaper, Visit } from '#domain/voting/papers/records.ts';
import type { RollEntry } from '#domain/voting/records.ts';
import { compareNumbers } from '#domain/voting/rules/unitNumberOrder.ts';
import { DOOR_WALKERS } from '#contract/commands/papers/issuing.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Query } from '../../query.ts';
import { headOf, placesOf } from './readers.ts';

export const doorQueries: readonly Query[] = [
  query({
    name: 'papers.doors',
    params: v.strictObject({ pollId: id, buildingId: v.optional(id) }),
    roles: [...DOOR_WALKERS, 'SUPERVISOR', 'CHAIR'],
    audience: 'SHARED',
    topics: ({ pollId }) => [`poll:${pollId}`],
    async run({ read }, { pollId, buildingId }) {
      const poll = await known(read, 'poll', pollId);
      if (!poll.ok) return poll;
      const where = { pollId };
      const [roll, papers, visits, marks] = await Promise.all([
        read.list('rollEntry', where),
        read.list('ballotPaper', where),
        read.list('visit', where),
        read.list('turnoutMark', where)
      ]);
      const places = await placesOf(read, roll);
      const all = roll.flatMap((right) => right.builtFrom.map((unit) => ({ right, unit })));
      const counted = Map.groupBy(all, ({ unit }) => unit.buildingId);
      const buildings = places.buildings
        .filter((building) => counted.has(building.id))
        .map((building) => ({ buildingId: building.id, name: building.name, doors: counted.get(building.id)?.length ?? 0 }));
      const here = buildings.find((building) => building.buildingId === buildingId) ?? buildings[0];
      if (!here || (buildingId !== undefined && here.buildingId !== buildingId))
        return refuse('record.not-found', undefined, { kind: 'building' });
      const floors = new Map((await read.list('unit', { buildingId: here.buildingId })).map((unit) => [unit.id, unit.floor]));
      const facts: DoorFacts = {
        papers: Map.groupBy(
          papers.filter((paper) => paper.replacedAt === null),
          (paper) => paper.rollEntryId
        ),
        visits: Map.groupBy(visits, (visit) => visit.rollEntryId),
        used: new Set(marks.map((mark) => mark.rollEntryId)),
        owner: (right) => places.owners(right)
      };
      const doors = (counted.get(here.buildingId) ?? []).map(({ right, unit }) => {
        return { staircase: unit.staircase, floor: floors.get(unit.unitId) || floorOf(unit.number), door: doorOf(right, unit, facts) };
      });
      return ok<DoorsView>({
        poll: headOf(poll.value),
        buildingId: here.buildingId,
        name: here.name,
        staircases: staircasesOf(doors),
        counts: countsOf(doors.map(({ door }) => door.status)),
        buildings
      });
    }
  })
];

interface DoorFacts {
  readonly papers: ReadonlyMap<string, readonly BallotPaper[]>;
  readonly visits: ReadonlyMap<string, readonly Visit[]>;
  readonly used: ReadonlySet<string>;
  readonly owner: (right: RollEntry) => string;
}

/** Visits of one door that are shown, the last first. */
const VISITS_SHOWN = 5;

function doorOf(right: RollEntry, unit: RollEntry['builtFrom'][number], facts: DoorFacts): DoorView {
  const papers = (facts.papers.get(right.id) ?? []).filter((paper) => paper.unitId === null || paper.unitId === unit.unitId);
  const visits = (facts.visits.get(right.id) ?? []).filter((visit) => visit.unitId === null || visit.unitId === unit.unitId);
  const out = papers.filter((paper) => paper.returnedAt === null);
  return {
    rollEntryId: right.id,
    unitId: unit.unitId,
    number: unit.number,
    owner: facts.owner(right),
    status: doorStatus({ papers, visits, hasVoted: facts.used.has(right.id) }),
    serials: papers.map((paper) => paper.serial).sort((a, b) => a - b),
    mayHandOut: out.some((paper) => paper.delivery === null || paper.delivery.way === 'POSTED'),
    mayCollect: out.length > 0,
    visits: [...visits]
      .sort((a, b) => b.at - a.at)
      .slice(0, VISITS_SHOWN)
      .map(({ outcome, at, byName, note }) => ({ outcome, at, byName, note }))
  };
}

/** `1502` lies on floor 15, `302` on 3, `B102` on B1; the whole number where that says nothing. */
function floorOf(number: string): string {
  return /^(.+)\d{2}$/.exec(number)?.[1] ?? number;
}

interface Placed {
  readonly staircase: string;
  readonly floor: string;
  readonly door: DoorView;
}

function staircasesOf(doors: readonly Placed[]): DoorsView['staircases'] {
  return [...Map.groupBy(doors, ({ staircase }) => staircase)]
    .sort(([a], [b]) => compareNumbers(a, b))
    .map(([staircase, own]) => ({
      staircase,
      floors: [...Map.groupBy(own, ({ floor }) => floor)]
        .sort(([a], [b]) => compareNumbers(b, a))
        .map(([floor, onIt]) => ({ floor, doors: onIt.map(({ door }) => door).sort((a, b) => compareNumbers(a.number, b.number)) }))
    }));
}

function countsOf(statuses: readonly DoorStatus[]): DoorsView['counts'] {
  const counts: Partial<Record<DoorStatus, number>> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
