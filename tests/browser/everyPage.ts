/** Every page of the product as the tests walk it: its route, an address where it has something to show, and who looks at it. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Reader = 'VISITOR' | 'RESIDENT' | 'MEMBER' | 'SECRETARY' | 'ADMINISTRATOR' | 'CHAIR' | 'EXPERT' | 'TELLER' | 'OWNER';

export interface PageStop {
  /** Folder below src/routes, '' for the front door. */
  readonly route: string;
  /** Where it is looked at; `{slug}` is that of the community, `{name}` is what the scenario saved under a name, or the test made. */
  readonly path: string;
  readonly as: Reader;
  /** HTTP status that the page answers on purpose. */
  readonly status?: number;
}

type Row = readonly [route: string, as: Reader, ...paths: string[]];
const stops = (rows: readonly Row[]): PageStop[] => rows.flatMap(([route, as, ...paths]) => paths.map((path) => ({ route, path, as })));

const C = '/c/{slug}';
const DESK = `${C}/desk`;
const MATTER = 'c/[slug]/desk/matters/[id]';
const MEETING = 'c/[slug]/desk/meetings/[meetingId]';

/** What residents, participants and passers-by open, on a phone. */
export const PHONE_PAGES: readonly PageStop[] = [
  ...stops([
    ['', 'VISITOR', '/'],
    ['c/[slug]', 'VISITOR', C, `${C}?step=7`, `${C}?search=没有这样的事`],
    ['c/[slug]/documents', 'VISITOR', `${C}/documents`],
    ['c/[slug]/documents/[file]/refused', 'VISITOR', `${C}/documents/{unprintableCode}.pdf/refused`],
    ['c/[slug]/matters/[number]', 'VISITOR', `${C}/matters/2026-001`, `${C}/matters/2026-003`],
    ['c/[slug]/matters/[number]', 'RESIDENT', `${C}/matters/2026-002`, `${C}/matters/2026-004`],
    ['c/[slug]/publicities/[id]', 'RESIDENT', `${C}/publicities/{publicity3}`],
    ['c/[slug]/publicities/[id]', 'VISITOR', `${C}/publicities/{publicity1}`],
    ['c/[slug]/privacy', 'VISITOR', `${C}/privacy`],
    ['c/[slug]/propose', 'RESIDENT', `${C}/propose`],
    ['c/[slug]/propose', 'VISITOR', `${C}/propose`],
    ['c/[slug]/mine', 'RESIDENT', `${C}/mine`],
    ['c/[slug]/me', 'RESIDENT', `${C}/me`],
    ['c/[slug]/me', 'MEMBER', `${C}/me`],
    ['c/[slug]/meeting/[code]', 'MEMBER', `${C}/meeting/{meeting3Code}`, `${C}/meeting/{calledCode}`],
    ['c/[slug]/meeting/[code]', 'VISITOR', `${C}/meeting/{meeting3Code}`],
    ['c/[slug]/meeting/[code]/record', 'MEMBER', `${C}/meeting/{meeting2Code}/record`],
    ['c/[slug]/vote/[pollId]', 'MEMBER', `${C}/vote/{openPoll}`],
    ['c/[slug]/vote/[pollId]', 'VISITOR', `${C}/vote/{poll}`],
    ['help', 'VISITOR', '/help', '/help?search=公示'],
    ['help/[code]', 'VISITOR', '/help/publicity.period-running'],
    ['help/elder', 'VISITOR', '/help/elder'],
    ['help/first-meeting', 'VISITOR', '/help/first-meeting'],
    ['help/owners-vote', 'VISITOR', '/help/owners-vote'],
    ['help/privacy', 'VISITOR', '/help/privacy'],
    ['help/wechat', 'VISITOR', '/help/wechat'],
    ['i/[code]', 'VISITOR', '{invitation}', '{passwordLink}'],
    ['signin', 'VISITOR', '/signin'],
    ['signout', 'RESIDENT', '/signout'],
    ['signout', 'VISITOR', '/signout?done'],
    ['v', 'VISITOR', '/v'],
    ['v/[code]', 'VISITOR', '/v/{resolutionCode}', '/v/none2345']
  ]),
  { route: '+error', path: `${C}/no-such-page`, as: 'VISITOR', status: 404 },
  { route: '+error', path: DESK, as: 'RESIDENT', status: 403 },
  { route: 'i/[code]', path: '/i/nosuchinvitation', as: 'VISITOR', status: 404 },
  { route: 's/[code]', path: '/s/nosuchlink', as: 'VISITOR', status: 404 },
  { route: '+error', path: '/c/no-such-community', as: 'VISITOR', status: 404 },
  { route: 'setup/[code]', path: '/setup/nosuchlink', as: 'VISITOR', status: 410 }
];

