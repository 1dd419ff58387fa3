/** Counting a secret vote: how many rights were used, and how often each choice lies in the box; nobody is beside a choice. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { RuleProfile } from '../../register/profile.ts';
import { marksIn, marksOf, standingOptions } from '../paper.ts';
import type { Poll, RollEntry } from '../records.ts';
import { electionPapers } from '../rules/election.ts';
import { tallyBallots, type Tally } from '../tally.ts';
import type { SealedBallot, TurnoutMark } from './records.ts';

/** What is known after the close. */
export interface SecretBox {
  readonly marks: readonly Pick<TurnoutMark, 'rollEntryId'>[];
  readonly sealed: readonly Pick<SealedBallot, 'id' | 'choice'>[];
}

/**
 * The numbers of the vote. Refuses `poll.box-differs` when not every used right has one ballot, or a right is not on the roll.
 * Source: reliability I2, I4; SPEC SB8.
 */
export function tallySecret(
  poll: Poll,
  roll: readonly Pick<RollEntry, 'id' | 'isPresent'>[],
  { marks, sealed }: SecretBox,
  profile: RuleProfile
): Result<Tally, Refusal> {
  const rights = new Map(roll.map((right) => [right.id, right]));
  const used = new Set(marks.map((mark) => mark.rollEntryId));
  const isPossible = [...used].every((id) => (poll.conduct === 'IN_MEETING' ? rights.get(id)?.isPresent === true : rights.has(id)));
  if (!isPossible || used.size !== marks.length || marks.length !== sealed.length)
    return refuse('poll.box-differs', 'SB8', { used: marks.length, ballots: sealed.length });
  const options = standingOptions(poll).map((option) => option.id);
  const present = roll.filter((right) => right.isPresent).length;
  const ballots = sealed.map(({ choice }) => marksIn(choice));
  return ok(tallyNameless({ ...poll, options }, { rights: roll.length, present, ballots }, profile));
}

/**
 * Rights are counted without names, and not by party: that would say how few people chose. Which of the nameless rights a ballot is
 * counted under changes no sum. Source: SPEC SB8.
 */
export function tallyNameless(
  vote: Pick<Poll, 'method' | 'stage' | 'seats' | 'conduct'> & { readonly options: readonly string[] },
  counted: { readonly rights: number; readonly present: number; readonly ballots: readonly (readonly string[])[] },
  profile: RuleProfile
): Tally {
  const nameless = Array.from({ length: counted.rights }, (_, index) => ({ id: `n${index}`, isPresent: index < counted.present }));
  const papers = counted.ballots.map((choices, index) => ({ rollEntryId: `n${index}`, choices }));
  return tallyBallots({
    roll: nameless,
    ballots: vote.method === 'ELECTION' ? electionPapers(papers, vote.seats) : papers,
    options: vote.options,
    marks: marksOf(vote),
    participation: vote.conduct === 'IN_MEETING' ? 'MEETING' : 'BALLOTS',
    voidItemParticipates: profile.voidItemCountsAsParticipation
  });
}

/** The sealed ballots as the record of the vote lists them, in the order of their random ids. Source: docs/count-record.md 6; SPEC SB10. */
export function sealedList(sealed: SecretBox['sealed']): { readonly id: string; readonly choices: string[] }[] {
  return sealed.map(({ id, choice }) => ({ id, choices: marksIn(choice) })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
