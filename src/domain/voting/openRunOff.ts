/** The run-off of a vote between options, the run-off or by-election for seats: the same roll asks again. */
import { hasRole } from '../basics/actor.ts';
import { entry, insert, update, type Change, type Context, type Decision, type NewRow } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { HOUR_MS } from '../basics/time.ts';
import type { Matter } from '../matter/records.ts';
import { chairHasInterest, notChair, notInState, type Refused } from '../meeting/checks.ts';
import type { RuleProfile } from '../register/profile.ts';
import { participation, type Quorum } from '../meeting/quorum.ts';
import { checkNotice } from '../meeting/notice.ts';
import type { Meeting, Motion, Seat } from '../meeting/records.ts';
import { isHere, partiesHere } from '../meeting/seats.ts';
import { pollTopics } from './closePoll.ts';
import { asksAgain, profileOf } from './declarePoll.ts';
import { insertOwnersRoll } from './owners/buildRollRows.ts';
import { checkWindow } from './owners/extendWindow.ts';
import { postedPaper } from './paper.ts';
import { headsRule } from './evaluatePoll.ts';
import { modeOf, newPoll, noQuorum, openedData } from './pollParts.ts';
import type { Poll, RollEntry } from './records.ts';
import { insertRoll, type RollDraft } from './roll.ts';
import { secretRefused, votersOf } from './secret/secretAllowed.ts';
import { ABSTAIN } from './tally.ts';

export interface OpenRunOffFacts {
  readonly poll: Poll;
  /** Run-offs that were opened already (voided ones left out). */
  readonly earlier: readonly Poll[];
  readonly roll: readonly RollEntry[];
  readonly meeting: Meeting | undefined;
  readonly seats: readonly Seat[];
  readonly motion: Motion | undefined;
  readonly matter: Matter | undefined;
}

export interface OpenRunOff {
  /** A window: when it opens and closes. */
  readonly opensAt?: number | undefined;
  readonly closesAt?: number | undefined;
}

/**
 * Opens the run-off: at once in the meeting, or notices its window. Same roll, presence as it is now. Refuses `poll.no-run-off`,
 * `poll.already-open`, `meeting.*`, `chair.must-hand-over`, `voting.no-quorum-present`, `voting.window-invalid`, `authority.role-missing`, `voting.secret-too-few`; of owners as `checkWindow`, `meeting.notice-too-short`.
 * A by-election is a first vote among the candidates left, for the seats still open. Answers `{pollId}`. Source: domain DR11, DR12; SPEC DR11, DR12, BL12.
 */
export function decideOpenRunOff(facts: OpenRunOffFacts, payload: OpenRunOff, context: Context): Result<Decision, Refusal> {
  const { poll, motion, matter } = facts;
  const refused = notDue(facts) ?? (poll.conduct === 'WINDOW' ? badWindow(payload, context, facts) : notInRoom(facts, context));
  if (refused) return refused;
  const roll = rollNow(facts);
  const quorum = poll.conduct === 'WINDOW' ? null : quorumOf(facts, roll);
  const voters = votersOf(roll, poll.conduct === 'IN_MEETING');
  const blocked = (quorum ? noQuorum(quorum) : undefined) ?? secretRefused({ ...poll, voters });
  if (blocked) return blocked;
  const next = runOffPoll(facts, payload, { roll, quorum }, context);
  const rows = poll.owners ? insertOwnersRoll(next.id, roll, context) : insertRoll(next.id, roll, context);
  const changes: Change[] = [insert('poll', next), ...rows];
  if (motion) changes.push(update('motion', motion, { state: 'OPEN', pollId: next.id }));
  if (matter && poll.isFormal) changes.push(update('matter', matter, { pollId: next.id }));
  const type = next.state === 'OPEN' ? 'PollOpened' : 'RunOffNoticed';
  const terms = { seats: next.seats, owners: next.owners as unknown as Json, profileHash: matter?.profileHash ?? null };
  const data = { motion: motion?.number ?? 0, runOffOf: poll.id, ...openedData(next, roll, quorum), ...terms };
  return ok({ changes, entries: [entry(type, pollTopics({ ...poll, id: next.id }), data)], answer: { pollId: next.id } });
}

function notDue({ poll, earlier }: OpenRunOffFacts): Refused {
  if (poll.state !== 'DECLARED' || !poll.verdict || !asksAgain(poll.verdict)) return refuse('poll.no-run-off', 'DR11');
  return earlier.length > 0 ? refuse('poll.already-open', 'BL12') : undefined;
}

function notInRoom({ meeting, seats, poll }: OpenRunOffFacts, context: Context): Refused {
  if (!meeting) return refuse('record.not-found', 'BL12');
  const chairSeat = seats.find((seat) => seat.personId === meeting.chairPersonId);
  return notInState(meeting, 'IN_SESSION') ?? notChair(meeting, context.actor) ?? chairHasInterest(chairSeat, poll.matterId);
}