/** What hangs on a wall. */
export const WALL_PAGES: readonly PageStop[] = stops([
  ['c/[slug]/screen', 'VISITOR', `${C}/screen`],
  ['projector', 'VISITOR', '/projector', '/projector?waiting'],
  ['s/[code]', 'VISITOR', '{screenLink}'],
  ['projector', 'VISITOR', '/projector'],
  ['c/[slug]/projector/[code]', 'CHAIR', `${C}/projector/{meeting3Code}`, `${C}/projector/{calledCode}`],
  ['c/[slug]/projector/[code]', 'VISITOR', `${C}/projector/{meeting3Code}`]
]);

/** What the desk and the chair open, on a desktop. */
export const OFFICE_PAGES: readonly PageStop[] = stops([
  ['setup/[code]', 'VISITOR', '{setup}'],
  ['c/[slug]/chair', 'CHAIR', `${C}/chair`],
  ['c/[slug]/chair/[meetingId]', 'CHAIR', `${C}/chair/{meeting3}`, `${C}/chair/{called}`],
  ['c/[slug]/desk', 'SECRETARY', DESK],
  ['c/[slug]/desk/documents', 'SECRETARY', `${DESK}/documents`],
  ['c/[slug]/desk/matters', 'SECRETARY', `${DESK}/matters`, `${DESK}/matters?scope=ALL`],
  ['c/[slug]/desk/matters/new', 'SECRETARY', `${DESK}/matters/new`, `${DESK}/matters/new?who=101`],
  [MATTER, 'SECRETARY', ...['matter', 'shed', 'bins', 'fence', 'gate'].map((name) => `${DESK}/matters/{${name}}`)],
  [`${MATTER}/draft`, 'SECRETARY', `${DESK}/matters/{matter}/draft`, `${DESK}/matters/{bins}/draft`],
  [`${MATTER}/publicity`, 'SECRETARY', `${DESK}/matters/{shed}/publicity`],
  [`${MATTER}/review`, 'SECRETARY', `${DESK}/matters/{matter}/review`],
  [`${MATTER}/vote`, 'SECRETARY', `${DESK}/matters/{matter}/vote`, `${DESK}/matters/{bins}/vote`],
  [`${MATTER}/followup`, 'SECRETARY', `${DESK}/matters/{matter}/followup`],
  [`${MATTER}/journal`, 'SECRETARY', `${DESK}/matters/{matter}/journal`],
  [`${MATTER}/documents`, 'SECRETARY', `${DESK}/matters/{matter}/documents`],
  ['c/[slug]/desk/meetings', 'SECRETARY', `${DESK}/meetings`],
  ['c/[slug]/desk/meetings/new', 'SECRETARY', `${DESK}/meetings/new`],
  [MEETING, 'SECRETARY', `${DESK}/meetings/{meeting3}`, `${DESK}/meetings/{called}`],
  [`${MEETING}/check-in`, 'SECRETARY', `${DESK}/meetings/{meeting3}/check-in`],
  [`${MEETING}/screens`, 'SECRETARY', `${DESK}/meetings/{meeting3}/screens`],
  ['c/[slug]/vote/[pollId]/assist', 'SECRETARY', `${C}/vote/{openPoll}/assist?who=周敏`],
  [`${MEETING}/record`, 'SECRETARY', `${DESK}/meetings/{meeting2}/record`, `${DESK}/meetings/{meeting3}/record`],
  [`${MEETING}/screens`, 'SECRETARY', `${DESK}/meetings/{meeting3}/screens`],
  ['c/[slug]/vote/[pollId]/assist', 'SECRETARY', `${C}/vote/{openPoll}/assist`, `${C}/vote/{openPoll}/assist?who=101`],
  ['c/[slug]/desk/reviews', 'SECRETARY', `${DESK}/reviews`],
  ['c/[slug]/desk/tasks', 'SECRETARY', `${DESK}/tasks`],
  ['c/[slug]/desk/register', 'SECRETARY', `${DESK}/register`],
  ['c/[slug]/desk/register/households', 'SECRETARY', `${DESK}/register/households`],
  ['c/[slug]/desk/register/households/[id]', 'SECRETARY', `${DESK}/register/households/{household}`],
  ['c/[slug]/desk/register/import', 'SECRETARY', `${DESK}/register/import`],
  ['c/[slug]/desk/register/invitations', 'SECRETARY', `${DESK}/register/invitations`],
  ['c/[slug]/desk/register/invitations/sheet', 'SECRETARY', `${DESK}/register/invitations/sheet?waiting`],
  ['c/[slug]/desk/register/people', 'SECRETARY', `${DESK}/register/people`],
  ['c/[slug]/desk/register/people/[id]', 'SECRETARY', `${DESK}/register/people/{yw1}`, `${DESK}/register/people/{secretary}`],
  ['c/[slug]/desk/register/posts', 'SECRETARY', `${DESK}/register/posts`],
  ['c/[slug]/desk/settings', 'ADMINISTRATOR', `${DESK}/settings`],
  ['c/[slug]/desk/settings/bodies', 'ADMINISTRATOR', `${DESK}/settings/bodies`],
  ['c/[slug]/desk/settings/community', 'ADMINISTRATOR', `${DESK}/settings/community`],
  ['c/[slug]/desk/settings/holidays', 'ADMINISTRATOR', `${DESK}/settings/holidays`],
  ['c/[slug]/desk/settings/profiles', 'ADMINISTRATOR', `${DESK}/settings/profiles`],
  ['c/[slug]/desk/settings/profiles/[name]', 'ADMINISTRATOR', `${DESK}/settings/profiles/NATIONAL_DEFAULT`],
  ['c/[slug]/desk/settings/profiles/[name]/edit', 'ADMINISTRATOR', `${DESK}/settings/profiles/{profile}/edit`],
  ['c/[slug]/desk/settings/profiles/new', 'ADMINISTRATOR', `${DESK}/settings/profiles/new`],
  ['c/[slug]/desk/settings/profiles/places', 'ADMINISTRATOR', `${DESK}/settings/profiles/places`],
  ['c/[slug]/desk/settings/profiles/places/[place]', 'ADMINISTRATOR', `${DESK}/settings/profiles/places/HANGZHOU`],
  ['c/[slug]/desk/settings/sessions', 'ADMINISTRATOR', `${DESK}/settings/sessions`],
  ['c/[slug]/desk/settings/staff', 'ADMINISTRATOR', `${DESK}/settings/staff`],
  ['c/[slug]/desk/settings/staff/link', 'ADMINISTRATOR', `${DESK}/settings/staff/link?id={passwordLinkId}`]
]);

