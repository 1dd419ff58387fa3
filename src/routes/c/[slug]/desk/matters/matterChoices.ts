/** What may be chosen in the forms of a matter: posts, experts, meetings, other matters; people by a search of their names. */
import type { BodyRow, Paged, PersonRow, ProfileLine } from '#contract/views/register.ts';
import type { DeskMatters } from '#contract/views/desk.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { hasRole } from '#domain/basics/actor.ts';
import type { FieldOption } from '#ui/state/fields.ts';
import type { MatterChoices } from '#ui/forms/choices.ts';
import { wordsFor } from '#ui/words/index.ts';
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

/** Everybody with a post, once, with what they are; and the experts. Empty for those who may not read the posts. */
async function postHolders(request: ViewRequest): Promise<{ people: FieldOption[]; experts: FieldOption[]; bodies: FieldOption[] }> {
  const { actor, lang } = request.locals;
  if (!actor || !hasRole(actor, 'SECRETARY', 'ADMINISTRATOR', 'SUPERVISOR', 'CHAIR')) return { people: [], experts: [], bodies: [] };
  const words = wordsFor(lang);
  const rows = await readView<readonly BodyRow[]>(request, 'register.posts');
  const posts = rows.flatMap((body) => body.posts).filter((post) => post.isInForce);
  const people = new Map<string, string>();
  for (const post of posts)
    if (!people.has(post.personId))
      people.set(post.personId, `${post.name}（${post.title || words.roles.names[post.role]}，${post.body}）`);
  const experts = posts.filter((post) => post.role === 'EXPERT');
  const fields: Readonly<Record<string, string>> = words.matterForms.review.fields;
  return {
    people: [...people].map(([value, label]) => ({ value, label })),
    experts: experts.map((post) => ({
      value: post.personId,
      label: `${post.name}（${post.title || words.roles.names.EXPERT}${post.expertise ? `，${fields[post.expertise] ?? ''}` : ''}）`
    })),
    bodies: rows.map((body) => ({ value: body.kind, label: body.name }))
  };
}

/** Everything the overview's forms may choose from. Found people stand before those with posts. */
export async function matterChoices(request: ViewRequest, matterId?: string): Promise<MatterChoices> {
  const { locals } = request;
  const [holders, found, profiles] = await Promise.all([
    postHolders(request),
    findPeople(request),
    readView<readonly ProfileLine[]>(request, 'register.profiles')
  ]);
  const isFound = new Set(found.map((one) => one.value));
  return {
    people: [...found, ...holders.people.filter((one) => !isFound.has(one.value))],
    person: found.length === 1 ? found[0]?.value : undefined,
    experts: holders.experts,
    bodies: holders.bodies.filter((body) => DECIDING.includes(body.value)),
    matters: matterId === undefined ? [] : await otherMatters(request, matterId),
    profiles: profiles.map(({ name, version }) => ({ value: name, label: `${name} · ${version}` })),
    today: calendarDateAt(locals.app.now(), locals.community!.zone)
  };
}

/** Bodies that may decide a matter; the owners' assembly comes with the owners' votes. */
const DECIDING: readonly string[] = ['JOINT_MEETING', 'RESIDENTS_MEETING', 'REPRESENTATIVES_MEETING', 'COUNCIL'];

async function otherMatters(request: ViewRequest, matterId: string): Promise<FieldOption[]> {
  const list = await readView<DeskMatters>(request, 'desk.matters', {});
  return list.rows.filter((row) => row.matterId !== matterId).map((row) => ({ value: row.matterId, label: `${row.number} ${row.title}` }));
}
