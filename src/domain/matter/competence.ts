/** Which body may decide by which rule under which template: asked once, at triage. */
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { RuleProfile } from '../register/profile.ts';
import type { BodyKind } from '../register/records.ts';
import type { Matter, MatterFlags, OwnersScope, Template, VoteRule } from './records.ts';

export interface Competence {
  readonly bodyKind: BodyKind;
  readonly rule: VoteRule;
  readonly ruleBase?: Matter['ruleBase'] | undefined;
  readonly template: Template;
  readonly flags: MatterFlags;
  /** Only for owners' matters and those of one building. */
  readonly ownersScope?: OwnersScope | null | undefined;
}

/** Numbers of the profile that competence depends on. */
export type CompetenceProfile = Pick<RuleProfile, 'buildingSmallMaxFenPerHousehold' | 'liftRule'>;

/** Rules by which each body decides; bodies that are not named here do not decide matters. */
export const RULES_OF: Partial<Record<BodyKind, readonly VoteRule[]>> = {
  JOINT_MEETING: ['DR1', 'DR2', 'DR11'],
  RESIDENTS_MEETING: ['DR3', 'DR11'],
  REPRESENTATIVES_MEETING: ['DR4', 'DR11'],
  COUNCIL: ['DR4', 'DR11'],
  OWNERS_ASSEMBLY: ['DR5', 'DR6', 'DR7', 'DR8', 'DR11', 'DR12'],
  OWNERS_COMMITTEE: ['DR9'],
  BUILDING_COUNCIL: ['DR3', 'DR7', 'DR12']
};

/** Bodies for which each template is made (4.7). */
export const BODIES_OF: Record<Template, readonly BodyKind[]> = {
  SIX_STEP_FULL: ['JOINT_MEETING', 'RESIDENTS_MEETING', 'REPRESENTATIVES_MEETING', 'COUNCIL', 'OWNERS_COMMITTEE'],
  OWNERS_FULL: ['OWNERS_ASSEMBLY'],
  JOINT_OPERATIONAL: ['JOINT_MEETING'],
  HEARING_THEN_RESULT: ['RESIDENTS_MEETING', 'REPRESENTATIVES_MEETING', 'COUNCIL'],
  BUILDING_SMALL: ['BUILDING_COUNCIL']
};

/** True for what only the owners can decide: common parts, money raised by compulsion, duties of owners. Source: 民法典 278 [L]; domain 4.7; SPEC MT2. */
export function isOwnersAffair(flags: MatterFlags): boolean {
  return flags.affectsCommonParts || flags.raisesMoneyCompulsorily || flags.bindsOwners;
}

/**
 * Refuses `matter.body-not-competent` when another body would decide what belongs to the owners: it can recommend, and the matter is
 * escalated (MT28). Source: 民法典 278 [L]; domain 4.7, AC-5; SPEC MT2a.
 */
export function checkMayDecide(matter: Pick<Matter, 'flags' | 'bodyKind'>): Result<void, Refusal> {
  const isTheirs = !isOwnersAffair(matter.flags) || matter.bodyKind === 'OWNERS_ASSEMBLY';
  return isTheirs ? ok(undefined) : refuse('matter.body-not-competent', 'MT2a', { body: matter.bodyKind ?? '' });
}

/**
 * Owners' affairs go to the owners: what touches common parts, raises money by compulsion or binds owners needs the owners' assembly and
 * OWNERS_FULL. A covenant is made by the residents' meeting in all six steps. BUILDING_SMALL: one building, and no more per household than
 * the profile allows. Refuses `matter.body-not-competent`, `matter.template-not-of-body`, `matter.rule-not-of-body`,
 * `matter.rule-base-missing`, `matter.covenant-needs-full`, and as `checkOwnersScope`. Source: 民法典 278 [L]; domain 4.7; SPEC MT2.
 */
