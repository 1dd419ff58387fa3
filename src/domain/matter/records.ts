/** Records of a matter (议题): the main record, what is confirmed by two bodies, and who supports it. */
import type { Party } from '../basics/actor.ts';
import type { RecordBase } from '../basics/decision.ts';
import type { BodyKind } from '../register/records.ts';
import type { RuleProfile } from '../register/profile.ts';
import type { VoteScope } from '../voting/owners/records.ts';

export const MATTER_STATES = [
  'PROPOSED',
  'TRIAGED',
  'DELIBERATING',
  'DRAFTING',
  'PUBLICIZING',
  'REVIEWING',
  'VOTE_NOTICED',
  'VOTING',
  'COUNTED',
  'RESULT_PUBLICIZING',
  'IN_FORCE',
  'EXECUTING',
  'EVALUATING',
  'CLOSED',
  'REJECTED',
  'MERGED',
  'TRANSFERRED',
  'WITHDRAWN',
  'SUSPENDED',
  'NO_QUORUM',
  'FAILED',
  'LAPSED',
  'ESCALATED',
  'ANNULLED'
] as const;
export type MatterState = (typeof MATTER_STATES)[number];

export const TEMPLATES = ['SIX_STEP_FULL', 'OWNERS_FULL', 'JOINT_OPERATIONAL', 'HEARING_THEN_RESULT', 'BUILDING_SMALL'] as const;
export type Template = (typeof TEMPLATES)[number];

