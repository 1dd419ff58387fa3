/** Who stands behind a proposal, an opinion or a task, as the public may read it. Source: 个人信息保护法 25 [L]; SPEC RG14. */
import type { Read } from '#domain/basics/reading.ts';
import type { Task } from '#domain/followup/records.ts';
import { maskedHouseholdLabel, maskedName } from '#domain/register/householdLabel.ts';

/** Masked dwelling of each household, e.g. `3号楼1单元***室`. */
export async function maskedDwellings(read: Read, householdIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(householdIds.flatMap((id) => id ?? []))];
  const households = await read.list('household', { id: ids });
  const buildings = await read.list('building', { id: [...new Set(households.map((household) => household.buildingId))] });
  const byId = new Map(buildings.map((building) => [building.id, building]));
  return new Map(
    households.map((household) => [household.id, maskedHouseholdLabel(byId.get(household.buildingId) ?? { name: '' }, household)])
  );
}

/** Masked dwelling of a person, '' for one who has none here. */
export async function dwellingOf(read: Read, personId: string | null): Promise<string> {
  const person = personId === null ? undefined : await read.get('person', personId);
  if (!person?.householdId) return '';
  return (await maskedDwellings(read, [person.householdId])).get(person.householdId) ?? '';
}

/**
 * Names of those who answer for tasks: whoever holds a post, or was written down as the office's contact, is named; a private person is not.
 * Source: domain 2.13 [D].
 */
export async function taskNames(read: Read, tasks: readonly Task[]): Promise<(personId: string | null, name: string) => string> {
  const personIds = [...new Set(tasks.flatMap((task) => [task.responsiblePersonId, task.supervisorPersonId]).filter((id) => id !== null))];
  const posts = await read.list('post', { personId: personIds });
  const inOffice = new Set(posts.map((post) => post.personId));
  return (personId, name) => (personId === null || name === '' || inOffice.has(personId) ? name : maskedName(name));
}
