/** What may be chosen in the forms of a matter: posts, experts, meetings, other matters; people by a search of their names. */
import type { BodyRow, Paged, PersonRow, ProfileLine } from '#contract/views/register.ts';
import type { DeskMatters } from '#contract/views/desk.ts';
import type { VotePlacesView } from '#contract/views/ownersVote.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { hasRole, type Role } from '#domain/basics/actor.ts';
import type { BodyKind } from '#domain/register/records.ts';
import type { FieldOption } from '#ui/state/fields.ts';
import type { MatterChoices } from '#ui/forms/choices.ts';
import { profileTitle } from '#ui/state/settings/parameters.ts';
import { wordsFor } from '#ui/words/index.ts';
import type { Lang } from '#ui/words/lang.ts';
import { readView, type ViewRequest } from '../../../../readView.ts';

const SEARCH_CHARS = 60;

/** What is searched for in `?who=`. */
export function whoOf(url: URL): string {
  return (url.searchParams.get('who') ?? '').trim().slice(0, SEARCH_CHARS);
}

/** People found by name, phone or dwelling, for those who may read the register; the first page only. */
export async function findPeople(request: ViewRequest): Promise<FieldOption[]> {
  const { actor } = request.locals;
  const search = whoOf(request.url);
  if (search === '' || !actor || !hasRole(actor, 'SECRETARY', 'ADMINISTRATOR')) return [];
  const found = await readView<Paged<PersonRow>>(request, 'register.people', { search });
  return found.rows.map((person) => ({
    value: person.id,
    label: person.household === '' ? person.name : `${person.name}（${person.household}）`
  }));
}

interface PostHolders {
  readonly people: FieldOption[];
  readonly experts: FieldOption[];
  readonly bodies: FieldOption[];
  readonly chairs: FieldOption[];
  readonly recorders: FieldOption[];
}

/** Everybody with a post, once, with what they are; and the experts. Empty for those who may not read the posts. */
async function postHolders(request: ViewRequest): Promise<PostHolders> {
  const { actor, lang } = request.locals;
  if (!actor || !hasRole(actor, 'SECRETARY', 'ADMINISTRATOR', 'SUPERVISOR', 'CHAIR'))
    return { people: [], experts: [], bodies: [], chairs: [], recorders: [] };
  const words = wordsFor(lang);
  const rows = await readView<readonly BodyRow[]>(request, 'register.posts');
  const posts = rows.flatMap((body) => body.posts).filter((post) => post.isInForce);
  const people = new Map<string, string>();
  for (const post of posts)
    if (!people.has(post.personId))
      people.set(post.personId, `${post.name}（${post.title || words.roles.names[post.role]}，${post.body}）`);
  const holding = (role: Role) => {
    const ids = new Set(posts.filter((post) => post.role === role).map((post) => post.personId));
    return [...people].flatMap(([value, label]) => (ids.has(value) ? [{ value, label }] : []));
  };
  const experts = posts.filter((post) => post.role === 'EXPERT');
  const fields: Readonly<Record<string, string>> = words.matterForms.review.fields;
  return {
    people: [...people].map(([value, label]) => ({ value, label })),
    experts: experts.map((post) => ({
      value: post.personId,
      label: `${post.name}（${post.title || words.roles.names.EXPERT}${post.expertise ? `，${fields[post.expertise] ?? ''}` : ''}）`
    })),
    bodies: rows.map((body) => ({ value: body.kind, label: body.name })),
    chairs: holding('CHAIR'),
    recorders: holding('RECORDER')
  };
}

/** Everything the overview's forms may choose from. Found people stand before those with posts. */
export async function matterChoices(request: ViewRequest, matterId?: string): Promise<MatterChoices> {
  const { locals } = request;
  const [holders, found, profiles, owners] = await Promise.all([
    postHolders(request),
    findPeople(request),
    readView<readonly ProfileLine[]>(request, 'register.profiles'),
    ownersPlaces(request)
  ]);
  const isFound = new Set(found.map((one) => one.value));
  return {
    people: [...found, ...holders.people.filter((one) => !isFound.has(one.value))],
    person: found.length === 1 ? found[0]?.value : undefined,
    experts: holders.experts,
    chairs: holders.chairs,
    recorders: holders.recorders,
    bodies: decidingBodies(holders.bodies, locals.lang),
    ...owners,
    matters: matterId === undefined ? [] : await otherMatters(request, matterId),
    profiles: profiles.map(({ name, version }) => ({
      value: name,
      label: wordsFor(locals.lang).matter.fields.profileOption(profileTitle(wordsFor(locals.lang), name), version)
    })),
    today: calendarDateAt(locals.app.now(), locals.community!.zone)
  };
}

/** Bodies that may decide a matter. */
const DECIDING: readonly BodyKind[] = [
  'JOINT_MEETING',
  'RESIDENTS_MEETING',
  'REPRESENTATIVES_MEETING',
  'COUNCIL',
  'BUILDING_COUNCIL',
  'OWNERS_COMMITTEE',
  'OWNERS_ASSEMBLY'
];

/** Bodies with their names here. The owners' assembly is no body of elected people: it is there without being entered. */
function decidingBodies(bodies: readonly FieldOption[], lang: Lang): FieldOption[] {
  const names = wordsFor(lang).roles.bodies;
  const all = [...bodies, { value: 'OWNERS_ASSEMBLY', label: names.OWNERS_ASSEMBLY }];
  return DECIDING.flatMap((kind) => all.find((body) => body.value === kind) ?? []);
}

/** Estates and places of owners' votes, for those who enter a triage. */
async function ownersPlaces(request: ViewRequest): Promise<{ estates: FieldOption[]; places: FieldOption[] }> {
  const { actor, lang } = request.locals;
  if (!actor || !hasRole(actor, 'SECRETARY', 'AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE')) return { estates: [], places: [] };
  const { estates, places } = await readView<VotePlacesView>(request, 'votes.places');
  const staircase = (name: string) => wordsFor(lang).ownersVote.triage.staircase(name);
  return {
    estates: estates.map(({ id, name }) => ({ value: id, label: name })),
    places: places.map((place) => ({
      value: place.staircase === null ? place.buildingId : `${place.buildingId}/${place.staircase}`,
      label: place.staircase === null ? place.name : `${place.name} ${staircase(place.staircase)}`
    }))
  };
}

async function otherMatters(request: ViewRequest, matterId: string): Promise<FieldOption[]> {
  const list = await readView<DeskMatters>(request, 'desk.matters', {});
  return list.rows.filter((row) => row.matterId !== matterId).map((row) => ({ value: row.matterId, label: `${row.number} ${row.title}` }));
}
