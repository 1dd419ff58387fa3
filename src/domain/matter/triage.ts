/** The triage of a proposal by the two committees: class, urgency, body, rule, template, stakeholders; the rule profile is frozen here. */
import { canonicalJson } from '../basics/canonicalJson.ts';
import { entry, type Context } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import type { RuleProfile } from '../register/profile.ts';
import { checkCompetence, needsPartyOrganisation, type Competence } from './competence.ts';
import type { CarryOut } from './jointDecision.ts';
import { proposerOf, type MatterFacts } from './facts.ts';
import { countedBase, readOwnersScope, type KnownPlaces, type ProposedScope } from './ownersScope.ts';
import type { MatterFlags, OwnersScope, Stakeholder, Urgency } from './records.ts';
import { checkSupport } from './support.ts';
import { transition } from './transition.ts';

export interface TriageProposal extends Omit<Competence, 'ownersScope'> {
  /** Owners' matters and those of one building: whose property decides. */
  readonly ownersScope?: ProposedScope | null | undefined;
  readonly urgency: Urgency;
  readonly topicClass: string;
  readonly reason: string;
  readonly decidedOn: string;
  readonly presentNames: string;
  readonly initiation: string;
  readonly stakeholders: readonly Stakeholder[];
  readonly partyOrganisationDiscussedOn?: string | null | undefined;
  /** Name of the rule profile; the community's own when absent. */
  readonly profileName?: string | undefined;
}

/** Facts of a triage: the profile that the proposal names, null when there is none of that name. */
export interface TriageFacts extends Pick<MatterFacts, 'matter' | 'seconds' | 'households' | 'profile'> {
  readonly namedProfile: RuleProfile | null;
  readonly places: KnownPlaces;
}

/** What triage found out while it was checked. */
export interface TriageChecked {
  readonly profile: RuleProfile;
  readonly ownersScope: OwnersScope | null;
  /** Flags of an earlier stage stay: a later step is only ever stricter. */
  readonly flags: MatterFlags;
}

/**
 * Refuses what MT2 does not let through: `matter.instant-service` (U0 is a service order, no matter), `matter.not-enough-seconds`,
 * everything of `checkCompetence`, `matter.stakeholders-missing`, `matter.party-organisation-missing`, `matter.date-in-future`,
 * `matter.profile-unknown`, `matter.estate-unknown`, `matter.place-unknown`. Source: domain process MT2, 4.7; SPEC MT2, MT2a, MT2b.
 */
export function checkTriage(facts: TriageFacts, proposal: TriageProposal, context: Context): Result<TriageChecked, Refusal> {
  if (proposal.urgency === 'U0') return refuse('matter.instant-service', 'MT2');
  const profile = facts.namedProfile;
  if (!profile) return refuse('matter.profile-unknown', 'MT2', { profile: proposal.profileName ?? '' });
  const supported = checkSupport(facts.matter, facts.seconds, facts.households, profile);
  if (!supported.ok) return supported;
  const scope = readOwnersScope(proposal.ownersScope, proposal, facts.places);
  if (!scope.ok) return scope;
  const flags = joinedFlags(facts.matter.flags, proposal.flags);
  const competent = checkCompetence({ ...proposal, flags, ownersScope: scope.value }, profile);
  if (!competent.ok) return competent;
  if (proposal.stakeholders.length === 0) return refuse('matter.stakeholders-missing', 'MT2');
  const discussedOn = proposal.partyOrganisationDiscussedOn ?? null;
  if (needsPartyOrganisation(proposal.bodyKind) && !discussedOn) return refuse('matter.party-organisation-missing', 'MT2');
  const today = calendarDateAt(context.now, context.zone);
  const future = [proposal.decidedOn, discussedOn].find((date) => date !== null && date > today);
  if (future) return refuse('matter.date-in-future', 'MT2', { date: future });
  return ok({ profile, ownersScope: scope.value, flags });
}

/** Source: domain 4.7 "a later step can only move to a stricter template"; SPEC MT2a. */
export function joinedFlags(earlier: MatterFlags, later: MatterFlags): MatterFlags {
  const joined = Object.keys(earlier).map((flag) => [flag, earlier[flag as keyof MatterFlags] || later[flag as keyof MatterFlags]]);
  return Object.fromEntries(joined) as unknown as MatterFlags;
}

/** Carries a triage out: MT2, with the profile and its hash frozen on the matter; a late one is logged, not refused. SPEC MT2. */
export const carryOutTriage: CarryOut = (facts, proposed, context) => {
  const proposal = proposed as unknown as TriageProposal;
  const checked = checkTriage(facts, proposal, context);
  if (!checked.ok) return checked;
  const { profile, ownersScope, flags } = checked.value;
  const profileHash = context.sha256(canonicalJson(profile));
  const { urgency, topicClass, reason, decidedOn, presentNames, initiation, bodyKind, rule, template } = proposal;
  const ruleBase = countedBase(bodyKind, rule, proposal.ruleBase);
  const isLate = context.now >= facts.matter.triageDueAt;
  const moved = transition(facts.matter, 'MT2', context, {
    triage: { urgency, topicClass, reason, decidedOn, presentNames, initiation },
    bodyKind,
    rule,
    ruleBase,
    template,
    ownersScope,
    flags,
    stakeholders: proposal.stakeholders.map(({ label, personIds }) => ({ label, personIds: [...personIds] })),
    partyOrganisationDiscussedOn: proposal.partyOrganisationDiscussedOn ?? null,
    profile,
    profileHash
  });
  if (!moved.ok) return moved;
  const triaged = entry(
    'MatterTriaged',
    { matterId: facts.matter.id, personIds: proposerOf(facts) },
    {
      urgency,
      topicClass,
      reason,
      decidedOn,
      presentNames,
      initiation,
      bodyKind,
      rule,
      ruleBase,
      template,
      ownersScope: ownersScope as unknown as Json,
      flags: { ...flags },
      stakeholders: proposal.stakeholders.map((group) => group.label),
      partyOrganisationDiscussedOn: proposal.partyOrganisationDiscussedOn ?? null,
      profile: { name: profile.name, version: profile.version, hash: profileHash },
      isLate
    }
  );
  return ok({ changes: [moved.value.change], entries: [triaged, moved.value.entry] });
};
