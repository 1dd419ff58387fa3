/** The posted roll of an owners' vote: masked for everybody, one's own rights in full with what they were built from. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { OwnRollRow, RollRow, RollView } from '#contract/views/ownersVote.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import { compareNumbers } from '#domain/voting/rules/unitNumberOrder.ts';
import type { RollEntry } from '#domain/voting/records.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { ownersRightsOf } from '../../voting/ownersRights.ts';
import { paged, PageParams } from '../register/paging.ts';
import { buildingNames } from './turnout.ts';

/** Rights on one page of the posted roll, and how many may be shown without choosing a building. */
const ROLL_ROWS = 100;
const WHOLE_ROLL_MAX = 5_000;

export const rollQuery = query({
  name: 'vote.roll',
  params: v.strictObject({ pollId: id, buildingId: v.optional(v.string(), ''), page: PageParams.entries.page }),
  roles: null,
  audience: 'OWN',
  topics: ({ pollId }, actor) => [`poll:${pollId}`, `person:${actor.personId}`],
  run: (reading, params): Promise<Result<RollView, Refusal>> => rollView(reading, params)
});

async function rollView(
  reading: Reading,
  { pollId, buildingId: asked, page }: { pollId: string; buildingId: string; page: number }
): Promise<Result<RollView, Refusal>> {
  const { read, actor, now } = reading;
  const found = await known(read, 'poll', pollId);
  if (!found.ok) return found;
  const poll = found.value;
  const { owners } = poll;
  if (!owners) return refuse('poll.not-owners-vote', 'RL5');
  const first = poll.rollCount > WHOLE_ROLL_MAX ? (owners.buildings[0]?.buildingId ?? '') : '';
  const buildingId = owners.buildings.some((building) => building.buildingId === asked) ? asked : first;
  const [rows, names, mine, objections, matter] = await Promise.all([
    read.list('rollEntry', buildingId === '' ? { pollId } : { pollId, buildingId }),
    buildingNames(read),
    ownersRightsOf(read, pollId, actor.personId),
    read.list('rollObjection', { pollId }, { orderBy: 'number' }),
    poll.matterId === null ? undefined : read.get('matter', poll.matterId)
  ]);
  const rank = new Map(owners.buildings.map((building, index) => [building.buildingId, index]));
  const inOrder = [...rows].sort((a, b) => byDoor(a, b, rank));
  const own = objections.filter((objection) => objection.personId !== null && objection.personId === actor.personId);
  return ok({
    ...{ pollId, title: poll.title, state: poll.state, matterNumber: matter?.number ?? '', buildingId },
    ...{ rollCount: poll.rollCount, rollAreaCenti: owners.rollAreaCenti, noticedAt: poll.noticedAt },
    objectionsUntil: owners.rollObjectionsUntil,
    isOpenForObjections: poll.state === 'NOTICED' && now < owners.rollObjectionsUntil,
    objections: { all: objections.length, open: objections.filter((objection) => objection.outcome === null).length },
    buildings: owners.buildings.map((building) => ({ ...building, name: names.get(building.buildingId) ?? '' })),
    rows: paged(inOrder.map(rollRow), { search: '', page }, () => '', ROLL_ROWS),
    mine: mine.map((right) => ownRow(right, names)),
    ownObjections: own.map(({ number, text, at, outcome, answer }) => ({ number, text, at, outcome, answer }))
  });
}

function byDoor(a: RollEntry, b: RollEntry, rank: ReadonlyMap<string, number>): number {
  const [first, second] = [a.builtFrom[0], b.builtFrom[0]];
  return (
    (rank.get(a.buildingId) ?? 0) - (rank.get(b.buildingId) ?? 0) ||
    compareNumbers(first?.staircase ?? '', second?.staircase ?? '') ||
    compareNumbers(first?.number ?? '', second?.number ?? '')
  );
}

/** Area and masked place: the number of the door would say whose it is. Source: domain 2.13; SPEC RL5, RG14. */
function rollRow({ id: rollEntryId, label, areaCenti, builtFrom }: RollEntry): RollRow {
  return { rollEntryId, label, areaCenti: areaCenti ?? 0, units: builtFrom.length };
}

function ownRow(right: RollEntry, names: ReadonlyMap<string, string>): OwnRollRow {
  const builtFrom = right.builtFrom.map(({ buildingId, staircase, number, areaCenti, areaSource }) => ({
    place: householdLabel({ name: names.get(buildingId) ?? '' }, { staircase, room: number }),
    ...{ areaCenti, areaSource }
  }));
  return { ...rollRow(right), builtFrom, isShared: right.voterIds.length > 1 };
}
