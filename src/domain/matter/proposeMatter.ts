/** Decides the proposal of a matter: step 1, from a phone or at the desk. */
import { hasRole, type Party } from '../basics/actor.ts';
import { workdayDeadline, type HolidayTable } from '../basics/calendar.ts';
import { entry, insert, type Context, type Decision, type NewRow } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { RuleProfile } from '../register/profile.ts';
import type { Person, Sequence } from '../register/records.ts';
import { matterNumber, matterSeries, nextNumber } from './nextNumber.ts';
import type { Channel, Matter } from './records.ts';

export interface ProposeMatter {
  readonly title: string;
  readonly text: string;
  readonly channel?: Channel | undefined;
  /** At the desk: the person in whose name it is entered … */
  readonly proposerPersonId?: string | null | undefined;
  /** … or the party. */
  readonly proposerParty?: Party | null | undefined;
  readonly isPetition?: boolean | undefined;
  /** Petition: those who speak for it besides the proposer. */
  readonly leadPersonIds?: readonly string[] | undefined;
}

export interface ProposeFacts {
  readonly proposer: Person | null;
  readonly counter: Sequence | null;
  readonly tables: readonly HolidayTable[];
  readonly profile: RuleProfile;
}

/** Shortest text that can be a concrete proposal, characters. Source: product default [D]; SPEC MT1. */
export const PROPOSAL_CHARS_MIN = 10;

/**
 * Enters a proposal under the next number of the year. A resident proposes for himself; the desk names channel and proposer.
 * Answers `{matterId, number}`. Refuses `matter.not-concrete`, `matter.proposer-missing`, `matter.party-not-yours`.
 * Source: domain process MT1; M-25; SPEC MT1.
 */
export function decideProposeMatter(facts: ProposeFacts, payload: ProposeMatter, context: Context): Result<Decision, Refusal> {
  if ([...payload.text].length < PROPOSAL_CHARS_MIN || payload.text === payload.title) {
    return refuse('matter.not-concrete', 'MT1', { needs: PROPOSAL_CHARS_MIN });
  }
  const origin = originOf(facts, payload, context);
  if (!origin.ok) return origin;
  const series = matterSeries(context.now, context.zone);
  const number = nextNumber(series, facts.counter, context);
  const due = workdayDeadline(context.now, facts.profile.triageFormalWorkdays, facts.tables, context.zone);
  const isPetition = payload.isPetition ?? false;
  const leads = isPetition
    ? [...new Set([origin.value.proposerPersonId, ...(payload.leadPersonIds ?? [])])].filter((one) => one !== null)
    : [];
  const matter = newMatter({
    ...origin.value,
    id: context.newId(),
    number: matterNumber(series, number.value),
    title: payload.title,
    text: payload.text,
    isPetition,
    leadPersonIds: leads,
    triageDueAt: due.endsAt,
    now: context.now
  });
  return ok({
    changes: [number.change, insert('matter', matter)],
    entries: [
      entry(
        'MatterProposed',
        { matterId: matter.id, personIds: origin.value.proposerPersonId ? [origin.value.proposerPersonId] : [] },
        {
          number: matter.number,
          title: matter.title,
          channel: matter.channel,
          proposerParty: matter.proposerParty,
          isPetition,
          triageDueAt: due.endsAt
        }
      )
    ],
    answer: { matterId: matter.id, number: matter.number }
  });
}

type Origin = Pick<Matter, 'channel' | 'proposerPersonId' | 'proposerParty'>;

function originOf(facts: ProposeFacts, payload: ProposeMatter, { actor }: Context): Result<Origin, Refusal> {
  const isDesk = hasRole(actor, 'SECRETARY', 'SYSTEM');
  if (isDesk && (payload.proposerPersonId || payload.proposerParty || payload.channel)) {
    if (payload.proposerPersonId && !facts.proposer) return refuse('matter.proposer-missing', 'MT1');
    const proposerPersonId = facts.proposer?.id ?? null;
    return ok({ channel: payload.channel ?? 'DESK', proposerPersonId, proposerParty: payload.proposerParty ?? null });
  }
  if (actor.personId === '') return refuse('matter.proposer-missing', 'MT1');
  const party = payload.proposerParty ?? null;
  if (party !== null && !(hasRole(actor, 'PARTY_LEAD') && actor.parties.includes(party))) return refuse('matter.party-not-yours', 'MT1');
  if (payload.proposerPersonId && payload.proposerPersonId !== actor.personId) return refuse('matter.proposer-missing', 'MT1');
  const channel = hasRole(actor, 'GRID_WORKER') && payload.channel === 'GRID_WORKER' ? 'GRID_WORKER' : 'PHONE_FORM';
  return ok({ channel, proposerPersonId: actor.personId, proposerParty: party });
}

type Born = Origin &
  Pick<Matter, 'id' | 'number' | 'title' | 'text' | 'isPetition' | 'leadPersonIds' | 'triageDueAt'> & { now: number; parentId?: string };

/** A matter in its first state. */
export function newMatter({ now, parentId, ...born }: Born): NewRow<'matter'> {
  return {
    ...born,
    state: 'PROPOSED',
    resumesTo: null,
    proposedAt: now,
    reachedAt: { PROPOSED: now },
    triage: null,
    template: null,
    bodyKind: null,
    rule: null,
    ruleBase: null,
    ownersScope: null,
    flags: { affectsCommonParts: false, raisesMoneyCompulsorily: false, bindsOwners: false, involvesWorks: false, isCovenant: false },
    stakeholders: [],
    partyOrganisationDiscussedOn: null,
    profile: null,
    profileHash: null,
    roundsCounted: 0,
    draftVersion: 0,
    pollId: null,
    resultPublicityId: null,
    filing: null,
    closingReason: null,
    parentId: parentId ?? null,
    withdrawals: [],
    petitionReachedAt: null,
    rejection: null,
    suspension: null,
    suspendedMs: 0
  };
}
