/** Reads whose property decides from what the two committees wrote at triage. */
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { VoteScope } from '../voting/owners/records.ts';
import type { BodyKind } from '../register/records.ts';
import type { Matter, OwnersScope, VoteRule } from './records.ts';

/** As entered: everything but the kind may be left out. A place is a building's id, or `<building>/<staircase>`. */
export interface ProposedScope {
  readonly estateId?: string | undefined;
  readonly kind?: VoteScope['kind'] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly majority?: OwnersScope['majority'] | undefined;
  readonly occupiesEstateCommonPart?: boolean | undefined;
  readonly affectedUnitIds?: readonly string[] | undefined;
  readonly fenPerHousehold?: number | null | undefined;
}

/** Estates and buildings of the register. */
export interface KnownPlaces {
  readonly estateIds: readonly string[];
  readonly buildingIds: readonly string[];
}

/** True for bodies whose matters name a scope. */
export function needsScope(bodyKind: BodyKind): boolean {
  return bodyKind === 'OWNERS_ASSEMBLY' || bodyKind === 'BUILDING_COUNCIL';
}

/**
 * The scope with what was left out filled in: the only estate there is, the majority of the rule. Null where the body needs none, or
 * none was entered. Refuses `matter.estate-unknown`, `matter.place-unknown`. Source: domain 2.1; SPEC MT2b.
 */
export function readOwnersScope(
  proposed: ProposedScope | null | undefined,
  asked: { readonly bodyKind: BodyKind; readonly rule: VoteRule },
  known: KnownPlaces
): Result<OwnersScope | null, Refusal> {
  if (!needsScope(asked.bodyKind) || !proposed?.kind) return ok(null);
  const estateId = proposed.estateId ?? (known.estateIds.length === 1 ? known.estateIds[0] : undefined);
  if (estateId === undefined || !known.estateIds.includes(estateId)) return refuse('matter.estate-unknown', 'MT2b');
  const places = (proposed.places ?? []).map(placeOf);
  const unknown = places.find((place) => !known.buildingIds.includes(place.buildingId));
  if (unknown) return refuse('matter.place-unknown', 'MT2b');
  return ok({
    estateId,
    scope: { kind: proposed.kind, places },
    majority: majorityOf(asked.rule, proposed.majority),
    occupiesEstateCommonPart: proposed.occupiesEstateCommonPart ?? false,
    affectedUnitIds: [...(proposed.affectedUnitIds ?? [])],
    fenPerHousehold: proposed.fenPerHousehold ?? null
  });
}

/** Whom the body counts: owners by heads and area; in one building its households unless DR7 asks its owners. Source: domain 4.7; SPEC MT2b. */
export function countedBase(bodyKind: BodyKind, rule: VoteRule, given: Matter['ruleBase'] | undefined): NonNullable<Matter['ruleBase']> {
  if (bodyKind === 'OWNERS_ASSEMBLY' || rule === 'DR7') return 'OWNERS';
  if (bodyKind === 'BUILDING_COUNCIL') return given === 'ADULTS' ? 'ADULTS' : 'HOUSEHOLDS';
  return given ?? (bodyKind === 'RESIDENTS_MEETING' ? 'HOUSEHOLDS' : 'MEMBERS');
}

function placeOf(text: string): VoteScope['places'][number] {
  const cut = text.indexOf('/');
  return cut < 0 ? { buildingId: text, staircase: null } : { buildingId: text.slice(0, cut), staircase: text.slice(cut + 1) };
}

/** DR5 is general and DR6 and DR8 special by law; the others as the two committees class the matter. */
function majorityOf(rule: VoteRule, given: OwnersScope['majority'] | undefined): OwnersScope['majority'] {
  if (rule === 'DR5' || rule === 'DR12') return 'GENERAL';
  if (rule === 'DR6' || rule === 'DR8') return 'SPECIAL';
  return given ?? 'GENERAL';
}
