/** Declaring a result: count, verdict, and what it does to the motion, the measure and the matter. */
import { hasRole } from '../basics/actor.ts';
import { canonicalJson } from '../basics/canonicalJson.ts';
import { entry, update, type Change, type Context, type Decision, type Entry } from '../basics/decision.ts';
import type { Json } from '../basics/json.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { transition, type TransitionId } from '../matter/transition.ts';
import { notChair, type Refused } from '../meeting/checks.ts';
import type { InterimMeasure, Meeting, Motion, PartyPosition } from '../meeting/records.ts';
import { DEFAULT_PROFILE, type RuleProfile } from '../register/profile.ts';
import { pollTopics } from './closePoll.ts';
import { notReadBack, readBackData } from './readBack.ts';
import { isCarried, judgeMeasure, judgePositions, judgeVote, noConsensus, tallyPoll } from './judgePoll.ts';
import type { Ballot, Poll, RollEntry } from './records.ts';
import { sealedList, tallySecret, type SecretBox } from './secret/countSecret.ts';
import { notSealed } from './secret/sealPoll.ts';
import type { Tally } from './tally.ts';
import type { Verdict } from './verdict.ts';

export interface DeclarePollFacts {
  readonly poll: Poll;
  readonly roll: readonly RollEntry[];
  readonly ballots: readonly Ballot[];
  /** Of a secret vote, which has no ballots with names. */
  readonly box?: SecretBox | undefined;
  readonly meeting: Meeting | undefined;
  readonly motion: Motion | undefined;
  readonly matter: Matter | undefined;
  readonly measure: InterimMeasure | undefined;
  readonly positions: readonly PartyPosition[];
}

/** What a count comes to. */
export interface Judged {
  readonly tally: Tally;
  readonly verdict: Verdict;
  readonly consensus: Verdict | null;
}

/**
 * Counts the ballots of a closed poll and declares the verdict. A motion is carried or lost, a measure ratified or lapsing; a noticed
 * vote that failed or had no quorum moves its matter (MT17, MT18), one that passed stays COUNTED; a carried deciding motion takes its
 * matter there (MT7a). A run-off leaves everything open. Refuses `poll.not-closed`, `poll.not-sealed`, `poll.box-differs`, `poll.read-back-*`, `voting.already-declared`, `voting.voided`,
 * `meeting.not-chair`, `authority.role-missing`, `matter.*`, and as the rule does. Answers `{outcome, verdict, tally}`.
 * Source: domain MT7a, MT16–MT18, DR1–DR16; SPEC BL11.
 */
export function decideDeclarePoll(facts: DeclarePollFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  const { poll, motion, meeting } = facts;
  const refused = notDeclarable(facts, context) ?? notReadBack(poll, motion, profileOf(facts), context.now);
  if (refused) return refused;
  const judged = judge(facts, context);
  if (!judged.ok) return judged;
  const { tally, verdict, consensus } = judged.value;
  const isRunOff = asksAgain(verdict);
  const carried = isCarried(verdict, consensus);
  const moved = moveMatter(facts, judged.value, context);
  if (!moved.ok) return moved;
  const changes: Change[] = [update('poll', poll, { ...declaredBy(context), tally, verdict, consensus }), ...moved.value.changes];
  if (motion && !isRunOff) changes.push(update('motion', motion, { state: carried ? 'CARRIED' : 'LOST', verdict, decidedAt: context.now }));
  if (meeting && motion && !isRunOff) changes.push(update('meeting', meeting, { pendingMotionId: null }));
  const measured = measureChange(facts, verdict);
  const data = declaredData(facts, judged.value, context);
  return ok({
    changes: [...changes, ...measured],
    entries: [entry('PollDeclared', pollTopics(poll), data), ...moved.value.entries],
    answer: { outcome: verdict.outcome, isCarried: carried, verdict: verdict as unknown as Json, tally: tally as unknown as Json }
  });
}

/** What every declaration sets on the poll. */
export function declaredBy({ now, actor, newId }: Context): Pick<Poll, 'state' | 'declaredAt' | 'declaredBy' | 'pseudonymKey'> {
  return { state: 'DECLARED', declaredAt: now, declaredBy: actor.personId, pseudonymKey: newId() };
}

function notDeclarable({ poll, meeting }: DeclarePollFacts, context: Context): Refused {
  if (poll.state === 'DECLARED') return refuse('voting.already-declared', 'BL11');
  if (poll.state === 'VOID') return refuse('voting.voided', 'BL11');
  if (poll.state !== 'CLOSED') return refuse('poll.not-closed', 'BL11', { state: poll.state });
  const unsealed = notSealed(poll);
  if (unsealed) return unsealed;
  if (poll.conduct === 'IN_MEETING' && meeting) return notChair(meeting, context.actor);
  if (hasRole(context.actor, 'CHAIR', 'TELLER', 'SECRETARY')) return undefined;
  return refuse('authority.role-missing', 'BL11', { needs: 'CHAIR TELLER SECRETARY' });
}

