/** Which body may decide by which rule under which template: asked once, at triage. */
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { BodyKind } from '../register/records.ts';
import type { MatterFlags, Template, VoteRule } from './records.ts';

export interface Competence {
  readonly bodyKind: BodyKind;
  readonly rule: VoteRule;
  readonly ruleBase?: 'ADULTS' | 'HOUSEHOLDS' | 'GROUP_REPS' | 'MEMBERS' | null | undefined;
  readonly template: Template;
  readonly flags: MatterFlags;
}

/** Rules by which each body decides; bodies that are not named here do not decide matters. */
const RULES_OF: Partial<Record<BodyKind, readonly VoteRule[]>> = {
  JOINT_MEETING: ['DR1', 'DR2', 'DR11'],
  RESIDENTS_MEETING: ['DR3', 'DR11'],
  REPRESENTATIVES_MEETING: ['DR4', 'DR11'],
  COUNCIL: ['DR4', 'DR11']
};

/** Bodies for which each template is made (4.7); the owners' templates are not yet offered. */
const BODIES_OF: Partial<Record<Template, readonly BodyKind[]>> = {
  SIX_STEP_FULL: ['JOINT_MEETING', 'RESIDENTS_MEETING', 'REPRESENTATIVES_MEETING', 'COUNCIL'],
  JOINT_OPERATIONAL: ['JOINT_MEETING'],
  HEARING_THEN_RESULT: ['RESIDENTS_MEETING', 'REPRESENTATIVES_MEETING', 'COUNCIL']
};

/**
 * Owners' affairs go to the owners: what touches common parts, raises money by compulsion or binds owners needs the owners' assembly and
 * OWNERS_FULL. A covenant is made by the residents' meeting in all six steps.
 * Refuses `matter.body-not-competent`, `matter.template-unavailable`, `matter.template-not-of-body`, `matter.rule-not-of-body`,
 * `matter.rule-base-missing`, `matter.covenant-needs-full`. Source: 民法典 278 [L]; domain 4.7; SPEC MT2.
 */
export function checkCompetence({ bodyKind, rule, ruleBase, template, flags }: Competence): Result<void, Refusal> {
  const isOwnersAffair = flags.affectsCommonParts || flags.raisesMoneyCompulsorily || flags.bindsOwners;
  if (isOwnersAffair && bodyKind !== 'OWNERS_ASSEMBLY') return refuse('matter.body-not-competent', 'MT2', { body: bodyKind });
  const bodies = BODIES_OF[template];
  if (!bodies || bodyKind === 'OWNERS_ASSEMBLY') return refuse('matter.template-unavailable', 'MT2', { template });
  if (!bodies.includes(bodyKind)) return refuse('matter.template-not-of-body', 'MT2', { template, body: bodyKind });
  const rules = RULES_OF[bodyKind] ?? [];
  if (!rules.includes(rule)) return refuse('matter.rule-not-of-body', 'MT2', { rule, body: bodyKind, allowed: rules.join(' ') });
  if (bodyKind === 'RESIDENTS_MEETING' && (!ruleBase || ruleBase === 'MEMBERS')) return refuse('matter.rule-base-missing', 'MT2');
  const isFullCovenant = bodyKind === 'RESIDENTS_MEETING' && template === 'SIX_STEP_FULL';
  if (flags.isCovenant && !isFullCovenant) return refuse('matter.covenant-needs-full', 'MT2');
  return ok(undefined);
}

/** Bodies before whose decision the Party organisation discusses the matter (MT2). Source: domain process MT2; SPEC MT2. */
export function needsPartyOrganisation(bodyKind: BodyKind): boolean {
  return bodyKind === 'RESIDENTS_MEETING' || bodyKind === 'REPRESENTATIVES_MEETING';
}
