/** Rights of an owners' vote found by door or owner, for the desk that enters a sale, a voter or what co-owners agreed; never a choice. */
import * as v from 'valibot';
import { id, line } from '#contract/limits.ts';
import type { OwnersRightRow, OwnersRightsView } from '#contract/views/ownersVote.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import type { Unit } from '#domain/voting/owners/records.ts';
import { compareNumbers } from '#domain/voting/rules/unitNumberOrder.ts';
import type { Ballot, Poll, RollEntry } from '#domain/voting/records.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { buildingNames } from './turnout.ts';

/** Rows of one answer: who looks for one door types more of it. */
const FOUND_MAX = 10;

export const ownersRightsQuery = query({
  name: 'vote.rights',
  params: v.strictObject({ pollId: id, search: line(60) }),
  roles: ['SECRETARY', 'TELLER', 'SYSTEM'],
  audience: 'OWN',
  topics: () => [],
  run: (reading, params): Promise<Result<OwnersRightsView, Refusal>> => rightsFound(reading, params)
});

async function rightsFound(
  { read }: Reading,
  { pollId, search }: { pollId: string; search: string }
): Promise<Result<OwnersRightsView, Refusal>> {
  const poll = await known(read, 'poll', pollId);
  if (!poll.ok) return poll;
  if (!poll.value.owners) return refuse('poll.not-owners-vote', 'RL7');
  const [roll, names, owners] = await Promise.all([
    read.list('rollEntry', { pollId }),
    buildingNames(read),
    read.list('owner', {}).then((all) => new Map(all.filter((owner) => owner.name.includes(search)).map((owner) => [owner.id, owner.name])))
  ]);
  const placesOf = (right: RollEntry) => right.builtFrom.map((unit) => ({ unitId: unit.unitId, place: placeOf(unit, names) }));
  const found = roll.filter(
    (right) => right.ownerIds.some((owner) => owners.has(owner)) || placesOf(right).some(({ place }) => place.includes(search))
  );
  const shown = found.sort((a, b) => compareText(placesOf(a), placesOf(b))).slice(0, FOUND_MAX);
  const [holders, people, ballots] = await Promise.all([
    read.list('owner', { id: [...new Set(shown.flatMap((right) => right.ownerIds))] }),
    read.list('person', { id: [...new Set(shown.flatMap((right) => votersOf(right, poll.value)))] }),
    read.list('ballot', { pollId, rollEntryId: shown.map((right) => right.id) })
  ]);
  const holderName = new Map(holders.map((owner) => [owner.id, owner.name]));
  const personName = new Map(people.map((person) => [person.id, person.name]));
  const rights = shown.map((right): OwnersRightRow => {
    const units = placesOf(right);
    const own = ballots.filter((ballot) => ballot.rollEntryId === right.id && ballot.voidReason === null);
    return {
      ...{ rollEntryId: right.id, areaCenti: right.areaCenti ?? 0, units, isUsed: own.length > 0 },
      place: units.map(({ place }) => place).join('、'),
      owners: right.ownerIds.map((owner) => holderName.get(owner) ?? '').join('、'),
      voters: votersOf(right, poll.value).map((personId) => ({ personId, name: personName.get(personId) ?? '' })),
      differing: differingOf(own, personName)
    };
  });
  const missing = poll.value.state === 'NOTICED' ? await unitsMissing(read, poll.value, roll, { names, search }) : [];
  return ok({ pollId, rights, total: found.length, missing });
}

/** Doors in the order of their numbers. */
function compareText(a: readonly { readonly place: string }[], b: readonly { readonly place: string }[]): number {
  return compareNumbers(a[0]?.place ?? '', b[0]?.place ?? '');
}

function placeOf(unit: Pick<Unit, 'buildingId' | 'staircase' | 'number'>, names: ReadonlyMap<string, string>): string {
  return householdLabel({ name: names.get(unit.buildingId) ?? '' }, { staircase: unit.staircase, room: unit.number });
}

/** Units that were found and stand on no right: where the register was mended after the roll was frozen. */
async function unitsMissing(
  read: Read,
  { owners }: Poll,
  roll: readonly RollEntry[],
  { names, search }: { names: ReadonlyMap<string, string>; search: string }
): Promise<OwnersRightsView['missing']> {
  const onRoll = new Set(roll.flatMap((right) => right.builtFrom.map((unit) => unit.unitId)));
  const units = owners ? await read.list('unit', { estateId: owners.estateId }) : [];
  return units
    .filter((unit) => !onRoll.has(unit.id))
    .map((unit) => ({ unitId: unit.id, place: placeOf(unit, names) }))
    .filter(({ place }) => place.includes(search))
    .slice(0, FOUND_MAX);
}

/** The one who votes, else everybody who may; new owners after a sale with them. */
function votersOf(right: RollEntry, poll: Poll): string[] {
  const bought = poll.transfers.filter((transfer) => transfer.entryId === right.id).flatMap((transfer) => transfer.voterPersonIds);
  return [...new Set([...(right.personId === '' ? right.voterIds : [right.personId]), ...bought])];
}

/** That ballots differ is told, and whose they are; what they say is not. */
function differingOf(ballots: readonly Ballot[], names: ReadonlyMap<string, string>): OwnersRightRow['differing'] {
  if (new Set(ballots.map((ballot) => ballot.choice)).size < 2) return [];
  return ballots.map(({ id: ballotId, personId, at }) => ({ ballotId, at, name: names.get(personId ?? '') ?? '' }));
}