export function checkCompetence(asked: Competence, profile: CompetenceProfile): Result<void, Refusal> {
  const { bodyKind, rule, ruleBase, template, flags } = asked;
  if (isOwnersAffair(flags) && bodyKind !== 'OWNERS_ASSEMBLY') return refuse('matter.body-not-competent', 'MT2', { body: bodyKind });
  if (!BODIES_OF[template].includes(bodyKind)) return refuse('matter.template-not-of-body', 'MT2', { template, body: bodyKind });
  const rules = RULES_OF[bodyKind] ?? [];
  if (!rules.includes(rule)) return refuse('matter.rule-not-of-body', 'MT2', { rule, body: bodyKind, allowed: rules.join(' ') });
  if (bodyKind === 'RESIDENTS_MEETING' && (!ruleBase || ruleBase === 'MEMBERS')) return refuse('matter.rule-base-missing', 'MT2');
  const isFullCovenant = bodyKind === 'RESIDENTS_MEETING' && template === 'SIX_STEP_FULL';
  if (flags.isCovenant && !isFullCovenant) return refuse('matter.covenant-needs-full', 'MT2');
  return bodyKind === 'OWNERS_ASSEMBLY' || bodyKind === 'BUILDING_COUNCIL' ? checkOwnersScope(asked, profile) : ok(undefined);
}

/**
 * Whose property decides. DR5, DR6 and elections ask the whole estate; DR7 buildings or staircases; DR8 one staircase, where the profile
 * makes it the rule for lifts; a building council one building, up to the amount of the profile. Money raised by compulsion (278(1)6)
 * needs the special majority. Refuses `matter.scope-missing`, `matter.scope-not-of-rule`, `matter.rule-not-of-profile`,
 * `matter.special-majority-needed`, `matter.amount-missing`, `matter.amount-too-high`. Source: 民法典 278 [L]; domain 4.7, DR5–DR8; SPEC MT2b, MT2c.
 */
function checkOwnersScope({ bodyKind, rule, template, flags, ownersScope }: Competence, profile: CompetenceProfile): Result<void, Refusal> {
  if (!ownersScope) return refuse('matter.scope-missing', 'MT2b');
  const needs = scopeNeeded(bodyKind, rule);
  const { scope, majority, fenPerHousehold } = ownersScope;
  if (!fits(scope, needs)) return refuse('matter.scope-not-of-rule', 'MT2b', { rule, needs: needs.kinds.join(' ') });
  if (rule === 'DR8' && profile.liftRule !== 'DR8')
    return refuse('matter.rule-not-of-profile', 'MT2b', { rule, allowed: profile.liftRule });
  const isSpecial = rule === 'DR6' || rule === 'DR8' || majority === 'SPECIAL';
  if (flags.raisesMoneyCompulsorily && !isSpecial) return refuse('matter.special-majority-needed', 'MT2b', { rule });
  if (template !== 'BUILDING_SMALL') return ok(undefined);
  const limit = profile.buildingSmallMaxFenPerHousehold;
  // An election costs no household anything.
  if (fenPerHousehold === null && rule === 'DR12') return ok(undefined);
  if (fenPerHousehold === null) return refuse('matter.amount-missing', 'MT2c', { limit });
  return fenPerHousehold > limit ? refuse('matter.amount-too-high', 'MT2c', { fen: fenPerHousehold, limit }) : ok(undefined);
}

interface ScopeNeeded {
  readonly kinds: readonly OwnersScope['scope']['kind'][];
  readonly onePlace: boolean;
}

function scopeNeeded(bodyKind: BodyKind, rule: VoteRule): ScopeNeeded {
  if (bodyKind === 'BUILDING_COUNCIL') return { kinds: ['BUILDING'], onePlace: true };
  if (rule === 'DR7') return { kinds: ['BUILDING', 'STAIRCASE'], onePlace: false };
  if (rule === 'DR8') return { kinds: ['STAIRCASE'], onePlace: true };
  return rule === 'DR11' ? { kinds: ['ESTATE', 'BUILDING', 'STAIRCASE'], onePlace: false } : { kinds: ['ESTATE'], onePlace: false };
}

function fits({ kind, places }: OwnersScope['scope'], { kinds, onePlace }: ScopeNeeded): boolean {
  if (!kinds.includes(kind)) return false;
  if (kind === 'ESTATE') return places.length === 0;
  const isComplete = places.length > 0 && places.every((place) => (kind === 'STAIRCASE') === (place.staircase !== null));
  return isComplete && (!onePlace || places.length === 1);
}

/** Bodies before whose decision the Party organisation discusses the matter (MT2). Source: domain process MT2; SPEC MT2. */
export function needsPartyOrganisation(bodyKind: BodyKind): boolean {
  return bodyKind === 'RESIDENTS_MEETING' || bodyKind === 'REPRESENTATIVES_MEETING';
}
