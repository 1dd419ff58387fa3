/** How a scenario file declares an estate's register of property: buildings as patterns, owners in groups with exact sums, units one by one. */
import * as v from 'valibot';
import { areaCentiOf } from '#domain/register/property/area.ts';
import { AREA_SOURCES, OWNER_KINDS, OWNERSHIP_KINDS, UNIT_STATUSES, UNIT_USES } from '#domain/voting/owners/records.ts';

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** Square metres as people write them, with at most two decimals; becomes whole 0.01 m². */
export const squareMetres = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((written) => areaCentiOf(String(written))),
  v.number('square metres with at most two decimals')
);
const area = squareMetres;
const date = v.pipe(v.string(), v.isoDate());

const PatternBuilding = v.strictObject({
  name: v.string(),
  units: whole(0, 20_000),
  staircases: v.optional(whole(1, 20), 1),
  floors: v.optional(whole(1, 60), 11),
  use: v.optional(v.picklist(UNIT_USES), 'DWELLING')
});

const OwnerGroup = v.strictObject({
  heads: whole(1, 20_000),
  /** Sum of the group's units; spread so that it is reached to 0.01 m². Absent = the areas are not known. */
  area: v.optional(area),
  /** Units of each head. */
  units: v.optional(whole(1, 50), 1),
  /** Owners of each head: more than one are co-owners. */
  together: v.optional(whole(1, 9), 1),
  kind: v.optional(v.picklist(OWNER_KINDS), 'PERSON'),
  ownership: v.optional(v.picklist(OWNERSHIP_KINDS), 'REGISTERED'),
  /** A bound person is made for every owner. */
  canVote: v.optional(v.boolean(), true),
  /** Co-owners have named the first of them as the one who votes. */
  namesVoter: v.optional(v.boolean(), true)
});

const SingleUnit = v.strictObject({
  /** "3号楼 502" or "3号楼 2单元-502". */
  at: v.string(),
  floor: v.optional(v.string(), ''),
  area: v.optional(area),
  source: v.optional(v.picklist(AREA_SOURCES), 'REGISTERED'),
  use: v.optional(v.picklist(UNIT_USES), 'DWELLING'),
  status: v.optional(v.picklist(UNIT_STATUSES), 'DELIVERED'),
  /** Keys of `people`, or names: the same name is the same owner throughout the file. */
  owners: v.optional(v.array(v.string()), []),
  kind: v.optional(v.picklist(OWNER_KINDS), 'PERSON'),
  share: v.optional(v.string(), ''),
  /** One of `owners`. */
  voter: v.optional(v.string()),
  ownership: v.optional(v.picklist(OWNERSHIP_KINDS), 'REGISTERED'),
  since: v.optional(date)
});

export const ScenarioEstate = v.strictObject({
  estate: v.string(),
  /** First day of every ownership that names none; the day before `start` when absent. */
  since: v.optional(date),
  buildings: v.optional(v.array(PatternBuilding), []),
  owners: v.optional(v.array(OwnerGroup), []),
  /** Who owns the dwellings and shops that no group takes: together one head. Absent = they have no owner. */
  developer: v.optional(v.string()),
  /** Sum of the units that no group takes. */
  restArea: v.optional(area),
  units: v.optional(v.array(SingleUnit), [])
});
export type ScenarioEstate = v.InferOutput<typeof ScenarioEstate>;
