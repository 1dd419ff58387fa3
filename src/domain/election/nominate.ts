/** Decides who is nominated, and whether the nominee stands: the list of candidates of an election. */
import { hasRole } from '../basics/actor.ts';
import { entry, insert, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter, MatterState } from '../matter/records.ts';
import type { Person } from '../register/records.ts';
import type { Poll } from '../voting/records.ts';
import type { Nomination, NominationSort } from './records.ts';

/** Until the notice of the vote the list may change; from then on it is what was posted. */
const OPEN: readonly MatterState[] = ['TRIAGED', 'DELIBERATING', 'DRAFTING', 'PUBLICIZING', 'REVIEWING', 'NO_QUORUM', 'FAILED'];

/** A vote with its paper posted: also while hearings go on beside it (MT7b). */
const NOTICED: readonly Poll['state'][] = ['NOTICED', 'OPEN', 'CLOSED'];

export interface NominateFacts {
  readonly matter: Matter;
  /** The vote of the matter, noticed or over; undefined before. */
  readonly poll?: Pick<Poll, 'state'> | undefined;
  readonly nominations: readonly Nomination[];
  /** Who is nominated, where the register knows the person. */
  readonly candidate?: Pick<Person, 'name'> | null;
}

export interface EnterNomination {
  /** '' takes the name of the register. */
  readonly candidateName: string;
  readonly candidatePersonId: string | null;
  readonly statement: string;
  readonly sort: NominationSort;
  readonly nominators: readonly string[];
}

/** True while people may be nominated and answer: the body is settled and no vote is noticed. SPEC NO1. */
export function nominationsOpen({ matter, poll }: Pick<NominateFacts, 'matter' | 'poll'>): boolean {
  return OPEN.includes(matter.state) && !(poll && NOTICED.includes(poll.state));
}

function listOpen(facts: Pick<NominateFacts, 'matter' | 'poll'>): Result<void, Refusal> {
  return nominationsOpen(facts) ? ok(undefined) : refuse('nomination.list-closed', 'NO1');
}

function isDesk(context: Context): boolean {
  return hasRole(context.actor, 'SECRETARY', 'SYSTEM');
}

/**
 * Enters a nomination. Who nominates himself stands at once; the others are asked. A resident nominates himself, all else is entered at the
 * desk. Answers `{nominationId, number}`. Refuses `nomination.list-closed`, `nomination.self-only`, `nomination.name-missing`,
 * `nomination.nominators-missing`, `nomination.already-nominated`. Source: domain DR12, M-57 [A2]; details [D]; SPEC NO1, NO2.
 */
export function decideEnterNomination(facts: NominateFacts, payload: EnterNomination, context: Context): Result<Decision, Refusal> {
  const open = listOpen(facts);
  if (!open.ok) return open;
  const { matter, nominations } = facts;
  const candidate = candidateOf(payload, facts.candidate?.name ?? '', context);
  if (!candidate.ok) return candidate;
  const needed = { SELF: 0, JOINT: 2, ORGANISATION: 1 }[payload.sort];
  const nominators = [...new Set(payload.nominators)];
  if (nominators.length < needed) return refuse('nomination.nominators-missing', 'NO2', { needed });
  const isTwice = nominations.some((one) => isStillThere(one) && isSame(one, candidate.value));
  if (isTwice) return refuse('nomination.already-nominated', 'NO2');
  const id = context.newId();
  const number = nominations.reduce((last, one) => Math.max(last, one.number), 0) + 1;
  const { statement, sort } = payload;
  const state = sort === 'SELF' ? 'STANDING' : 'NOMINATED';
  const row = { id, matterId: matter.id, number, ...candidate.value, statement, sort, state } as const;
  return ok({
    changes: [insert('nomination', { ...row, nominators: sort === 'SELF' ? [] : nominators, reason: '', at: context.now })],
    entries: [told('NominationEntered', { ...row, matterId: matter.id }, { sort, state }, context)],
    answer: { nominationId: id, number }
  });
}