/** What has something to show only when a draft has hung and is with its expert. */
export const REVIEW_PAGES: readonly PageStop[] = stops([
  ['c/[slug]/desk/reviews', 'EXPERT', `${DESK}/reviews`],
  [`${MATTER}/review`, 'SECRETARY', `${DESK}/matters/{shed}/review`],
  [`${MATTER}/publicity`, 'SECRETARY', `${DESK}/matters/{shed}/publicity`]
]);

const PROPERTY = 'c/[slug]/desk/register/property';
const PAPERS = 'c/[slug]/desk/papers/[pollId]';
const VOTES = 'c/[slug]/desk/votes/[pollId]';
const PILE = `${DESK}/papers/{poll}`;

/** Units, owners and the papers of their vote. */
export const OWNERS_PAGES: readonly PageStop[] = [
  ...stops([
    [PROPERTY, 'SECRETARY', `${DESK}/register/property`],
    [`${PROPERTY}/buildings/[id]`, 'SECRETARY', `${DESK}/register/property/buildings/{building:甲楼}?estateId={estate:小园}`],
    [`${PROPERTY}/gaps`, 'SECRETARY', `${DESK}/register/property/gaps`],
    [`${PROPERTY}/import`, 'SECRETARY', `${DESK}/register/property/import`],
    [`${PROPERTY}/import/[id]`, 'SECRETARY', `${DESK}/register/property/import/{table}`],
    [`${PROPERTY}/owners`, 'SECRETARY', `${DESK}/register/property/owners`],
    [`${PROPERTY}/owners/[id]`, 'SECRETARY', `${DESK}/register/property/owners/{owner:1}`],
    [`${PROPERTY}/units`, 'SECRETARY', `${DESK}/register/property/units`],
    [`${PROPERTY}/units/[id]`, 'SECRETARY', `${DESK}/register/property/units/{unit:甲楼 501}`],
    ['c/[slug]/desk/papers', 'SECRETARY', `${DESK}/papers`],
    [PAPERS, 'SECRETARY', PILE],
    [`${PAPERS}/batches`, 'TELLER', `${PILE}/batches`],
    [`${PAPERS}/batches/[batchId]`, 'TELLER', `${PILE}/batches/{batch}`, `${PILE}/batches/{batch}?number=1`],
    [`${PAPERS}/doors`, 'SECRETARY', `${PILE}/doors`],
    [`${PAPERS}/list`, 'SECRETARY', `${PILE}/list`],
    [`${PAPERS}/proxies`, 'SECRETARY', `${PILE}/proxies`],
    [`${PAPERS}/sums`, 'SECRETARY', `${PILE}/sums`],
    [`${MATTER}/vote`, 'SECRETARY', `${DESK}/matters/{matter}/vote`],
    [`${MATTER}/candidates`, 'SECRETARY', `${DESK}/matters/{matter}/candidates`],
    [`${MATTER}/cost`, 'SECRETARY', `${DESK}/matters/{matter}/cost`],
    [`${MATTER}/lottery`, 'SECRETARY', `${DESK}/matters/{matter}/lottery`, `${DESK}/matters/{matter}/lottery?who=101`],
    ['c/[slug]/desk/votes', 'SECRETARY', `${DESK}/votes`],
    [VOTES, 'SECRETARY', `${DESK}/votes/{poll}`],
    [`${VOTES}/count`, 'SECRETARY', `${DESK}/votes/{poll}/count`],
    [`${VOTES}/reminders`, 'SECRETARY', `${DESK}/votes/{poll}/reminders`, `${DESK}/votes/{poll}/reminders?all`],
    [`${VOTES}/roll`, 'SECRETARY', `${DESK}/votes/{poll}/roll?right=甲楼`]
  ]),
  // A table is held for two hours and then forgotten; with one on the page: property.spec.ts.
  { route: `${PROPERTY}/import/[id]`, path: `${DESK}/register/property/import/nosuchtable`, as: 'SECRETARY', status: 409 }
];