/** A day between the declaration and the opening, as for an urgent meeting, so that people hear of it. Source: product default [D]. */
function badWindow({ opensAt, closesAt }: OpenRunOff, context: Context, facts: OpenRunOffFacts): Refused {
  if (!hasRole(context.actor, 'CHAIR', 'SECRETARY')) return refuse('authority.role-missing', 'BL12', { needs: 'CHAIR SECRETARY' });
  if (facts.poll.owners) return badOwnersWindow({ opensAt, closesAt }, profileOf(facts), context);
  const earliestAt = context.now + profileOf(facts).urgentNoticeHours * HOUR_MS;
  const isGood = opensAt !== undefined && closesAt !== undefined && opensAt >= earliestAt && closesAt > opensAt;
  return isGood ? undefined : refuse('voting.window-invalid', 'BL12', { earliestAt });
}

/** Owners are given notice again, and a window of its own: urgency never shortens either. Source: domain 4.5; SPEC OW2. */
function badOwnersWindow(window: OpenRunOff, profile: RuleProfile, context: Context): Refused {
  const checked = checkWindow(window, profile, context);
  if (!checked.ok) return checked;
  const length = { days: profile.assemblyExtraordinaryNoticeDays };
  const given = checkNotice({ length, postedAt: context.now, startsAt: checked.value.opensAt, zone: context.zone });
  return given.ok ? undefined : given;
}

function rollNow({ poll, roll, meeting, seats }: OpenRunOffFacts): RollDraft[] {
  const here = new Set(seats.filter(isHere).map((seat) => seat.personId));
  return roll.map(({ rightKey, personId, householdId, party, label, buildingId, areaCenti, ownerIds, voterIds, builtFrom }) => ({
    ...{ rightKey, personId, householdId, party, label, buildingId, areaCenti, ownerIds, voterIds, builtFrom },
    isPresent: poll.conduct === 'IN_MEETING' && personId !== '' && here.has(personId),
    isChair: personId !== '' && personId === meeting?.chairPersonId
  }));
}

function quorumOf(facts: OpenRunOffFacts, roll: readonly RollDraft[]): Quorum {
  const { poll, seats } = facts;
  const present = roll.filter((draft) => draft.isPresent).length;
  return participation({
    body: headsRule(poll.bodyRule),
    ruleBase: poll.ruleBase,
    profile: profileOf(facts),
    roll: roll.length,
    present,
    partiesPresent: partiesHere(seats)
  });
}

function runOffPoll(
  { poll }: OpenRunOffFacts,
  { opensAt, closesAt }: OpenRunOff,
  { roll, quorum }: { roll: readonly RollDraft[]; quorum: Quorum | null },
  context: Context
): NewRow<'poll'> {
  const isByElection = poll.verdict?.outcome === 'BY_ELECTION';
  const among = (isByElection ? poll.verdict?.byElection : poll.verdict?.runOff) ?? [];
  const isWindow = poll.conduct === 'WINDOW';
  const { matterId, meetingId, motionId, title, text, rule, ruleBase, bodyKind, bodyRule, method, conduct, isFormal, draftVersion } = poll;
  const options = poll.options.filter((option) => option.id === ABSTAIN || among.includes(option.id));
  return {
    ...newPoll(context.newId(), { title, text, bodyKind }),
    ...{ matterId, meetingId, motionId, rule, ruleBase, bodyRule, method, conduct, isFormal, draftVersion, options },
    stage: isByElection ? 'FIRST' : 'RUN_OFF',
    seats: poll.method === 'ELECTION' ? (poll.verdict?.openSeats ?? 0) : 0,
    owners: poll.owners,
    ...(poll.candidates ? { candidates: poll.candidates.filter(({ optionId }) => among.includes(optionId)) } : {}),
    // Without a draft the paper itself is what was posted, and this one has fewer options.
    textHash: isFormal && draftVersion === null ? context.sha256(postedPaper({ title, text, method, options })) : poll.textHash,
    state: isWindow ? 'NOTICED' : 'OPEN',
    noticedAt: isWindow ? context.now : null,
    opensAt: isWindow ? (opensAt ?? null) : context.now,
    closesAt: isWindow ? (closesAt ?? null) : null,
    openedAt: isWindow ? null : context.now,
    rollCount: roll.length,
    presentCount: roll.filter((draft) => draft.isPresent).length,
    partiesPresent: [...(quorum?.partiesPresent ?? [])],
    ...modeOf(poll.ballotMode, poll.changesAllowed),
    runOffOf: poll.id
  };
}