/** Counts the ballots and asks the rules. */
export function judge(facts: DeclarePollFacts, context: Context): Result<Judged, Refusal> {
  const { poll, motion, measure } = facts;
  const profile = profileOf(facts);
  const counted = countOf(facts, profile);
  if (!counted.ok) return counted;
  const tally = counted.value;
  const vote = judgeVote(poll, tally, profile);
  if (!vote.ok) return vote;
  const consensus = motion?.rule === 'DR1' ? judgePositions(facts.positions, tally.roll, poll.partiesPresent) : noConsensus();
  if (!consensus.ok) return consensus;
  if (!measure) return ok({ tally, verdict: vote.value, consensus: consensus.value });
  const ratified = judgeMeasure(measure, vote.value, profile.interimMeasureMaxDays, context);
  return ratified.ok ? ok({ tally, verdict: ratified.value, consensus: null }) : ratified;
}

function countOf({ poll, roll, ballots, box }: DeclarePollFacts, profile: RuleProfile): Result<Tally, Refusal> {
  if (poll.ballotMode === 'NAMED') return ok(tallyPoll(poll, roll, ballots, profile));
  return tallySecret(poll, roll, box ?? { marks: [], sealed: [] }, profile);
}

/** The numbers that rule a poll: frozen on its matter, else on its meeting. */
export function profileOf({ matter, meeting }: { matter?: Matter | undefined; meeting?: Meeting | undefined }): RuleProfile {
  return matter?.profile ?? meeting?.profile ?? DEFAULT_PROFILE;
}

export type Moved = Result<{ changes: Change[]; entries: Entry[] }, Refusal>;

/** What the verdict does to the matter. */
export function moveMatter(facts: DeclarePollFacts, { verdict, consensus }: Judged, context: Context): Moved {
  const { poll, motion, matter } = facts;
  if (!matter || asksAgain(verdict)) return ok({ changes: [], entries: [] });
  if (poll.isFormal) return throughTransitions(matter, formalMoves(matter, verdict), context, {});
  const decides = motion?.sort === 'DECIDING' && isCarried(verdict, consensus);
  return decides ? throughTransitions(matter, ['MT7a'], context, { pollId: poll.id }) : ok({ changes: [], entries: [] });
}

/** A run-off or a by-election follows: nothing is settled yet. Source: domain DR11, DR12. */
export function asksAgain({ outcome }: Pick<Verdict, 'outcome'>): boolean {
  return outcome === 'RUN_OFF' || outcome === 'BY_ELECTION';
}

/** A vote between options is counted only now (its yes/no sister was at the close), and so is an owners' vote. */
function formalMoves(matter: Matter, verdict: Verdict): TransitionId[] {
  const counted: TransitionId[] = matter.state === 'VOTING' ? ['MT16'] : [];
  if (verdict.outcome === 'PASSED') return counted;
  return [...counted, verdict.outcome === 'NO_QUORUM' ? 'MT17' : 'MT18'];
}

/** Several transitions in one commit: every one is in the journal, the record is written once. */
function throughTransitions(matter: Matter, ids: readonly TransitionId[], context: Context, set: Partial<Matter>): Moved {
  let present = matter;
  let change: Change | undefined;
  const entries: Entry[] = [];
  for (const id of ids) {
    const moved = transition(present, id, context, set);
    if (!moved.ok) return moved;
    change = moved.value.change;
    entries.push(moved.value.entry);
    present = { ...present, ...(change as { set: Partial<Matter> }).set };
  }
  return ok({ changes: change ? [change] : [], entries });
}

/** Ratified: runs to its last day. Lost: ends today at 24:00, by the clock. Source: domain DR16; SPEC DR16. */
function measureChange({ measure }: DeclarePollFacts, verdict: Verdict): Change[] {
  if (!measure || verdict.endsAt === undefined) return [];
  if (verdict.outcome === 'PASSED') return [update('interimMeasure', measure, { state: 'RATIFIED', endsAt: verdict.endsAt })];
  return [update('interimMeasure', measure, { endsAt: verdict.endsAt, ratifyBy: verdict.endsAt })];
}

/** Everything that record, notice and resolution print about the result. */
export function declaredData(facts: DeclarePollFacts, { tally, verdict, consensus }: Judged, context: Context): Json {
  const { poll, motion, positions } = facts;
  const profile = profileOf(facts);
  return {
    ...{ title: poll.title, text: poll.text, textHash: poll.textHash, rule: poll.rule, bodyRule: poll.bodyRule, ruleBase: poll.ruleBase },
    ...{ method: poll.method, stage: poll.stage, conduct: poll.conduct, openedAt: poll.openedAt, closedAt: poll.closedAt },
    ballotMode: poll.ballotMode,
    ...readBackData(poll),
    // Fixed with the declaration: from now on no ballot can be exchanged for another.
    ...(facts.box ? { boxHash: context.sha256(canonicalJson(sealedList(facts.box.sealed))) } : {}),
    options: poll.options.map((option) => ({ ...option })),
    motion: motion
      ? { number: motion.number, sort: motion.sort, text: motion.text, proposer: motion.proposerName, seconder: motion.seconderName }
      : null,
    profile: { name: profile.name, version: profile.version },
    tally: tally as unknown as Json,
    verdict: verdict as unknown as Json,
    consensus: consensus as unknown as Json,
    positions: consensus ? positions.map(({ party, position, reservation }) => ({ party, position, reservation })) : [],
    isCarried: isCarried(verdict, consensus),
    declaredBy: context.actor.name
  };
}