/** An owner of two rights, on a phone. */
export const OWNER_PAGES: readonly PageStop[] = stops([
  ['c/[slug]/me', 'OWNER', `${C}/me`],
  ['c/[slug]/vote/[pollId]', 'OWNER', `${C}/vote/{poll}`],
  ['c/[slug]/vote/[pollId]/paper', 'OWNER', `${C}/vote/{poll}/paper`],
  ['c/[slug]/vote/[pollId]/roll', 'OWNER', `${C}/vote/{poll}/roll`],
  ['c/[slug]/vote/[pollId]/roll', 'VISITOR', `${C}/vote/{poll}/roll`],
  ['b/[code]', 'VISITOR', '{paper}'],
  ['b/[code]', 'OWNER', '{paper}']
]);

export const EVERY_PAGE: readonly PageStop[] = [
  ...PHONE_PAGES,
  ...WALL_PAGES,
  ...OFFICE_PAGES,
  ...REVIEW_PAGES,
  ...OWNERS_PAGES,
  ...OWNER_PAGES
];

const routesFolder = fileURLToPath(new URL('../../src/routes', import.meta.url));
const routeFiles = readdirSync(routesFolder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));

/** Routes that have a file of one of these names, e.g. `+page.svelte`. */
function routesWith(...names: readonly string[]): string[] {
  const found = routeFiles.flatMap((file) =>
    names.flatMap((name) => (`/${file}`.endsWith(`/${name}`) ? [file.slice(0, -name.length - 1)] : []))
  );
  return [...new Set(found)].sort();
}

/** All routes that have a page, read from the folder. */
export const pageRoutes: readonly string[] = routesWith('+page.svelte');

const addresses: readonly RegExp[] = routesWith('+page.svelte', '+server.ts').map(
  (route) => new RegExp(`^/${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`)
);

/** True when a path on this server leads to a route. */
export function isAnswered(path: string): boolean {
  return addresses.some((address) => address.test(path));
}
