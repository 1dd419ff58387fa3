/** The format of a scenario file: a community as it is set up, then what happens in it, with what must come of each. */
import * as v from 'valibot';
import { PARTIES, ROLES } from '#domain/basics/actor.ts';
import { BODY_KINDS } from '#domain/register/records.ts';
import { ScenarioPapers } from './scenarioPapers.ts';
import { ScenarioEstate, squareMetres } from './scenarioProperty.ts';

const key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]{0,40}$/i));
const anything = v.record(v.string(), v.unknown());
const scalar = v.union([v.string(), v.number(), v.boolean()]);

const ScenarioPost = v.strictObject({
  body: v.picklist(BODY_KINDS),
  role: v.picklist(ROLES),
  title: v.optional(v.string(), ''),
  expertise: v.optional(v.string()),
  startsOn: v.optional(v.string()),
  endsOn: v.optional(v.string())
});

const ScenarioPerson = v.strictObject({
  /** How steps name this person. */
  key,
  name: v.string(),
  phone: v.optional(v.string(), ''),
  /** Building name and room of the household the person lives in, e.g. "3号楼 1-101". */
  household: v.optional(v.string()),
  posts: v.optional(v.array(ScenarioPost), [])
});

const ScenarioBuilding = v.strictObject({
  name: v.string(),
  /** Households made with rooms in order, each with a voting person of its own ("3号楼101户代表"). */
  households: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000)),
  staircases: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 1),
  floors: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), 11)
});

const Expectation = v.union([
  v.string(),
  v.strictObject({
    view: v.string(),
    params: v.optional(v.record(v.string(), scalar), {}),
    /** Who looks; the step's actor when absent. */
    as: v.optional(v.string()),
    /** A fragment: every field named here must be there with this value. */
    has: v.optional(v.unknown()),
    /** A fragment that must not be there. */
    lacks: v.optional(v.unknown()),
    /** The code with which the view must be refused. */
    refused: v.optional(v.string())
  })
]);

const CheckIn = v.strictObject({
  meeting: v.string(),
  /** Number in all, in the order of the seats; or per party, with STAKEHOLDERS and HOUSEHOLDS. */
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  parties: v.optional(v.record(v.union([v.picklist(PARTIES), v.picklist(['STAKEHOLDERS', 'REPRESENTATIVES', 'OBSERVERS'])]), v.number()))
});

const heads = v.pipe(v.number(), v.integer(), v.minValue(0));

const Ballots = v.strictObject({
  poll: v.string(),
  /** Choice → number of distinct people of the roll who mark it; owners: so many heads whose areas add up exactly. */
  counts: v.record(v.string(), v.union([heads, v.strictObject({ heads, area: squareMetres })])),
  /** Votes by heads on paper: the step's actor reads them in, with all marks as seen; `BLANK` is a paper without a mark. */
  onPaper: v.optional(v.boolean(), false)
});

const Each = v.strictObject({
  /** Distinct people who give the command one after another. */
  of: v.picklist(['RESIDENTS', 'VOTERS', 'OWNERS', 'SEATS', 'ROLL']),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
  skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  meeting: v.optional(v.string()),
  poll: v.optional(v.string())
});

export const ScenarioStep = v.strictObject({
  /** `2026-08-04 09:00`, `now-3d 09:00`, `+2h`, `next day 24:00`; absent = right after the step before. */
  at: v.optional(v.string()),
  /** A key of people, `SYSTEM`, `VISITOR`, `voter:<n>` (the n-th voting person of the register), or `owner:<n>` (who votes for the n-th head of `property`). */
  as: v.optional(v.string(), 'SYSTEM'),
  command: v.optional(v.string()),
  payload: v.optional(anything, {}),
  /** Names for fields of the answer: {matter: matterId} makes $matter. */
  save: v.optional(v.record(key, v.string())),
  /** Names for fields of a view: {poll: {view, params, path}}. */
  look: v.optional(
    v.record(
      key,
      v.strictObject({
        view: v.string(),
        params: v.optional(v.record(v.string(), scalar), {}),
        path: v.string(),
        as: v.optional(v.string())
      })
    )
  ),
  expect: v.optional(v.union([Expectation, v.array(Expectation)]), 'ok'),
  each: v.optional(Each),
  checkIn: v.optional(CheckIn),
  ballots: v.optional(Ballots),
  papers: v.optional(ScenarioPapers),
  note: v.optional(v.string())
});
export type ScenarioStep = v.InferOutput<typeof ScenarioStep>;

/** Who is handed what when the file is served as a demo: keys of people, and names that steps saved. */
const Demo = v.strictObject({
  desk: key,
  chair: key,
  /** Confirms the record beside the chair and the parties. */
  recorder: key,
  phones: v.array(key),
  meeting: v.string()
});

export const Scenario = v.strictObject({
  title: v.string(),
  story: v.optional(v.string(), ''),
  community: v.strictObject({
    slug: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/)),
    name: v.string(),
    zone: v.optional(v.string(), 'Asia/Shanghai'),
    settings: v.optional(anything, {})
  }),
  /** When the community is set up; before the first step. */
  start: v.string(),
  holidays: v.optional(
    v.array(v.strictObject({ year: v.number(), holidays: v.array(v.string()), adjustedWorkdays: v.optional(v.array(v.string()), []) })),
    []
  ),
  profile: v.optional(v.strictObject({ name: v.string(), values: v.record(v.string(), scalar) })),
  bodies: v.optional(
    v.array(v.strictObject({ kind: v.picklist(BODY_KINDS), name: v.string(), documentPrefix: v.optional(v.string(), '') })),
    []
  ),
  buildings: v.optional(v.array(ScenarioBuilding), []),
  people: v.array(ScenarioPerson),
  property: v.optional(v.array(ScenarioEstate), []),
  steps: v.array(ScenarioStep),
  demo: v.optional(Demo)
});
export type Scenario = v.InferOutput<typeof Scenario>;
