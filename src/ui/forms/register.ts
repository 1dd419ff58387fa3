/** Fields of the register's commands: one list draws a form and reads it back. */
import { ROLES, type Role } from '#domain/basics/actor.ts';
import { BODIES_OF_ROLE, EXPERTISES, GIVEN_BY_ADMINISTRATOR } from '#domain/register/assignPost.ts';
import { LIMITS } from '#contract/limits.ts';
import type { FieldOption, FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';

type Place = { buildingId: string; staircase: string; room: string };

export function reasonField(words: Messages, hint: string = words.register.reasonHint): FieldSpec {
  return { name: 'reason', kind: 'text', label: words.register.reason, hint, isRequired: true, maxChars: LIMITS.lineChars };
}

/** building.add */
export function buildingFields(words: Messages): FieldSpec[] {
  const { buildingName, buildingHint } = words.register.overview;
  return [{ name: 'name', kind: 'text', label: buildingName, hint: buildingHint, isRequired: true, maxChars: 40 }];
}

/** household.add */
export function householdFields(words: Messages, buildings: readonly FieldOption[] = [], place?: Partial<Place>): FieldSpec[] {
  const own = words.register.households;
  return [
    { name: 'buildingId', kind: 'select', label: own.building, isRequired: true, options: buildings, value: place?.buildingId },
    { name: 'staircase', kind: 'text', label: own.staircase, hint: own.staircaseHint, maxChars: 20, value: place?.staircase },
    { name: 'room', kind: 'text', label: own.room, hint: own.roomHint, isRequired: true, maxChars: 20, value: place?.room }
  ];
}

/** household.correct */
export function correctHouseholdFields(words: Messages, buildings: readonly FieldOption[] = [], place?: Place): FieldSpec[] {
  return [...householdFields(words, buildings, place), reasonField(words)];
}

/** household.name-voter */
export function voterFields(words: Messages, people: readonly FieldOption[] = [], voterId?: string): FieldSpec[] {
  return [{ name: 'personId', kind: 'radio', label: words.register.households.voter, isRequired: true, options: people, value: voterId }];
}

function nameAndPhone(words: Messages, person?: { name: string; phone: string }): FieldSpec[] {
  const own = words.register.people;
  return [
    { name: 'name', kind: 'text', label: own.name, isRequired: true, maxChars: LIMITS.nameChars, value: person?.name },
    { name: 'phone', kind: 'text', label: own.phone, hint: own.phoneHint, maxChars: 20, value: person?.phone }
  ];
}

/** person.add; the household, if any, is the form's target. */
export function personFields(words: Messages, household?: { hasVoter: boolean }): FieldSpec[] {
  const fields = nameAndPhone(words);
  if (household) fields.push({ name: 'isVoter', kind: 'checkbox', label: words.register.people.isVoter, value: !household.hasVoter });
  return fields;
}

/** person.correct; `households` are those that a search found, the present one first. */
export function correctPersonFields(
  words: Messages,
  households: readonly FieldOption[] = [],
  person?: { name: string; phone: string; householdId: string | null }
): FieldSpec[] {
  const own = words.register.people;
  const value = person?.householdId ?? undefined;
  return [
    ...nameAndPhone(words, person),
    { name: 'householdId', kind: 'select', label: own.household, hint: own.householdHint, options: households, value },
    reasonField(words)
  ];
}

/** Posts that may be chosen; those that an administrator gives only for an administrator. SPEC AU5. */
export function rolesToGive(roles: readonly Role[]): Role[] {
  const mayAll = roles.includes('ADMINISTRATOR');
  return ROLES.filter((role) => role !== 'SYSTEM' && role !== 'RESIDENT' && (mayAll || !GIVEN_BY_ADMINISTRATOR.includes(role)));
}

/** Most bodies that are named behind a role; a role that more of them give needs no telling. */
const NAMED_BODIES = 4;

/** A role with the bodies that give it, where those are few. SPEC RG11. */
function roleWithBodies(role: Role, words: Messages): string {
  const bodies = BODIES_OF_ROLE[role] ?? [];
  if (bodies.length === 0 || bodies.length > NAMED_BODIES) return words.roles.names[role];
  return words.register.posts.roleIn(words.roles.names[role], bodies.map((body) => words.roles.bodies[body]).join(words.desk.separator));
}

/** post.assign; the person is the form's target. */
export function postFields(
  words: Messages,
  bodies: readonly FieldOption[] = [],
  roles: readonly Role[] = ROLES,
  today?: string
): FieldSpec[] {
  const own = words.register.posts;
  return [
    {
      name: 'role',
      kind: 'select',
      label: own.role,
      isRequired: true,
      options: roles.map((role) => ({ value: role, label: roleWithBodies(role, words) }))
    },
    { name: 'bodyKind', kind: 'select', label: own.body, hint: own.bodyHint, isRequired: true, options: bodies },
    { name: 'title', kind: 'text', label: own.titleField, hint: own.titleHint, maxChars: 40 },
    { name: 'startsOn', kind: 'date', label: own.startsOn, isRequired: true, value: today },
    { name: 'endsOn', kind: 'date', label: own.endsOn, hint: own.endsHint },
    {
      name: 'expertise',
      kind: 'select',
      label: own.expertise,
      hint: own.expertiseHint,
      options: EXPERTISES.map((value) => ({ value, label: own.expertises[value] ?? value }))
    }
  ];
}

/** invitation.issue for several people; everybody listed is ticked at first. */
export function invitationFields(words: Messages, people: readonly FieldOption[] = [], isTicked = true): FieldSpec[] {
  const value = isTicked ? people.map((person) => person.value) : [];
  return [{ name: 'personIds', kind: 'multiselect', label: words.register.invitations.who, isRequired: true, options: people, value }];
}