export const URGENCIES = ['U0', 'U1', 'U2', 'U3', 'U4'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const CHANNELS = [
  'PHONE_FORM',
  'DESK',
  'PAPER',
  'BOX',
  'WECHAT',
  'GRID_WORKER',
  'HOTLINE',
  'COUNCIL_MEMBER',
  'PETITION',
  'MEETING'
] as const;
export type Channel = (typeof CHANNELS)[number];

/** A decision rule that a body may decide by. */
export const VOTE_RULES = ['DR1', 'DR2', 'DR3', 'DR4', 'DR5', 'DR6', 'DR7', 'DR8', 'DR9', 'DR10', 'DR11', 'DR12', 'DR16'] as const;
export type VoteRule = (typeof VOTE_RULES)[number];

export interface Stakeholder {
  /** e.g. "3号楼住户". */
  label: string;
  /** Persons admitted as stakeholder members; may be empty while only invited. */
  personIds: string[];
}

export interface MatterFlags {
  affectsCommonParts: boolean;
  raisesMoneyCompulsorily: boolean;
  bindsOwners: boolean;
  /** Building works: technical review is required besides law. */
  involvesWorks: boolean;
  /** The result is a residents' covenant: filing with the street office before force. */
  isCovenant: boolean;
}

/** Whose property decides, and in which class of 278: named at triage for owners' matters and those of one building. */
export interface OwnersScope {
  estateId: string;
  scope: VoteScope;
  /** 278(1)1–5, 9 are GENERAL, 6–8 SPECIAL. */
  majority: 'GENERAL' | 'SPECIAL';
  /** DR8: a common part of the estate is used, so the whole estate is asked as well. */
  occupiesEstateCommonPart: boolean;
  /** DR8: units whose exclusive part is used; each of their owners must consent. */
  affectedUnitIds: string[];
  /** BUILDING_SMALL: what each household is to pay, fen; null elsewhere. */
  fenPerHousehold: number | null;
}

export interface Triage {
  urgency: Urgency;
  /** Class of topic in words, e.g. "服务运行". */
  topicClass: string;
  reason: string;
  decidedOn: string;
  /** Names as written at the desk. */
  presentNames: string;
  initiation: string;
}

export interface Matter extends RecordBase {
  /** Year and running number, e.g. "2026-003". */
  number: string;
  title: string;
  /** The proposal as handed in, plain text. */
  text: string;
  state: MatterState;
  /** State before SUSPENDED. */
  resumesTo: MatterState | null;
  channel: Channel;
  proposerPersonId: string | null;
  proposerParty: Party | null;
  isPetition: boolean;
  proposedAt: number;
  /** Entry time of each state that was reached, latest visit; drives the rail and the timeline. */
  reachedAt: Partial<Record<MatterState, number>>;
  triage: Triage | null;
  template: Template | null;
  bodyKind: BodyKind | null;
  rule: VoteRule | null;
  /** ADULTS, HOUSEHOLDS or GROUP_REPS for DR3; OWNERS where heads and area count. */
  ruleBase: 'ADULTS' | 'HOUSEHOLDS' | 'GROUP_REPS' | 'MEMBERS' | 'OWNERS' | null;
  /** Null for matters that no owners and no single building decide. */
  ownersScope: OwnersScope | null;
  flags: MatterFlags;
  stakeholders: Stakeholder[];
  partyOrganisationDiscussedOn: string | null;
  /** Frozen at triage; printed in the result. */
  profile: RuleProfile | null;
  profileHash: string | null;
  roundsCounted: number;
  draftVersion: number;
  /** Void numbers of an earlier vote stay in documents; the current poll. */
  pollId: string | null;
  resultPublicityId: string | null;
  /** Residents' covenant: when it was sent to the street office; `at` is the server's time of the record. */
  filing: { filedOn: string; receiver: string; note: string; at: number } | null;
  closingReason: string | null;
  parentId: string | null;
  /** Those who speak for a petition: all of them must agree before it is withdrawn (MT4). */
  leadPersonIds: string[];
  /** Lead signatories who agreed to withdraw. */
  withdrawals: { personId: string; at: number }[];
  /** When the petition reached its fraction: triage is owed from then on (DR0). */
  petitionReachedAt: number | null;
  /** 24:00 of the last working day on which triage may decide. */
  triageDueAt: number;
  rejection: Rejection | null;
  suspension: Suspension | null;
  /** Sum of ended suspensions, ms: clocks are longer by as much. */
  suspendedMs: number;
}

/** What became of a proposal that was not accepted, and of the one review that its proposer may ask for (MT3). */
export interface Rejection {
  sort: 'REJECTED' | 'MERGED' | 'TRANSFERRED';
  reason: string;
  at: number;
  /** Where a transferred matter went. */
  receiver: string;
  intoMatterId: string | null;
  reviewAskedAt: number | null;
  reviewReason: string;
  reviewOutcome: 'UPHELD' | 'DISMISSED' | null;
  reviewAnswer: string;
}

/** Why a matter stands still (MT27). */
export interface Suspension {
  since: number;
  ground: 'COURT' | 'STREET_OFFICE' | 'SUPERVISOR';
  /** Title and number of the document. */
  document: string;
  reason: string;
}

/** A household or body that supports a proposal (附议) or signs a petition. */
export interface Second extends RecordBase {
  matterId: string;
  personId: string;
  householdId: string | null;
  party: Party | null;
  /** Given as the head of a grid, whose support alone is enough. */
  isGridHead: boolean;
  at: number;
  withdrawnAt: number | null;
}

/** A decision of two bodies: entered at the desk with names and date, then confirmed by one authorised person of each (4.3). */
export interface JointDecision extends RecordBase {
  matterId: string;
  subject:
    'TRIAGE' | 'REJECT' | 'MERGE' | 'TRANSFER' | 'REVIEW_WAIVER' | 'STEP_WAIVER' | 'SUSPEND' | 'RESUME' | 'ANNUL' | 'PROCEDURAL_DEFECT';
  /** The payload to be carried out when the last confirmation arrives. */
  proposal: Record<string, unknown>;
  state: 'PROPOSED' | 'CARRIED_OUT' | 'DISCARDED';
  /** Roles that must each confirm once. */
  needs: string[];
  confirmations: { role: string; personId: string; name: string; at: number }[];
  enteredBy: string;
  at: number;
}
