/** What the register's views share: who may read them, and the maps that turn ids into words. */
import type { PostRow } from '#contract/views/register.ts';
import type { Role } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { CalendarDate } from '#domain/basics/time.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import { isInForce } from '#domain/register/postsInForce.ts';
import type { Body, Post } from '#domain/register/records.ts';

/** The register holds names and phones: only these posts read it. Source: 个人信息保护法 51 [L]; SPEC AU7. */
export const REGISTER_READERS: readonly Role[] = ['SECRETARY', 'ADMINISTRATOR'];

/** Label of every household by its id. */
export async function householdLabels(read: Read): Promise<Map<string, string>> {
  const buildings = new Map((await read.list('building', {})).map((building) => [building.id, building]));
  const households = await read.list('household', {});
  return new Map(
    households.map((household) => [household.id, householdLabel(buildings.get(household.buildingId) ?? { name: '' }, household)])
  );
}

/** A post as the desk shows it. */
export function postRow(post: Post, name: string, bodies: readonly Body[], today: CalendarDate): PostRow {
  const { id, personId, bodyKind, role, title, startsOn, endsOn, expertise, endedAt } = post;
  const body = bodies.find((one) => one.kind === bodyKind)?.name ?? '';
  return { id, personId, name, bodyKind, body, role, title, startsOn, endsOn, expertise, endedAt, isInForce: isInForce(post, today) };
}