type Candidate = Pick<Nomination, 'candidateName' | 'candidatePersonId'>;

function candidateOf(
  { candidateName: typed, candidatePersonId, sort }: EnterNomination,
  registered: string,
  context: Context
): Result<Candidate, Refusal> {
  const candidateName = typed || registered;
  if (isDesk(context)) return candidateName === '' ? refuse('nomination.name-missing', 'NO2') : ok({ candidateName, candidatePersonId });
  const { personId, name } = context.actor;
  if (sort !== 'SELF' || (candidatePersonId !== null && candidatePersonId !== personId)) return refuse('nomination.self-only', 'NO2');
  return ok({ candidateName: name, candidatePersonId: personId });
}

function isStillThere({ state }: Nomination): boolean {
  return state === 'NOMINATED' || state === 'STANDING';
}

/** The same person, or the same name where one of the two is known by name only. */
function isSame(a: Candidate, b: Candidate): boolean {
  return a.candidatePersonId !== null && b.candidatePersonId !== null
    ? a.candidatePersonId === b.candidatePersonId
    : a.candidateName === b.candidateName;
}

export interface AnswerFacts extends Pick<NominateFacts, 'matter' | 'poll'> {
  readonly nomination: Nomination;
}

/** What was said; only a refusal must have its reason. */
export interface Answer {
  readonly nominationId: string;
  readonly reason?: string | undefined;
}

type Move = {
  readonly to: Nomination['state'];
  readonly from: readonly Nomination['state'][];
  readonly type: string;
  readonly isDesks: boolean;
};

const MOVES = {
  ACCEPT: { to: 'STANDING', from: ['NOMINATED'], type: 'NominationAccepted', isDesks: false },
  DECLINE: { to: 'DECLINED', from: ['NOMINATED'], type: 'NominationDeclined', isDesks: false },
  REFUSE: { to: 'REFUSED', from: ['NOMINATED', 'STANDING'], type: 'NominationRefused', isDesks: true },
  WITHDRAW: { to: 'WITHDRAWN', from: ['STANDING'], type: 'NominationWithdrawn', isDesks: false }
} as const satisfies Record<string, Move>;

/** The nominee accepts or declines; who stands may withdraw; a written answer may be entered at the desk. SPEC NO3. */
export const decideAcceptNomination = moving(MOVES.ACCEPT);
export const decideDeclineNomination = moving(MOVES.DECLINE);
export const decideWithdrawNomination = moving(MOVES.WITHDRAW);
/** The desk refuses a nominee who cannot be elected, with the reason. SPEC NO3. */
export const decideRefuseNomination = moving(MOVES.REFUSE);

/** Refuses `nomination.list-closed`, `nomination.not-yours`, `nomination.answered`. Source: [D]; SPEC NO3. */
function moving(move: Move) {
  return (facts: AnswerFacts, { reason = '' }: Answer, context: Context): Result<Decision, Refusal> => {
    const open = listOpen(facts);
    if (!open.ok) return open;
    const { nomination } = facts;
    const isNominee = nomination.candidatePersonId !== null && nomination.candidatePersonId === context.actor.personId;
    if (!isDesk(context) && (move.isDesks || !isNominee)) return refuse('nomination.not-yours', 'NO3');
    if (!move.from.includes(nomination.state)) return refuse('nomination.answered', 'NO3');
    return ok({
      changes: [update('nomination', nomination, { state: move.to, reason })],
      entries: [told(move.type, nomination, { reason }, context)]
    });
  };
}

function told(
  type: string,
  nomination: Pick<Nomination, 'id' | 'matterId' | 'number' | 'candidateName' | 'candidatePersonId'>,
  more: Readonly<Record<string, string>>,
  context: Context
) {
  const { id, matterId, number, candidateName, candidatePersonId } = nomination;
  const about = { matterId, ...(candidatePersonId === null ? {} : { personIds: [candidatePersonId] }) };
  return entry(type, about, { nominationId: id, number, candidate: candidateName, ...more, by: context.actor.name });
}
