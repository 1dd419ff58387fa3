/** Reads from the register of property what an owners' roll is built from. */
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import type { RuleProfile } from '#domain/register/profile.ts';
import { frozenRoll } from '#domain/voting/owners/buildRollRows.ts';
import type { OwnersRoll } from '#domain/voting/owners/ownersRoll.ts';
import type { VoteScope } from '#domain/voting/owners/records.ts';

/** The roll of a scope as the register stands at an instant. Refuses as `frozenRoll`. */
export async function rollOfScope(
  read: Read,
  { estateId, scope }: { readonly estateId: string; readonly scope: VoteScope },
  on: { readonly at: number; readonly zone: string; readonly profile: RuleProfile }
): Promise<Result<OwnersRoll, Refusal>> {
  const places = scope.kind === 'ESTATE' ? {} : { buildingId: [...new Set(scope.places.map((place) => place.buildingId))] };
  const units = await read.list('unit', { estateId, ...places });
  const ownerships = await read.list('ownership', { unitId: units.map((unit) => unit.id) });
  const ownerIds = new Set(ownerships.flatMap((ownership) => ownership.ownerIds));
  const [owners, buildings] = await Promise.all([
    read.list('owner', { id: [...ownerIds] }),
    read.list('building', {}, { orderBy: 'position' })
  ]);
  return frozenRoll({
    ...{ units, ownerships, owners, buildings, scope, on: calendarDateAt(on.at, on.zone) },
    parkingCounts: on.profile.parkingCounts,
    showsName: on.profile.rollShowsName
  });
}
