/** The code on a printed ballot: it brings its owner to the phone ballot, once, and the opened link proves delivery. */
import { entry, guard, insert, update, type Change, type Context, type Decision, type Entry } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { join, revokeSessions } from '../../register/access.ts';
import type { Person, Session } from '../../register/records.ts';
import type { Poll, RollEntry } from '../records.ts';
import { checkPaperPoll } from './checkPaperPoll.ts';
import { delivered } from './deliverPapers.ts';
import { aboutPaper } from './issuePapers.ts';
import type { BallotPaper } from './records.ts';
import { signersAt } from './signers.ts';

/**
 * Whether the code of this paper opens the phone ballot now. Refuses `papers.secret-poll`, `papers.not-owners-poll`, `papers.wrong-state`
 * (closed), `papers.paper-only` (only the government's system may take votes over the internet), `paper.replaced`, `paper.no-voter` (nobody of the owners is in the register with a person: only paper can vote).
 * Source: product default [D]; SPEC PP3.
 */
export function checkPaperOpens(
  { poll, paper, right }: { readonly poll: Poll; readonly paper: BallotPaper; readonly right: RollEntry },
  now: number
): Result<readonly string[], Refusal> {
  const checked = checkPaperPoll(poll, 'GIVE_OUT');
  if (!checked.ok) return checked;
  if (paper.replacedAt !== null) return refuse('paper.replaced', 'PP2', { serial: paper.serial, by: paper.replacedBySerial ?? 0 });
  if (poll.owners?.takesPhoneBallots === false) return refuse('papers.paper-only', 'PP3');
  const persons = signersAt(right, poll.transfers, { unitId: paper.unitId, at: now });
  return persons.length === 0 ? refuse('paper.no-voter', 'PP3') : ok(persons);
}

export interface OpenPaperFacts {
  readonly poll: Poll;
  readonly paper: BallotPaper;
  readonly right: RollEntry;
  readonly person: Person;
  /** Sessions of the person on other devices. */
  readonly sessions: readonly Session[];
  readonly privacyVersion: string;
  /** ms that the new session may last unused. */
  readonly sessionMs: number;
}

export interface OpenPaper {
  readonly personId: string;
  /** null = this device has the person's session already. */
  readonly session: { readonly tokenHash: string; readonly device: string; readonly privacyVersion: string } | null;
}

/**
 * Opens the phone ballot by the code: records the delivery as ELECTRONIC if there was no personal one, binds the person and begins a
 * session unless the device has one. A code lets one device in, once. Votes nothing.
 * Refuses as `checkPaperOpens`, `voting.not-on-roll`, `paper.code-used`, `register.person-ended`, `register.privacy-page-changed`.
 * Source: 滨州 13 (proof of electronic delivery) [L], reliability F15; SPEC PP3.
 */
export function decideOpenPaper(facts: OpenPaperFacts, payload: OpenPaper, context: Context): Result<Decision, Refusal> {
  const { poll, paper, person } = facts;
  const persons = checkPaperOpens(facts, context.now);
  if (!persons.ok) return persons;
  if (!persons.value.includes(person.id)) return refuse('voting.not-on-roll', 'BL2');
  if (person.endedAt !== null) return refuse('register.person-ended', 'RG8');
  const own = payload.session ? session(facts, payload.session, context) : ok({ changes: [], entries: [] });
  if (!own.ok) return own;
  const isReached = paper.delivery !== null && paper.delivery.way !== 'POSTED';
  const delivery = { way: 'ELECTRONIC' as const, at: context.now, receivedBy: person.name, deliveredBy: '', note: '', fileId: null };
  const used = payload.session ? { openedAt: context.now, openedBy: person.id } : {};
  const changed = { ...(isReached ? {} : delivered(paper, delivery)), ...used };
  const told = { pollId: poll.id, serial: paper.serial, rollEntryId: paper.rollEntryId, personId: person.id, isFirstProof: !isReached };
  return ok({
    changes: [...(Object.keys(changed).length === 0 ? [] : [update('ballotPaper', paper, changed)]), ...own.value.changes],
    guards: [guard('poll', poll)],
    entries: [...(isReached && !payload.session ? [] : [entry('PaperOpened', aboutPaper(poll, [person.id]), told)]), ...own.value.entries],
    answer: { pollId: poll.id, rollEntryId: paper.rollEntryId }
  });
}

function session(
  { paper, person, sessions, privacyVersion, sessionMs }: OpenPaperFacts,
  given: NonNullable<OpenPaper['session']>,
  context: Context
): Result<{ changes: readonly Change[]; entries: readonly Entry[] }, Refusal> {
  if (paper.openedAt !== null) return refuse('paper.code-used', 'PP3', { serial: paper.serial });
  if (given.privacyVersion !== privacyVersion) return refuse('register.privacy-page-changed', 'RG9');
  const sessionId = context.newId();
  const about = { personIds: [person.id] };
  const row = {
    ...{
      id: sessionId,
      tokenHash: given.tokenHash,
      personId: person.id,
      sort: 'PARTICIPANT' as const,
      meetingId: null,
      device: given.device
    },
    ...{ createdAt: context.now, seenAt: context.now, expiresAt: context.now + sessionMs, revokedAt: null }
  };
  const bound = entry('PersonBound', about, { personId: person.id, privacyVersion, basis: 'BALLOT_PAPER' });
  const opened = entry('SessionOpened', about, { sessionId, personId: person.id, sort: 'PARTICIPANT', paperSerial: paper.serial });
  const earlier = sessions.filter((one) => one.sort === 'PARTICIPANT');
  const changes = [...(person.boundAt === null ? [update('person', person, { boundAt: context.now })] : []), insert('session', row)];
  const entries = [...(person.boundAt === null ? [bound] : []), opened];
  return ok(join({ changes, entries }, revokeSessions(person.id, earlier, 'OTHER_DEVICE', context)));
}
