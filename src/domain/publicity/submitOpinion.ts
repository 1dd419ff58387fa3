/** Decides an opinion or objection from a phone or, for people without one, from the desk. */
import { hasRole } from '../basics/actor.ts';
import { entry, guard, insert, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { nextNumber } from '../matter/nextNumber.ts';
import type { Person, Sequence } from '../register/records.ts';
import type { Opinion, Publicity } from './records.ts';

export interface SubmitOpinion {
  readonly publicityId: string;
  readonly stance: Opinion['stance'];
  /** Reason; may be left out only in support. */
  readonly text: string;
  /** The objection is about the count (result publicity only). */
  readonly againstCount?: boolean | undefined;
  /** At the desk: how it came, and who it is from. */
  readonly channel?: string | undefined;
  readonly authorPersonId?: string | null | undefined;
  readonly authorName?: string | undefined;
}

export interface SubmitFacts {
  readonly publicity: Publicity;
  readonly counter: Sequence | null;
  /** The registered author: the actor, or at the desk whoever is named. */
  readonly author: Person | null;
  /** Opinions that this author has given to this notice so far. */
  readonly given: number;
}

/** Opinions of one person to one notice. Source: product default [D]; SPEC PB17. */
export const OPINIONS_PER_PERSON = 10;

/** Series of the numbers of opinions of one publicity. */
export function opinionSeries(publicityId: string): string {
  return `opinion:${publicityId}`;
}

/**
 * Registers an opinion with number and time; an objection is one that must be answered before the gate opens. Nothing is accepted at or
 * after the end. Its text is kept out of the journal (only its hash), so that it can be hidden or deleted. Answers `{opinionId, number, acknowledgedAt}`.
 * Refuses `publicity.over`, `publicity.not-open`, `publicity.reason-missing`, `publicity.count-objection-only-on-result`,
 * `publicity.author-missing`, `publicity.too-many-opinions`. Source: domain 2.8; SPEC PB17.
 */
export function decideSubmitOpinion(facts: SubmitFacts, payload: SubmitOpinion, context: Context): Result<Decision, Refusal> {
  const { publicity, author } = facts;
  const { now, actor } = context;
  if (publicity.state === 'RUNNING' && now >= publicity.endsAt) return refuse('publicity.over', 'PB17', { endsAt: publicity.endsAt });
  if (publicity.state !== 'RUNNING' && publicity.state !== 'PAUSED') {
    return publicity.state === 'ENDED' || publicity.state === 'CERTIFIED'
      ? refuse('publicity.over', 'PB17', { endsAt: publicity.endsAt })
      : refuse('publicity.not-open', 'PB17', { state: publicity.state });
  }
  const againstCount = payload.againstCount ?? false;
  if (againstCount && (publicity.sort !== 'RESULT' || payload.stance !== 'OBJECT'))
    return refuse('publicity.count-objection-only-on-result', 'PB17');
  if (payload.stance !== 'SUPPORT' && payload.text === '') return refuse('publicity.reason-missing', 'PB17');
  const isDesk =
    hasRole(actor, 'SECRETARY') && (payload.channel !== undefined || Boolean(payload.authorName) || Boolean(payload.authorPersonId));
  if (isDesk && !author && !payload.authorName) return refuse('publicity.author-missing', 'PB17');
  if (!isDesk && !author) return refuse('publicity.author-missing', 'PB17');
  if (facts.given >= OPINIONS_PER_PERSON) return refuse('publicity.too-many-opinions', 'PB17', { limit: OPINIONS_PER_PERSON });
  const number = nextNumber(opinionSeries(publicity.id), facts.counter, context);
  const opinion = newOpinion(facts, payload, { number: number.value, againstCount, isDesk }, context);
  return ok({
    changes: [number.change, insert('opinion', opinion)],
    guards: [guard('publicity', publicity)],
    entries: [
      entry(
        'OpinionSubmitted',
        { matterId: publicity.matterId, personIds: author ? [author.id] : [] },
        {
          publicityId: publicity.id,
          opinionId: opinion.id,
          number: opinion.number,
          stance: opinion.stance,
          againstCount,
          channel: opinion.channel,
          textHash: context.sha256(opinion.text)
        }
      )
    ],
    answer: { opinionId: opinion.id, number: opinion.number, acknowledgedAt: now }
  });
}

function newOpinion(
  { publicity, author }: SubmitFacts,
  payload: SubmitOpinion,
  made: { number: number; againstCount: boolean; isDesk: boolean },
  context: Context
) {
  return {
    id: context.newId(),
    publicityId: publicity.id,
    matterId: publicity.matterId,
    number: made.number,
    sort: payload.stance === 'OBJECT' ? ('OBJECTION' as const) : ('OPINION' as const),
    stance: payload.stance,
    againstCount: made.againstCount,
    authorPersonId: author?.id ?? null,
    householdId: author?.householdId ?? null,
    authorName: made.isDesk ? (payload.authorName ?? author?.name ?? '') : '',
    channel: made.isDesk ? (payload.channel ?? 'DESK') : 'PHONE_FORM',
    text: payload.text,
    at: context.now,
    display: 'PENDING' as const,
    hiddenReason: '',
    outcome: null,
    answer: '',
    answeredAt: null,
    answeredBy: null,
    settledAt: null,
    isMaintained: false
  };
}
