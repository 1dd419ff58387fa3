/** Out of step 2: to the draft (MT7), or straight to the vote where the template knows no draft (MT7b). */
import { entry, insert, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { emptyDraft } from '../drafting/nextDraft.ts';
import type { Round } from '../meeting/records.ts';
import type { MatterFacts } from './facts.ts';
import type { Stakeholder } from './records.ts';
import { transition } from './transition.ts';

type RoundFacts = Pick<MatterFacts, 'matter' | 'rounds' | 'meetings' | 'seats' | 'statements' | 'drafts' | 'polls'>;

/** Invitations after which a stakeholder group that never came does not hold the matter up. Source: domain process MT7; SPEC MT7. */
const INVITATIONS_ENOUGH = 2;

/**
 * What MT7 asks of the rounds: none is open, at least one was quorate, surveys are reported, each stakeholder group was heard or invited twice, and the last
 * round ended in `outcome`. Refuses `matter.round-open`, `matter.no-quorate-round`, `matter.outcome-missing` (facts: outcome, needs),
 * `matter.survey-open` (facts: round), `matter.stakeholders-not-heard` (facts: group). Source: domain process MT7; SPEC MT7.
 */
export function checkRounds(facts: RoundFacts, outcomes: readonly NonNullable<Round['outcome']>[]): Result<void, Refusal> {
  const rounds = [...facts.rounds].sort((a, b) => a.number - b.number);
  if (rounds.some((round) => round.closedAt === null)) return refuse('matter.round-open', 'MT7');
  const quorate = rounds.filter((round) => round.outcome !== 'INQUORATE');
  if (quorate.length === 0) return refuse('matter.no-quorate-round', 'MT7');
  const last = rounds.at(-1)?.outcome ?? null;
  if (last === null || !outcomes.includes(last))
    return refuse('matter.outcome-missing', 'MT7', { outcome: last ?? '', needs: outcomes.join(' ') });
  const survey = rounds.find((round) => round.survey !== null && round.survey.reportedAt === null);
  if (survey) return refuse('matter.survey-open', 'MT7', { round: survey.number });
  const unheard = facts.matter.stakeholders.find((group) => !isHeard(group, facts) && invitations(group, facts) < INVITATIONS_ENOUGH);
  return unheard ? refuse('matter.stakeholders-not-heard', 'MT7', { group: unheard.label }) : ok(undefined);
}

/** Somebody of the group was present in a round, or an opinion of theirs is on record. A group without named people is heard when a round with observers or stakeholders was held. */
function isHeard(group: Stakeholder, { seats, statements }: RoundFacts): boolean {
  const isOfGroup = (personId: string, standing?: string) =>
    group.personIds.length > 0 ? group.personIds.includes(personId) : standing === 'STAKEHOLDER';
  return (
    statements.some((statement) => isOfGroup(statement.personId)) ||
    seats.some((seat) => seat.checkedInAt !== null && isOfGroup(seat.personId, seat.standing))
  );
}

/** Meetings with a round of this matter to which the group was invited: by name, or by the public notice when nobody is named. */
function invitations(group: Stakeholder, { meetings, seats }: RoundFacts): number {
  return meetings.filter(
    (meeting) =>
      meeting.noticedAt !== null &&
      (group.personIds.length === 0 || seats.some((seat) => seat.meetingId === meeting.id && group.personIds.includes(seat.personId)))
  ).length;
}

/** MT7: the rounds have brought a concrete direction; step 3 begins with an empty first version. Answers `{draftVersion}`. Source: domain process MT7; SPEC MT7. */
export function decideProceedToDrafting(
  facts: RoundFacts,
  payload: { readonly matterId: string },
  context: Context
): Result<Decision, Refusal> {
  const moved = transition(facts.matter, 'MT7', context);
  if (!moved.ok) return moved;
  const rounds = checkRounds(facts, ['DRAFT', 'CONSENSUS']);
  if (!rounds.ok) return rounds;
  const begun = facts.drafts.find((draft) => draft.state === 'WORKING');
  const version = begun?.version ?? facts.drafts.length + 1;
  const first = begun ? [] : [insert('draft', { ...emptyDraft(payload.matterId, version, context), title: facts.matter.title })];
  return ok({
    changes: [moved.value.change, ...first],
    entries: [entry('DraftingBegun', { matterId: payload.matterId }, { version, rounds: facts.rounds.length }), moved.value.entry],
    answer: { draftVersion: version }
  });
}

/**
 * MT7b: the household vote follows the hearings. The notice of the vote with its options must already be out (poll noticed).
 * Refuses as `checkRounds`, and `matter.vote-not-noticed`. Source: domain process MT7b; SPEC MT7b.
 */
export function decideProceedToVote(
  facts: RoundFacts,
  payload: { readonly matterId: string },
  context: Context
): Result<Decision, Refusal> {
  const poll = facts.polls.find((one) => one.state === 'NOTICED' && one.noticedAt !== null);
  const moved = transition(facts.matter, 'MT7b', context, poll ? { pollId: poll.id } : {});
  if (!moved.ok) return moved;
  const rounds = checkRounds(facts, ['VOTE', 'CONSENSUS', 'DRAFT']);
  if (!rounds.ok) return rounds;
  if (!poll) return refuse('matter.vote-not-noticed', 'MT7b');
  return ok({
    changes: [moved.value.change],
    entries: [
      entry('VoteFollowsHearings', { matterId: payload.matterId, pollId: poll.id }, { options: poll.options.length }),
      moved.value.entry
    ]
  });
}
